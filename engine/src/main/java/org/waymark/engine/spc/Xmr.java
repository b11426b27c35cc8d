package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * An XmR chart (individuals and moving range) of a series: limits, special causes and what they say about a target.
 *
 * <p>The method is that of NHS England's Making Data Count as run by the R package NHSRplotthedots 0.2.2. Per rebase group, in date
 * order: the centre is the mean; the limits stand 2.66 mean moving ranges on each side of it, the near limits two thirds of the
 * way; moving ranges of 3.267 times their mean or more are screened out once. Limits are never clamped. A point is named by the first of:
 * outside a limit (strictly); trend (a run of strict steps one way; a tie breaks it; where two runs meet the right-hand one has the point);
 * two of three near one limit with all three on that side of the centre; shift (a run on one side of the centre; a point on it breaks it).
 *
 * <p>A missing value gives no moving range on either side of it, is never flagged, counts for nothing in a centre, and ends a run: the
 * months on its two sides are not "in a row". The centre and the limits are drawn through it.
 *
 * <p>Sums are exact decimals, so a point that equals the centre or a limit is on it. The package uses binary fractions.
 */
public final class Xmr {

    private final XmrSettings settings;
    private final List<XmrGroup> groups;
    private final List<XmrPoint> points;

    private Xmr(XmrSettings settings, List<XmrGroup> groups, List<XmrPoint> points) {
        this.settings = settings;
        this.groups = List.copyOf(groups);
        this.points = List.copyOf(points);
    }

    /**
     * Judges a series.
     *
     * @param values oldest first, one a month, null for a month without a figure; may be empty
     * @throws EngineException {@code spc-rebase-place} if a rebasing lies after the last point
     */
    public static Xmr of(List<@Nullable BigDecimal> values, XmrSettings settings) {
        TreeSet<Integer> starts = new TreeSet<>(settings.rebaseAt());
        if (!starts.isEmpty() && starts.last() >= values.size()) {
            throw new EngineException(new Problem(
                    "spc-rebase-place",
                    "A series of " + values.size() + " points was to be rebased after its last point.",
                    "Give the place of a point in the series.",
                    null));
        }
        if (!values.isEmpty()) {
            starts.add(0);
        }
        List<XmrGroup> groups = new ArrayList<>();
        List<XmrPoint> points = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            List<@Nullable BigDecimal> part = values.subList(start, next == null ? values.size() : next);
            XmrGroup group = XmrGroup.of(start, part, settings);
            points.addAll(judged(part, groups.size(), group, settings));
            groups.add(group);
        }
        return new Xmr(settings, groups, points);
    }

    /** How the series was judged. */
    public XmrSettings settings() {
        return settings;
    }

    /** The groups between rebasings, oldest first; one if there was none; none for an empty series. */
    public List<XmrGroup> groups() {
        return groups;
    }

    /** One a value, in the same order, also where the value is missing. */
    public List<XmrPoint> points() {
        return points;
    }

    /** The limits that hold now; empty for an empty series. */
    public Optional<XmrGroup> lastGroup() {
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(groups.size() - 1));
    }

    /** The last point with a value; empty if there is none. Its cause is the verdict on the series. */
    public Optional<XmrPoint> lastPoint() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).hasValue()) {
                return Optional.of(points.get(i));
            }
        }
        return Optional.empty();
    }

    /** What the last point with a value means for the work; usual for an empty series. */
    public Meaning variation() {
        return lastPoint().map(XmrPoint::meaning).orElse(Meaning.USUAL);
    }

    /** The target against the limits that hold now; empty without a target or limits, and for a neutral measure. */
    public Optional<Assurance> assurance() {
        return lastGroup()
                .flatMap(
                        group -> Assurance.of(settings.improvement(), settings.target(), group.lower(), group.upper()));
    }

    /** How many of the last points with a value, back from the newest and within the last group, are flagged the same way as the newest. */
    public int flaggedAtEnd() {
        int direction = lastPoint().map(point -> point.cause().direction()).orElse(0);
        int count = 0;
        for (int i = points.size() - 1; i >= 0 && direction != 0; i--) {
            XmrPoint point = points.get(i);
            if (point.group() != groups.size() - 1) {
                break;
            }
            if (point.hasValue()) {
                if (point.cause().direction() != direction) {
                    break;
                }
                count++;
            }
        }
        return count;
    }

    private static List<XmrPoint> judged(
            List<@Nullable BigDecimal> values, int number, XmrGroup group, XmrSettings settings) {
        int size = values.size();
        int[] side = new int[size];
        boolean[] outside = new boolean[size];
        boolean[] near = new boolean[size];
        boolean[] far = new boolean[size];
        BigDecimal nearUpper = group.nearUpper();
        BigDecimal nearLower = group.nearLower();
        for (int i = 0; i < size; i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                side[i] = comparison(value, group.mean());
                outside[i] = comparison(value, group.upper()) > 0 || comparison(value, group.lower()) < 0;
                near[i] = !outside[i] && (comparison(value, nearUpper) > 0 || comparison(value, nearLower) < 0);
                far[i] = near[i] || (outside[i] && settings.beyondLimitCounts());
            }
        }
        int[] trend = Runs.wholeRuns(Runs.trendEnds(values, settings.run()), settings.run());
        boolean[] twoOfThree = Runs.twoOfThree(far, side);
        int[] shift = Runs.wholeRuns(Runs.shiftEnds(side, settings.run()), settings.run());

        List<XmrPoint> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean measured = values.get(i) != null;
            boolean comparable = measured && group.hasLimits();
            SpecialCause cause = cause(outside[i], trend[i], twoOfThree[i], shift[i], side[i]);
            points.add(new XmrPoint(
                    values.get(i),
                    number,
                    group.mean(),
                    group.lower(),
                    group.upper(),
                    comparable ? outside[i] : null,
                    measured ? side[i] : null,
                    comparable ? near[i] : null,
                    cause,
                    settings.improvement().meaningOf(cause)));
        }
        return Collections.unmodifiableList(points);
    }

    private static SpecialCause cause(boolean outside, int trend, boolean twoOfThree, int shift, int side) {
        if (outside) {
            return SpecialCause.of(SpecialCause.Rule.OUTSIDE, side);
        }
        if (trend != 0) {
            return SpecialCause.of(SpecialCause.Rule.TREND, trend);
        }
        if (twoOfThree) {
            return SpecialCause.of(SpecialCause.Rule.TWO_OF_THREE, side);
        }
        return shift == 0 ? SpecialCause.USUAL : SpecialCause.of(SpecialCause.Rule.SHIFT, shift);
    }

    private static int comparison(BigDecimal value, @Nullable BigDecimal line) {
        return line == null ? 0 : Integer.signum(value.compareTo(line));
    }
}
