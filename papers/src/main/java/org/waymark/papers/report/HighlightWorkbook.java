package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.PointWords;
import org.waymark.papers.verdict.Verdict;

/**
 * A highlight report as tables for a workbook: everything the paper prints, one thing a column. A table's id is the name of its sheet, a
 * column's width is in letters. A table without rows is left out.
 */
final class HighlightWorkbook {

    private final Report report;
    private final Highlight highlight;
    private final List<Table> tables = new ArrayList<>();

    private HighlightWorkbook(Report report) {
        this.report = report;
        this.highlight = report.highlight();
    }

    static List<Table> tables(Report report) {
        HighlightWorkbook book = new HighlightWorkbook(report);
        book.cover();
        book.plan();
        book.scorecard();
        book.board();
        book.rest();
        if (report instanceof InternalReport internal) {
            book.internal(internal);
        }
        return book.tables.stream().map(Marks::explained).toList();
    }

    private void add(String name, String holds, List<Column> columns, List<List<Cell>> rows, List<String> notes) {
        if (!rows.isEmpty()) {
            tables.add(Table.of(name, holds, "", columns, rows).noted(notes));
        }
    }

    private void add(String name, String holds, List<Column> columns, List<List<Cell>> rows) {
        add(name, holds, columns, rows, List.of());
    }

    private static Column text(String heading, double letters) {
        return Column.text(heading, letters);
    }

    private static Column number(String heading, double letters) {
        return Column.number(heading, letters);
    }

    private static Cell cell(@Nullable String text) {
        return Cell.of(text);
    }

    /** Text that is a number from end to end, but for a mark, is written as one. */
    private static Cell figure(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}( " + Marks.SMALL + ")?")
                ? Cell.number(text, new BigDecimal(text.replaceAll("\\D", "")))
                : Cell.of(text);
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.of((String) null) : Cell.number(number.toPlainString(), number);
    }

    // ---- what people wrote

    private void cover() {
        Paper paper = HighlightPaper.of(report);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(cell("Authority"), cell(paper.authority())));
        rows.add(List.of(cell("Date of the report"), Cell.date(paper.dated())));
        paper.cover()
                .facts()
                .forEach(fact ->
                        rows.add(List.of(cell(fact.term()), cell((fact.strong() + " " + fact.words()).strip()))));
        paper.cover()
                .changes()
                .forEach(change -> rows.add(List.of(cell(paper.cover().changesHeading()), cell(change))));
        highlight.narrative().forEach(words -> rows.add(List.of(cell("Where the plan stands"), cell(words))));
        add("Cover", "What the first sheet says", List.of(text("About", 28), text("What is said", 110)), rows);
        add(
                "Priorities",
                "Lines of the front page",
                List.of(text("Kind", 26), text("Number", 10), text("What", 80), text("Who", 36), text("By when", 24)),
                highlight.priorities().stream()
                        .map(line -> List.of(
                                cell(line.kind()),
                                figure(line.ref()),
                                cell(line.words()),
                                cell(line.owner()),
                                cell(line.byWhen())))
                        .toList());
    }

    private void plan() {
        add(
                "Themes",
                "Themes with their lead’s rating and words",
                List.of(text("Number", 10), text("Theme", 40), text("Lead’s rating", 16), text("Narrative", 110)),
                highlight.themes().stream()
                        .map(theme -> List.of(
                                figure(theme.ref()),
                                cell(theme.title()),
                                cell(RatingWords.of(theme.rating())),
                                cell(theme.narrative())))
                        .toList());
        add(
                "Theme passages",
                "What is written of themes under further headings",
                List.of(text("Theme", 40), text("Heading", 24), text("Words", 110)),
                highlight.themes().stream()
                        .flatMap(theme -> theme.passages().stream()
                                .map(passage ->
                                        List.of(cell(theme.title()), cell(passage.heading()), cell(passage.words()))))
                        .toList());
        add(
                "Actions",
                "Every action of the plan",
                List.of(
                        text("Ref", 8),
                        text("Theme", 30),
                        text("Objective", 40),
                        text("Action", 60),
                        text("Lead", 26),
                        text("Due", 16),
                        text("Before", 12),
                        text("Now", 12),
                        text("What has happened", 80),
                        text("Hangs on", 14),
                        text("Where it came from", 40)),
                highlight.actions().stream().map(HighlightWorkbook::action).toList());
        add(
                "Success measures",
                "How it will be known that an action worked",
                List.of(text("Action", 10), text("Measure", 60), text("From", 30), text("To", 30), text("By", 16)),
                highlight.actions().stream()
                        .flatMap(action -> action.successMeasures().stream()
                                .map(measure -> List.of(
                                        cell(action.ref()),
                                        cell(measure.title()),
                                        cell(measure.baseline()),
                                        cell(measure.target()),
                                        cell(measure.targetBy()))))
                        .toList());
        add(
                "Risks",
                "Risks and issues as printed",
                List.of(
                        text("Ref", 8),
                        text("Type", 10),
                        text("What may happen", 60),
                        text("What is done about it", 60),
                        text("Owner", 28),
                        text("Raised", 12),
                        number("Chance", 10),
                        number("Impact", 10),
                        number("Score", 10)),
                highlight.risks().stream()
                        .map(risk -> List.of(
                                cell(risk.ref()),
                                cell(risk.type()),
                                cell(risk.description()),
                                cell(risk.mitigation()),
                                cell(risk.owner()),
                                cell(risk.raisedOn()),
                                figure(risk.probability()),
                                figure(risk.impact()),
                                figure(risk.score())))
                        .toList());
    }

    private static List<Cell> action(Highlight.Action action) {
        List<String> updates = new ArrayList<>();
        action.updates()
                .forEach(update ->
                        updates.add((update.on() == null ? "" : DateWords.day(update.on()) + ": ") + update.words()));
        return List.of(
                cell(action.ref()),
                cell(action.theme()),
                cell(action.objective()),
                cell(action.words()),
                cell(action.lead()),
                cell(action.due()),
                cell(action.previousRating() == null ? null : RatingWords.of(action.previousRating())),
                cell(RatingWords.of(action.rating())),
                cell(updates.isEmpty() ? null : String.join("\n", updates)),
                cell(action.dependsOn()),
                cell(action.origin()));
    }

    // ---- figures

    private void scorecard() {
        List<String> periods = periods();
        Set<String> benchmarks = new LinkedHashSet<>();
        highlight.scorecard().forEach(line -> line.benchmarks().forEach(one -> benchmarks.add(one.who())));
        List<Column> columns = new ArrayList<>(List.of(
                text("Ref", 8),
                text("Measure", 60),
                text("Section", 30),
                text("Theme", 30),
                text("Unit", 12),
                text("Better", 20),
                text("Period type", 14)));
        periods.forEach(period -> columns.add(number(period, 14)));
        columns.addAll(List.of(
                number("Target", 12),
                number("Floor or upper target", 14),
                text("Against target", 16),
                text("Is it changing?", 24),
                text("In full", 60),
                text("About the target", 60),
                text("Printed trend", 14)));
        benchmarks.forEach(who -> columns.add(number(who, 18)));
        columns.add(text("Typed or computed", 40));
        List<List<Cell>> rows = new ArrayList<>();
        for (Highlight.Line line : highlight.scorecard()) {
            Verdict verdict = Verdict.of(line.series());
            List<Cell> row = new ArrayList<>(List.of(
                    cell(line.ref()),
                    cell(line.title()),
                    cell(line.section()),
                    cell(line.theme()),
                    cell(
                            line.series().unit().isEmpty()
                                    ? "number"
                                    : line.series().unit()),
                    cell(line.better()),
                    cell(line.periodType())));
            periods.forEach(period -> row.add(line.figures().stream()
                    .filter(figure -> figure.period().equals(period))
                    .findFirst()
                    .map(figure -> Cell.number(figure.marked(), figure.number()))
                    .orElse(cell(null))));
            row.addAll(List.of(
                    Cell.number(
                            PlanPart.blankAs(line.target(), ""), line.series().target()),
                    cell(line.floor()),
                    cell(line.hidesAMonth() ? null : verdict.againstTarget()),
                    cell(line.hidesAMonth() ? "Not said: a figure is not shown" : verdict.headline()),
                    cell(line.hidesAMonth() ? null : verdict.variation()),
                    cell(line.hidesAMonth() ? null : verdict.target()),
                    cell(line.trendPrinted())));
            benchmarks.forEach(who -> row.add(cell(line.benchmarks().stream()
                    .filter(one -> one.who().equals(who))
                    .map(Highlight.Benchmark::text)
                    .findFirst()
                    .orElse(null))));
            row.add(cell(line.typed() ? line.series().source() : "Computed"));
            rows.add(row);
        }
        add(
                "Scorecard",
                "Every measure with every figure printed for it",
                columns,
                rows,
                List.of("Figures are numbers in the measure’s unit: 15.4 with the unit % is 15.4%."));
        figures();
        points();
        add(
                "Measure notes",
                "What is to be known of measures",
                List.of(text("Ref", 8), text("Measure", 60), text("Note", 100)),
                highlight.scorecard().stream()
                        .flatMap(line -> line.notes().stream()
                                .map(note -> List.of(cell(line.ref()), cell(line.title()), cell(note))))
                        .toList());
    }

    private List<String> periods() {
        Set<String> others = new LinkedHashSet<>();
        Set<YearMonth> months = new java.util.TreeSet<>();
        highlight
                .scorecard()
                .forEach(line -> line.figures().forEach(figure -> {
                    if (figure.month() == null) {
                        others.add(figure.period());
                    } else {
                        months.add(figure.month());
                    }
                }));
        List<String> periods = new ArrayList<>(others);
        months.forEach(month -> periods.add(DateWords.month(month)));
        return periods;
    }

    private void figures() {
        add(
                "Figures",
                "One row a printed figure, with its note",
                List.of(
                        text("Ref", 8),
                        text("Measure", 60),
                        text("Period", 22),
                        text("As printed", 16),
                        number("Number", 12),
                        number("Numerator", 12),
                        number("Denominator", 12),
                        text("Mark", 8),
                        text("Note", 60)),
                highlight.scorecard().stream()
                        .flatMap(line -> line.figures().stream()
                                .map(figure -> List.of(
                                        cell(line.ref()),
                                        cell(line.title()),
                                        cell(figure.period()),
                                        cell(figure.text()),
                                        number(figure.number()),
                                        number(figure.numerator()),
                                        number(figure.denominator()),
                                        cell(figure.mark().isEmpty() ? null : figure.mark()),
                                        cell(figure.note()))))
                        .toList(),
                List.of(
                        "Mark r: restated since it was first shown. Mark p: provisional. Mark n: not for publication."));
    }

    private void points() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Highlight.Line line : highlight.scorecard()) {
            Series series = line.series();
            List<XmrPoint> judged = series.xmr().points();
            for (int i = 0; i < series.points().size(); i++) {
                Series.Point point = series.points().get(i);
                XmrPoint says = judged.get(i);
                rows.add(List.of(
                        cell(line.ref()),
                        cell(line.title()),
                        Cell.date(point.endsOn()),
                        value(line, point),
                        number(point.numerator()),
                        number(point.denominator()),
                        number(point.before()),
                        number(rounded(says.mean())),
                        number(rounded(says.lower())),
                        number(rounded(says.upper())),
                        cell(point.value() == null ? point.noValue() : PointWords.of(says.meaning())),
                        cell(PointWords.of(says.cause()))));
            }
        }
        add(
                "Limits",
                "One row a month of a measure, with the usual range and what the value means",
                List.of(
                        text("Ref", 8),
                        text("Measure", 60),
                        text("Period ends on", 16),
                        number("Value", 12),
                        number("Numerator", 12),
                        number("Denominator", 12),
                        number("Value before", 12),
                        number("Average", 12),
                        number("Lower limit", 12),
                        number("Upper limit", 12),
                        text("Against the limits", 24),
                        text("Rule", 34)),
                rows,
                List.of(
                        "Limits are as computed and may lie outside what is possible, such as below 0.",
                        "Value before: what was shown for the same period from the snapshot before."));
    }

    private static Cell value(Highlight.Line line, Series.Point point) {
        BigDecimal value = point.value();
        return value != null && line.marksSmall(YearMonth.from(point.endsOn()))
                ? Cell.number(value.toPlainString() + " " + Marks.SMALL, value)
                : number(value);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal line) {
        return line == null ? null : line.setScale(4, java.math.RoundingMode.HALF_UP);
    }

    // ---- boards and the rest

    private void board() {
        add(
                "Decisions",
                "What boards decided, and what came of it",
                List.of(
                        text("Board", 30),
                        text("On", 16),
                        text("Minute", 10),
                        text("Decision", 80),
                        text("Against", 40),
                        text("Became action", 16)),
                highlight.decisions().stream()
                        .map(decision -> List.of(
                                cell(decision.forum()),
                                Cell.date(decision.on()),
                                cell(decision.minute()),
                                cell(decision.words()),
                                cell(decision.against()),
                                cell(decision.became())))
                        .toList());
        add(
                "Board actions",
                "Lines of boards’ trackers",
                List.of(
                        text("Board", 30),
                        text("Meeting", 16),
                        text("Minute", 10),
                        text("Action", 80),
                        text("Comment", 80)),
                highlight.boardActions().stream()
                        .map(action -> List.of(
                                cell(action.forum()),
                                cell(action.meetingOn()),
                                cell(action.minute()),
                                cell(action.words()),
                                cell(action.comment())))
                        .toList());
        add(
                "Promises in minutes",
                "Promises in boards’ minutes",
                List.of(text("Board", 30), text("Meeting", 16), text("Minute", 10), text("Promise", 90)),
                highlight.promises().stream()
                        .map(promise -> List.of(
                                cell(promise.forum()),
                                cell(promise.meetingOn()),
                                cell(promise.minute()),
                                cell(promise.words())))
                        .toList());
        add(
                "Recommendations",
                "Recommendations, what was answered and what was done",
                List.of(
                        text("Board", 30),
                        text("Ref", 8),
                        text("Recommendation", 70),
                        text("Answer", 70),
                        text("What was done", 70)),
                highlight.recommendations().stream()
                        .map(one -> List.of(
                                cell(one.forum()),
                                cell(one.ref()),
                                cell(one.words()),
                                cell(one.response()),
                                cell(one.update())))
                        .toList());
        add(
                "Pledges",
                "Promises to children",
                List.of(text("Priority", 40), text("Promise", 90)),
                highlight.pledges().stream()
                        .map(pledge -> List.of(cell(pledge.priority()), cell(pledge.words())))
                        .toList());
    }

    private void internal(InternalReport internal) {
        for (ChildRows rows : internal.childRows()) {
            add(
                    rows.title(),
                    "Single children, not to leave the authority",
                    rows.columns().stream().map(heading -> text(heading, 24)).toList(),
                    rows.rows().stream()
                            .map(row ->
                                    row.stream().map(HighlightWorkbook::cell).toList())
                            .toList());
        }
        if (internal.publication() != null) {
            tables.addAll(new FindingsPart(internal.publication()).sheets());
        }
    }

    private void rest() {
        for (Highlight.PrintedTable table : highlight.tables()) {
            List<Column> columns =
                    table.columns().stream().map(heading -> text(heading, 24)).toList();
            add(
                    table.title(),
                    "A table of the paper: " + table.title(),
                    columns,
                    table.rows().stream()
                            .map(row ->
                                    row.stream().map(HighlightWorkbook::figure).toList())
                            .toList(),
                    table.notes());
        }
        add(
                "Rating words",
                "What the rating words mean",
                List.of(text("Word", 14), text("Of the whole or a theme", 70), text("Of an action", 70)),
                highlight.ratings().stream()
                        .map(rating -> List.of(
                                cell(RatingWords.of(rating.word())),
                                cell(rating.ofTheWhole()),
                                cell(rating.ofAnAction())))
                        .toList());
    }
}
