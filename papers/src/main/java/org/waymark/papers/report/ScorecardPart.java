package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.spc.Meaning;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.chart.MeaningShape;
import org.waymark.papers.chart.Sparkline;
import org.waymark.papers.chart.XmrChart;
import org.waymark.papers.report.Paper.Block;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Group;
import org.waymark.papers.report.Paper.Row;
import org.waymark.papers.report.Paper.Section;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.report.Paper.Words;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.PointWords;
import org.waymark.papers.verdict.Verdict;

/** The parts of a highlight report that are made of figures: scorecard, charts and the annexes behind them. */
final class ScorecardPart {

    static final int CHARTS_OF_A_THEME = 3;
    static final int MOST_CHARTS = 6;

    private static final int MOST_LETTERS = 9;
    private static final int MONTHS_SHOWN = 6;
    private static final int MONTHS_A_TABLE = 12;

    private final List<Highlight.Line> lines;
    private final List<Verdict> verdicts;
    private final List<YearMonth> months;

    ScorecardPart(List<Highlight.Line> lines) {
        this.lines = lines;
        this.verdicts = lines.stream().map(line -> Verdict.of(line.series())).toList();
        TreeSet<YearMonth> seen = new TreeSet<>();
        lines.forEach(line -> line.figures().forEach(figure -> {
            if (figure.month() != null) {
                seen.add(figure.month());
            }
        }));
        this.months = List.copyOf(seen);
    }

    List<Highlight.Line> of(Highlight.Theme theme) {
        return lines.stream().filter(line -> theme.isNamed(line.theme())).toList();
    }

    private Verdict verdict(Highlight.Line line) {
        return verdicts.get(place(line));
    }

    /** Lines may be equal to each other, so a line is known by its identity. */
    private int place(Highlight.Line line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        throw new IllegalArgumentException("not a line of this scorecard");
    }

    // ---- in words

    /** {@code 1 better, 2 worse, 9 no real change, 4 too few figures}; "" for no lines. */
    String summary(List<Highlight.Line> some) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("better", count(some, Meaning.BETTER));
        counts.put("worse", count(some, Meaning.WORSE));
        counts.put("unusual", count(some, Meaning.HIGH) + count(some, Meaning.LOW));
        long hidden = some.stream().filter(Highlight.Line::hidesAMonth).count();
        long few = some.stream().filter(this::tooFew).count();
        counts.put("no real change", count(some, Meaning.USUAL) - few);
        counts.put("too few figures", few - hidden);
        counts.put("not said", hidden);
        List<String> parts = new ArrayList<>();
        counts.forEach((words, count) -> {
            if (count > 0) {
                parts.add(count + " " + words);
            }
        });
        return String.join(", ", parts);
    }

    private long count(List<Highlight.Line> some, Meaning meaning) {
        return some.stream().filter(line -> verdict(line).meaning() == meaning).count();
    }

    private boolean tooFew(Highlight.Line line) {
        return verdict(line).headline().equals(Verdict.TOO_FEW);
    }

    // ---- charts

    /** Lines that are not as usual, those getting worse first; if there is none, the first with a target, or the first that can be drawn. */
    List<Highlight.Line> charts(List<Highlight.Line> some, int most) {
        List<Highlight.Line> drawn = some.stream().filter(line -> !tooFew(line)).toList();
        List<Highlight.Line> unusual = drawn.stream()
                .filter(line -> verdict(line).meaning() != Meaning.USUAL)
                .sorted(Comparator.comparingInt(
                        line -> Changes.order(verdict(line).meaning())))
                .limit(most)
                .toList();
        if (!unusual.isEmpty()) {
            return unusual;
        }
        return Stream.concat(drawn.stream().filter(line -> line.series().target() != null), drawn.stream())
                .limit(1)
                .toList();
    }

    Paper.Chart chart(Highlight.Line line) {
        Series series = line.series();
        Verdict verdict = verdict(line);
        String unit = series.unit().isEmpty() || series.unit().equals("%") ? "" : ", " + series.unit();
        String share = series.unit().equals("%") && !line.title().contains("%") ? ", per cent" : "";
        return new Paper.Chart(
                line.heading() + unit + share,
                XmrChart.paper(series),
                verdict.variation() + " " + verdict.target() + small(line),
                series.source() == null ? "" : series.source() + ".",
                "figures-" + place(line));
    }

    private static String small(Highlight.Line line) {
        return months(line).anyMatch(line::marksSmall) ? " It draws numbers from 1 to 5: not for publication." : "";
    }

    private static Stream<YearMonth> months(Highlight.Line line) {
        return line.figures().stream().map(Highlight.Printed::month).filter(Objects::nonNull);
    }

    // ---- tables

    /** The lines of a theme with their last two months. */
    Table ofTheme(List<Highlight.Line> some) {
        List<YearMonth> shown = newest(2);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Measure", 32));
        shown.forEach(month -> columns.add(Column.number(shortMonth(month), 10)));
        columns.add(Column.number("Target", 9));
        columns.add(Column.text("In time", 13));
        columns.add(Column.text("Is it changing?", 36 - 10.0 * (shown.size() - 1)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Highlight.Line line : some) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(line.heading()));
            shown.forEach(month -> row.add(figure(line, month)));
            row.add(Cell.of(PlanPart.blankAs(line.target(), "–")));
            row.add(inTime(line));
            row.add(changing(line));
            rows.add(row);
        }
        return Table.of("", "Measures of this theme", "", columns, rows);
    }

    private List<YearMonth> newest(int count) {
        return months.subList(Math.max(0, months.size() - count), months.size());
    }

    private static String shortMonth(YearMonth month) {
        return DateWords.shortName(month.getMonth()) + " " + month.getYear();
    }

    private static Cell figure(Highlight.Line line, YearMonth month) {
        return line.figures().stream()
                .filter(figure -> month.equals(figure.month()))
                .findFirst()
                .map(ScorecardPart::narrow)
                .orElse(Cell.of("–"));
    }

    /** A figure as a narrow column has room for it: words that were printed where a number should be stand in the annex. */
    private static Cell narrow(Highlight.Printed figure) {
        return figure.number() == null && figure.text().length() > MOST_LETTERS
                ? Cell.link("words", "all-figures")
                : Cell.number(figure.marked(), figure.number());
    }

    /** A line in the height of a line; none of a series of which a month is hidden. */
    private static Cell inTime(Highlight.Line line) {
        return line.hidesAMonth() ? Cell.of("–") : Cell.picture(Sparkline.of(line.series()), List.of());
    }

    Cell changing(Highlight.Line line) {
        if (line.hidesAMonth()) {
            return Cell.of(List.of(new Words("", "Not said"), new Words("sub", "a figure is not shown")));
        }
        Verdict verdict = verdict(line);
        List<Words> words = new ArrayList<>();
        words.add(new Words("", verdict.headline()));
        if (verdict.againstTarget() != null) {
            words.add(new Words("sub", verdict.againstTarget()));
        }
        if (verdict.outlook() != null) {
            words.add(new Words("sub", verdict.outlook()));
        }
        return Cell.picture(tooFew(line) ? "" : MeaningShape.icon(verdict.meaning()), words);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (lines.isEmpty()) {
            return new Section("scorecard", "Scorecard", true, blocks);
        }
        blocks.add(Block.words(
                "lead", "Of " + Changes.counted(lines.size(), "measure", "measures") + ": " + summary(lines) + "."));
        blocks.add(Block.table(scorecard()));
        String heading =
                months.isEmpty() ? "Scorecard" : "Scorecard to " + DateWords.month(months.get(months.size() - 1));
        return new Section("scorecard", heading, true, blocks);
    }

    private Table scorecard() {
        List<YearMonth> shown = newest(MONTHS_SHOWN);
        List<String> periods = otherPeriods().stream().limit(2).toList();
        boolean typed = lines.stream().anyMatch(Highlight.Line::typed);
        List<Column> columns = new ArrayList<>();
        double rest = 100;
        List<Column> after = new ArrayList<>();
        periods.forEach(period -> after.add(Column.number(period, 5.8)));
        shown.forEach(month -> after.add(Column.number(shortMonth(month), 4.7)));
        after.add(Column.number("Year to date", 5.4));
        after.add(Column.number("Target", 6));
        after.add(Column.text("In time", 8));
        after.add(Column.text("Is it changing?", 11.5));
        if (typed) {
            after.add(Column.text("Printed trend", 5.6));
        }
        after.add(Column.text("Compare", 10.5));
        for (Column column : after) {
            rest -= column.width();
        }
        columns.add(Column.text("Measure", rest));
        columns.addAll(after);
        List<Group> groups = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        String section = lines.get(0).section();
        for (Highlight.Line line : lines) {
            if (!Objects.equals(section, line.section())) {
                groups.add(new Group(section, rows.stream().map(Row::of).toList()));
                rows = new ArrayList<>();
                section = line.section();
            }
            rows.add(row(line, periods, shown, typed));
        }
        groups.add(new Group(section, rows.stream().map(Row::of).toList()));
        return new Table("", "Figures as each measure’s unit says", "dense", columns, groups, howToReadTheScorecard());
    }

    private List<Cell> row(Highlight.Line line, List<String> periods, List<YearMonth> shown, boolean typed) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(List.of(new Words("", line.heading()), new Words("sub", unit(line) + ", " + line.better()))));
        periods.forEach(period -> row.add(printed(line, period)));
        shown.forEach(month -> row.add(figure(line, month)));
        row.add(line.yearToDate() == null ? Cell.of("–") : narrow(line.yearToDate()));
        row.add(Cell.of(target(line)));
        row.add(inTime(line));
        row.add(changing(line));
        if (typed) {
            row.add(Cell.of(PlanPart.blankAs(line.trendPrinted(), "–")));
        }
        List<Words> compared = line.benchmarks().stream()
                .filter(benchmark -> !benchmark.text().equalsIgnoreCase("n/a"))
                .map(benchmark -> new Words("", benchmark.who() + " " + benchmark.text()))
                .toList();
        row.add(compared.isEmpty() ? Cell.of("–") : Cell.of(compared));
        return row;
    }

    private static List<Words> target(Highlight.Line line) {
        List<Words> words = new ArrayList<>();
        words.add(new Words("", PlanPart.blankAs(line.target(), "–")));
        if (line.floor() != null) {
            words.add(new Words("sub", (line.typed() ? "upper " : "floor ") + line.floor()));
        }
        return words;
    }

    private static String unit(Highlight.Line line) {
        return line.series().unit().isEmpty() ? "number" : line.series().unit();
    }

    private static Cell printed(Highlight.Line line, String period) {
        return line.figures().stream()
                .filter(figure -> figure.month() == null && figure.period().equals(period))
                .findFirst()
                .map(ScorecardPart::narrow)
                .orElse(Cell.of("–"));
    }

    /** Periods other than months and years to date, as they are first printed. */
    private List<String> otherPeriods() {
        Set<String> periods = new LinkedHashSet<>();
        lines.forEach(line -> line.figures().stream()
                .filter(figure -> figure.month() == null && !figure.period().startsWith("Year to date"))
                .forEach(figure -> periods.add(figure.period())));
        return List.copyOf(periods);
    }

    private List<String> howToReadTheScorecard() {
        List<String> notes = new ArrayList<>();
        if (lines.stream()
                .anyMatch(line ->
                        line.figures().stream().anyMatch(figure -> figure.mark().equals("r")))) {
            notes.add("r: restated since it was first shown; the annex has both figures.");
        }
        if (lines.stream()
                .anyMatch(line ->
                        line.figures().stream().anyMatch(figure -> figure.mark().equals("p")))) {
            notes.add("p: provisional; some rows of the period are left out because their time is not over.");
        }
        notes.add(
                "–: none is printed, or it does not apply. \"No real change\": the ups and downs are the size this process always produces.");
        if (lines.stream().anyMatch(Highlight.Line::typed)) {
            notes.add("The printed trend is the paper’s own; the words beside it are worked out from the months.");
        }
        return notes;
    }

    // ---- annexes

    /** One table for every chart, with each of its points. */
    Section chartFigures(List<Highlight.Line> charted) {
        List<Block> blocks = new ArrayList<>();
        for (Highlight.Line line : charted) {
            blocks.add(Block.table(points(line)));
        }
        return new Section("chart-figures", "Annex: the figures behind the charts", false, blocks);
    }

    private Table points(Highlight.Line line) {
        Series series = line.series();
        List<XmrPoint> judged = series.xmr().points();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = series.points().size() - 1; i >= 0; i--) {
            Series.Point point = series.points().get(i);
            XmrPoint says = judged.get(i);
            BigDecimal value = point.value();
            BigDecimal before = point.before();
            String figure = value == null ? "–" : series.words(value);
            String small = line.marksSmall(YearMonth.from(point.endsOn())) ? " " + Marks.SMALL : "";
            String was = before == null ? "" : " r (was " + series.words(before) + ")";
            rows.add(List.of(
                    Cell.of(point.label()),
                    Cell.number(figure + was + (point.provisional() ? " p" : "") + small, value),
                    Cell.of(parts(point)),
                    Cell.of(range(series, says)),
                    Cell.of(
                            value == null
                                    ? PlanPart.blankAs(point.noValue(), "No figure.")
                                    : PointWords.of(says.meaning())),
                    Cell.of(PointWords.of(says.cause()))));
        }
        return Table.of(
                "figures-" + place(line),
                line.heading(),
                "dense",
                List.of(
                        Column.text(series.periods().equals("quarters") ? "Quarter" : "Month", 18),
                        Column.number("Figure", 16),
                        Column.number("Made from", 13),
                        Column.number("Usual range", 16),
                        Column.text("Against the limits", 17),
                        Column.text("Rule", 20)),
                rows);
    }

    private static String parts(Series.Point point) {
        BigDecimal numerator = point.numerator();
        BigDecimal denominator = point.denominator();
        return numerator == null || denominator == null
                ? "–"
                : numerator.toPlainString() + " of " + denominator.toPlainString();
    }

    private static String range(Series series, XmrPoint point) {
        return point.lower() == null || point.upper() == null ? "–" : series.range(point.lower(), point.upper());
    }

    /** Every printed figure of every line, and every note. */
    Section allFigures() {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < months.size(); from += MONTHS_A_TABLE) {
            List<YearMonth> some = months.subList(from, Math.min(months.size(), from + MONTHS_A_TABLE));
            String caption = some.size() == 1
                    ? DateWords.month(some.get(0))
                    : DateWords.month(some.get(0)) + " to " + DateWords.month(some.get(some.size() - 1));
            blocks.add(Block.table(matrix(
                    caption,
                    some.stream().map(DateWords::month).toList(),
                    some.stream().map(ScorecardPart::shortMonth).toList())));
        }
        Set<String> others = new LinkedHashSet<>(otherPeriods());
        lines.forEach(line -> line.figures().stream()
                .filter(figure -> figure.month() == null)
                .forEach(figure -> others.add(figure.period())));
        if (!others.isEmpty()) {
            blocks.add(
                    Block.table(matrix("Figures that are not for a month", List.copyOf(others), List.copyOf(others))));
        }
        notes().ifPresent(table -> blocks.add(Block.table(table)));
        return new Section("all-figures", "Annex: all figures", true, blocks);
    }

    private Table matrix(String caption, List<String> periods, List<String> headings) {
        List<Column> columns = new ArrayList<>();
        double first = Math.max(24, 100 - 6.2 * periods.size());
        columns.add(Column.text("Measure", first));
        headings.forEach(heading -> columns.add(Column.number(heading, (100 - first) / headings.size())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Highlight.Line line : lines) {
            boolean any = line.figures().stream().anyMatch(figure -> periods.contains(figure.period()));
            if (any) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(line.heading()));
                periods.forEach(period -> row.add(line.figures().stream()
                        .filter(figure -> figure.period().equals(period))
                        .findFirst()
                        .map(ScorecardPart::withParts)
                        .orElse(Cell.of(""))));
                rows.add(row);
            }
        }
        return Table.of("", caption, "dense", columns, rows);
    }

    /** {@code 81.6%}, and beneath it {@code 31 of 38}. */
    private static Cell withParts(Highlight.Printed figure) {
        return figure.numerator() == null || figure.denominator() == null
                ? Cell.number(figure.marked(), figure.number())
                : Cell.of(List.of(
                        new Words("", figure.marked()),
                        new Words(
                                "sub",
                                figure.numerator().toPlainString() + " of "
                                        + figure.denominator().toPlainString())));
    }

    /** Notes on lines and on single figures; the same words on several of them stand once. */
    private java.util.Optional<Table> notes() {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (Highlight.Line line : lines) {
            line.notes()
                    .forEach(note -> notes.computeIfAbsent(note, words -> new ArrayList<>())
                            .add(shortName(line)));
            line.figures().stream()
                    .filter(figure -> figure.note() != null)
                    .forEach(figure -> notes.computeIfAbsent(
                                    Objects.requireNonNull(figure.note()), words -> new ArrayList<>())
                            .add(shortName(line) + " in " + figure.period()));
        }
        if (notes.isEmpty()) {
            return java.util.Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        notes.forEach((note, names) -> rows.add(
                List.of(Cell.of(String.join(", ", new LinkedHashSet<>(names))), Cell.of(Lines.words("", note)))));
        return java.util.Optional.of(Table.of(
                "",
                "What is to be known of measures and figures",
                "",
                List.of(Column.text("Of", 34), Column.text("Note", 66)),
                rows));
    }

    private static String shortName(Highlight.Line line) {
        return line.ref() == null ? line.title() : line.ref();
    }

    /** What the shapes of charts say. */
    static Table shapes() {
        List<List<Cell>> rows = new ArrayList<>();
        shape(rows, Meaning.USUAL, "The value is one this process always produces.");
        shape(rows, Meaning.BETTER, "The value is not usual, and it is on the better side.");
        shape(rows, Meaning.WORSE, "The value is not usual, and it is on the worse side.");
        shape(rows, Meaning.HIGH, "The value is not usual. Neither way is good in itself.");
        return Table.of(
                "",
                "What the shapes of charts say. The grey band is the usual range, from the lower limit to the upper",
                "",
                List.of(Column.text("Shape", 30), Column.text("It says", 70)),
                rows);
    }

    private static void shape(List<List<Cell>> rows, Meaning meaning, @Nullable String says) {
        String words = meaning == Meaning.HIGH
                ? "Higher or lower than usual"
                : PointWords.of(meaning).substring(0, 1).toUpperCase(Locale.ROOT)
                        + PointWords.of(meaning).substring(1);
        rows.add(List.of(Cell.picture(MeaningShape.icon(meaning), List.of(new Words("", words))), Cell.of(says)));
    }
}
