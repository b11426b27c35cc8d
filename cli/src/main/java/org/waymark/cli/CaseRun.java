package org.waymark.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.MeasureCommands.GroupChoice;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.CaseList;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.measure.Part;

/** Prints the rows behind one figure. */
record CaseRun(
        Surroundings around,
        MeasureRunner runner,
        Measure measure,
        FigurePeriod period,
        Part part,
        @Nullable GroupChoice by) {

    void print(Format format) {
        CaseList rows = by == null
                ? runner.cases(measure, period, FigureRun.ALL, null, part)
                : runner.cases(measure, period, by.group(), by.value(), part);
        List<String> described = new ArrayList<>(MeasureRunner.groupsOf(measure));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("unit"),
                Column.text("child"),
                Column.text("date"),
                Column.text("in_numerator"),
                Column.number("amount"),
                Column.number("out_of")));
        described.forEach(group -> columns.add(Column.text(group)));
        try (Printer printer = Printer.of(format, around.writer(), columns.toArray(Column[]::new))) {
            for (Case row : rows.cases()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(row.unit());
                cells.add(row.child());
                cells.add(row.on());
                cells.add(row.inNumerator());
                cells.add(row.amount());
                cells.add(row.outOf());
                described.forEach(group -> cells.add(row.described().get(group)));
                printer.row(cells.toArray());
            }
        }
        around.say(inWords(rows));
    }

    private String inWords(CaseList rows) {
        String missing = runner.missingFor(measure);
        if (missing != null) {
            return "No rows: this snapshot has no " + missing + ".";
        }
        int count = rows.cases().size();
        BigDecimal sum = rows.numerator();
        String adding = sum.compareTo(BigDecimal.valueOf(
                                rows.cases().stream().filter(Case::inNumerator).count()))
                        == 0
                ? ""
                : ", adding to " + sum.stripTrailingZeros().toPlainString() + " " + measure.unitWords();
        return count + (count == 1 ? " row" : " rows") + " in the "
                + (part == Part.NUMERATOR ? "numerator" : "denominator")
                + " of \"" + measure.title() + "\", " + period.label()
                + (by == null ? "" : ", " + by.group() + " " + by.value())
                + adding + ".";
    }
}
