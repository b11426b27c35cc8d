package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has been counted so far for one period and group. */
record Tally(BigDecimal numerator, BigDecimal outOf, Map<String, Long> leftOut) {

    static final Tally NONE = new Tally(BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

    /** From a row of key, group value, left_out, numerator, out of, number of things. */
    static Tally of(List<@Nullable Object> row) {
        Object leftOut = row.get(2);
        if (leftOut != null) {
            return new Tally(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    Map.of(leftOut.toString(), Long.valueOf(String.valueOf(row.get(5)))));
        }
        return new Tally(whole(row.get(3)), whole(row.get(4)), Map.of());
    }

    Tally plus(Tally other) {
        Map<String, Long> both = new TreeMap<>(leftOut);
        other.leftOut.forEach((reason, things) -> both.merge(reason, things, Long::sum));
        return new Tally(numerator.add(other.numerator), outOf.add(other.outOf), both);
    }

    private static BigDecimal whole(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
