package org.waymark.papers.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.spc.Assurance;
import org.waymark.engine.spc.Improvement;
import org.waymark.engine.spc.Meaning;
import org.waymark.engine.spc.SpecialCause.Rule;
import org.waymark.engine.spc.Xmr;
import org.waymark.engine.spc.XmrGroup;
import org.waymark.engine.spc.XmrPoint;
import org.waymark.papers.series.Series;

/**
 * What a series says: whether it is changing, and whether its target will be met. It says what was seen, never why it happened.
 *
 * @param meaning of the newest value
 * @param headline {@code Getting better}, {@code No real change}, {@code Too few figures to say}, … without a full stop
 * @param variation whole sentences, the first of which is the headline
 * @param target whole sentences about meeting the target as the work is done now
 * @param againstTarget the newest value against target and floor: {@code On target}, {@code Short of target}, {@code Past the floor} or
 *     {@code No target}; null where there is a target but no value, or it is not said which way is better
 * @param distance how far the newest value is from a target it does not meet: {@code 13.4 points below 95%}; null where it meets it
 * @param outlook of the target in three words, for a cell of a scorecard: {@code May meet or miss}; null where nothing can be said
 */
public record Verdict(
        Meaning meaning,
        String headline,
        String variation,
        String target,
        @Nullable String againstTarget,
        @Nullable String distance,
        @Nullable String outlook) {

    /** So many flagged values in a row at the end show that the process has moved and its limits speak of how it was. */
    static final int MOVED = 6;

    /** The headline of a series that cannot be judged. */
    public static final String TOO_FEW = "Too few figures to say";

    private static final String NO_TARGET = "No target";
    private static final int RUN = 7;
    private static final String[] NUMBERS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"
    };

    /** The verdict on a series; an empty one has too few figures. */
    public static Verdict of(Series series) {
        Xmr xmr = series.xmr();
        String headline = headline(series, xmr);
        return new Verdict(
                xmr.variation(),
                headline,
                variation(series, xmr, headline),
                target(series, xmr),
                againstTarget(series),
                distance(series),
                outlook(series, xmr));
    }

    /** The headline and, in lower case after a comma, how the newest value stands to the target: {@code Getting better, short of target}. */
    public String shortForm() {
        return againstTarget == null || againstTarget.equals(NO_TARGET)
                ? headline
                : headline + ", " + againstTarget.substring(0, 1).toLowerCase(Locale.ROOT) + againstTarget.substring(1);
    }

    private static String headline(Series series, Xmr xmr) {
        XmrPoint last = xmr.lastPoint().orElse(null);
        if (last == null || values(series).size() < 2) {
            return TOO_FEW;
        }
        if (constant(series)) {
            return series.grain() == Grain.QUARTER ? "Every quarter is the same" : "Every month is the same";
        }
        if (last.upper() == null && !last.cause().flagged()) {
            return TOO_FEW;
        }
        boolean probable = last.cause().rule() == Rule.TWO_OF_THREE;
        return switch (last.meaning()) {
            case USUAL -> "No real change";
            case BETTER -> probable ? "Probably getting better" : "Getting better";
            case WORSE -> probable ? "Probably getting worse" : "Getting worse";
            case HIGH -> probable ? "Probably higher than usual" : "Higher than usual";
            case LOW -> probable ? "Probably lower than usual" : "Lower than usual";
        };
    }

    private static String variation(Series series, Xmr xmr, String headline) {
        List<String> sentences = new ArrayList<>(List.of(headline + "."));
        XmrPoint last = xmr.lastPoint().orElse(null);
        XmrGroup group = xmr.lastGroup().orElse(null);
        if (last == null || group == null || values(series).size() < 2 || constant(series)) {
            return headline + ".";
        }
        switch (last.cause().rule()) {
            case NONE -> {
                if (group.hasLimits()) {
                    sentences.add("The ups and downs are the size this process always produces.");
                }
            }
            case OUTSIDE -> {
                sentences.add(series.name(series.latest().orElseThrow())
                        + " is outside the range this process used to produce (" + range(series, group) + ").");
                if (sideRun(xmr) >= RUN) {
                    sentences.add(shift(series, xmr, group));
                }
            }
            case TREND ->
                sentences.add(inWords(trendRun(xmr)) + " " + series.periods() + " in a row have moved the same way.");
            case TWO_OF_THREE ->
                sentences.add("Two of the last three " + series.periods() + " are close to the limit.");
            case SHIFT -> sentences.add(shift(series, xmr, group));
        }
        if (series.improvement() == Improvement.NEUTRAL && last.cause().flagged()) {
            sentences.add("Neither way is good in itself.");
        }
        if (group.hasLimits() && group.provisional()) {
            sentences.add("These limits are provisional; there are " + group.values() + " " + series.periods() + ".");
        }
        return String.join(" ", sentences);
    }

    private static String shift(Series series, Xmr xmr, XmrGroup group) {
        boolean above = Objects.requireNonNull(xmr.lastPoint().orElseThrow().side()) > 0;
        return "The last " + sideRun(xmr) + " " + series.periods() + " are all " + (above ? "above" : "below")
                + " the average of " + series.withUnit(series.line(Objects.requireNonNull(group.mean()))) + ".";
    }

    private static String target(Series series, Xmr xmr) {
        BigDecimal target = series.target();
        if (target == null) {
            return "No target is set, so nothing is said about meeting one.";
        }
        String set = series.withUnit(Series.asSet(target));
        if (series.improvement() == Improvement.NEUTRAL) {
            return "It is not said which way is better, so nothing is said about meeting the target of " + set + ".";
        }
        Assurance assurance = xmr.assurance().orElse(null);
        XmrGroup group = xmr.lastGroup().orElse(null);
        if (assurance == null || group == null) {
            return "There is no usual range yet, so nothing is said about meeting the target of " + set + ".";
        }
        String range = range(series, group);
        boolean moved = xmr.flaggedAtEnd() >= MOVED;
        return switch (assurance) {
            case ALWAYS_MET -> {
                if (!moved || xmr.variation() == Meaning.BETTER) {
                    yield "Expect the target of " + set + " to be met each "
                            + (series.periods().equals("quarters") ? "quarter" : "month") + ": the whole usual range ("
                            + range + ") is on the right side of it.";
                }
                yield meets(series, series.latest().orElseThrow().value())
                        ? "The target of " + set + " is still met, but the process is moving towards it."
                        : "The old range (" + range + ") lay wholly on the right side of the target of " + set
                                + "; recent " + series.periods() + " are on the wrong side of it.";
            }
            case ALWAYS_MISSED -> {
                if (!moved) {
                    yield "Expect the target of " + set
                            + " to be missed unless the work changes: it lies outside the usual range (" + range
                            + ").";
                }
                yield "The target of " + set + " lies outside the range of " + base(series, xmr) + " (" + range
                        + "). The process has moved since, so the limits are out of date: ask the analyst whether to redraw them.";
            }
            case HIT_AND_MISS -> {
                if (!moved) {
                    yield "The target of " + set + " may be met or missed by chance: it lies inside the usual range ("
                            + range + ").";
                }
                yield "The target of " + set + " lies inside the old range (" + range + "); recent " + series.periods()
                        + " are on " + recentSide(series) + " of it.";
            }
        };
    }

    private static String recentSide(Series series) {
        List<BigDecimal> values = values(series);
        List<BigDecimal> recent = values.subList(Math.max(0, values.size() - MOVED), values.size());
        long met = recent.stream().filter(value -> meets(series, value)).count();
        return met == recent.size() ? "the right side" : met == 0 ? "the wrong side" : "both sides";
    }

    /** The values that the limits of the last group were made from, in words. */
    private static String base(Series series, Xmr xmr) {
        XmrGroup group = xmr.lastGroup().orElseThrow();
        Integer fixed = xmr.settings().fixAfter();
        int base = fixed == null ? group.values() : Math.min(fixed, group.values());
        String since = xmr.groups().size() == 1
                ? ""
                : " from " + series.points().get(group.first()).label();
        if (base == Series.BASE && series.periods().equals("months")) {
            return "the first year" + since;
        }
        return "the first " + base + " " + series.periods() + since;
    }

    private static @Nullable String againstTarget(Series series) {
        if (series.target() == null) {
            return NO_TARGET;
        }
        BigDecimal value = series.latest().map(Series.Point::value).orElse(null);
        if (value == null || series.improvement() == Improvement.NEUTRAL) {
            return null;
        }
        if (meets(series, value)) {
            return "On target";
        }
        BigDecimal floor = series.floor();
        boolean past =
                floor != null && value.compareTo(floor) * series.improvement().direction() < 0;
        return past ? "Past the floor" : "Short of target";
    }

    private static @Nullable String distance(Series series) {
        BigDecimal target = series.target();
        BigDecimal value = series.latest().map(Series.Point::value).orElse(null);
        if (target == null || value == null || series.improvement() == Improvement.NEUTRAL || meets(series, value)) {
            return null;
        }
        BigDecimal apart = value.subtract(target).abs();
        BigDecimal shown =
                apart.setScale(Math.max(series.decimals(), Math.min(apart.scale(), 2)), RoundingMode.HALF_UP);
        String size = Series.asSet(shown);
        String far =
                series.unit().equals("%") ? size + (shown.compareTo(BigDecimal.ONE) == 0 ? " point" : " points") : size;
        return far + (value.compareTo(target) < 0 ? " below " : " above ") + series.withUnit(Series.asSet(target));
    }

    private static @Nullable String outlook(Series series, Xmr xmr) {
        Assurance assurance = xmr.assurance().orElse(null);
        if (assurance == null) {
            return null;
        }
        if (xmr.flaggedAtEnd() >= MOVED) {
            return "Limits need redrawing";
        }
        return switch (assurance) {
            case ALWAYS_MET -> "Expect to meet target";
            case ALWAYS_MISSED -> "Expect to miss target";
            case HIT_AND_MISS -> "May meet or miss";
        };
    }

    private static boolean meets(Series series, @Nullable BigDecimal value) {
        BigDecimal target = series.target();
        return value != null
                && target != null
                && value.compareTo(target) * series.improvement().direction() >= 0;
    }

    private static String range(Series series, XmrGroup group) {
        return series.range(Objects.requireNonNull(group.lower()), Objects.requireNonNull(group.upper()));
    }

    private static List<BigDecimal> values(Series series) {
        return series.points().stream()
                .map(Series.Point::value)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean constant(Series series) {
        List<BigDecimal> values = values(series);
        return values.stream().allMatch(value -> value.compareTo(values.get(0)) == 0);
    }

    /** How many values at the end lie on the same side of the average, with none missing between them. */
    private static int sideRun(Xmr xmr) {
        int count = 0;
        int side = 0;
        for (XmrPoint point : backwards(xmr)) {
            Integer here = point.side();
            if (here == null || here == 0 || (side != 0 && here != side)) {
                break;
            }
            side = here;
            count++;
        }
        return count;
    }

    /** How many values at the end each moved the same way from the one before, the first of them included. */
    private static int trendRun(Xmr xmr) {
        List<XmrPoint> points = backwards(xmr);
        int way = xmr.lastPoint().orElseThrow().cause().direction();
        int count = 1;
        for (int i = 1; i < points.size(); i++) {
            BigDecimal later = points.get(i - 1).value();
            BigDecimal here = points.get(i).value();
            if (here == null || later == null || later.compareTo(here) != way) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The points of the last group from the newest with a value. */
    private static List<XmrPoint> backwards(Xmr xmr) {
        List<XmrPoint> points = new ArrayList<>();
        for (int i = xmr.points().size() - 1; i >= 0; i--) {
            XmrPoint point = xmr.points().get(i);
            if (point.group() != xmr.groups().size() - 1) {
                break;
            }
            if (!points.isEmpty() || point.hasValue()) {
                points.add(point);
            }
        }
        return points;
    }

    private static String inWords(int number) {
        return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
    }
}
