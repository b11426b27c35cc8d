package org.waymark.app.measures.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV, each at once. A text that a spreadsheet would run as a formula is written as text, with an apostrophe before it. */
final class CsvOut {

    private final CsvWriter csv;

    CsvOut(Writer out) {
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
    }

    void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvOut::text).toList());
    }

    static String text(@Nullable Object cell) {
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
