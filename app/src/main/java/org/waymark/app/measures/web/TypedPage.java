package org.waymark.app.measures.web;

import java.io.StringWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.TypedLine;
import org.waymark.app.measures.TypedLine.Printed;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.CsvOut;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;

/** A line that papers print: the same chart and table as a computed measure has, and where each figure was typed from. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class TypedPage {

    /**
     * @param source where the figures come from
     * @param chart null where no month is printed
     * @param earlier months before those shown at once; null where there are none
     * @param others what is printed for years and the like; null if nothing is
     * @param before what was printed otherwise before; null if nothing was
     */
    record Page(
            Heading heading,
            String source,
            @Nullable Headline headline,
            @Nullable Drawn chart,
            @Nullable Table months,
            @Nullable Table earlier,
            String earlierWords,
            @Nullable Table others,
            @Nullable Table before,
            List<Fact> facts,
            String file) {}

    private final Measures measures;

    TypedPage(Measures measures) {
        this.measures = measures;
    }

    @GetMapping("/measures/typed/{scorecard}/{line}")
    String page(@PathVariable String scorecard, @PathVariable String line, Model model) {
        TypedLine typed = found(scorecard, line);
        Series series = typed.series();
        PackMeasure printed = typed.printed();
        int count = series.points().size();
        int first = Math.max(0, count - SeriesTable.SHOWN_AT_ONCE);
        boolean months = count > 0;
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                (printed.ref() == null ? "" : printed.ref() + " · ")
                                        + (printed.section() == null ? typed.paper() : printed.section()),
                                printed.title().isEmpty() ? "A line without a title" : printed.title(),
                                lead(typed),
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(typed.paper(), Addresses.scorecard(typed.scorecard()))),
                        String.valueOf(series.source()),
                        months ? headline(typed) : null,
                        months ? Drawn.of(series) : null,
                        months ? months("The same figures, latest first", typed, first, count) : null,
                        first == 0 ? null : months("Earlier figures, latest first", typed, 0, first),
                        first == 0 ? "" : "Earlier: " + SeriesTable.span(series, 0, first),
                        others(typed),
                        before(typed),
                        facts(typed),
                        Addresses.typed(typed.scorecard(), typed.address()) + ".csv"));
        return "measures/typed";
    }

    @GetMapping("/measures/typed/{scorecard}/{line}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String scorecard, @PathVariable String line) {
        TypedLine typed = found(scorecard, line);
        StringWriter out = new StringWriter();
        CsvOut csv = new CsvOut(out);
        csv.row(List.of(
                "line", "period", "printed", "value", "numerator", "denominator", "note", "paper", "printed_at"));
        typed.figures().forEach(figure -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(typed.printed().title());
            row.add(figure.figure().period().text());
            row.add(figure.figure().text());
            row.add(figure.figure().value());
            row.add(figure.figure().numerator());
            row.add(figure.figure().denominator());
            row.add(figure.figure().note());
            row.add(figure.paper());
            row.add(figure.figure().at().where());
            csv.row(row);
        });
        return Downloads.csv(typed.address(), out.toString());
    }

    private TypedLine found(String scorecard, String line) {
        return measures.typed(scorecard, line)
                .orElseThrow(() -> new NotFound("There is no line of that name on that scorecard."));
    }

    private static String lead(TypedLine typed) {
        Series series = typed.series();
        return series.latest()
                .map(point -> series.words(Objects.requireNonNull(point.value())) + " in " + point.label() + ". "
                        + typed.verdict().headline() + ".")
                .orElse("No monthly figure is printed for this line.");
    }

    private static Headline headline(TypedLine typed) {
        Series series = typed.series();
        Series.Point latest = series.latest().orElse(null);
        return latest == null || latest.value() == null
                ? Headline.judged("No value", "", typed.verdict())
                : Headline.judged(series.words(latest.value()), latest.label() + ".", typed.verdict());
    }

    private static Table months(String caption, TypedLine typed, int from, int to) {
        Map<YearMonth, Printed> byMonth = new HashMap<>();
        for (Printed figure : typed.figures()) {
            YearMonth month = figure.figure().period().month();
            if (month != null) {
                byMonth.putIfAbsent(month, figure);
            }
        }
        return SeriesTable.of(
                caption, typed.series(), List.of("Printed in", "As printed", "Value"), true, from, to, point -> {
                    Printed printed = byMonth.get(YearMonth.from(point.endsOn()));
                    return List.of(
                            printed == null
                                    ? Cell.none()
                                    : Cell.of(Print.shortDay(printed.paper()) + ", "
                                            + printed.figure().at().where()),
                            printed == null || printed.figure().text() == null
                                    ? Cell.none()
                                    : Cell.of(printed.figure().text()),
                            SeriesTable.value(typed.series(), point, null));
                });
    }

    private static @Nullable Table others(TypedLine typed) {
        List<Printed> others = typed.figures().stream()
                .filter(figure -> figure.figure().period().kind() != PackPeriod.Kind.MONTH)
                .toList();
        return others.isEmpty() ? null : printed("Other periods, as printed", others);
    }

    private static @Nullable Table before(TypedLine typed) {
        return typed.earlier().isEmpty() ? null : printed("Printed otherwise before", typed.earlier());
    }

    private static Table printed(String caption, List<Printed> figures) {
        Table.Builder table = Table.under(caption)
                .column("Period")
                .numeric("As printed")
                .column("Paper")
                .column("Taken in")
                .column("Note");
        figures.forEach(figure -> {
            PackFigure printed = figure.figure();
            table.row(
                    Cell.of(period(printed.period())),
                    printed.text() == null ? Cell.of("blank") : Cell.of(printed.text()),
                    Cell.of(DateWords.day(figure.paper())).withSub(printed.at().where()),
                    Cell.of(Print.time(figure.takenAt())),
                    printed.note() == null ? Cell.none() : Cell.of(printed.note()));
        });
        return table.build();
    }

    private static String period(PackPeriod period) {
        return switch (period.kind()) {
            case MONTH -> DateWords.month(Objects.requireNonNull(period.month()));
            case YEAR -> "Year " + period.year();
            case FINAL -> "Year " + period.year() + ", closing figure";
            case YEAR_TO_DATE -> "Year " + period.year() + " to date";
            case CURRENT -> "Printed without a date";
            case OTHER -> period.text();
        };
    }

    private static List<Fact> facts(TypedLine typed) {
        PackMeasure printed = typed.printed();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Typed from", typed.paper() + ", " + DateWords.day(typed.newest()))
                .withSub(printed.at().where()));
        String target = printed.targetMin() == null ? "None is printed." : printed.targetMin();
        facts.add(Fact.of(
                "Target, as printed",
                target + (printed.targetUpper() == null ? "" : "; upper " + printed.targetUpper())));
        facts.add(Fact.of(
                "Which way is better",
                printed.better() == null
                        ? "The paper does not say."
                        : FigureCells.capital(printed.better()) + " is better."));
        facts.add(Fact.of(
                "The paper’s own trend",
                (printed.trendPrinted() == null
                                ? "None is printed."
                                : FigureCells.capital(printed.trendPrinted()) + ".")
                        + " The figures say: " + typed.verdict().headline().toLowerCase(Locale.ROOT) + "."));
        printed.benchmarks()
                .forEach((whose, figure) -> facts.add(Fact.of("Compare: " + whose.replace('_', ' '), figure)));
        if (printed.note() != null) {
            facts.add(Fact.of("Note", printed.note()));
        }
        return facts;
    }
}
