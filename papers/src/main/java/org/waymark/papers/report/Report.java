package org.waymark.papers.report;

/**
 * A highlight report made for somebody. What may stand in it follows from its type: rows about single children can be given to an {@link
 * InternalReport} only, and a {@link PublicReport} is made by disclosure control alone.
 */
public sealed interface Report permits InternalReport, BoardReport, PublicReport {

    /** Whom it is for. */
    PaperClass paperClass();

    /** What it prints. */
    Highlight highlight();
}
