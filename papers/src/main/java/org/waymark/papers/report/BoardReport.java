package org.waymark.papers.report;

/**
 * A report for a board and its partners: no rows about single children, for there is no place for them; numbers from 1 to 5, and shares made of one, are
 * marked {@code n}.
 */
public record BoardReport(Highlight highlight) implements Report {

    public BoardReport {
        highlight = SmallNumbers.marked(highlight);
    }

    @Override
    public PaperClass paperClass() {
        return PaperClass.BOARD;
    }
}
