package org.waymark.engine.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was repaired, dropped or doubtful when a snapshot was taken. It holds file names and row numbers, never a child's details.
 *
 * @param findings one for each kind of problem in each file, most rows first within a severity
 */
public record QualityReport(String snapshot, List<Finding> findings) {

    public QualityReport {
        findings = List.copyOf(findings);
    }

    /**
     * @param code such as {@code unknown-code}
     * @param severity how much it matters
     * @param record the record type touched, if one is
     * @param column the column as the file names it, if one is
     * @param rows how many rows
     * @param firstRows the first row numbers (the header is row 1), at most ten
     * @param says what is wrong, in a sentence
     * @param whatToDo what to do about it, in a sentence
     */
    public record Finding(
            String code,
            Severity severity,
            String file,
            @Nullable String record,
            @Nullable String column,
            long rows,
            List<Long> firstRows,
            String says,
            String whatToDo) {
        public Finding {
            firstRows = List.copyOf(firstRows);
        }
    }

    /** How much a finding matters. */
    public enum Severity {
        /** A figure is wrong because of it. */
        ERROR,
        /** A figure may be wrong because of it. */
        WARNING,
        /** Said for completeness: a repair, or a file left alone. */
        NOTE
    }
}
