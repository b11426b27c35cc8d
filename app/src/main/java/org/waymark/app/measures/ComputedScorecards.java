package org.waymark.app.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.ScorecardMonth.Comparison;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.app.measures.ScorecardMonth.Section;
import org.waymark.app.measures.ScorecardMonth.Shown;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.QualityReport;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** Fills the catalogue's scorecards from the newest snapshot. */
final class ComputedScorecards {

    /** So many months stand beside each other on a scorecard. */
    static final int COLUMNS = 6;

    private final Snapshots snapshots;
    private final ComputedFigures figures;
    private final SurenessRule sureness;

    ComputedScorecards(Snapshots snapshots, ComputedFigures figures, SurenessRule sureness) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.sureness = sureness;
    }

    /**
     * @param month the newest month to show; null for the last whole one
     * @param group {@code all}, or a group of which the scorecard shows one value
     * @return empty if no snapshot has been taken or the month is not one of those it has
     */
    Optional<ScorecardMonth> filled(
            Scorecard scorecard, @Nullable YearMonth month, String group, @Nullable String value) {
        List<Snapshot> all = snapshots.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Snapshot snapshot = all.get(all.size() - 1);
        YearMonth last = snapshot.lastWholeMonth();
        YearMonth shown = month == null ? last : month;
        List<YearMonth> months = months(last, FigureStore.MONTHS);
        if (!months.contains(shown)) {
            return Optional.empty();
        }
        List<YearMonth> columns = months(shown, COLUMNS);
        QualityReport quality = snapshots.quality(snapshot);
        List<Section> sections = new ArrayList<>();
        for (Scorecard.Section section : scorecard.sections()) {
            List<Line> lines = section.lines().stream()
                    .filter(line -> group.equals(ComputedFigures.ALL)
                            || MeasureRunner.groupsOf(snapshots.catalogue().measure(line.measure()))
                                    .contains(group))
                    .map(line -> line(line, columns, group, value, all, quality))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(section.title(), lines));
            }
        }
        return Optional.of(new ScorecardMonth(
                scorecard.id(), scorecard.title(), null, shown, columns, months, value, null, sections));
    }

    private Line line(
            Scorecard.Line line,
            List<YearMonth> columns,
            String group,
            @Nullable String value,
            List<Snapshot> all,
            QualityReport quality) {
        Measure measure = snapshots.catalogue().measure(line.measure());
        Grain grain = ComputedFigures.followed(measure);
        YearMonth month = columns.get(columns.size() - 1);
        FigureHistory history = figures.history(all, measure, grain, group, value, month);
        Series series = history.series();
        List<Shown> shown = columns.stream()
                .map(column -> shown(history, new FigurePeriod(grain, column)))
                .toList();
        Figure newest = history.figures().stream()
                .filter(figure -> figure.period().last().equals(month))
                .findFirst()
                .orElse(null);
        return new Line(
                line.ref(),
                measure.title(),
                Addresses.measure(measure.id()),
                measure.id(),
                MeasureWords.unitAndWay(measure) + (grain == Grain.MONTH ? "" : ", " + MeasureWords.grain(grain)),
                shown,
                yearToDate(all, history, month),
                series.target() == null ? null : Series.asSet(series.target()),
                series.floor() == null ? null : Series.asSet(series.floor()),
                series,
                history.verdict(),
                Verdict.of(series).againstTarget(),
                compare(measure, series),
                newest == null || newest.value() == null
                        ? null
                        : sureness.of(measure, newest, history.snapshot(), quality),
                history.snapshot().asAt());
    }

    private @Nullable Shown yearToDate(List<Snapshot> all, FigureHistory of, YearMonth month) {
        Measure measure = of.measure();
        boolean has = measure.period().type() == PeriodType.FLOW
                && of.grain() != Grain.YEAR_TO_DATE
                && measure.period().grains().contains(Grain.YEAR_TO_DATE);
        return has
                ? shown(
                        figures.history(all, measure, Grain.YEAR_TO_DATE, of.group(), of.value(), month),
                        new FigurePeriod(Grain.YEAR_TO_DATE, month))
                : null;
    }

    private static Shown shown(FigureHistory history, FigurePeriod period) {
        String href = Addresses.figure(history.measure().id(), period, history.group(), history.value());
        Series series = history.series();
        return series.points().stream()
                .filter(point -> point.endsOn().equals(period.endsOn()))
                .findFirst()
                .map(point -> new Shown(
                        point.value() == null ? null : series.number(point.value()),
                        href,
                        point.before() == null ? null : series.number(point.before()),
                        point.provisional(),
                        point.noValue()))
                .orElse(new Shown(null, href, null, false, "No figure was made for it."));
    }

    private static @Nullable Comparison compare(Measure measure, Series series) {
        Measure.Benchmark benchmark = measure.benchmark();
        return benchmark == null
                ? null
                : new Comparison(number(series, benchmark.value()), benchmark.area() + " " + benchmark.period());
    }

    /** A published figure with the places it was printed with, which may be fewer than ours. */
    private static String number(Series series, BigDecimal printed) {
        return printed.scale() < series.decimals() ? Series.asSet(printed) : series.number(printed);
    }

    private static List<YearMonth> months(YearMonth last, int count) {
        List<YearMonth> months = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            months.add(last.minusMonths(back));
        }
        return months;
    }
}
