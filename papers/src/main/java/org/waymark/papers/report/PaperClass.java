package org.waymark.papers.report;

import java.util.Locale;

/** Whom a paper is made for, which decides what may stand in it. */
public enum PaperClass {

    /** For those who work on it: everything, rows about single children too, with what a proof-reader found on its last page. */
    INTERNAL(
            "Internal, not for publication",
            "Internal, not for publication",
            "Those who prepare the paper. Nothing is hidden in it, and nobody has checked it for others to read."),

    /** For a board and its partners: counts however small, never a row about a single child. */
    BOARD(
            "For the board, not for publication",
            "Not for publication (n: 1 to 5)",
            "Members of the board and its partners. It holds counts, small ones too, and no rows about a single child."),

    /** For anyone: what disclosure control lets through. */
    PUBLIC(
            "Public",
            "Public",
            "Anyone. It shows counts of children, never a child. Small numbers are hidden so that nobody can be picked out.");

    private final String words;
    private final String footer;
    private final String readers;

    PaperClass(String words, String footer, String readers) {
        this.words = words;
        this.footer = footer;
        this.readers = readers;
    }

    /** What the paper says that it is. */
    public String words() {
        return words;
    }

    /** The same as it stands at the foot of each sheet, with what a mark there means. */
    String footer() {
        return footer;
    }

    /** Who may read it and what it holds, in sentences. */
    public String readers() {
        return readers;
    }

    /** Its name on the command line and in addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
