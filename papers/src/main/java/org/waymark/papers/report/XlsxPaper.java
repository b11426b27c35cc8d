package org.waymark.papers.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Row;
import org.waymark.papers.report.Paper.Table;

/**
 * Tables as a workbook: a contents sheet and one table a sheet, its header frozen, its notes beside it. Cells are numbers, dates or text; text is
 * written as text whatever sign it begins with, so that none of it is a formula.
 */
final class XlsxPaper {

    /** More than this a sheet's name may not have. */
    private static final int LONGEST_NAME = 31;

    /** More than this a cell may not hold. */
    private static final int LONGEST_TEXT = 32_767;

    /** Letters that stand beside a number and not in it. */
    private static final Pattern MARK = Pattern.compile("( [rpn])+$");

    private static final String CONTENTS = "Contents";
    private static final int FIRST_CONTENT = 4;

    private XlsxPaper() {}

    static void write(
            String title, String about, String subject, LocalDate dated, List<Table> tables, OutputStream out) {
        List<String> names = names(tables);
        try {
            Path made = Files.createTempFile("waymark", ".xlsx");
            try {
                try (Workbook book = new Workbook(Files.newOutputStream(made), "Waymark", "1.0")) {
                    book.properties().setTitle(title).setSubject(subject);
                    contents(book.newWorksheet(CONTENTS), title, about, tables, names);
                    for (int i = 0; i < tables.size(); i++) {
                        sheet(book.newWorksheet(names.get(i)), tables.get(i));
                    }
                }
                dated(made, dated, out);
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void contents(Worksheet sheet, String title, String about, List<Table> tables, List<String> names) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, about);
        List<String> headings = List.of("Sheet", "What it holds", "Rows");
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(FIRST_CONTENT - 1, column, headings.get(column));
            sheet.style(FIRST_CONTENT - 1, column).bold().set();
        }
        for (int i = 0; i < tables.size(); i++) {
            int row = FIRST_CONTENT + i;
            sheet.hyperlink(row, 0, HyperLink.internal("'" + names.get(i).replace("'", "''") + "'!A1", names.get(i)));
            sheet.value(row, 1, tables.get(i).caption());
            sheet.value(row, 2, tables.get(i).rows());
        }
        sheet.width(0, 32);
        sheet.width(1, 70);
        sheet.freezePane(0, FIRST_CONTENT);
    }

    private static void sheet(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            text(sheet, 0, column, table.columns().get(column).heading());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.width(column, Math.min(table.columns().get(column).width() + 2, 120));
        }
        int number = 1;
        for (Paper.Group group : table.groups()) {
            for (Row row : group.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    cell(sheet, number, column, row.cells().get(column));
                }
                number++;
            }
        }
        notes(sheet, table);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        BigDecimal value = cell.number();
        LocalDate date = cell.date();
        if (value != null) {
            sheet.value(row, column, value);
            Matcher mark = MARK.matcher(cell.text());
            if (mark.find()) {
                sheet.style(row, column)
                        .format("General\"" + mark.group() + "\"")
                        .set();
            }
        } else if (date != null) {
            sheet.value(row, column, date);
            sheet.style(row, column)
                    .format("d mmmm yyyy")
                    .verticalAlignment("top")
                    .set();
        } else if (!cell.words().isEmpty()) {
            text(sheet, row, column, cell.text());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    /** Beside the table, with a column between. */
    private static void notes(Worksheet sheet, Table table) {
        if (table.notes().isEmpty()) {
            return;
        }
        int column = table.columns().size() + 1;
        sheet.value(0, column, "Notes");
        sheet.style(0, column).bold().set();
        sheet.width(column, 80);
        for (int i = 0; i < table.notes().size(); i++) {
            text(sheet, i + 1, column, table.notes().get(i));
            sheet.style(i + 1, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Names that a workbook allows, each once. */
    private static List<String> names(List<Table> tables) {
        Set<String> taken = new HashSet<>(Set.of(CONTENTS.toLowerCase(Locale.ROOT), "history"));
        List<String> names = new ArrayList<>();
        for (Table table : tables) {
            String plain =
                    table.id().replaceAll("[\\[\\]:*?/\\\\]", " ").strip().replaceAll("^'+|'+$", "");
            String name = shortened(plain.isEmpty() ? "Table" : plain, "");
            for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
                name = shortened(plain, " " + again);
            }
            names.add(name);
        }
        return names;
    }

    private static String shortened(String name, String ending) {
        int length = Math.min(name.length(), LONGEST_NAME - ending.length());
        return name.substring(0, length).strip() + ending;
    }

    /** The same workbook, made on a given day: the library writes the time of day into it. */
    private static void dated(Path workbook, LocalDate day, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                byte[] content;
                try (InputStream in = parts.getInputStream(part)) {
                    content = in.readAllBytes();
                }
                if (part.getName().equals("docProps/core.xml")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    content = text.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(day.atStartOfDay());
                copy.putNextEntry(same);
                copy.write(content);
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }
}
