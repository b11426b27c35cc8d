package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.FigureHistory;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Table;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.papers.series.FigureSeries;

/** Every measure there is, by area, with its question and its newest figure. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class AllMeasuresPage {

    record Page(Heading heading, Table table) {}

    private final Snapshots snapshots;
    private final Measures measures;

    AllMeasuresPage(Snapshots snapshots, Measures measures) {
        this.snapshots = snapshots;
        this.measures = measures;
    }

    @GetMapping("/measures")
    String page(Model model) {
        Areas areas = Areas.of(snapshots.catalogue());
        Map<String, List<Measure>> byArea = new TreeMap<>();
        snapshots
                .catalogue()
                .measures()
                .values()
                .forEach(measure -> byArea.computeIfAbsent(measure.area(), area -> new ArrayList<>())
                        .add(measure));
        Table.Builder table = Table.under("Measures by area")
                .column("Measure")
                .column("What it asks")
                .column("Unit, and which way is better")
                .numeric("Newest figure");
        Stream.concat(areas.titles().keySet().stream(), byArea.keySet().stream())
                .distinct()
                .forEach(area -> {
                    table.group(areas.title(area));
                    byArea.getOrDefault(area, List.of()).stream()
                            .sorted(Comparator.comparing(Measure::title))
                            .forEach(measure -> table.row(
                                    Cell.figure(measure.title(), Addresses.measure(measure.id())),
                                    Cell.of(measure.question()),
                                    Cell.of(MeasureWords.unitAndWay(measure)),
                                    newest(measure)));
                });
        int count = snapshots.catalogue().measures().size();
        String lead = "There are " + count + " measures. Each says what it counts, why, and what to be careful with.";
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(null, "All measures", lead, new Crumb("Scorecards", "/scorecards")), table.build()));
        return "measures/all";
    }

    private Cell newest(Measure measure) {
        return measures.history(measure, measures.followed(measure), "all", null)
                .filter(history -> !history.figures().isEmpty())
                .map(history -> newest(measure, history))
                .orElse(Cell.none());
    }

    private static Cell newest(Measure measure, FigureHistory history) {
        Figure figure = history.figures().get(history.figures().size() - 1);
        return figure.value() == null
                ? Cell.of("none").withSub(Explained.whyNone(figure))
                : Cell.figure(history.series().words(figure.value()), Addresses.measure(measure.id()) + "#explain")
                        .withSub(FigureSeries.words(figure.period()));
    }
}
