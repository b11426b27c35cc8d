package org.waymark.app.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.RowsBehind;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.measure.Part;
import org.waymark.papers.series.Series;

/**
 * The rows behind a figure as tables: those that are counted and not on top first.
 *
 * @param most so many rows are shown of each
 */
record RowTable(Measure measure, RowsBehind behind, int most) {

    private static final List<String> SHOWN = List.of("service", "team", "worker", "age_band", "sex");

    /** What describes a row, of the groups that the measure has; never ethnicity, which no question about a row needs. */
    static List<String> described(Measure measure) {
        List<String> groups = MeasureRunner.groupsOf(measure);
        return Stream.concat(
                        SHOWN.stream().filter(groups::contains),
                        groups.stream().filter(measure.ownDimensions()::containsKey))
                .toList();
    }

    List<FigurePages.RowGroup> groups() {
        List<FigurePages.RowGroup> groups = new ArrayList<>();
        switch (behind.part()) {
            case LEFT_OUT -> add(groups, "Left out", row -> true);
            case NUMERATOR -> add(groups, "Counted", row -> true);
            case DENOMINATOR -> {
                if (measure.unit().equals("percent")) {
                    add(groups, "Not on top", row -> !row.inNumerator());
                    add(groups, "On top", Case::inNumerator);
                } else {
                    add(groups, "Counted", row -> true);
                }
            }
        }
        return groups;
    }

    private void add(List<FigurePages.RowGroup> groups, String title, Predicate<Case> of) {
        List<Case> rows = behind.shown().stream().filter(of).toList();
        if (rows.isEmpty()) {
            return;
        }
        String heading = title + ", " + Print.number(rows.size()) + (rows.size() == 1 ? " row" : " rows")
                + (rows.size() > most ? "; the first " + most + " are shown" : "");
        groups.add(new FigurePages.RowGroup(heading, table(heading, rows)));
    }

    private Table table(String caption, List<Case> rows) {
        boolean amounts = rows.stream().anyMatch(row -> row.amount().compareTo(BigDecimal.ONE) != 0);
        boolean leftOut = behind.part() == Part.LEFT_OUT;
        List<String> described = described(measure);
        Table.Builder table =
                Table.under(caption).wide().column("Child").column("Row").column("Date");
        if (amounts && !leftOut) {
            table.numeric(measure.unitWords().isEmpty() ? "Adds" : FigureCells.capital(measure.unitWords()));
        }
        if (leftOut) {
            table.column("Why");
        }
        described.forEach(group -> table.column(MeasureWords.group(measure, group)));
        rows.stream().limit(most).forEach(row -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(row.child() == null ? Cell.none() : Cell.of(row.child()));
            cells.add(Cell.of(row.unit()));
            cells.add(Cell.of(Print.shortDay(row.on())));
            if (amounts && !leftOut) {
                cells.add(row.inNumerator() ? Cell.of(Series.asSet(row.amount())) : Cell.none());
            }
            if (leftOut) {
                cells.add(Cell.of(FigureCells.capital(MeasureWords.leftOut(String.valueOf(row.leftOut())))));
            }
            described.forEach(
                    group -> cells.add(Cell.of(String.valueOf(row.described().get(group)))));
            table.row("", cells);
        });
        return table.build();
    }
}
