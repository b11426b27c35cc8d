package org.waymark.app.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV, each at once. A text that a spreadsheet would run as a formula is written as text, with an apostrophe before it. */
public final class CsvOut {

    private final CsvWriter csv;

    /** Writes to {@code out}, which it never closes. */
    public CsvOut(Writer out) {
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
    }

    /** One row; a null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvOut::text).toList());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String words = cell.toString();
        boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
        return formula ? "'" + words : words;
    }
}
