package org.waymark.engine.disclosure;

import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** Disclosure control. */
public final class Disclosure {

    /** Counts from 1 to this are not shown. */
    public static final int THRESHOLD = 5;

    /** The least width of the interval that may be put around a hidden small count. */
    public static final int LEAST_WIDTH = 5;

    private Disclosure() {}

    /** Whether a count is one that is not shown: 1 to 5. Zero is shown. */
    public static boolean isSmall(long count) {
        return count >= 1 && count <= THRESHOLD;
    }

    /**
     * What has to be hidden of a table of counts without its totals, which are made here.
     *
     * @param table rows of equal length, at least one cell, each 0 or more
     * @throws EngineException {@code disclosure-empty-table}, {@code disclosure-ragged-table}, {@code disclosure-negative-count}, {@code
     *     disclosure-count-too-large}, and {@code disclosure-not-safe} where the audit fails
     */
    public static Suppression suppress(long[][] table) {
        check(table);
        return TableDisclosure.of(table);
    }

    private static void check(long[][] table) {
        if (table.length == 0 || table[0].length == 0) {
            throw refused("disclosure-empty-table", "The table has no cells.", "Give at least one row with one count.");
        }
        long sum = 0;
        for (long[] row : table) {
            if (row.length != table[0].length) {
                throw refused(
                        "disclosure-ragged-table",
                        "A row of the table is longer or shorter than the first.",
                        "Give every row a count for every column.");
            }
            for (long count : row) {
                if (count < 0) {
                    throw refused(
                            "disclosure-negative-count", "The table has a count below 0.", "Give counts of 0 or more.");
                }
                if (count > LinkedCounts.LARGEST - sum) {
                    throw refused(
                            "disclosure-count-too-large",
                            "The table adds up to more than " + LinkedCounts.LARGEST + ".",
                            "Give counts of children or events.");
                }
                sum += count;
            }
        }
    }

    private static EngineException refused(String code, String whatHappened, String whatToDo) {
        return new EngineException(new Problem(code, whatHappened, whatToDo, null));
    }

    /**
     * What has to be left out of a paper.
     *
     * @throws EngineException {@code disclosure-unknown-name} where a relation, a share or an earlier value names a count that was not given;
     *     {@code disclosure-not-safe} where nothing that the paper could leave out protects a count, because earlier papers or what is known of
     *     it already give it away. All problems together
     */
    public static Withheld protect(LinkedCounts counts) {
        return PaperDisclosure.of(counts);
    }
}
