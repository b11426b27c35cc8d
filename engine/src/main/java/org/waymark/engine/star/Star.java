package org.waymark.engine.star;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.disclosure.Disclosure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.Snapshot;

/**
 * The kept figures of some snapshots as a star of tables. Figures are of the whole authority or of a group, never of a child; small numbers are
 * marked and not hidden. Only figures by the catalogue's present definitions are in it.
 */
public final class Star {

    /** The group of figures that are each of one member of staff. */
    private static final String WORKER = "worker";

    private static final String ALL = "all";
    /** How many measures' figures of one group are held at a time. */
    private static final int AT_A_TIME = 10;

    private final Catalogue catalogue;
    private final List<Snapshot> snapshots;
    private final boolean withWorkers;
    private final Map<FigurePeriod, String> periods = new TreeMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Measure> definitions = new TreeMap<>();
    private final Map<String, List<String>> lacking = new TreeMap<>();
    private long figures;

    private Star(Catalogue catalogue, List<Snapshot> snapshots, boolean withWorkers) {
        this.catalogue = catalogue;
        this.snapshots = List.copyOf(snapshots);
        this.withWorkers = withWorkers;
    }

    private record Group(String type, @Nullable String value) {}

    /**
     * What was written.
     *
     * @param figures how many
     * @param lacking measures whose figures are not kept, by snapshot id; a snapshot that has them all is absent
     */
    public record Written(long figures, Map<String, List<String>> lacking) {

        public Written {
            lacking = java.util.Collections.unmodifiableMap(new TreeMap<>(lacking));
        }
    }

    /**
     * Writes every table. Rows are in the same order each time: figures by snapshot, measures, group and period; the others by their key.
     *
     * @param snapshots oldest first
     * @param withWorkers whether figures of single members of staff are in it
     */
    public static Written write(Catalogue catalogue, List<Snapshot> snapshots, boolean withWorkers, StarSink sink) {
        Star star = new Star(catalogue, snapshots, withWorkers);
        star.writeFigures(sink);
        star.writeMeasures(sink);
        star.writePeriods(sink);
        star.writeGroups(sink);
        star.writeSnapshots(sink);
        star.writeDefinitions(sink);
        return new Written(star.figures, star.lacking);
    }

    private void writeFigures(StarSink sink) {
        List<Measure> all = List.copyOf(catalogue.measures().values());
        try (StarSink.Rows rows = sink.open(StarTable.FIGURES)) {
            for (Snapshot snapshot : snapshots) {
                for (int from = 0; from < all.size(); from += AT_A_TIME) {
                    write(snapshot, all.subList(from, Math.min(all.size(), from + AT_A_TIME)), rows);
                }
            }
        }
    }

    private void write(Snapshot snapshot, List<Measure> measures, StarSink.Rows rows) {
        Map<String, List<Figure>> whole = FigureStore.read(catalogue, snapshot, measures, ALL, null);
        for (Measure measure : measures) {
            if (!whole.containsKey(measure.id())) {
                lacking.computeIfAbsent(snapshot.id(), id -> new ArrayList<>()).add(measure.id());
            }
        }
        write(whole.values(), rows);
        for (String group : groupsOf(measures)) {
            write(FigureStore.read(catalogue, snapshot, measures, group, null).values(), rows);
        }
    }

    private TreeSet<String> groupsOf(List<Measure> measures) {
        TreeSet<String> all = new TreeSet<>();
        measures.forEach(measure -> all.addAll(MeasureRunner.groupsOf(measure)));
        if (!withWorkers) {
            all.remove(WORKER);
        }
        return all;
    }

    private void write(Collection<List<Figure>> lists, StarSink.Rows rows) {
        for (List<Figure> list : lists) {
            for (Figure figure : list) {
                String definition = figure.measure() + " " + figure.version() + " " + figure.definition();
                String group =
                        figure.groupValue() == null ? figure.group() : figure.group() + "=" + figure.groupValue();
                Measure measure = definitions.computeIfAbsent(definition, id -> catalogue.measure(figure.measure()));
                groups.putIfAbsent(group, new Group(figure.group(), figure.groupValue()));
                rows.add(
                        figure.measure(),
                        definition,
                        periods.computeIfAbsent(figure.period(), FigurePeriod::label),
                        group,
                        figure.snapshot(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.value(),
                        figure.noValue(),
                        figure.leftOut().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        isSmall(measure, figure));
                figures++;
            }
        }
    }

    /** Whether a count of 1 to 5 stands in it or follows from its parts. The people of a rate's area are no count of ours, nor is a sum of days. */
    private static boolean isSmall(Measure measure, Figure figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (measure.isCount() || measure.ratePer().isPresent()) {
            return isSmall(numerator);
        }
        if (!measure.unit().equals("percent")) {
            return isSmall(denominator);
        }
        return isSmall(numerator)
                || isSmall(denominator)
                || (numerator != null && denominator != null && isSmall(denominator.subtract(numerator)));
    }

    private static boolean isSmall(@Nullable BigDecimal count) {
        return count != null && Disclosure.isSmall(count.longValue());
    }

    private void writeMeasures(StarSink sink) {
        try (StarSink.Rows rows = sink.open(StarTable.MEASURES)) {
            for (Measure measure : new TreeMap<>(catalogue.measures()).values()) {
                Measure.Target target = measure.target();
                Measure.Benchmark benchmark = measure.benchmark();
                rows.add(
                        measure.id(),
                        measure.title(),
                        measure.area(),
                        measure.question(),
                        measure.whyItMatters(),
                        measure.counts(),
                        measure.unit(),
                        measure.unitWords(),
                        (long) measure.decimalPlaces(),
                        measure.polarity().word(),
                        measure.period().type().name().toLowerCase(Locale.ROOT),
                        measure.period().headline().word(),
                        target == null ? null : target.value(),
                        target == null ? null : target.tolerance(),
                        target == null ? null : target.setBy(),
                        benchmark == null ? null : benchmark.value(),
                        benchmark == null
                                ? null
                                : benchmark.area() + ", " + benchmark.period() + " (" + benchmark.source() + ")",
                        measure.owner());
            }
        }
    }

    private void writePeriods(StarSink sink) {
        try (StarSink.Rows rows = sink.open(StarTable.PERIODS)) {
            periods.forEach((period, label) -> rows.add(
                    label,
                    period.grain().word(),
                    period.first().atDay(1),
                    period.endsOn(),
                    (long) period.months(),
                    period.financialYear()));
        }
    }

    private void writeGroups(StarSink sink) {
        try (StarSink.Rows rows = sink.open(StarTable.GROUPS)) {
            groups.forEach((id, group) -> rows.add(id, group.type(), group.value()));
        }
    }

    private void writeSnapshots(StarSink sink) {
        try (StarSink.Rows rows = sink.open(StarTable.SNAPSHOTS)) {
            for (Snapshot snapshot : snapshots) {
                Instant taken = snapshot.takenAt().truncatedTo(ChronoUnit.SECONDS);
                rows.add(
                        snapshot.id(),
                        snapshot.asAt(),
                        taken,
                        String.join(" ", snapshot.sources()),
                        snapshot.lastWholeMonth().atEndOfMonth(),
                        snapshot.equals(snapshots.get(snapshots.size() - 1)),
                        snapshot.fingerprint());
            }
        }
    }

    private void writeDefinitions(StarSink sink) {
        try (StarSink.Rows rows = sink.open(StarTable.DEFINITIONS)) {
            definitions.forEach((id, measure) -> {
                rows.add(
                        id,
                        measure.id(),
                        (long) measure.version(),
                        measure.numerator(),
                        measure.denominator(),
                        String.join("\n", measure.caveats()),
                        measure.source().guidance(),
                        measure.source().url(),
                        measure.history().stream()
                                .map(change -> "Version " + change.version() + ", from " + change.from() + ": "
                                        + change.change())
                                .collect(Collectors.joining("\n")),
                        MeasureRunner.sqlOf(catalogue, measure).strip());
            });
        }
    }
}
