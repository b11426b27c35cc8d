package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Example;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** A measure's definition in full: words first, then what has changed, then the examples it is held to, then the query. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class DefinitionPage {

    /** @param source where the guidance is, on the web; null if that is not said */
    record Page(
            Heading heading,
            List<View> pages,
            List<Fact> facts,
            List<String> caveats,
            Table changes,
            List<Worked> examples,
            String sql,
            @Nullable String source,
            String file) {}

    /** A worked example: small tables in, figures out. */
    record Worked(String name, String asAt, List<Table> given, Table expect) {}

    private final Snapshots snapshots;
    private final Measures measures;
    private final MeasurePath path;

    DefinitionPage(Snapshots snapshots, Measures measures, MeasurePath path) {
        this.snapshots = snapshots;
        this.measures = measures;
        this.path = path;
    }

    @GetMapping("/measures/{id}/definition")
    String page(@PathVariable String id, Viewer viewer, Model model) {
        Measure measure = path.measure(id);
        model.addAttribute(
                "page",
                new Page(
                        new Heading(
                                path.caption(measure),
                                measure.title() + ": definition",
                                measure.question(),
                                path.below(measure)),
                        path.pages(measure, "definition", path.newestRows(measure, viewer)),
                        facts(measure),
                        measure.caveats(),
                        changes(measure),
                        worked(measure.examples()),
                        measures.sql(measure).strip(),
                        measure.source().url(),
                        measure.file()));
        return "measures/definition";
    }

    private List<Fact> facts(Measure measure) {
        Series form = FigureSeries.of(measure, List.of(), List.of());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Why it matters", measure.whyItMatters()));
        facts.add(Fact.of("Counted on top", measure.numerator()));
        facts.add(Fact.of(
                "Counted below", measure.denominator() == null ? "Nothing: it is a count." : measure.denominator()));
        facts.add(Fact.of("One of them is", one(measure)));
        facts.add(Fact.of("Unit, and which way is better", MeasureWords.unitAndWay(measure)));
        facts.add(Fact.of("When", when(measure)));
        List<String> groups = MeasureRunner.groupsOf(measure).stream()
                .map(group -> MeasureWords.lower(MeasureWords.group(measure, group)))
                .toList();
        facts.add(Fact.of(
                "Broken down by",
                groups.isEmpty() ? "Nothing." : FigureCells.capital(ScorecardWords.listed(groups)) + "."));
        for (String clock : clocks(measure)) {
            Clock used = snapshots.catalogue().clock(clock);
            facts.add(Fact.of("Deadline it reads", used.title()).withSub(used.source()));
        }
        facts.add(Fact.of("Target", Explained.target(measure, form)));
        facts.add(Fact.of("Compare", Explained.compare(measure, form)));
        facts.add(Fact.of("Source", measure.source().guidance()));
        facts.add(Fact.of("Looked after by", measure.owner()));
        return facts;
    }

    private static Set<String> clocks(Measure measure) {
        Set<String> clocks = new LinkedHashSet<>();
        if (measure.rowsFromClock() != null) {
            clocks.add(measure.rowsFromClock());
        }
        clocks.addAll(measure.needsClocks());
        return clocks;
    }

    private static String one(Measure measure) {
        if (!measure.countsChildren()) {
            return "Each of the " + measure.counts() + ".";
        }
        return measure.period().type() == PeriodType.STOCK
                ? "A child."
                : "A child, who counts once in any period"
                        + switch (measure.eachChild()) {
                            case ANY -> ", on top if that is so of any row of the child.";
                            case ALL -> ", on top only if that is so of every row of the child.";
                            case LAST -> ", as the child’s last row says.";
                        };
    }

    private static String when(Measure measure) {
        List<String> grains =
                measure.period().grains().stream().map(MeasureWords::grain).toList();
        String kind = measure.period().type() == PeriodType.FLOW
                ? "Things that happened in a period"
                : "Things true at the end of a month";
        String back = measure.period().looksBack() == null
                ? ""
                : ", looking back over " + measure.period().looksBack();
        return kind + back + "; " + ScorecardWords.listed(grains) + ".";
    }

    private static Table changes(Measure measure) {
        Table.Builder table = Table.under("What has changed in it")
                .column("Version")
                .column("In use from")
                .column("What changed");
        measure.history()
                .forEach(change -> table.row(
                        Cell.of(Integer.toString(change.version())),
                        Cell.of(Explained.day(change.from())),
                        Cell.of(change.change())));
        return table.build();
    }

    private static List<Worked> worked(List<Example> examples) {
        List<Worked> worked = new ArrayList<>();
        examples.forEach(example -> worked.add(worked(worked.size() + 1, example)));
        return worked;
    }

    private static Worked worked(int number, Example example) {
        List<Table> given = new ArrayList<>();
        new TreeMap<>(example.given()).forEach((record, rows) -> {
            Table.Builder table = Table.captioned("Example " + number + ", given: " + record.replace('_', ' '))
                    .wide();
            rows.columns().forEach(table::column);
            rows.rows().forEach(row -> table.row("", row.stream().map(Cell::of).toList()));
            given.add(table.build());
        });
        Set<String> keys = new LinkedHashSet<>();
        example.expect().forEach(expected -> keys.addAll(expected.keySet()));
        Table.Builder expect =
                Table.captioned("Example " + number + ", must come out").wide();
        keys.forEach(key -> expect.column(key.replace('_', ' ')));
        for (Map<String, Object> expected : example.expect()) {
            expect.row(
                    "",
                    keys.stream()
                            .map(key -> Cell.of(
                                    expected.get(key) == null
                                            ? (expected.containsKey(key) ? "none" : "")
                                            : String.valueOf(expected.get(key))))
                            .toList());
        }
        return new Worked(FigureCells.capital(example.name()), DateWords.day(example.asAt()), given, expect.build());
    }
}
