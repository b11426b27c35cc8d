package org.waymark.cli.print;

import java.util.Locale;

/** How rows are printed. */
public enum Format {
    /** Columns that line up, for people. */
    TABLE,
    /** For spreadsheets: UTF-8, commas, quotes as RFC 4180, one line feed a row. */
    CSV,
    /** For programs: a list of objects, one a line. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
