package org.waymark.cli.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values, quoted as RFC 4180 says; rows end in a line feed, as other tools in a pipe expect.
 *
 * <p>A text that a spreadsheet would take for a formula (it begins with {@code = + - @}, a tab or a carriage return) gets an apostrophe before it,
 * because what is in it came from somebody's record. Numbers stay numbers, also negative ones.
 */
final class CsvPrinter extends Printer {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final CsvWriter csv;

    CsvPrinter(Writer out, List<Column> columns) {
        super(Format.CSV, columns);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(shownColumns().stream().map(Column::name).toList());
    }

    @Override
    void write(List<@Nullable Object> cells) {
        List<Column> columns = shownColumns();
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String text = plain(cells.get(i));
            texts.add(columns.get(i).isNumber() ? text : guarded(text));
        }
        csv.writeRecord(texts);
    }

    @Override
    void finish() throws IOException {
        csv.flush();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
