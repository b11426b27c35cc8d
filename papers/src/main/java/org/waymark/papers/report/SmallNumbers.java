package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.List;

/** Marks what a board may see and the public may not. */
final class SmallNumbers {

    private SmallNumbers() {}

    /** The report with a mark at each number from 1 to 5 and each share made of one; what is marked already stays as it is. */
    static Highlight marked(Highlight highlight) {
        Counts counts = Counts.of(highlight);
        List<Highlight.Line> lines = new ArrayList<>();
        for (int line = 0; line < highlight.scorecard().size(); line++) {
            lines.add(line(counts, line, highlight.scorecard().get(line)));
        }
        List<Highlight.PrintedTable> tables = new ArrayList<>();
        for (int table = 0; table < highlight.tables().size(); table++) {
            tables.add(table(counts, table, highlight.tables().get(table)));
        }
        List<String> changes = new ArrayList<>(Changes.ofFigures(lines));
        changes.addAll(Changes.ofActions(highlight.actions()));
        return highlight.with(changes, lines, tables);
    }

    private static Highlight.Line line(Counts counts, int number, Highlight.Line line) {
        List<Highlight.Printed> figures = new ArrayList<>();
        for (int figure = 0; figure < line.figures().size(); figure++) {
            Highlight.Printed printed = line.figures().get(figure);
            figures.add(counts.small(counts.figure(number, figure)) ? marked(printed) : printed);
        }
        Highlight.Printed toDate = line.yearToDate();
        Highlight.Printed alone =
                toDate == null || !counts.small(counts.figure(number, figures.size())) ? toDate : marked(toDate);
        return line.with(
                figures,
                figures.stream()
                        .filter(figure -> toDate != null && figure.of().equals(toDate.of()))
                        .findFirst()
                        .orElse(alone),
                line.notes());
    }

    private static Highlight.Printed marked(Highlight.Printed printed) {
        return printed.mark().contains(Marks.SMALL)
                ? printed
                : printed.marked((printed.mark() + " " + Marks.SMALL).strip());
    }

    private static Highlight.PrintedTable table(Counts counts, int number, Highlight.PrintedTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                String text = table.rows().get(row).get(column);
                boolean small = column > 0
                        && (table.holds() == Highlight.Holds.LENGTHS
                                ? text.matches("[1-5]")
                                : counts.small(counts.cell(number, row, column)));
                texts.add(small ? text + " " + Marks.SMALL : text);
            }
            rows.add(texts);
        }
        return new Highlight.PrintedTable(
                table.title(), table.holds(), table.columns(), rows, table.partitions(), table.notes());
    }
}
