package org.waymark.engine.disclosure;

import org.waymark.engine.EngineException;

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
        throw new UnsupportedOperationException();
    }

    /**
     * What has to be left out of a paper.
     *
     * @throws EngineException {@code disclosure-unknown-name} where a relation, a share or an earlier value names a count that was not given;
     *     {@code disclosure-not-safe} where nothing that the paper could leave out protects a count, because earlier papers or what is known of
     *     it already give it away. All problems together
     */
    public static Withheld protect(LinkedCounts counts) {
        throw new UnsupportedOperationException();
    }
}
