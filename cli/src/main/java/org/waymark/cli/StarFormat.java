package org.waymark.cli;

import java.util.Locale;

/** How the tables of a star are written. */
enum StarFormat {
    PARQUET,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
