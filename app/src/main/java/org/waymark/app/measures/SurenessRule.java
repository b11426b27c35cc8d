package org.waymark.app.measures;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.app.measures.Sureness.Level;
import org.waymark.engine.Finding;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.snapshot.QualityReport;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.Series;

/** Judges how sure a figure is, by the shares that {@code reference/confidence.yaml} names. */
final class SurenessRule {

    private final Catalogue catalogue;
    private final Bounds low;
    private final Bounds medium;

    SurenessRule(Catalogue catalogue) {
        this.catalogue = catalogue;
        YamlFile file = catalogue.file("reference/confidence.yaml");
        this.low = Bounds.of(file.part("low"));
        this.medium = Bounds.of(file.part("medium"));
    }

    Sureness of(Measure measure, Figure figure, Snapshot snapshot, QualityReport quality) {
        Set<String> records = recordsOf(measure);
        long rows = records.stream()
                .mapToLong(record -> snapshot.rowCounts().getOrDefault(record, 0L))
                .sum();
        long faulty = Math.min(
                rows,
                quality.findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .filter(finding -> finding.record() != null && records.contains(finding.record()))
                        .mapToLong(Finding::rows)
                        .sum());
        long unknown = figure.leftOut().getOrDefault("unknown", 0L);
        BigDecimal counted = figure.denominator() == null || measure.ratePer().isPresent()
                ? figure.numerator() == null ? BigDecimal.ZERO : figure.numerator()
                : figure.denominator();
        BigDecimal things = counted.add(BigDecimal.valueOf(unknown));
        boolean isLow = low.reached(faulty, rows, unknown, things);
        boolean isMedium = medium.reached(faulty, rows, unknown, things);
        String errors = faulty == 0
                ? "None of the " + number(rows) + " rows it stands on has an error that touches it."
                : number(faulty) + " of the " + number(rows) + " rows it stands on " + (faulty == 1 ? "has" : "have")
                        + " an error.";
        String left = unknown == 0
                ? " Nothing was left out because something was missing."
                : " " + number(unknown) + " of " + Series.asSet(things) + " " + measure.counts()
                        + (unknown == 1 ? " was" : " were")
                        + " left out because something it needs is missing or cannot be right.";
        return new Sureness(isLow ? Level.LOW : isMedium ? Level.MEDIUM : Level.HIGH, errors + left);
    }

    /** The records that a source fills and that the measure stands on, through derived records and clocks. */
    private Set<String> recordsOf(Measure measure) {
        Set<String> records = new TreeSet<>();
        measure.needs().keySet().forEach(record -> add(records, record));
        measure.needsClocks().forEach(id -> add(records, catalogue.clock(id)));
        if (measure.rowsFromClock() != null) {
            add(records, catalogue.clock(measure.rowsFromClock()));
        }
        if (measure.rowsFromMeasure() != null) {
            records.addAll(recordsOf(catalogue.measure(measure.rowsFromMeasure())));
        }
        return records;
    }

    private void add(Set<String> records, Clock clock) {
        clock.needs().forEach(record -> add(records, record));
    }

    private void add(Set<String> records, String record) {
        RecordType type = catalogue.records().get(record);
        if (type != null && type.isDerived()) {
            type.needs().forEach(under -> add(records, under));
        } else {
            records.add(record);
        }
    }

    private static String number(long number) {
        return Series.asSet(BigDecimal.valueOf(number));
    }

    private record Bounds(BigDecimal errors, BigDecimal unknown) {

        static Bounds of(YamlFile part) {
            return new Bounds(part.decimal("rows_with_error"), part.decimal("left_out_unknown"));
        }

        boolean reached(long faulty, long rows, long left, BigDecimal things) {
            return share(faulty, BigDecimal.valueOf(rows), errors) || share(left, things, unknown);
        }

        private static boolean share(long part, BigDecimal whole, BigDecimal percent) {
            return part > 0 && BigDecimal.valueOf(part * 100).compareTo(whole.multiply(percent)) >= 0;
        }
    }
}
