package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The points between two rebasings and their limits, in the series' unit.
 *
 * @param first the place of its first point in the series, from 0
 * @param end the place after its last point
 * @param values how many of its points have a value
 * @param mean the centre: the mean of the values the limits are made from; null if there is none
 * @param averageRange the mean moving range after screening; null if there is none left
 * @param lower the centre less 2.66 mean ranges; null with the range
 * @param upper the centre and 2.66 mean ranges
 * @param provisional fewer than 13 values, so the limits may still move
 */
public record XmrGroup(
        int first,
        int end,
        int values,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal averageRange,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        boolean provisional) {

    /** With fewer values than this the limits are provisional. */
    public static final int FIRM_FROM = 13;

    private static final BigDecimal LIMIT = new BigDecimal("2.66");
    private static final BigDecimal SCREEN = new BigDecimal("3.267");

    /** Divisions are carried to 34 digits and results kept to 25, so that a point that is exactly on a line is seen to be on it. */
    private static final MathContext CARRIED = MathContext.DECIMAL128;

    private static final MathContext KEPT = new MathContext(25);

    static XmrGroup of(int first, List<@Nullable BigDecimal> points, XmrSettings settings) {
        int values = (int) points.stream().filter(Objects::nonNull).count();
        List<@Nullable BigDecimal> base = firstValues(points, settings.fixAfter());
        BigDecimal mean = meanOf(base);
        BigDecimal range = averageRange(base, settings.screening());
        return new XmrGroup(
                first,
                first + points.size(),
                values,
                kept(mean),
                kept(range),
                along(mean, range, LIMIT.negate()),
                along(mean, range, LIMIT),
                values < FIRM_FROM);
    }

    /** True if the range could be worked out: two neighbouring values at least, and not all the same. */
    public boolean hasLimits() {
        return upper != null;
    }

    /** Two thirds of the way from the centre to the upper limit; null without limits. */
    @Nullable
    BigDecimal nearUpper() {
        return along(mean, averageRange, LIMIT.multiply(new BigDecimal(2)).divide(new BigDecimal(3), CARRIED));
    }

    /** Two thirds of the way from the centre to the lower limit; null without limits. */
    @Nullable
    BigDecimal nearLower() {
        return along(mean, averageRange, LIMIT.multiply(new BigDecimal(-2)).divide(new BigDecimal(3), CARRIED));
    }

    private static List<@Nullable BigDecimal> firstValues(List<@Nullable BigDecimal> points, @Nullable Integer count) {
        if (count == null) {
            return points;
        }
        int found = 0;
        List<@Nullable BigDecimal> taken = new ArrayList<>();
        for (BigDecimal value : points) {
            if (found == count) {
                break;
            }
            taken.add(value);
            found += value == null ? 0 : 1;
        }
        return taken;
    }

    private static @Nullable BigDecimal averageRange(List<@Nullable BigDecimal> base, boolean screening) {
        List<@Nullable BigDecimal> ranges = new ArrayList<>();
        for (int i = 1; i < base.size(); i++) {
            BigDecimal before = base.get(i - 1);
            BigDecimal now = base.get(i);
            if (before != null && now != null) {
                ranges.add(now.subtract(before).abs());
            }
        }
        BigDecimal average = meanOf(ranges);
        if (!screening || average == null) {
            return average;
        }
        BigDecimal tooWide = average.multiply(SCREEN).round(KEPT);
        ranges.removeIf(range -> range != null && range.compareTo(tooWide) >= 0);
        return meanOf(ranges);
    }

    private static @Nullable BigDecimal meanOf(List<@Nullable BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal value : values) {
            if (value != null) {
                sum = sum.add(value);
                count++;
            }
        }
        return count == 0 ? null : sum.divide(new BigDecimal(count), CARRIED);
    }

    private static @Nullable BigDecimal along(@Nullable BigDecimal mean, @Nullable BigDecimal range, BigDecimal times) {
        return mean == null || range == null ? null : kept(mean.add(range.multiply(times)));
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal value) {
        return value == null ? null : value.round(KEPT);
    }
}
