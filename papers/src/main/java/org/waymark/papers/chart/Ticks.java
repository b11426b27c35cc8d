package org.waymark.papers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.waymark.papers.series.Series;

/** Round numbers for an axis. */
final class Ticks {

    private static final BigDecimal[] STEPS = {
        BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5)
    };

    private Ticks() {}

    /** Four to six round numbers from one value to another where that can be; whole ones only if {@code whole}. */
    static List<BigDecimal> between(double low, double high, boolean whole) {
        List<BigDecimal> best = List.of();
        for (int power = -3; power <= 12; power++) {
            for (BigDecimal step : STEPS) {
                BigDecimal size = step.scaleByPowerOfTen(power).stripTrailingZeros();
                if (whole && size.scale() > 0) {
                    continue;
                }
                List<BigDecimal> ticks = ticks(low, high, size);
                if (!ticks.isEmpty() && ticks.size() <= 6 && ticks.size() > best.size()) {
                    best = ticks;
                }
                if (best.size() >= 4) {
                    return best;
                }
            }
        }
        return best;
    }

    /** A tick with as many places as any of them needs. */
    static String words(BigDecimal tick, List<BigDecimal> ticks) {
        int places = ticks.stream()
                .mapToInt(each -> Math.max(0, each.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return Series.grouped(tick.setScale(places, RoundingMode.HALF_UP));
    }

    private static List<BigDecimal> ticks(double low, double high, BigDecimal step) {
        long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
        List<BigDecimal> ticks = new ArrayList<>();
        for (long times = first; times <= last && last - first < 7; times++) {
            ticks.add(step.multiply(BigDecimal.valueOf(times)));
        }
        return ticks;
    }
}
