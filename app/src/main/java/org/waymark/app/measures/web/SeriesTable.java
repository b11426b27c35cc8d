package org.waymark.app.measures.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Table;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.spc.Meaning;
import org.waymark.engine.spc.Xmr;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.PointWords;

/** The figures of a chart as a table, latest first, and what the chart says of each. */
final class SeriesTable {

    /** So many points are shown at once; the others wait behind a line that opens. */
    static final int SHOWN_AT_ONCE = 8;

    private SeriesTable() {}

    /**
     * @param columns the names of the cells that {@code numbers} gives, the last of which is the value
     * @param judged false where nothing is said against limits
     * @param from the place of the oldest point shown, counted from 0
     * @param to the place after the newest
     */
    static Table of(
            String caption,
            Series series,
            List<String> columns,
            boolean judged,
            int from,
            int to,
            Function<Series.Point, List<Cell>> numbers) {
        Table.Builder table = Table.captioned(caption).column(series.grain() == Grain.MONTH ? "Month" : "Period");
        columns.forEach(table::numeric);
        if (judged) {
            table.column("Against the limits").column("Rule");
        }
        Xmr xmr = series.xmr();
        for (int place = to - 1; place >= from; place--) {
            Series.Point point = series.points().get(place);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(point.label()));
            cells.addAll(numbers.apply(point));
            if (judged) {
                cells.addAll(judgement(xmr, place));
            }
            table.row("", cells);
        }
        return table.build();
    }

    /** The months that a part of a table ends in: {@code November 2024 to February 2026}. */
    static String span(Series series, int from, int to) {
        return DateWords.month(YearMonth.from(series.points().get(from).endsOn())) + " to "
                + DateWords.month(YearMonth.from(series.points().get(to - 1).endsOn()));
    }

    /** The meanings that the points of a chart have. */
    static Set<Meaning> used(Series series) {
        EnumSet<Meaning> used = EnumSet.noneOf(Meaning.class);
        series.xmr().points().stream().filter(point -> point.hasValue()).forEach(point -> used.add(point.meaning()));
        return used;
    }

    /** A value with its mark; {@code none} where there is none. */
    static Cell value(Series series, Series.Point point, @Nullable String href) {
        if (point.value() == null) {
            Cell none = href == null ? Cell.of("none") : Cell.figure("none", href);
            return point.noValue() == null ? none : none.withSub(point.noValue());
        }
        String words = series.number(point.value());
        Cell cell = href == null ? Cell.of(words) : Cell.figure(words, href);
        return point.restated() ? cell.withMark("r") : point.provisional() ? cell.withMark("p") : cell;
    }

    private static List<Cell> judgement(Xmr xmr, int place) {
        var point = xmr.points().get(place);
        if (!point.hasValue()) {
            return List.of(Cell.none(), Cell.none());
        }
        String rule = PointWords.of(point.cause());
        return List.of(
                Cell.drawing(Shapes.verdict(point.meaning()), PointWords.of(point.meaning())),
                rule.isEmpty() ? Cell.none() : Cell.of(rule));
    }
}
