package org.waymark.engine.snapshot;

import java.util.Comparator;
import java.util.List;
import org.waymark.engine.Finding;

/**
 * What was repaired, left out or doubtful when a snapshot was taken. It holds file names and row numbers, never a child's details.
 *
 * @param findings one for each kind of problem in each file: errors, then warnings, then notes, and most rows first within each
 */
public record QualityReport(String snapshot, List<Finding> findings) {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparingLong(Finding::rows).reversed())
            .thenComparing(Finding::file)
            .thenComparing(Finding::code)
            .thenComparing(Finding::record, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::says);

    public QualityReport {
        findings = findings.stream().sorted(WORST_FIRST).toList();
    }
}
