package org.waymark.app.measures.web;

import java.util.List;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.papers.chart.XmrChart;
import org.waymark.papers.series.Series;

/**
 * A chart as a page shows it: one drawing for a screen, one for a telephone, and the key to its shapes.
 *
 * @param caption of the wide drawing
 * @param lines what its lines stand at, for the narrow one, where they are not labelled
 */
record Drawn(String caption, String lines, String wide, String narrow, List<Shapes> key) {

    static Drawn of(Series series) {
        String unit = series.unit().isEmpty() ? "number" : series.unit().equals("%") ? "per cent" : series.unit();
        String caption =
                series.title() + ", by " + (series.grain() == Grain.QUARTER ? "quarter" : "month") + ", " + unit;
        String lines = XmrChart.lines(series);
        return new Drawn(
                caption,
                lines.isEmpty() ? caption : FigureCells.capital(unit) + ". " + lines,
                XmrChart.wide(series),
                XmrChart.narrow(series),
                Shapes.key(SeriesTable.used(series)));
    }
}
