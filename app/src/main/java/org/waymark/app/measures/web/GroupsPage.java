package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.papers.series.FigureSeries;

/** A measure broken down by service, team, age and the like, for one period. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class GroupsPage {

    /**
     * @param groups the ways it can be broken down
     * @param table null where there are no figures
     */
    record Page(
            Heading heading,
            List<View> pages,
            List<View> groups,
            @Nullable Table table,
            String csv) {}

    private final Snapshots snapshots;
    private final Measures measures;
    private final MeasurePath path;

    GroupsPage(Snapshots snapshots, Measures measures, MeasurePath path) {
        this.snapshots = snapshots;
        this.measures = measures;
        this.path = path;
    }

    @GetMapping("/measures/{id}/teams")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String period,
            Viewer viewer,
            Model model) {
        Measure measure = path.measure(id);
        List<String> groups = path.groups(measure, viewer);
        if (groups.isEmpty()) {
            throw new NotFound("This measure is not broken down.");
        }
        String group = by != null ? path.group(measure, by, viewer) : groups.contains("team") ? "team" : groups.get(0);
        if (group.equals("all")) {
            throw new NotFound("Say how the measure is to be broken down.");
        }
        model.addAttribute("page", page(measure, group, groups, period, viewer));
        return "measures/groups";
    }

    private Page page(Measure measure, String group, List<String> groups, @Nullable String period, Viewer viewer) {
        FigurePeriod asked = period != null
                ? path.figure(measure, period, "all", null, null).figure().period()
                : snapshots
                        .newest()
                        .map(snapshot -> new FigurePeriod(measures.followed(measure), snapshot.lastWholeMonth()))
                        .orElse(null);
        String suffix = period == null || asked == null ? "" : "&period=" + Addresses.of(asked);
        List<View> views = groups.stream()
                .map(one -> new View(
                        "By " + name(measure, one),
                        Addresses.measure(measure.id()) + "/teams?by=" + one + suffix,
                        one.equals(group)))
                .toList();
        List<Figure> figures = asked == null ? List.of() : measures.byValue(measure, asked, group);
        return new Page(
                new Heading(
                        path.caption(measure) + (asked == null ? "" : " · " + FigureSeries.words(asked)),
                        measure.title() + ", by " + name(measure, group),
                        asked == null ? null : GroupWords.lead(measure, asked, figures),
                        path.below(measure)),
                path.pages(measure, "teams", path.newestRows(measure, viewer)),
                views,
                asked == null || figures.isEmpty() ? null : table(measure, asked, group, figures, viewer),
                path.csv(measure, group));
    }

    private Table table(Measure measure, FigurePeriod period, String group, List<Figure> figures, Viewer viewer) {
        FigureCells cells = new FigureCells(measure, FigureSeries.of(measure, List.of(), List.of()), viewer);
        Table.Builder table =
                Table.under("Figures of " + FigureSeries.words(period)).column(MeasureWords.group(measure, group));
        cells.columns().forEach(table::numeric);
        for (Figure figure : GroupWords.inOrder(figures)) {
            String value = String.valueOf(figure.groupValue());
            Cell name =
                    Cell.link(GroupWords.name(measure, group, value), Addresses.history(measure.id(), group, value));
            table.row(GroupWords.isUnknown(value) ? "wm-first" : "", row(name, cells.of(figure)));
        }
        measures.byValue(measure, period, "all")
                .forEach(whole -> table.row("wm-total", row(Cell.of("Whole authority"), cells.of(whole))));
        return table.build();
    }

    private static List<Cell> row(Cell name, List<Cell> numbers) {
        List<Cell> row = new ArrayList<>(List.of(name));
        row.addAll(numbers);
        return row;
    }

    private static String name(Measure measure, String group) {
        return MeasureWords.lower(MeasureWords.group(measure, group));
    }
}
