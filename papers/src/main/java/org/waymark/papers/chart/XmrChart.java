package org.waymark.papers.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrGroup;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/**
 * The chart of a series with its usual range. One drawing for each width, because one that is shrunk cannot be read; the same series always
 * gives the same text. The table beneath it is the page's own.
 */
public final class XmrChart {

    private static final Form WIDE = new Form(1160, 370, 14, 1, true, Integer.MAX_VALUE);
    private static final Form PAPER = new Form(680, 235, 12, 0.9, true, Integer.MAX_VALUE);
    private static final Form NARROW = new Form(288, 300, 14, 0.87, false, 13);

    private static final int APART = 18;
    private static final double INSET = 12;
    private static final String REGULAR = "fill=\"" + Svg.SECOND + "\"";
    private static final String BOLD = "font-weight=\"700\" fill=\"" + Svg.INK + "\"";

    private final Series series;
    private final Form form;
    private final Xmr xmr;
    private final int from;
    private final List<Series.Marker> markers;
    private final List<List<String>> markerLines;
    private final Svg svg = new Svg();
    private final double bottom;
    private final double top;
    private double left;
    private double right;
    private double edge;
    private double low;
    private double high;

    private XmrChart(Series series, Form form) {
        this.series = series;
        this.form = form;
        this.xmr = series.xmr();
        this.from = Math.max(0, series.points().size() - form.newest());
        this.markers = series.markers().stream().filter(this::shown).toList();
        this.markerLines = markers.stream().map(this::words).toList();
        this.bottom = form.height() - 44;
        long rows = markerLines.stream().mapToLong(List::size).sum();
        this.top = rows == 0 ? 10 : 5 + rows * (form.size() + 3);
    }

    /** 1160 by 370, for a page. */
    public static String wide(Series series) {
        return new XmrChart(series, WIDE).drawn();
    }

    /** 288 by 300 with the last 13 periods, for a telephone. The lines are not labelled: put {@link #lines} above it. */
    public static String narrow(Series series) {
        return new XmrChart(series, NARROW).drawn();
    }

    /** 680 by 235, for a sheet of paper 178 mm wide inside its margins. */
    public static String paper(Series series) {
        return new XmrChart(series, PAPER).drawn();
    }

    /** What the lines stand at: {@code Target 95, average 62.3, usual range 45.3 to 79.2}; "" if there are none. */
    public static String lines(Series series) {
        List<String> lines = new ArrayList<>();
        if (series.target() != null) {
            lines.add("target " + Series.asSet(series.target()));
        }
        XmrGroup group = series.xmr().lastGroup().orElse(null);
        if (group != null && group.mean() != null && group.lower() != null && group.upper() != null) {
            lines.add("average " + series.line(group.mean()));
            lines.add((group.provisional() ? "provisional range " : "usual range ") + series.line(group.lower())
                    + " to " + series.line(group.upper()));
        }
        String words = String.join(", ", lines);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * One width.
     *
     * @param size of its text
     * @param shapes how large the shapes are
     * @param labelled whether the lines are labelled at the right
     * @param newest how many periods are drawn at most
     */
    private record Form(int width, int height, int size, double shapes, boolean labelled, int newest) {}

    /** A line's words at the right and where it stands. */
    private static final class Label {
        private final String words;
        private final boolean bold;
        private double y;

        private Label(String words, boolean bold, double y) {
            this.words = words;
            this.bold = bold;
            this.y = y;
        }
    }

    private String drawn() {
        Verdict verdict = Verdict.of(series);
        String title = series.title() + (series.unit().isEmpty() ? "" : ", " + series.unit());
        if (series.latest().isEmpty()) {
            svg.text(form.width() / 2.0, form.height() / 2.0, form.size(), "middle", REGULAR, "No figures yet");
            return svg.picture(form.width(), form.height(), title, verdict.variation());
        }
        scale();
        List<BigDecimal> ticks = Ticks.between(value(bottom), value(top), series.decimals() == 0);
        layOut(ticks);
        bands();
        axis(ticks);
        limits();
        target();
        drawMarkers();
        points();
        months();
        labels();
        return svg.picture(
                form.width(),
                form.height(),
                title,
                verdict.variation() + " " + verdict.target() + " The figures are in the table.");
    }

    // ---- where things stand

    private void scale() {
        List<BigDecimal> drawn = new ArrayList<>();
        for (int i = from; i < series.points().size(); i++) {
            XmrPoint point = xmr.points().get(i);
            add(drawn, point.value());
            if (point.lower() != null) {
                add(drawn, series.possible(point.lower()));
                add(drawn, series.possible(Objects.requireNonNull(point.upper())));
            }
        }
        add(drawn, series.target());
        low = drawn.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        high = drawn.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        if (high - low < 1e-9) {
            double room = Math.max(1, Math.abs(high) * 0.1);
            low = within(low - room);
            high = within(high + room);
        }
    }

    private double within(double value) {
        return series.possible(BigDecimal.valueOf(value)).doubleValue();
    }

    private static void add(List<BigDecimal> drawn, @Nullable BigDecimal value) {
        if (value != null) {
            drawn.add(value);
        }
    }

    /** Room is left above and beneath, so that nothing sticks to the axis, and above for the last value where that stands over its point. */
    private double height() {
        return bottom - top - INSET - (form.labelled() ? INSET : 2 * INSET);
    }

    private double y(double value) {
        return bottom - INSET - (value - low) / (high - low) * height();
    }

    private double y(BigDecimal value) {
        return y(value.doubleValue());
    }

    /** The value at a height, within what is possible. */
    private double value(double y) {
        return within(low + (bottom - INSET - y) / height() * (high - low));
    }

    private void layOut(List<BigDecimal> ticks) {
        double widest = ticks.stream()
                .mapToDouble(tick -> TextWidth.of(Ticks.words(tick, ticks), form.size()))
                .max()
                .orElse(0);
        left = Math.max(24, widest + 12);
        String last = series.number(
                Objects.requireNonNull(series.latest().orElseThrow().value()));
        double valueWidth = TextWidth.of(last, form.size() + 1) * 1.07;
        if (form.labelled()) {
            double labelWidth = lineLabels().stream()
                    .mapToDouble(label -> TextWidth.of(label.words, form.size()) * (label.bold ? 1.07 : 1))
                    .max()
                    .orElse(0);
            edge = form.width() - labelWidth - (labelWidth == 0 ? 0 : 12);
            right = edge - valueWidth - 14;
        } else {
            edge = form.width() - 8;
            right = edge;
        }
    }

    private int count() {
        return series.points().size() - from;
    }

    private double step() {
        return count() < 2 ? 0 : (right - left - 2 * INSET) / (count() - 1);
    }

    private double x(int place) {
        return count() < 2 ? (left + right) / 2 : left + INSET + (place - from) * step();
    }

    /** A day between two periods: what stands left of it holds no day after it. */
    private double x(LocalDate day) {
        for (int i = from; i < series.points().size(); i++) {
            LocalDate ends = series.points().get(i).endsOn();
            if (!day.isAfter(ends)) {
                double length = ChronoUnit.DAYS.between(before(ends), ends);
                return Math.max(left, x(i) - step() * ChronoUnit.DAYS.between(day, ends) / length);
            }
        }
        return right;
    }

    private LocalDate before(LocalDate ends) {
        int months = series.periods().equals("quarters") ? 3 : 1;
        return YearMonth.from(ends).minusMonths(months).atEndOfMonth();
    }

    private boolean shown(Series.Marker marker) {
        if (series.points().isEmpty()) {
            return false;
        }
        LocalDate first = before(series.points().get(from).endsOn());
        LocalDate last = series.points().get(series.points().size() - 1).endsOn();
        return marker.on().isAfter(first) && !marker.on().isAfter(last.plusMonths(1));
    }

    private List<String> words(Series.Marker marker) {
        String words = DateWords.day(marker.on()) + ": " + marker.words();
        return TextWidth.lines(words, form.size(), form.width() * (form.labelled() ? 0.55 : 0.95));
    }

    // ---- what is drawn

    private void bands() {
        for (XmrGroup group : xmr.groups()) {
            if (group.end() > from && group.hasLimits()) {
                double upper = y(series.possible(Objects.requireNonNull(group.upper())));
                double lower = y(series.possible(Objects.requireNonNull(group.lower())));
                svg.rect(
                        start(group),
                        upper,
                        end(group, right) - start(group),
                        lower - upper,
                        "fill=\"" + Svg.BAND + "\"");
            }
        }
    }

    /** Lines lead to their labels where they have some. */
    private double lineEnd() {
        return form.labelled() ? edge - 6 : right;
    }

    private double start(XmrGroup group) {
        return group.first() <= from ? left : x(group.first()) - step() / 2 + 3;
    }

    private double end(XmrGroup group, double last) {
        return group.end() == series.points().size() ? last : x(group.end()) - step() / 2 - 3;
    }

    private void axis(List<BigDecimal> ticks) {
        for (BigDecimal tick : ticks) {
            double y = y(tick);
            svg.line(left - 4, y, left, y, "stroke=\"" + Svg.SECOND + "\"");
            svg.text(left - 8, y + form.size() * 0.36, form.size(), "end", REGULAR, Ticks.words(tick, ticks));
        }
    }

    private void limits() {
        for (XmrGroup group : xmr.groups()) {
            if (group.end() <= from || !group.hasLimits()) {
                continue;
            }
            String dashes = group.provisional() ? "2 2" : "6 4";
            String limit = "stroke=\"" + Svg.SECOND + "\" stroke-width=\"1\" stroke-dasharray=\"" + dashes + "\"";
            for (BigDecimal line :
                    List.of(Objects.requireNonNull(group.upper()), Objects.requireNonNull(group.lower()))) {
                double y = y(series.possible(line));
                svg.line(start(group), y, end(group, lineEnd()), y, limit);
            }
            double mean = y(Objects.requireNonNull(group.mean()));
            svg.line(
                    start(group),
                    mean,
                    end(group, lineEnd()),
                    mean,
                    "stroke=\"" + Svg.SECOND + "\" stroke-width=\"1.4\"");
        }
    }

    private void target() {
        if (series.target() != null) {
            double y = y(series.target());
            svg.line(left, y, lineEnd(), y, "stroke=\"" + Svg.INK + "\" stroke-width=\"2\"");
        }
    }

    /** The words stand above the plot, each marker's on rows of their own, so that they never lie over a line or each other. */
    private void drawMarkers() {
        List<Runnable> words = new ArrayList<>();
        double row = form.size();
        for (int i = 0; i < markers.size(); i++) {
            List<String> lines = markerLines.get(i);
            double x = x(markers.get(i).on());
            double width = lines.stream()
                    .mapToDouble(line -> TextWidth.of(line, form.size()))
                    .max()
                    .orElse(0);
            boolean after = x + width + 6 <= form.width();
            boolean before = !after && x - width - 6 >= 0;
            double at = after ? x + 6 : before ? x - 6 : form.width() - 2;
            svg.line(
                    x,
                    after || before ? row - form.size() + 3 : row + (lines.size() - 1) * (form.size() + 3) + 5,
                    x,
                    bottom,
                    "stroke=\"" + Svg.INK + "\" stroke-width=\"1\" stroke-dasharray=\"2 3\"");
            for (String line : lines) {
                double y = row;
                String anchor = after ? "start" : "end";
                words.add(() -> halo(at, y, form.size(), anchor, "fill=\"" + Svg.INK + "\"", line));
                row += form.size() + 3;
            }
        }
        words.forEach(Runnable::run);
    }

    private void points() {
        StringBuilder run = new StringBuilder();
        for (int i = from; i <= series.points().size(); i++) {
            BigDecimal value =
                    i < series.points().size() ? series.points().get(i).value() : null;
            if (value != null) {
                run.append(run.length() == 0 ? "" : " ")
                        .append(Svg.at(x(i)))
                        .append(',')
                        .append(Svg.at(y(value)));
            } else if (run.length() > 0) {
                svg.add("<polyline fill=\"none\" stroke=\"" + Svg.SECOND + "\" stroke-width=\"1.4\" points=\"" + run
                        + "\"/>");
                run.setLength(0);
            }
        }
        int last = from;
        for (int i = from; i < series.points().size(); i++) {
            BigDecimal value = series.points().get(i).value();
            if (value != null) {
                MeaningShape.draw(svg, xmr.points().get(i).meaning(), x(i), y(value), form.shapes());
                last = i;
            }
        }
        lastValue(last);
    }

    /** The newest value in figures, beside its point where there is room and above or beneath it where there is none. */
    private void lastValue(int last) {
        BigDecimal value = series.points().get(last).value();
        if (value == null) {
            return;
        }
        int size = form.size() + 1;
        if (form.labelled() && last == series.points().size() - 1) {
            halo(x(last) + 11, y(value) + size * 0.36, size, "start", BOLD, series.number(value));
            return;
        }
        BigDecimal before = last > from ? series.points().get(last - 1).value() : null;
        boolean falling = before != null && before.compareTo(value) > 0;
        boolean beneath = falling && bottom - y(value) > size + 14;
        halo(
                Math.min(x(last) + 6, form.width() - 2),
                beneath ? y(value) + size + 7 : y(value) - 11,
                size,
                "end",
                BOLD,
                series.number(value));
    }

    /** Twice, because not every reader of SVG can paint an edge beneath its letters. */
    private void halo(double x, double y, int size, String anchor, String attributes, String words) {
        String weight = attributes.contains("700") ? "font-weight=\"700\" " : "";
        svg.text(
                x,
                y,
                size,
                anchor,
                weight + "fill=\"none\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\"",
                words);
        svg.text(x, y, size, anchor, attributes, words);
    }

    private void months() {
        svg.line(left, bottom, right, bottom, "stroke=\"" + Svg.SECOND + "\"");
        for (int i : labelledPlaces()) {
            YearMonth month = YearMonth.from(series.points().get(i).endsOn());
            double x = x(i);
            svg.line(x, bottom, x, bottom + 5, "stroke=\"" + Svg.SECOND + "\"");
            double y = bottom + 7 + form.size() * 0.95;
            svg.text(x, y, form.size(), "middle", REGULAR, DateWords.shortName(month.getMonth()));
            if (month.getMonth() == Month.JANUARY
                    || i == from
                    || i == series.points().size() - 1) {
                svg.text(x, y + form.size() + 3, form.size(), "middle", REGULAR, Integer.toString(month.getYear()));
            }
        }
    }

    /** The last and the first period, then each January, then each first month of a quarter, as far as there is room. */
    private List<Integer> labelledPlaces() {
        List<Integer> wanted = new ArrayList<>();
        int last = series.points().size() - 1;
        wanted.add(last);
        wanted.add(from);
        for (int i = from; i <= last; i++) {
            if (month(i) == Month.JANUARY) {
                wanted.add(i);
            }
        }
        for (int i = from; i <= last; i++) {
            if ((month(i).getValue() - 1) % 3 == 0 || series.periods().equals("quarters")) {
                wanted.add(i);
            }
        }
        double room = TextWidth.of("0000", form.size()) + 8;
        List<Integer> placed = new ArrayList<>();
        for (int i : wanted) {
            if (placed.stream().allMatch(other -> Math.abs(x(other) - x(i)) >= room)) {
                placed.add(i);
            }
        }
        return placed.stream().sorted().toList();
    }

    private Month month(int place) {
        return series.points().get(place).endsOn().getMonth();
    }

    private List<Label> lineLabels() {
        List<Label> labels = new ArrayList<>();
        BigDecimal target = series.target();
        if (target != null) {
            labels.add(new Label("Target " + Series.asSet(target), true, y(target)));
        }
        XmrGroup group = xmr.lastGroup().orElseThrow();
        if (group.lower() != null && group.upper() != null && group.mean() != null) {
            String provisional = group.provisional() ? ", provisional" : "";
            labels.add(new Label(
                    "Upper limit " + series.line(group.upper()) + provisional,
                    false,
                    y(series.possible(group.upper()))));
            labels.add(new Label("Average " + series.line(group.mean()), false, y(group.mean())));
            labels.add(new Label(
                    "Lower limit " + series.line(group.lower()) + provisional,
                    false,
                    y(series.possible(group.lower()))));
        }
        labels.sort(Comparator.comparingDouble(label -> label.y));
        return labels;
    }

    private void labels() {
        if (!form.labelled()) {
            return;
        }
        List<Label> labels = lineLabels();
        double apart = Math.min(APART, form.size() + 4);
        for (int i = 1; i < labels.size(); i++) {
            labels.get(i).y = Math.max(labels.get(i).y, labels.get(i - 1).y + apart);
        }
        double floor = bottom;
        for (int i = labels.size() - 1; i >= 0; i--) {
            labels.get(i).y = Math.min(labels.get(i).y, floor);
            floor = labels.get(i).y - apart;
        }
        for (Label label : labels) {
            svg.text(
                    edge, label.y + form.size() * 0.36, form.size(), "start", label.bold ? BOLD : REGULAR, label.words);
        }
    }
}
