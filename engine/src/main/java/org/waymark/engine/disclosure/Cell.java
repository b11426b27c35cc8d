package org.waymark.engine.disclosure;

import java.util.Comparator;

/**
 * One cell of a table extended by its totals. In a table of R rows and C columns, row R holds the totals of the columns, column C those of
 * the rows, and cell (R, C) the grand total.
 *
 * @param row counted from 0
 * @param column counted from 0
 */
public record Cell(int row, int column) implements Comparable<Cell> {

    private static final Comparator<Cell> AS_READ =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    /** By row, then by column. */
    @Override
    public int compareTo(Cell other) {
        return AS_READ.compare(this, other);
    }
}
