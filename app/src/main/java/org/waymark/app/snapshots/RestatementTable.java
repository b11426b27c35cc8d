package org.waymark.app.snapshots;

import java.math.BigDecimal;
import java.util.List;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Table;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** Restatements as a table: what was seen, and what is now known. */
final class RestatementTable {

    private RestatementTable() {}

    static Table of(List<Restatement> restatements) {
        Table.Builder table = Table.under("Figures told differently by the two newest snapshots")
                .column("Measure")
                .column("Period")
                .numeric("Before")
                .numeric("Now")
                .numeric("Change");
        for (Restatement each : restatements) {
            Measure measure = each.measure();
            Series series = FigureSeries.of(measure, List.of(each.now()), List.of(each.before()));
            table.row(
                    Cell.figure(measure.title(), "/measures/" + measure.id()),
                    Cell.of(FigureSeries.words(each.period())),
                    value(series, each.before()),
                    value(series, each.now()),
                    Cell.of(change(series, each)));
        }
        return table.build();
    }

    private static Cell value(Series series, Figure figure) {
        BigDecimal value = figure.value();
        Cell cell = Cell.of(value == null ? "No figure" : series.words(value));
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        return numerator == null || denominator == null
                ? cell
                : cell.withSub(Series.asSet(numerator) + " of " + Series.asSet(denominator));
    }

    private static String change(Series series, Restatement each) {
        BigDecimal before = each.before().value();
        BigDecimal now = each.now().value();
        if (before == null || now == null) {
            return "–";
        }
        BigDecimal change = now.subtract(before);
        String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
        return sign + series.number(change.abs());
    }
}
