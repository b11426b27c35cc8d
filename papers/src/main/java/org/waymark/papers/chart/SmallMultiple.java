package org.waymark.papers.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrGroup;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** The last year and a half of a series, 340 by 120, to stand beside others of its kind; each has a scale of its own and ends at its last value. */
public final class SmallMultiple {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 120;
    private static final int NEWEST = 18;
    /** So many points stand over the words of the target. */
    private static final int LABELLED = 5;

    private static final double LEFT = 6;
    private static final double RIGHT = 276;
    private static final double TOP = 20;
    private static final double BOTTOM = 94;
    private static final String REGULAR = "fill=\"" + Svg.SECOND + "\"";

    private final Series series;
    private final Xmr xmr;
    private final int from;
    private final Svg svg = new Svg();
    private double low;
    private double high;

    private SmallMultiple(Series series) {
        this.series = series;
        this.xmr = series.xmr();
        this.from = Math.max(0, series.points().size() - NEWEST);
    }

    /** The picture, with the verdict as what it says. */
    public static String of(Series series) {
        return new SmallMultiple(series).drawn();
    }

    private String drawn() {
        Verdict verdict = Verdict.of(series);
        String title = series.title() + (series.unit().isEmpty() ? "" : ", " + series.unit());
        if (series.latest().isEmpty()) {
            svg.text(WIDTH / 2.0, HEIGHT / 2.0, 14, "middle", REGULAR, "No figures yet");
            return svg.picture(WIDTH, HEIGHT, title, verdict.variation());
        }
        scale();
        XmrGroup group = xmr.lastGroup().filter(XmrGroup::hasLimits).orElse(null);
        if (group != null) {
            double upper = y(series.possible(Objects.requireNonNull(group.upper())));
            double lower = y(series.possible(Objects.requireNonNull(group.lower())));
            double left = group.first() <= from ? LEFT : x(group.first());
            svg.rect(left, upper, RIGHT - left, Math.max(0.5, lower - upper), "fill=\"#eeefef\"");
        }
        if (series.target() != null) {
            double y = y(series.target());
            svg.line(LEFT, y, RIGHT, y, "stroke=\"" + Svg.INK + "\" stroke-width=\"1.6\"");
            svg.text(
                    LEFT,
                    isUnderLine(series.target()) ? y - 5 : y + 14,
                    13,
                    "start",
                    "fill=\"" + Svg.INK + "\"",
                    "Target " + Series.asSet(series.target()));
        }
        for (Series.Marker marker : series.markers()) {
            Double x = x(marker.on());
            if (x != null) {
                svg.line(x, 6, x, 98, "stroke=\"" + Svg.INK + "\" stroke-dasharray=\"2 3\"");
            }
        }
        points();
        months();
        return svg.picture(WIDTH, HEIGHT, title, verdict.shortForm() + ".");
    }

    /** True if the first points leave the place above the line free for its words. */
    private boolean isUnderLine(BigDecimal line) {
        long above = xmr
                .points()
                .subList(from, Math.min(from + LABELLED, xmr.points().size()))
                .stream()
                .filter(point -> point.value() != null && point.value().compareTo(line) >= 0)
                .count();
        return above * 2 < LABELLED;
    }

    private void scale() {
        List<BigDecimal> drawn = new ArrayList<>();
        for (XmrPoint point : xmr.points().subList(from, xmr.points().size())) {
            add(drawn, point.value());
        }
        xmr.lastGroup().filter(XmrGroup::hasLimits).ifPresent(group -> {
            add(drawn, series.possible(Objects.requireNonNull(group.upper())));
            add(drawn, series.possible(Objects.requireNonNull(group.lower())));
        });
        add(drawn, series.target());
        low = drawn.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        high = drawn.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        if (high - low < 1e-9) {
            double room = Math.max(1, Math.abs(high) * 0.1);
            low -= room;
            high += room;
        }
    }

    private static void add(List<BigDecimal> drawn, @Nullable BigDecimal value) {
        if (value != null) {
            drawn.add(value);
        }
    }

    private double y(BigDecimal value) {
        return BOTTOM - (value.doubleValue() - low) / (high - low) * (BOTTOM - TOP);
    }

    private double x(int place) {
        int count = series.points().size() - from;
        return count < 2 ? (LEFT + RIGHT) / 2 : LEFT + (place - from) * (RIGHT - LEFT) / (count - 1);
    }

    /** The place of a day between two periods; null if it is not within the picture. */
    private @Nullable Double x(LocalDate day) {
        for (int i = from + 1; i < series.points().size(); i++) {
            LocalDate before = series.points().get(i - 1).endsOn();
            LocalDate ends = series.points().get(i).endsOn();
            if (day.isAfter(before) && !day.isAfter(ends)) {
                double share = (double) ChronoUnit.DAYS.between(before, day) / ChronoUnit.DAYS.between(before, ends);
                return x(i - 1) + share * (x(i) - x(i - 1));
            }
        }
        return null;
    }

    private void points() {
        StringBuilder run = new StringBuilder();
        for (int i = from; i <= series.points().size(); i++) {
            BigDecimal value = i < series.points().size() ? xmr.points().get(i).value() : null;
            if (value != null) {
                run.append(run.length() == 0 ? "" : " ")
                        .append(Svg.at(x(i)))
                        .append(',')
                        .append(Svg.at(y(value)));
            } else if (run.length() > 0) {
                svg.add("<polyline fill=\"none\" stroke=\"" + Svg.SECOND + "\" stroke-width=\"1.2\" points=\"" + run
                        + "\"/>");
                run.setLength(0);
            }
        }
        for (int i = from; i < series.points().size(); i++) {
            XmrPoint point = xmr.points().get(i);
            BigDecimal value = point.value();
            if (value != null) {
                MeaningShape.draw(svg, point.meaning(), x(i), y(value), 0.68);
            }
        }
        Series.Point last = series.latest().orElseThrow();
        BigDecimal value = Objects.requireNonNull(last.value());
        svg.text(
                x(series.points().indexOf(last)) + 9,
                Math.min(BOTTOM + 4, y(value) + 5),
                16,
                "start",
                "font-weight=\"700\" fill=\"" + Svg.INK + "\"",
                series.number(value));
    }

    private void months() {
        LocalDate first = series.points().get(from).endsOn();
        LocalDate last = series.points().get(series.points().size() - 1).endsOn();
        svg.text(LEFT, 115, 13, "start", REGULAR, month(first));
        svg.text(RIGHT, 115, 13, "end", REGULAR, month(last));
    }

    private static String month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return DateWords.shortName(month.getMonth()) + " " + month.getYear();
    }
}
