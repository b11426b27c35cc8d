package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.spc.Improvement;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** Adds a computed scorecard to a highlight report. */
public final class ThreadHighlight {

    private ThreadHighlight() {}

    /**
     * Figures from snapshots.
     *
     * @param scorecard which measures, in which order
     * @param now figures by measure id, as {@code FigureStore.readAll} gives them, of the snapshot the paper prints
     * @param before the same of the snapshot before; empty if there is none
     * @param snapshot where they come from, in words: {@code Snapshot of 22 November 2026}
     */
    public record Computed(
            Catalogue catalogue,
            Scorecard scorecard,
            Map<String, List<Figure>> now,
            Map<String, List<Figure>> before,
            String snapshot) {

        public Computed {
            now = Map.copyOf(now);
            before = Map.copyOf(before);
        }
    }

    /**
     * The report with the computed scorecard before the lines it already has, what changed in it, and what its figures are complete to.
     *
     * @param base everything else: from a pack by {@link PackHighlight}, or from plan, risks and decisions
     * @throws org.waymark.engine.EngineException {@code unknown-measure} if the scorecard names a measure that the catalogue does not have
     */
    public static Highlight of(Highlight base, Computed computed) {
        List<Highlight.Line> lines = new ArrayList<>();
        for (Scorecard.Section section : computed.scorecard().sections()) {
            for (Scorecard.Line line : section.lines()) {
                lines.add(line(computed, section, line));
            }
        }
        List<Highlight.Line> all = new ArrayList<>(lines);
        all.addAll(base.scorecard());
        List<String> changes = new ArrayList<>(Changes.ofFigures(all));
        changes.addAll(Changes.ofActions(base.actions()));
        Highlight.Cover cover = base.cover();
        return base.with(
                new Highlight.Cover(
                        cover.title(),
                        cover.authority(),
                        cover.board(),
                        cover.item(),
                        cover.reportedOn(),
                        cover.previousOn(),
                        cover.version(),
                        cover.draft(),
                        cover.overall(),
                        cover.toDecide(),
                        cover.responsible(),
                        cover.signOffs(),
                        figures(computed, lines, base),
                        cover.readers()),
                changes,
                all);
    }

    private static String figures(Computed computed, List<Highlight.Line> lines, Highlight base) {
        String complete = lines.stream()
                .flatMap(line -> line.series().points().stream())
                .map(Series.Point::endsOn)
                .max(Comparator.naturalOrder())
                .map(day -> "Complete to " + DateWords.day(day) + ". ")
                .orElse("");
        String typed = base.scorecard().isEmpty() ? "" : " " + base.scorecard().size() + " lines are typed and say so.";
        return complete + computed.snapshot() + "." + typed;
    }

    private static Highlight.Line line(Computed computed, Scorecard.Section section, Scorecard.Line line) {
        Measure measure = computed.catalogue().measure(line.measure());
        Grain grain = measure.period().grains().contains(Grain.MONTH)
                ? Grain.MONTH
                : measure.period().headline();
        Series series = FigureSeries.of(
                measure, figures(computed.now(), measure, grain), figures(computed.before(), measure, grain));
        Measure.Benchmark benchmark = measure.benchmark();
        return new Highlight.Line(
                line.ref(),
                measure.title(),
                measure.question(),
                null,
                section.title(),
                measure.period().type() == Measure.PeriodType.STOCK ? "On a date" : "In a period",
                better(series.improvement()),
                null,
                series,
                series.points().stream().map(point -> printed(series, point)).toList(),
                yearToDate(computed, measure, series),
                series.target() == null ? null : Series.asSet(series.target()),
                series.floor() == null ? null : Series.asSet(series.floor()),
                null,
                benchmark == null
                        ? List.of()
                        : List.of(new Highlight.Benchmark(
                                benchmark.area() + " " + benchmark.period(), Series.asSet(benchmark.value()))),
                measure.caveats());
    }

    static String better(Improvement improvement) {
        return switch (improvement) {
            case INCREASE -> "higher is better";
            case DECREASE -> "lower is better";
            case NEUTRAL -> "neither way is better";
        };
    }

    private static Highlight.Printed printed(Series series, Series.Point point) {
        BigDecimal value = point.value();
        BigDecimal before = point.before();
        YearMonth month = YearMonth.from(point.endsOn());
        return new Highlight.Printed(
                PackPeriod.of(month.toString()),
                point.label(),
                value == null ? "–" : series.number(value),
                value,
                point.numerator(),
                point.denominator(),
                before != null ? "r" : point.provisional() ? "p" : "",
                before != null && value != null
                        ? "Restated from " + series.words(before) + " to " + series.words(value) + "."
                        : point.noValue());
    }

    private static Highlight.@Nullable Printed yearToDate(Computed computed, Measure measure, Series series) {
        Optional<Figure> newest =
                figures(computed.now(), measure, Grain.YEAR_TO_DATE).stream().max(Comparator.comparing(Figure::period));
        if (newest.isEmpty() || newest.get().value() == null) {
            return null;
        }
        Figure figure = newest.get();
        int year = figure.period().first().getYear();
        return new Highlight.Printed(
                PackPeriod.of("ytd-" + year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100)),
                "Year to date " + year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100),
                series.number(Objects.requireNonNull(figure.value())),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                "",
                null);
    }

    private static List<Figure> figures(Map<String, List<Figure>> all, Measure measure, Grain grain) {
        return all.getOrDefault(measure.id(), List.of()).stream()
                .filter(figure ->
                        figure.group().equals("all") && figure.period().grain() == grain)
                .toList();
    }
}
