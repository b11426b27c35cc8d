package org.waymark.papers.report;

import java.util.Locale;

/** Whom a paper is made for, which decides what may stand in it. */
public enum PaperClass {

    /** For those who work on it: everything, rows about single children too, with what a proof-reader found on its last page. */
    INTERNAL(
            "Internal",
            "For those who prepare the paper. It leaves no office: it holds what nobody has checked for publication."),

    /** For a board and its partners: counts however small, never a row about a single child. */
    BOARD(
            "For the board, not for publication",
            "Members of the board and those who serve it. It holds counts, small ones too, and no rows about a single child."),

    /** For anyone: what disclosure control lets through. */
    PUBLIC(
            "Public",
            "Anyone. It shows counts of children, never a child. Small numbers are hidden so that nobody can be picked out.");

    private final String words;
    private final String readers;

    PaperClass(String words, String readers) {
        this.words = words;
        this.readers = readers;
    }

    /** What the paper says that it is. */
    public String words() {
        return words;
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
