package org.waymark.papers.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** Several series side by side, each 340 by 120 with its last 18 periods. Those of one unit stand on one scale. */
public final class SmallMultiples {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 120;
    private static final int NEWEST = 18;
    private static final double LEFT = 8;
    private static final double TOP = 12;
    private static final double BOTTOM = 92;
    private static final int VALUE_SIZE = 16;
    private static final int TEXT_SIZE = 13;
    private static final String SECOND = "fill=\"" + Svg.SECOND + "\"";

    private SmallMultiples() {}

    /** The charts in the series' order. Where units differ, each is on its own scale: say so above them, see {@link #scalesDiffer}. */
    public static List<String> of(List<Series> series) {
        boolean one = !scalesDiffer(series);
        double low = one ? ends(series).get(0) : 0;
        double high = one ? ends(series).get(1) : 0;
        List<String> charts = new ArrayList<>();
        for (Series each : series) {
            List<Double> own = one ? List.of(low, high) : ends(List.of(each));
            charts.add(chart(each, own.get(0), own.get(1)));
        }
        return charts;
    }

    /** True if the series are of several units, so that heights cannot be compared. */
    public static boolean scalesDiffer(List<Series> series) {
        return series.stream().map(Series::unit).distinct().count() > 1;
    }

    /** The least and the largest value drawn of any of the series. */
    private static List<Double> ends(List<Series> series) {
        List<BigDecimal> drawn = new ArrayList<>();
        for (Series each : series) {
            Xmr xmr = each.xmr();
            for (int i = from(each); i < each.points().size(); i++) {
                XmrPoint point = xmr.points().get(i);
                if (point.value() != null) {
                    drawn.add(point.value());
                }
                if (point.lower() != null && point.upper() != null) {
                    drawn.add(each.possible(point.lower()));
                    drawn.add(each.possible(point.upper()));
                }
            }
            if (each.target() != null) {
                drawn.add(each.target());
            }
        }
        double low = drawn.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = drawn.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        return high - low < 1e-9 ? List.of(low - 1, high + 1) : List.of(low, high);
    }

    private static int from(Series series) {
        return Math.max(0, series.points().size() - NEWEST);
    }

    private static String chart(Series series, double low, double high) {
        Svg svg = new Svg();
        Verdict verdict = Verdict.of(series);
        String title =
                series.title() + (series.unit().isEmpty() ? "" : ", " + series.unit()) + ". " + verdict.shortForm();
        if (series.latest().isEmpty()) {
            svg.text(WIDTH / 2.0, HEIGHT / 2.0, TEXT_SIZE, "middle", SECOND, "No figures yet");
        } else {
            draw(svg, series, low, high);
        }
        return svg.picture(WIDTH, HEIGHT, title, verdict.variation());
    }

    private static void draw(Svg svg, Series series, double low, double high) {
        Xmr xmr = series.xmr();
        int from = from(series);
        int last = series.points().size() - 1;
        String value = series.number(
                Objects.requireNonNull(series.latest().orElseThrow().value()));
        double right = WIDTH - TextWidth.of(value, VALUE_SIZE) * 1.07 - 10;
        double step = last == from ? 0 : (right - LEFT) / (last - from);
        double scale = (BOTTOM - TOP) / (high - low);
        for (int start = from; start <= last; ) {
            XmrPoint point = xmr.points().get(start);
            int end = start;
            while (end < last && xmr.points().get(end + 1).group() == point.group()) {
                end++;
            }
            if (point.lower() != null && point.upper() != null) {
                double upper = BOTTOM - (series.possible(point.upper()).doubleValue() - low) * scale;
                double lower = BOTTOM - (series.possible(point.lower()).doubleValue() - low) * scale;
                double x = LEFT + (start - from) * step - (start == from ? 6 : step / 2 - 2);
                double to = LEFT + (end - from) * step + (end == last ? 6 : step / 2 - 2);
                svg.rect(x, upper, to - x, Math.max(0.5, lower - upper), "fill=\"" + Svg.BAND + "\"");
            }
            start = end + 1;
        }
        target(svg, series, right, low, scale);
        List<String> runs = new ArrayList<>(List.of(""));
        for (int i = from; i <= last; i++) {
            BigDecimal here = series.points().get(i).value();
            if (here == null) {
                runs.add("");
            } else {
                double y = BOTTOM - (here.doubleValue() - low) * scale;
                String place = Svg.at(LEFT + (i - from) * step) + "," + Svg.at(y);
                runs.set(runs.size() - 1, (runs.get(runs.size() - 1) + " " + place).strip());
            }
        }
        svg.add(runs.stream()
                .filter(run -> !run.isEmpty())
                .map(run -> "<polyline fill=\"none\" stroke=\"" + Svg.SECOND + "\" stroke-width=\"1.2\" points=\"" + run
                        + "\"/>")
                .collect(Collectors.joining()));
        markers(svg, series, from, step);
        for (int i = from; i <= last; i++) {
            BigDecimal here = series.points().get(i).value();
            if (here != null) {
                double y = BOTTOM - (here.doubleValue() - low) * scale;
                MeaningShape.draw(svg, xmr.points().get(i).meaning(), LEFT + (i - from) * step, y, 0.68);
                if (series.points().get(i) == series.latest().orElseThrow()) {
                    double x = LEFT + (i - from) * step + 8;
                    svg.text(x, y + 5, VALUE_SIZE, "start", "font-weight=\"700\" fill=\"" + Svg.INK + "\"", value);
                }
            }
        }
        YearMonth first = YearMonth.from(series.points().get(from).endsOn());
        YearMonth newest = YearMonth.from(series.points().get(last).endsOn());
        svg.text(
                LEFT - 6,
                HEIGHT - 5,
                TEXT_SIZE,
                "start",
                SECOND,
                DateWords.shortName(first.getMonth()) + " " + first.getYear());
        if (last > from) {
            svg.text(
                    right,
                    HEIGHT - 5,
                    TEXT_SIZE,
                    "end",
                    SECOND,
                    DateWords.shortName(newest.getMonth()) + " " + newest.getYear());
        }
    }

    /** The target with its label above the line where there is room, else beneath it. */
    private static void target(Svg svg, Series series, double right, double low, double scale) {
        @Nullable BigDecimal target = series.target();
        if (target != null) {
            double y = BOTTOM - (target.doubleValue() - low) * scale;
            svg.line(LEFT - 6, y, right + 6, y, "stroke=\"" + Svg.INK + "\" stroke-width=\"1.6\"");
            svg.text(
                    LEFT - 6,
                    y - TEXT_SIZE > 4 ? y - 4 : y + TEXT_SIZE + 1,
                    TEXT_SIZE,
                    "start",
                    "fill=\"" + Svg.INK + "\"",
                    "Target " + Series.asSet(target));
        }
    }

    private static void markers(Svg svg, Series series, int from, double step) {
        for (Series.Marker marker : series.markers()) {
            for (int i = from + 1; i < series.points().size(); i++) {
                LocalDate ends = series.points().get(i).endsOn();
                LocalDate before = series.points().get(i - 1).endsOn();
                if (marker.on().isAfter(before) && !marker.on().isAfter(ends)) {
                    double part = (double) ChronoUnit.DAYS.between(before, marker.on())
                            / ChronoUnit.DAYS.between(before, ends);
                    double x = LEFT + (i - 1 - from + part) * step;
                    svg.line(x, 6, x, BOTTOM + 6, "stroke=\"" + Svg.INK + "\" stroke-dasharray=\"2 3\"");
                }
            }
        }
    }
}
