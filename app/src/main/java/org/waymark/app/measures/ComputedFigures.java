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
    private final MarkerStore markers;

    ComputedFigures(Snapshots snapshots, MarkerStore markers) {
        this.snapshots = snapshots;
        this.markers = markers;
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
     * @param upTo the last month; null for the newest
     * @return empty if no snapshot has been taken
     */
    Optional<FigureHistory> history(
            Measure measure, Grain grain, String group, @Nullable String value, @Nullable YearMonth upTo) {
        List<Snapshot> all = snapshots.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
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
        if (group.equals(ALL)) {
            series = series.marked(markers.of(measure.id()).stream()
                    .map(marker -> Series.Marker.of(marker.on(), marker.words()))
                    .toList());
        }
        return Optional.of(new FigureHistory(
                measure,
                grain,
                group,
                value,
                newest,
                figures,
                series,
                overlap(measure, grain) ? null : Verdict.of(series),
                restatements));
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
        return snapshots.newest().map(snapshot -> of(snapshot, measure, group)).orElse(List.of()).stream()
                .filter(figure -> figure.period().equals(period))
                .toList();
    }

    private List<Figure> of(Snapshot snapshot, Measure measure, String group, @Nullable String value) {
        return of(snapshot, measure, group).stream()
                .filter(figure -> Objects.equals(figure.groupValue(), value))
                .toList();
    }

    private List<Figure> of(Snapshot snapshot, Measure measure, String group) {
        return snapshots.figures(snapshot).getOrDefault(measure.id(), List.of()).stream()
                .filter(figure -> figure.group().equals(group))
                .toList();
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
