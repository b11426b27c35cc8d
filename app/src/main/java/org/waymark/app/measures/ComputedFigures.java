package org.waymark.app.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.measures.FigureHistory.Restatement;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** The figures that snapshots gave, snapshot by snapshot. */
final class ComputedFigures {

    /** The group that stands for the whole authority. */
    static final String ALL = "all";

    /** The kind of period that a board follows, the first that the measure has; a quarter is never followed. */
    private static final List<Grain> FOLLOWED = List.of(Grain.MONTH, Grain.ROLLING_12, Grain.YEAR_TO_DATE);

    private final Snapshots snapshots;

    ComputedFigures(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    static Grain followed(Measure measure) {
        List<Grain> grains = measure.period().grains();
        return FOLLOWED.stream()
                .filter(grains::contains)
                .findFirst()
                .orElse(measure.period().headline());
    }

    /** True where two figures in a row count some of the same events, so that they rise and fall together and limits would mislead. */
    static boolean overlap(Measure measure, Grain grain) {
        return measure.period().type() == PeriodType.FLOW && (grain == Grain.ROLLING_12 || grain == Grain.YEAR_TO_DATE);
    }

    /**
     * The figures without the measure's markers.
     *
     * @param all the snapshots, oldest first; at least one
     * @param upTo the last month; null for the newest
     */
    FigureHistory history(
            List<Snapshot> all,
            Measure measure,
            Grain grain,
            String group,
            @Nullable String value,
            @Nullable YearMonth upTo) {
        Map<FigurePeriod, List<Kept>> byPeriod = new LinkedHashMap<>();
        for (Snapshot snapshot : all) {
            for (Figure figure : of(snapshot, measure, group, value)) {
                FigurePeriod period = figure.period();
                if (period.grain() == grain && (upTo == null || !period.last().isAfter(upTo))) {
                    byPeriod.computeIfAbsent(period, p -> new ArrayList<>()).add(new Kept(snapshot, figure));
                }
            }
        }
        Snapshot newest = all.get(all.size() - 1);
        List<Figure> figures = new ArrayList<>();
        List<Figure> first = new ArrayList<>();
        List<Restatement> restatements = new ArrayList<>();
        byPeriod.values().stream()
                .filter(kept -> last(kept).snapshot().equals(newest))
                .sorted((one, other) -> one.get(0)
                        .figure()
                        .period()
                        .compareTo(other.get(0).figure().period()))
                .forEach(kept -> {
                    figures.add(last(kept).figure());
                    kept.stream()
                            .filter(one -> one.figure().value() != null)
                            .findFirst()
                            .ifPresent(one -> first.add(one.figure()));
                    restated(kept).ifPresent(restatement -> restatements.add(0, restatement));
                });
        Series series = FigureSeries.of(measure, figures, first);
        return new FigureHistory(
                measure,
                grain,
                group,
                value,
                newest,
                figures,
                series,
                overlap(measure, grain) ? null : Verdict.of(series),
                restatements);
    }

    /** The figure of one period from each snapshot that gave one, oldest snapshot first. */
    List<Kept> kept(Measure measure, FigurePeriod period, String group, @Nullable String value) {
        List<Kept> kept = new ArrayList<>();
        for (Snapshot snapshot : snapshots.all()) {
            of(snapshot, measure, group, value).stream()
                    .filter(figure -> figure.period().equals(period))
                    .forEach(figure -> kept.add(new Kept(snapshot, figure)));
        }
        return kept;
    }

    /** The figures of every value of a group for one period, from the newest snapshot. */
    List<Figure> byValue(Measure measure, FigurePeriod period, String group) {
        return newest(measure, group).stream()
                .filter(figure -> figure.period().equals(period))
                .toList();
    }

    /** Every figure of a group from the newest snapshot. */
    List<Figure> newest(Measure measure, String group) {
        return snapshots
                .newest()
                .map(snapshot -> snapshots.figures(snapshot, measure, group))
                .orElse(List.of());
    }

    private List<Figure> of(Snapshot snapshot, Measure measure, String group, @Nullable String value) {
        return value == null
                ? snapshots.figures(snapshot, measure, group)
                : snapshots.figures(snapshot, group, value).getOrDefault(measure.id(), List.of());
    }

    /** What was first shown against what is shown now, if any part of it is another number. */
    private static Optional<Restatement> restated(List<Kept> kept) {
        Optional<Kept> first =
                kept.stream().filter(one -> one.figure().value() != null).findFirst();
        Kept now = last(kept);
        if (first.isEmpty() || now.figure().value() == null || same(first.get().figure(), now.figure())) {
            return Optional.empty();
        }
        Kept since = now;
        for (int i = kept.size() - 1; i >= 0 && same(kept.get(i).figure(), now.figure()); i--) {
            since = kept.get(i);
        }
        return Optional.of(new Restatement(first.get(), since));
    }

    private static boolean same(Figure one, Figure other) {
        return Objects.equals(one.value(), other.value())
                && Objects.equals(one.numerator(), other.numerator())
                && Objects.equals(one.denominator(), other.denominator());
    }

    private static Kept last(List<Kept> kept) {
        return kept.get(kept.size() - 1);
    }
}
