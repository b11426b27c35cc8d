package org.waymark.papers.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report for those who prepare it.
 *
 * @param childRows tables of single children, printed after everything else
 * @param publication what a proof-reader found and what stands against publication, printed on the last page; null if nobody has read it yet
 */
public record InternalReport(
        Highlight highlight,
        List<ChildRows> childRows,
        @Nullable Publication publication) implements Report {

    public InternalReport {
        childRows = List.copyOf(childRows);
    }

    /** A report without rows about single children, which nobody has proof-read. */
    public static InternalReport of(Highlight highlight) {
        return new InternalReport(highlight, List.of(), null);
    }

    @Override
    public PaperClass paperClass() {
        return PaperClass.INTERNAL;
    }
}
