package org.waymark.app.measures.web;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.Rows;
import org.waymark.app.measures.RowsBehind;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.CsvOut;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.measure.Part;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** One figure: why it is that number, what each snapshot gave, and the rows behind it for those who may see them. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class FigurePages {

    /** @param snapshots what each snapshot gave, oldest first */
    record Page(Heading heading, Explained explained, Table snapshots, String history) {}

    /**
     * @param logged that this view is in the access log
     * @param sum that shown and withheld make the figure
     * @param agrees false if they do not, which the page then says first
     * @param more where every row is shown; null if every one is
     * @param teams the figure by team; null where there is none
     * @param file where the rows can be taken away
     * @param withheld true if some rows are outside what the viewer sees
     */
    record RowsPage(
            Heading heading,
            String logged,
            boolean agrees,
            List<View> parts,
            List<RowGroup> groups,
            String sum,
            @Nullable String more,
            @Nullable Table teams,
            String file,
            boolean withheld) {}

    /** Rows under a heading. */
    record RowGroup(String title, Table table) {}

    private static final int SHOWN_AT_ONCE = 100;

    private final Measures measures;
    private final Rows rows;
    private final MeasurePath path;
    private final Clock clock;

    FigurePages(Measures measures, Rows rows, MeasurePath path, Clock clock) {
        this.measures = measures;
        this.rows = rows;
        this.path = path;
        this.clock = clock;
    }

    @GetMapping("/measures/{id}/figures/{period}/{group}")
    String page(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String group,
            @RequestParam(required = false) @Nullable String is,
            @RequestParam(required = false) @Nullable String snapshot,
            Viewer viewer,
            Model model) {
        Measure measure = path.measure(id);
        Kept kept = path.figure(measure, period, path.group(measure, group, viewer), is, snapshot);
        Explained explained = Explained.of(measures, measure, kept, viewer);
        model.addAttribute(
                "page",
                new Page(
                        new Heading(
                                caption(measure, kept.figure()),
                                measure.title(),
                                explained.what() + ": " + MeasureWords.lower(explained.is()),
                                path.below(measure)),
                        explained,
                        snapshots(measure, kept.figure()),
                        Addresses.history(measure.id(), kept.figure().group(), is)));
        return "measures/figure";
    }

    @GetMapping("/measures/{id}/figures/{period}/{group}/rows")
    String rows(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String group,
            @RequestParam(required = false) @Nullable String is,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String snapshot,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            Model model) {
        Instant now = clock.instant();
        rows.admit(viewer, path.rowsOf(id), now);
        Measure measure = path.measure(id);
        RowsBehind behind = behind(measure, period, group, is, part, snapshot, viewer, now);
        model.addAttribute("page", rowsPage(measure, behind, viewer, all, now));
        return "measures/rows";
    }

    @GetMapping("/measures/{id}/figures/{period}/{group}/rows.csv")
    ResponseEntity<byte[]> rowsFile(
            @PathVariable String id,
            @PathVariable String period,
            @PathVariable String group,
            @RequestParam(required = false) @Nullable String is,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String snapshot,
            Viewer viewer) {
        Instant now = clock.instant();
        rows.admit(viewer, path.rowsOf(id), now);
        Measure measure = path.measure(id);
        RowsBehind behind = behind(measure, period, group, is, part, snapshot, viewer, now);
        StringWriter out = new StringWriter();
        CsvOut csv = new CsvOut(out);
        List<String> header = new ArrayList<>(List.of("child", "row", "date", "on_top", "amount", "left_out"));
        header.addAll(RowTable.described(measure));
        csv.row(header);
        for (Case row : behind.shown()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.child());
            cells.add(row.unit());
            cells.add(row.on());
            cells.add(row.leftOut() == null ? (row.inNumerator() ? "yes" : "no") : null);
            cells.add(row.leftOut() == null && row.inNumerator() ? row.amount() : null);
            cells.add(row.leftOut() == null ? null : MeasureWords.leftOut(row.leftOut()));
            RowTable.described(measure)
                    .forEach(name -> cells.add(row.described().get(name)));
            csv.row(cells);
        }
        return Downloads.csv(
                measure.id() + "-" + Addresses.of(behind.figure().period()) + "-rows-" + Addresses.word(behind.part()),
                out.toString());
    }

    private RowsBehind behind(
            Measure measure,
            String period,
            String group,
            @Nullable String is,
            @Nullable String part,
            @Nullable String snapshot,
            Viewer viewer,
            Instant now) {
        Kept kept = path.figure(measure, period, path.group(measure, group, viewer), is, snapshot);
        return rows.behind(viewer, kept.snapshot(), kept.figure(), part(measure, part), now);
    }

    private static Part part(Measure measure, @Nullable String word) {
        Part all = Explained.allRows(measure);
        if (word == null) {
            return all;
        }
        return Stream.of(Part.values())
                .filter(part -> Addresses.word(part).equals(word))
                .filter(part -> part != Part.DENOMINATOR || all == Part.DENOMINATOR)
                .findFirst()
                .orElseThrow(() -> new NotFound("This figure has no rows of that kind."));
    }

    private String caption(Measure measure, Figure figure) {
        return path.caption(measure) + " · " + FigureSeries.words(figure.period())
                + (figure.groupValue() == null ? "" : " · " + figure.groupValue());
    }

    private Table snapshots(Measure measure, Figure here) {
        Series form = FigureSeries.of(measure, List.of(here), List.of());
        Table.Builder table = Table.under("What each snapshot gave")
                .column("Snapshot")
                .numeric("Figure")
                .column("Counted")
                .column("Against the one before")
                .column("Definition");
        Figure before = null;
        for (Kept kept : measures.kept(measure, here.period(), here.group(), here.groupValue())) {
            Figure figure = kept.figure();
            String words = Explained.value(form, figure);
            table.row(
                    Cell.of(DateWords.day(kept.snapshot().asAt())),
                    figure.snapshot().equals(here.snapshot())
                            ? Cell.of(words)
                            : Cell.figure(words, Addresses.figure(figure)),
                    Cell.of(figure.value() == null ? Explained.whyNone(figure) : MeasureWords.parts(measure, figure)),
                    Cell.of(
                            before == null
                                    ? "First shown"
                                    : same(before, figure) ? "The same" : FigureWords.moved(before, figure)),
                    Cell.of("Version " + figure.version()));
            before = figure;
        }
        return table.build();
    }

    private static boolean same(Figure one, Figure other) {
        return Objects.equals(one.numerator(), other.numerator())
                && Objects.equals(one.denominator(), other.denominator())
                && Objects.equals(one.value(), other.value());
    }

    private RowsPage rowsPage(Measure measure, RowsBehind behind, Viewer viewer, boolean all, Instant now) {
        Figure figure = behind.figure();
        Series form = FigureSeries.of(measure, List.of(figure), List.of());
        List<Crumb> crumbs = new ArrayList<>(path.below(measure));
        crumbs.add(new Crumb(FigureSeries.words(figure.period()), Addresses.figure(figure)));
        boolean cut = !all && behind.shown().size() > SHOWN_AT_ONCE;
        RowTable table = new RowTable(measure, behind, all ? Integer.MAX_VALUE : SHOWN_AT_ONCE);
        return new RowsPage(
                new Heading(
                        "The rows behind " + Explained.value(form, figure)
                                + (figure.groupValue() == null ? "" : " · " + figure.groupValue()),
                        RowWords.title(measure, behind),
                        RowWords.lead(measure, behind, viewer),
                        crumbs),
                RowWords.logged(behind, viewer, Print.time(now)),
                behind.agrees(),
                parts(measure, behind),
                table.groups(),
                RowWords.sum(measure, behind),
                cut ? Addresses.rows(figure, behind.part()) + "&all=true" : null,
                figure.group().equals("all") ? teams(measure, behind, form, viewer) : null,
                Addresses.rowsFile(figure, behind.part()),
                behind.withheld() > 0);
    }

    private static List<View> parts(Measure measure, RowsBehind behind) {
        Figure figure = behind.figure();
        boolean divides = Explained.allRows(measure) == Part.DENOMINATOR;
        boolean share = measure.unit().equals("percent");
        List<View> parts = new ArrayList<>();
        if (divides) {
            parts.add(view("All counted" + (share ? number(figure.denominator()) : ""), behind, Part.DENOMINATOR));
        }
        if (share) {
            parts.add(view("On top" + number(figure.numerator()), behind, Part.NUMERATOR));
        } else if (!divides) {
            parts.add(view("All counted", behind, Part.NUMERATOR));
        }
        long leftOut =
                figure.leftOut().values().stream().mapToLong(Long::longValue).sum();
        if (leftOut > 0) {
            parts.add(view("Left out" + number(BigDecimal.valueOf(leftOut)), behind, Part.LEFT_OUT));
        }
        return parts.size() == 1 ? List.of() : parts;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : " (" + Series.asSet(number) + ")";
    }

    private static View view(String words, RowsBehind behind, Part part) {
        return new View(words, Addresses.rows(behind.figure(), part), behind.part() == part);
    }

    private @Nullable Table teams(Measure measure, RowsBehind behind, Series form, Viewer viewer) {
        if (!MeasureRunner.groupsOf(measure).contains("team") || behind.part() == Part.LEFT_OUT) {
            return null;
        }
        List<Figure> figures = measures.byValue(measure, behind.figure().period(), "team").stream()
                .filter(figure -> figure.snapshot().equals(behind.figure().snapshot()))
                .filter(figure -> figure.numerator() != null
                                && figure.numerator().signum() != 0
                        || figure.denominator() != null && figure.denominator().signum() != 0)
                .toList();
        if (figures.isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("By team on the day").column("Team");
        boolean count = measure.isCount();
        if (!count) {
            table.numeric("On top").numeric("Below");
        }
        table.numeric(count ? "Number" : "Figure");
        for (Figure figure : GroupWords.inOrder(figures)) {
            List<Cell> cells = new ArrayList<>();
            String value = String.valueOf(figure.groupValue());
            String name = GroupWords.name(measure, "team", value);
            cells.add(
                    viewer.seesSomeOf(value)
                            ? Cell.figure(name, Addresses.rows(figure, Explained.allRows(measure)))
                            : Cell.of(name));
            if (!count) {
                cells.add(Cell.of(Series.asSet(Objects.requireNonNull(figure.numerator()))));
                cells.add(figure.denominator() == null ? Cell.none() : Cell.of(Series.asSet(figure.denominator())));
            }
            cells.add(figure.value() == null ? Cell.none() : Cell.of(form.words(figure.value())));
            table.row(GroupWords.isUnknown(value) ? "wm-first" : "", cells);
        }
        return table.build();
    }
}
