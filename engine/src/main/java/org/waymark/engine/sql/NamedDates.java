package org.waymark.engine.sql;

import java.time.LocalDate;

/** The two dates that a catalogue's SQL may name: {@code :as_at}, a day, and {@code :snapshot_at}, the instant at its end. */
public final class NamedDates {

    private NamedDates() {}

    /** Writes the dates into a query. Both come from a typed date, so nothing a person wrote is pasted. */
    public static String bind(String query, LocalDate asAt) {
        return query.replaceAll(":snapshot_at\\b", "timestamp '" + asAt.plusDays(1) + " 00:00:00'")
                .replaceAll(":as_at\\b", "date '" + asAt + "'");
    }
}
