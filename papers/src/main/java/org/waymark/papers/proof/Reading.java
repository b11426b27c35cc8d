package org.waymark.papers.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;

/** A table made from a pack by reading what SQL cannot: words, dates in sentences, arithmetic. The rule over it stays a file. */
public interface Reading {

    /** The table's name, as a check names it under {@code needs}. */
    String table();

    /** The columns as SQL declares them, such as {@code "file varchar, ref varchar, first_day date"}. */
    List<String> columns();

    /** Reads the pack. Each row has a text, a whole number, a decimal, a truth, a date or null for every column. */
    void read(Pack pack, Rows rows);

    /** Takes the rows of a reading. */
    interface Rows {
        void add(@Nullable Object... cells);
    }
}
