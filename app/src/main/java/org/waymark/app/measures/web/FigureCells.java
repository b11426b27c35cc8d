package org.waymark.app.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.pages.Cell;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.Part;
import org.waymark.papers.series.Series;

/**
 * The numbers of a figure as cells of a table: what is on top and below, where the measure divides, and the value. What is counted leads to its
 * rows for those who may see them.
 */
record FigureCells(Measure measure, Series series, Viewer viewer) {

    /** The names of the columns. */
    List<String> columns() {
        String unit =
                series.unit().isEmpty() ? "Number" : series.unit().equals("%") ? "Per cent" : capital(series.unit());
        if (measure.isCount()) {
            return List.of(unit);
        }
        if (measure.ratePer().isPresent()) {
            return List.of(capital(measure.counts()), "People", unit);
        }
        return measure.unit().equals("percent")
                ? List.of("On top", capital(measure.counts()), unit)
                : List.of("Sum", capital(measure.counts()), "Average, " + series.unit());
    }

    /**
     * One cell a column.
     *
     * @param figure null where none was made
     * @param href where the value leads
     */
    List<Cell> of(Series.Point point, @Nullable Figure figure, @Nullable String href) {
        List<Cell> cells = new ArrayList<>();
        if (figure == null) {
            columns().forEach(column -> cells.add(Cell.none()));
            return cells;
        }
        boolean rows = viewer.may(Right.SEE_ROWS);
        if (!measure.isCount()) {
            boolean divides = Explained.allRows(measure) == Part.DENOMINATOR;
            cells.add(counted(figure, figure.numerator(), rows ? Part.NUMERATOR : null));
            cells.add(counted(figure, figure.denominator(), rows && divides ? Part.DENOMINATOR : null));
        }
        cells.add(SeriesTable.value(series, point, href));
        return cells;
    }

    /** The same of a figure that is no point of a chart. */
    List<Cell> of(Figure figure) {
        Series.Point point = new Series.Point(
                figure.period().endsOn(),
                "",
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                null,
                figure.leftOut().getOrDefault("waiting", 0L) > 0,
                figure.value() == null ? Explained.whyNone(figure) : null);
        return of(point, figure, Addresses.figure(measure.id(), figure.period(), figure.group(), figure.groupValue()));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Cell counted(Figure figure, @Nullable BigDecimal number, @Nullable Part part) {
        if (number == null) {
            return Cell.none();
        }
        String words = Series.asSet(number);
        return part == null ? Cell.of(words) : Cell.figure(words, Addresses.rows(figure, part));
    }
}
