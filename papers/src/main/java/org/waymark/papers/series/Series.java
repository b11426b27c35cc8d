package org.waymark.papers.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.spc.Improvement;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrSettings;

/**
 * A measure in time, ready to be judged, drawn and printed.
 *
 * @param title what is measured
 * @param unit stands after a number: {@code %}, {@code days}, {@code per 10,000}, or "" for a count
 * @param decimals of a value, 0 or more
 * @param grain what one point is for
 * @param target null if none is set
 * @param floor the value past which the board wants to know at once; null if none is set
 * @param least the smallest value that is possible; null if there is no such bound
 * @param most the largest value that is possible, 100 for a share; null if there is no such bound
 * @param points oldest first, one for every period from the first to the last, also where there is no value
 * @param markers oldest first
 * @param source where typed figures come from, as a sentence without its full stop; null for computed ones
 */
public record Series(
        String title,
        String unit,
        int decimals,
        Grain grain,
        Improvement improvement,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<Point> points,
        List<Marker> markers,
        @Nullable String source) {

    /** Limits are made from this many first values: one year. */
    public static final int BASE = 12;

    public Series {
        points = List.copyOf(points);
        markers = markers.stream()
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .toList();
    }

    /**
     * One period.
     *
     * @param endsOn its last day
     * @param label its name in words: {@code October 2026}, {@code January to March 2026}
     * @param value null where there is none
     * @param numerator null where it is not known
     * @param denominator null of a count or where it is not known
     * @param before what the snapshot before said; null unless it is another value, so that a restated figure shows both
     * @param provisional true if rows were left out because their time is not over yet
     * @param noValue why there is no value; null where there is one
     */
    public record Point(
            LocalDate endsOn,
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal before,
            boolean provisional,
            @Nullable String noValue) {

        /** True if another value was shown for the same period before. */
        public boolean restated() {
            return before != null;
        }
    }

    /**
     * Something that happened on a day and is drawn on the chart.
     *
     * @param words what happened, without the date
     * @param rebases true if a named person has the limits made anew from this day; the words then say who and why
     */
    public record Marker(LocalDate on, String words, boolean rebases) {

        /** An event that leaves the limits as they are. */
        public static Marker of(LocalDate on, String words) {
            return new Marker(on, words, false);
        }
    }

    /** The same with these markers. */
    public Series marked(List<Marker> others) {
        return new Series(
                title, unit, decimals, grain, improvement, target, floor, least, most, points, others, source);
    }

    /** The same with other points. */
    public Series of(List<Point> others) {
        return new Series(
                title, unit, decimals, grain, improvement, target, floor, least, most, others, markers, source);
    }

    /**
     * Limits and special causes. Limits are made from the first {@value #BASE} values of each group, so that a change stands out
     * against the year before it. Where those hardly move, so that screening would leave no width at all, unscreened ranges are used,
     * and then those of all values: else a long calm would make every point an exception.
     */
    public Xmr xmr() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        points.forEach(point -> values.add(point.value()));
        TreeSet<Integer> rebaseAt = new TreeSet<>();
        for (Marker marker : markers) {
            if (marker.rebases()) {
                for (int i = 0; i < points.size(); i++) {
                    if (!points.get(i).endsOn().isBefore(marker.on())) {
                        rebaseAt.add(i);
                        break;
                    }
                }
            }
        }
        XmrSettings all = XmrSettings.standard(improvement, target).rebasedAt(rebaseAt);
        XmrSettings base = all.fixedAfter(BASE);
        Xmr first = Xmr.of(values, base);
        for (Xmr xmr : List.of(first, Xmr.of(values, base.screening(false)), Xmr.of(values, all.screening(false)))) {
            boolean wide = xmr.lastGroup()
                    .map(group ->
                            group.averageRange() != null && group.averageRange().signum() > 0)
                    .orElse(false);
            if (wide) {
                return xmr;
            }
        }
        return first;
    }

    /** The last point with a value; empty if there is none. */
    public Optional<Point> latest() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).value() != null) {
                return Optional.of(points.get(i));
            }
        }
        return Optional.empty();
    }

    /** A limit or an average brought within what is possible. */
    public BigDecimal possible(BigDecimal line) {
        if (least != null && line.compareTo(least) < 0) {
            return least;
        }
        return most != null && line.compareTo(most) > 0 ? most : line;
    }

    /** A value of the series: {@code 81.6}, {@code 1,204}. */
    public String number(BigDecimal value) {
        return grouped(value.setScale(Math.max(decimals, 0), RoundingMode.HALF_UP));
    }

    /** A value with its unit: {@code 81.6%}, {@code 12 days}. */
    public String words(BigDecimal value) {
        return withUnit(number(value));
    }

    /** A limit or an average within what is possible: to one place at least, for an average of whole numbers seldom is one. */
    public String line(BigDecimal value) {
        BigDecimal shown = possible(value);
        boolean large = shown.abs().compareTo(new BigDecimal(1000)) >= 0;
        int places = decimals == 0 && !large ? 1 : decimals;
        BigDecimal rounded = shown.setScale(places, RoundingMode.HALF_UP);
        boolean bound = shown.equals(least) || shown.equals(most);
        return grouped(bound ? plain(shown) : rounded);
    }

    /** The target or the floor, with no more places than it has. */
    public static String asSet(BigDecimal target) {
        return grouped(plain(target));
    }

    /** Two lines with the unit once: {@code 45.3 to 79.2%}. */
    public String range(BigDecimal lower, BigDecimal upper) {
        return withUnit(line(lower) + " to " + line(upper));
    }

    /** A number that is already text, with the unit as it is said after it. */
    public String withUnit(String number) {
        return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
    }

    /** The period of a point as a sentence names it: a month without its year, anything else in full. */
    public String name(Point point) {
        return grain == Grain.MONTH
                ? DateWords.name(YearMonth.from(point.endsOn()).getMonth())
                : point.label();
    }

    /** {@code quarters}, or {@code months} for everything else. */
    public String periods() {
        return grain == Grain.QUARTER ? "quarters" : "months";
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number with its digits in threes and a true minus sign. */
    public static String grouped(BigDecimal number) {
        String text = number.abs().toPlainString();
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int place = end - 3; place > 0; place -= 3) {
            grouped.insert(place, ',');
        }
        return (number.signum() < 0 ? "−" : "") + grouped;
    }
}
