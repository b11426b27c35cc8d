package org.waymark.papers.pack;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a pack's file, as it was typed, with its place, so that whatever is said of it can be followed back.
 *
 * @param file the file's name, such as {@code figures.csv}
 * @param number the row a spreadsheet shows; the header is row 1
 * @param cells column to text, in the file's order, also of columns that this program does not know; blank cells are absent
 */
public record Row(String file, int number, Map<String, String> cells) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a column without blanks around it; null if the cell is blank or the column is absent. */
    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** The text of a column, or "" where there is none. */
    public String words(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The number of a column; null if there is none or the cell holds something else. */
    public @Nullable BigDecimal number(String column) {
        return PrintedNumber.of(cells.get(column));
    }

    /** {@code figures.csv, row 12}. */
    public String where() {
        return file + ", row " + number;
    }
}
