package org.waymark.papers.report;

import java.util.List;

/**
 * A report for those who prepare it.
 *
 * @param childRows tables of single children, printed after everything else
 */
public record InternalReport(Highlight highlight, List<ChildRows> childRows) implements Report {

    public InternalReport {
        childRows = List.copyOf(childRows);
    }

    /** A report without rows about single children. */
    public static InternalReport of(Highlight highlight) {
        return new InternalReport(highlight, List.of());
    }

    @Override
    public PaperClass paperClass() {
        return PaperClass.INTERNAL;
    }
}
