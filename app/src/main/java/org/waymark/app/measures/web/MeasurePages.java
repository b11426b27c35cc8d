package org.waymark.app.measures.web;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.FigureHistory;
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.measures.FigureHistory.Restatement;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.CsvOut;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** A measure: its question, its newest figure, its chart, its figures, and why the number is that number. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class MeasurePages {

    private static final String NOTHING_YET = "There is nothing to draw yet: no period has a value.";
    private static final String OVERLAP =
            "No chart with limits is drawn: each of these figures holds months of the one before it, so they rise and fall together and limits would mislead.";

    private final Measures measures;
    private final MeasurePath path;

    MeasurePages(Measures measures, MeasurePath path) {
        this.measures = measures;
        this.path = path;
    }

    /** @param body null while there are no figures */
    record Page(Heading heading, List<View> pages, @Nullable Body body, String sql, String file, String csv) {}

    /**
     * @param grains the kinds of period it can be seen by
     * @param chart null where there is nothing to draw or limits would mislead; {@code whyNoChart} then says which
     * @param newest the newest figures
     * @param earlier the others; null where there are none
     * @param markers what happened on a day that is drawn on the chart, with the page that tells of it
     * @param restatements null where there are none
     */
    record Body(
            List<View> grains,
            Headline headline,
            @Nullable Drawn chart,
            @Nullable String whyNoChart,
            Table newest,
            @Nullable Table earlier,
            String earlierWords,
            List<View> markers,
            Explained explained,
            @Nullable Table restatements) {}

    @GetMapping("/measures/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String grain,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String is,
            Viewer viewer,
            Model model) {
        Measure measure = path.measure(id);
        String group = path.group(measure, by, viewer);
        if (group.equals("all") != (is == null)) {
            throw new NotFound("Say both how the measure is broken down and which part is meant.");
        }
        Optional<FigureHistory> history = measures.history(measure, grain(measure, grain), group, is)
                .filter(found -> !found.figures().isEmpty());
        if (is != null && history.isEmpty()) {
            throw new NotFound("There are no figures of this measure for that part.");
        }
        Heading heading = new Heading(
                path.caption(measure) + (is == null ? "" : " · " + is),
                measure.title(),
                measure.question(),
                is == null ? path.crumbs(measure) : path.below(measure));
        model.addAttribute(
                "page",
                new Page(
                        heading,
                        path.pages(measure, "figures", path.newestRows(measure, viewer)),
                        history.map(found -> body(found, viewer)).orElse(null),
                        measures.sql(measure).strip(),
                        measure.file(),
                        path.csv(measure, group)));
        return "measures/measure";
    }

    @GetMapping("/measures/{id}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String id, @RequestParam(required = false) @Nullable String by, Viewer viewer) {
        Measure measure = path.measure(id);
        String group = path.group(measure, by, viewer);
        StringWriter out = new StringWriter();
        CsvOut csv = new CsvOut(out);
        csv.row(List.of(
                "measure",
                "period",
                "period_type",
                "group",
                "group_value",
                "numerator",
                "denominator",
                "value",
                "snapshot"));
        measures.figures(measure, group).forEach(figure -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(figure.measure());
            row.add(figure.period().label());
            row.add(figure.period().grain().word());
            row.add(figure.group());
            row.add(figure.groupValue());
            row.add(figure.numerator());
            row.add(figure.denominator());
            row.add(figure.value());
            row.add(figure.snapshot());
            csv.row(row);
        });
        String suffix = group.equals("all") ? "" : "-by-" + group.replace('_', '-');
        return Downloads.csv(measure.id() + suffix, out.toString());
    }

    private Grain grain(Measure measure, @Nullable String word) {
        if (word == null) {
            return measures.followed(measure);
        }
        return measure.period().grains().stream()
                .filter(grain -> grain.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("This measure has no figures for that kind of period."));
    }

    private Body body(FigureHistory history, Viewer viewer) {
        Measure measure = history.measure();
        Series series = history.series();
        Verdict verdict = history.verdict();
        Kept newest = new Kept(
                history.snapshot(), history.figures().get(history.figures().size() - 1));
        String value = Explained.value(series, newest.figure());
        String parts = Explained.sentence(measure, newest.figure());
        int count = series.points().size();
        int first = Math.max(0, count - SeriesTable.SHOWN_AT_ONCE);
        return new Body(
                grains(history),
                verdict == null
                        ? Headline.unjudged(value, parts, Verdict.of(series))
                        : Headline.judged(value, parts, verdict),
                verdict == null || series.latest().isEmpty() ? null : Drawn.of(series),
                series.latest().isEmpty() ? NOTHING_YET : verdict == null ? OVERLAP : null,
                table("The same figures, latest first", history, viewer, first, count),
                first == 0 ? null : table("Earlier figures, latest first", history, viewer, 0, first),
                first == 0 ? "" : "Earlier: " + SeriesTable.span(series, 0, first),
                history.value() == null ? markers(measure) : List.of(),
                Explained.of(measures, measure, newest, viewer),
                restatements(history));
    }

    private static Table table(String caption, FigureHistory history, Viewer viewer, int from, int to) {
        Map<LocalDate, Figure> byEnd = new HashMap<>();
        history.figures().forEach(figure -> byEnd.put(figure.period().endsOn(), figure));
        FigureCells cells = new FigureCells(history.measure(), history.series(), viewer);
        Figure newest = history.figures().get(history.figures().size() - 1);
        return SeriesTable.of(
                caption, history.series(), cells.columns(), history.verdict() != null, from, to, point -> {
                    Figure figure = byEnd.get(point.endsOn());
                    return cells.of(
                            point,
                            figure,
                            figure == null ? null : figure.equals(newest) ? "#explain" : address(figure));
                });
    }

    private static String address(Figure figure) {
        return Addresses.figure(figure.measure(), figure.period(), figure.group(), figure.groupValue());
    }

    private List<View> markers(Measure measure) {
        return measures.markers(measure.id()).stream()
                .map(marker -> new View(DateWords.day(marker.on()) + ": " + marker.words(), marker.link(), false))
                .toList();
    }

    private static List<View> grains(FigureHistory history) {
        Measure measure = history.measure();
        if (measure.period().grains().size() < 2) {
            return List.of();
        }
        String address = Addresses.history(measure.id(), history.group(), history.value())
                + (history.value() == null ? "?" : "&") + "grain=";
        return measure.period().grains().stream()
                .map(grain -> new View(
                        FigureCells.capital(MeasureWords.grain(grain)),
                        address + grain.word(),
                        grain == history.grain()))
                .toList();
    }

    private static @Nullable Table restatements(FigureHistory history) {
        if (history.restatements().isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("Restatements of this measure")
                .column("Period")
                .column("First shown")
                .column("Now")
                .column("What moved")
                .column("First seen in");
        for (Restatement restatement : history.restatements()) {
            Figure first = restatement.first().figure();
            Figure now = restatement.now().figure();
            table.row(
                    Cell.figure(FigureSeries.words(now.period()), address(now)),
                    Cell.of(shown(history, first)),
                    Cell.of(shown(history, now)),
                    Cell.of(FigureWords.moved(first, now)),
                    Cell.of("Snapshot of "
                            + DateWords.day(restatement.now().snapshot().asAt())));
        }
        return table.build();
    }

    private static String shown(FigureHistory history, Figure figure) {
        String value = Explained.value(history.series(), figure);
        return history.measure().isCount() ? value : value + " (" + MeasureWords.parts(history.measure(), figure) + ")";
    }
}
