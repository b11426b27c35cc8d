package org.waymark.engine.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A dated, unchangeable copy of what was known.
 *
 * @param id unique in its store; begins with the as-at date, so that ids sort by it
 * @param asAt the day at whose end the extract was true
 * @param sources the catalogue's source ids it was read from
 * @param rowCounts rows kept, by record id, base and derived, in order of name
 * @param fingerprint SHA-256 of the record files, in hexadecimal; the same input and catalogue give the same fingerprint
 */
public record Snapshot(
        String id,
        LocalDate asAt,
        Instant takenAt,
        List<String> sources,
        Map<String, Long> rowCounts,
        String fingerprint,
        Path folder) {

    public Snapshot {
        sources = List.copyOf(sources);
        rowCounts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rowCounts));
    }

    /** The Parquet file of a record; it exists for every record of {@link #rowCounts}. */
    public Path recordFile(String record) {
        return folder.resolve("records").resolve(record + ".parquet");
    }

    /** The last month that had wholly passed when the extract was true. */
    public YearMonth lastWholeMonth() {
        return lastWholeMonth(asAt);
    }

    /** The last month that has wholly passed at the end of a day. */
    public static YearMonth lastWholeMonth(LocalDate day) {
        return YearMonth.from(day.plusDays(1)).minusMonths(1);
    }

    /** Where figures made from this snapshot are kept. */
    public Path figuresFolder() {
        return folder.resolveSibling(id + ".figures");
    }
}
