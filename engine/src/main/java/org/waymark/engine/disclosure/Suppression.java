package org.waymark.engine.disclosure;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is hidden of one table, and how well it is hidden.
 *
 * @param hidden cells of the table extended by its totals, as they are read; empty where nothing has to be hidden
 * @param narrowest the least width of the interval, in children, that somebody who knows every shown cell can put around a count of 1 to 5;
 *     {@link Double#POSITIVE_INFINITY} where no such count has an upper bound, or where the table has none
 * @param cells how many cells the extended table has
 */
public record Suppression(SortedSet<Cell> hidden, double narrowest, int cells) {

    public Suppression {
        hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
    }

    /** The hidden part of all cells, totals among them: from 0 to 1. */
    public double share() {
        return (double) hidden.size() / cells;
    }
}
