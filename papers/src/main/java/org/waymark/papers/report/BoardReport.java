package org.waymark.papers.report;

/** A report for a board and its partners: no rows about single children, for there is no place for them; small numbers are marked. */
public record BoardReport(Highlight highlight) implements Report {

    @Override
    public PaperClass paperClass() {
        return PaperClass.BOARD;
    }
}
