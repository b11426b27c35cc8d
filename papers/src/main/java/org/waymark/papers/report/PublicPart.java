package org.waymark.papers.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.report.Highlight.Printed;
import org.waymark.papers.report.Paper.Block;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Group;
import org.waymark.papers.report.Paper.Row;
import org.waymark.papers.report.Paper.Section;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.report.Paper.Words;
import org.waymark.papers.series.DateWords;

/** The opening of a public report: each measure as a question, its newest figure that may be shown, and what it says. */
final class PublicPart {

    private final PublicReport report;
    private final ScorecardPart scorecard;

    PublicPart(PublicReport report, ScorecardPart scorecard) {
        this.report = report;
        this.scorecard = scorecard;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.words(
                "lead",
                "This paper is for councillors and for anyone else. It shows counts of children, never a child. Small numbers are hidden so that"
                        + " nobody can be picked out."));
        blocks.add(Block.words("", hidden()));
        report.disclosed().doNotAdd().forEach(says -> blocks.add(Block.words("", says)));
        if (!report.highlight().scorecard().isEmpty()) {
            blocks.add(Block.table(questions()));
        }
        return new Section("in-short", "How children’s services are doing", false, blocks);
    }

    private String hidden() {
        Disclosed disclosed = report.disclosed();
        return disclosed.hidden() == 0 && disclosed.unchecked() == 0
                ? "No number in this paper had to be hidden."
                : disclosed.hidden() + " of " + disclosed.numbers() + " numbers are hidden and say [c]."
                        + (disclosed.unchecked() == 0
                                ? ""
                                : " " + disclosed.unchecked()
                                        + " more are left out and say [x], because it is not known how many children they tell of.")
                        + " Where a month is hidden, its measure has no chart and nothing is said of how it moves."
                        + " What is shown was checked together with the papers that were published before, where there were some.";
    }

    private Table questions() {
        List<Group> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Highlight.Line> lines = report.highlight().scorecard();
        String section = lines.get(0).section();
        for (Highlight.Line line : lines) {
            if (!Objects.equals(section, line.section())) {
                groups.add(new Group(section, rows));
                rows = new ArrayList<>();
                section = line.section();
            }
            rows.add(Row.of(row(line)));
        }
        groups.add(new Group(section, rows));
        return new Table(
                "",
                "The newest figure of each measure",
                "",
                List.of(
                        Column.text("Question", 36),
                        Column.number("Children or cases", 13),
                        Column.number("Figure", 13),
                        Column.number("Target", 10),
                        new Column("In words", "words", 28)),
                groups,
                List.of());
    }

    private List<Cell> row(Highlight.Line line) {
        Printed newest = newest(line);
        Printed toDate = line.yearToDate();
        if (newest != null && newest.text().equals(Marks.HIDDEN) && toDate != null && !Marks.hides(toDate.text())) {
            return row(line, toDate, alone(newest));
        }
        return row(line, newest, scorecard.changing(line));
    }

    private static List<Cell> row(Highlight.Line line, @Nullable Printed shown, Cell words) {
        return List.of(
                Cell.of(line.question() == null ? line.heading() : line.question()),
                Cell.of(parts(shown)),
                Cell.of(figure(line, shown)),
                Cell.of(PlanPart.blankAs(line.target(), "–")),
                words);
    }

    /** {@code October 2026 alone is too small to show.} */
    private static Cell alone(Printed newest) {
        return Cell.of(
                List.of(new Words("", "Not said"), new Words("sub", newest.period() + " alone is too small to show")));
    }

    /** The newest month with a figure, else the last thing printed. */
    private static @Nullable Printed newest(Highlight.Line line) {
        Printed newest = null;
        YearMonth month = null;
        for (Printed figure : line.figures()) {
            YearMonth of = figure.month();
            boolean says = figure.number() != null || Marks.hides(figure.text());
            if (says && of != null && (month == null || of.isAfter(month))) {
                newest = figure;
                month = of;
            } else if (says && month == null) {
                newest = figure;
            }
        }
        return newest;
    }

    private static String parts(@Nullable Printed figure) {
        if (figure == null) {
            return "–";
        }
        return figure.numerator() == null || figure.denominator() == null
                ? Marks.hides(figure.text()) ? figure.text() : "–"
                : figure.numerator().toPlainString() + " of "
                        + figure.denominator().toPlainString();
    }

    private static List<Words> figure(Highlight.Line line, @Nullable Printed figure) {
        if (figure == null) {
            return List.of(new Words("", "None"));
        }
        String unit = line.series().unit();
        boolean said = figure.number() == null || figure.text().endsWith("%");
        String after = said || unit.isEmpty() ? "" : unit.equals("%") ? "%" : " " + unit;
        return List.of(
                new Words("", figure.text() + after + (figure.mark().isEmpty() ? "" : " " + figure.mark())),
                new Words("sub", figure.month() == null ? figure.period() : DateWords.month(figure.month())));
    }
}
