package org.waymark.engine.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Source.Column;
import org.waymark.engine.ingest.Findings.Kind;

/** Reads one CSV file as a stream into its table. */
final class CsvIntake {

    private static final int LONGEST_HEADER = 1 << 14;

    private final String file;
    private final TableIntake into;
    private final TableShape shape;
    private final Findings findings;
    private final List<Problem> problems = new ArrayList<>();
    private int[] columnOfCell = new int[0];
    private long rowNumber;
    private long shortRows;
    private boolean lastIsShort;

    CsvIntake(String file, TableIntake into, Findings findings) {
        this.file = file;
        this.into = into;
        this.shape = into.shape();
        this.findings = findings;
    }

    /** Reads the whole; what makes the file unusable is returned, everything else is among the findings. */
    List<Problem> read(BufferedInputStream content) throws IOException {
        Signature signature = Signature.of(content);
        if (signature != Signature.OTHER) {
            refuse(
                    "not-csv",
                    "The file " + signature.words() + ", not CSV.",
                    "Save the table as CSV and give that.",
                    null);
            return problems;
        }
        char separator = separator(content);
        TextReader text = new TextReader(content);
        try (CsvReader<String[]> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(StringArrayHandler.of(), text);
                CloseableIterator<String[]> rows = csv.iterator()) {
            if (rows.hasNext()) {
                rowNumber = 1;
                header(rows.next());
            }
            if (problems.isEmpty()) {
                Row row = shape.newRow(null);
                while (rows.hasNext()) {
                    rowNumber++;
                    take(rows.next(), row);
                }
            }
        } catch (CsvParseException e) {
            refuse(
                    "csv-quotes",
                    "A quotation mark is not closed, or text follows a closed one; the file may have been cut short.",
                    "Correct the row, or export the table again.",
                    rowNumber + 1);
        }
        conclude(text);
        return problems;
    }

    private void conclude(TextReader text) {
        if (text.isBinary()) {
            problems.clear();
            refuse(
                    "not-csv",
                    "The file holds characters that no text has.",
                    "Save the table as CSV and give that.",
                    null);
        } else if (lastIsShort && shortRows == 1 && !text.endsALine()) {
            refuse(
                    "file-cut-short",
                    "The last row stops before its end, so the file has been cut short.",
                    "Export or copy it again.",
                    rowNumber);
        }
        if (text.hasWindowsCharacters()) {
            findings.ofFile(new Kind(
                    "read-as-windows-1252",
                    Severity.NOTE,
                    file,
                    shape.record().id(),
                    null,
                    "The file is not UTF-8. It was read as Windows-1252.",
                    "Nothing, unless accented letters look wrong."));
        }
    }

    private void header(String[] header) {
        columnOfCell = new int[header.length];
        Set<Integer> given = new HashSet<>();
        for (int cell = 0; cell < header.length; cell++) {
            int column = shape.columnOfHeader(header[cell]);
            columnOfCell[cell] = column;
            if (column >= 0 && !given.add(column)) {
                refuse(
                        "column-twice",
                        "The column " + shape.columns().get(column).name() + " is there twice, the second time at "
                                + letter(cell) + ".",
                        "Take one of the two out.",
                        1L);
            }
        }
        if (given.isEmpty()) {
            refuse(
                    "no-header",
                    "The first row names none of the columns of the table \""
                            + shape.table().title() + "\".",
                    "Put the column names in the first row: "
                            + String.join(
                                    ", ",
                                    shape.columns().stream().map(Column::name).toList()) + ".",
                    1L);
            return;
        }
        for (int column = 0; column < shape.columns().size(); column++) {
            if (!given.contains(column)) {
                missing(column, given);
            }
        }
        for (int cell = 0; cell < header.length; cell++) {
            if (columnOfCell[cell] < 0 && !header[cell].isBlank() && !shape.drops(header[cell])) {
                findings.ofFile(new Kind(
                        "column-not-known",
                        Severity.NOTE,
                        file,
                        shape.record().id(),
                        letter(cell),
                        "The table has no such column; it is left alone.",
                        "Nothing, unless its header is misspelt."));
            }
        }
    }

    private void missing(int column, Set<Integer> given) {
        Column known = shape.columns().get(column);
        boolean givenOtherwise =
                given.stream().anyMatch(other -> shape.slotOfColumn(other) == shape.slotOfColumn(column));
        if (givenOtherwise) {
            return;
        }
        if (shape.requires(column)) {
            refuse(
                    "column-missing",
                    "The column " + known.name() + " is missing, and no row can be counted without it.",
                    "Export the table with that column, or correct its header.",
                    1L);
        } else {
            findings.ofFile(new Kind(
                    "column-not-given",
                    Severity.WARNING,
                    file,
                    shape.record().id(),
                    known.name(),
                    "The column is missing, so what it says is not known.",
                    "Export the table with that column, if it is recorded."));
        }
    }

    private void take(String[] cells, Row row) {
        boolean blank = true;
        boolean beyond = false;
        row.begin(rowNumber);
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell].isBlank()) {
                continue;
            }
            blank = false;
            if (cell >= columnOfCell.length) {
                beyond = true;
            } else if (columnOfCell[cell] >= 0) {
                row.setCell(columnOfCell[cell], cells[cell]);
            }
        }
        if (blank) {
            return;
        }
        lastIsShort = cells.length < columnOfCell.length;
        if (lastIsShort) {
            shortRows++;
            sayOfRow(
                    "row-short",
                    "The row has fewer cells than the header; those missing count as not given.",
                    "See that no cell was lost in the export.");
        } else if (beyond) {
            sayOfRow(
                    "row-long",
                    "The row has more cells than the header, so a cell may stand in the wrong column.",
                    "See whether a value holds the mark that separates cells, and put it in quotation marks.");
        }
        into.take(row);
    }

    private void sayOfRow(String code, String says, String whatToDo) {
        findings.ofRow(new Kind(code, Severity.WARNING, file, shape.record().id(), null, says, whatToDo), rowNumber);
    }

    private void refuse(String code, String what, String todo, @Nullable Long row) {
        problems.add(new Problem(code, what, todo, row == null ? file : file + ", row " + row));
    }

    /** The mark that stands most often in the first line, a comma when none does. The stream is left where it was. */
    private static char separator(BufferedInputStream content) throws IOException {
        content.mark(LONGEST_HEADER);
        byte[] head = content.readNBytes(LONGEST_HEADER);
        content.reset();
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (byte b : head) {
            if (b == '\n' || b == '\r') {
                break;
            }
            commas += b == ',' ? 1 : 0;
            semicolons += b == ';' ? 1 : 0;
            tabs += b == '\t' ? 1 : 0;
        }
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons >= tabs ? ';' : '\t';
    }

    /** A column as a spreadsheet names it: A, B, … Z, AA. */
    private static String letter(int cell) {
        String letters = "";
        for (int left = cell + 1; left > 0; left = (left - 1) / 26) {
            letters = (char) ('A' + (left - 1) % 26) + letters;
        }
        return "column " + letters;
    }
}
