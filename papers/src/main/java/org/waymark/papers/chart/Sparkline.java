package org.waymark.papers.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.series.Series;

/** The last two years of a series in the height of a line: the shape of it and the meaning of its last value, without numbers. */
public final class Sparkline {

    private static final int WIDTH = 104;
    private static final int HEIGHT = 26;
    private static final int NEWEST = 24;
    private static final double TOP = 5;
    private static final double BOTTOM = 21;
    private static final double LAST = 95;

    private Sparkline() {}

    /** 104 by 26. The cell beside it has the numbers and the words, so it is hidden from those who cannot see it. */
    public static String of(Series series) {
        Svg svg = new Svg();
        Xmr xmr = series.xmr();
        int from = Math.max(0, series.points().size() - NEWEST);
        List<XmrPoint> points = xmr.points().subList(from, xmr.points().size());
        List<BigDecimal> drawn = new ArrayList<>();
        for (XmrPoint point : points) {
            if (point.value() != null) {
                drawn.add(point.value());
            }
            if (point.lower() != null && point.upper() != null) {
                drawn.add(series.possible(point.lower()));
                drawn.add(series.possible(point.upper()));
            }
        }
        if (!drawn.isEmpty()) {
            draw(svg, series, points, drawn);
        }
        return svg.ornament("wm-spark", WIDTH, HEIGHT, "Line of " + points.size() + " " + series.periods());
    }

    private static void draw(Svg svg, Series series, List<XmrPoint> points, List<BigDecimal> drawn) {
        double low = drawn.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = drawn.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double height = high - low < 1e-9 ? 0 : (BOTTOM - TOP) / (high - low);
        double middle = height == 0 ? (TOP + BOTTOM) / 2 : BOTTOM;
        double step = points.size() < 2 ? 0 : Math.min(4, (LAST - 3) / (points.size() - 1));
        XmrPoint newest = points.get(points.size() - 1);
        if (newest.lower() != null && newest.upper() != null) {
            double upper = middle - (series.possible(newest.upper()).doubleValue() - low) * height;
            double lower = middle - (series.possible(newest.lower()).doubleValue() - low) * height;
            double left = LAST - (points.size() - 1) * step - 3;
            svg.rect(left, upper, WIDTH - 5 - left, Math.max(0.5, lower - upper), "fill=\"#e5e6e7\"");
        }
        StringBuilder run = new StringBuilder();
        double lastX = 0;
        double lastY = 0;
        XmrPoint last = newest;
        for (int i = 0; i <= points.size(); i++) {
            BigDecimal value = i < points.size() ? points.get(i).value() : null;
            if (value != null) {
                lastX = LAST - (points.size() - 1 - i) * step;
                lastY = middle - (value.doubleValue() - low) * height;
                last = points.get(i);
                run.append(run.length() == 0 ? "" : " ")
                        .append(Svg.at(lastX))
                        .append(',')
                        .append(Svg.at(lastY));
            } else if (run.length() > 0) {
                svg.add("<polyline fill=\"none\" stroke=\"#3b4245\" stroke-width=\"1.2\" points=\"" + run + "\"/>");
                run.setLength(0);
            }
        }
        if (last.hasValue()) {
            MeaningShape.draw(svg, last.meaning(), lastX, lastY, 0.7);
        }
    }
}
