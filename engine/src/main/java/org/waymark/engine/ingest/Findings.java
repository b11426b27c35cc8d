package org.waymark.engine.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.sql.RowsByFile;

/** Gathers findings, row by row, into one for each kind, file and column. */
final class Findings {

    private static final int FIRST_ROWS = 10;

    private final Map<Kind, Gathered> byKind = new LinkedHashMap<>();

    /** What is found in a place, before rows are counted. */
    record Kind(
            String code,
            Severity severity,
            String file,
            @Nullable String record,
            @Nullable String column,
            String says,
            String whatToDo) {}

    private static final class Gathered {
        private long rows;
        private final List<Long> firstRows = new ArrayList<>();
    }

    /** Says something of a whole file. */
    void ofFile(Kind kind) {
        byKind.computeIfAbsent(kind, k -> new Gathered());
    }

    /** Counts one row. */
    void ofRow(Kind kind, long row) {
        Gathered gathered = byKind.computeIfAbsent(kind, k -> new Gathered());
        gathered.rows++;
        if (gathered.firstRows.size() < FIRST_ROWS) {
            gathered.firstRows.add(row);
        }
    }

    /** Counts the rows of one file that are not counted one by one. */
    void ofRows(Kind kind, RowsByFile rows) {
        Gathered gathered = byKind.computeIfAbsent(kind, k -> new Gathered());
        gathered.rows += rows.rows();
        gathered.firstRows.addAll(rows.firstRows());
    }

    /** Every finding, in the order in which its kind was first met. */
    List<Finding> list() {
        return byKind.entrySet().stream()
                .map(entry -> new Finding(
                        entry.getKey().code(),
                        entry.getKey().severity(),
                        entry.getKey().file(),
                        entry.getKey().record(),
                        entry.getKey().column(),
                        entry.getValue().rows,
                        entry.getValue().firstRows,
                        entry.getKey().says(),
                        entry.getKey().whatToDo()))
                .toList();
    }
}
