package org.waymark.papers.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.Problem;

/** One CSV file of a pack, read row by row. What is wrong with its structure goes to a list, and reading goes on. */
final class CsvFile {

    private final Path folder;
    private final List<Problem> problems;

    CsvFile(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The rows of a file; none if it is absent or cannot be read. {@code needed} columns that are absent are problems. */
    PackTable read(String name, String... needed) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return new PackTable(name, List.of(), List.of());
        }
        try {
            String text = Files.readString(path);
            return rows(name, text.startsWith("\uFEFF") ? text.substring(1) : text, List.of(needed));
        } catch (CharacterCodingException e) {
            problem("pack-csv-encoding", name, "The file is not UTF-8 text.", "Save it as \"CSV UTF-8\".");
        } catch (CsvParseException e) {
            problem(
                    "pack-csv-unreadable",
                    name,
                    "The file is not CSV: a quotation mark is opened and not closed, or text follows a closing one.",
                    "Put a text that holds commas, quotation marks or line breaks in quotation marks, and double those inside it.");
        } catch (IOException | UncheckedIOException e) {
            problem("pack-csv-unreadable", name, "The file could not be read.", "See that you may open it.");
        }
        return new PackTable(name, List.of(), List.of());
    }

    private PackTable rows(String name, String text, List<String> needed) {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (CsvRecord record : CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            number++;
            if (number == 1) {
                columns.addAll(header(name, record.getFields(), needed));
            } else {
                Map<String, String> cells = cells(name, number, columns, record.getFields());
                if (!cells.isEmpty()) {
                    rows.add(new Row(name, number, cells));
                }
            }
        }
        if (number == 0) {
            problem(
                    "pack-csv-unreadable",
                    name,
                    "The file is empty.",
                    "Write a header row, or remove the file: any file but pack.yaml may be absent.");
        }
        return new PackTable(name, columns, rows);
    }

    private List<String> header(String name, List<String> fields, List<String> needed) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String field : fields) {
            String column = field.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            columns.add(column);
            if (!column.isEmpty() && !seen.add(column)) {
                problem(
                        "pack-column-twice",
                        name + ", row 1",
                        "The column \"" + column + "\" stands twice.",
                        "Keep one of the two.");
            }
        }
        for (String column : needed) {
            if (!seen.contains(column)) {
                problem(
                        "pack-column-missing",
                        name + ", row 1",
                        "There is no column \"" + column + "\".",
                        "Add it, or give the column that holds it that name.");
            }
        }
        return columns;
    }

    private Map<String, String> cells(String name, int number, List<String> columns, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String cell = fields.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size() || columns.get(i).isEmpty()) {
                problem(
                        "pack-row-too-long",
                        name + ", row " + number,
                        "There is text in column " + (i + 1) + ", which has no heading.",
                        "Put a text that holds commas in quotation marks, or give the column a heading.");
                return cells;
            }
            cells.put(columns.get(i), cell);
        }
        return cells;
    }

    private void problem(String code, String where, String whatHappened, String whatToDo) {
        problems.add(new Problem(code, whatHappened, whatToDo, where));
    }
}
