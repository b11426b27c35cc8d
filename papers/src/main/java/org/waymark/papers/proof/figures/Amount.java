package org.waymark.papers.proof.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value with what its rounding allows.
 *
 * @param share true for a ratio of amounts that are no percentages
 */
record Amount(BigDecimal value, BigDecimal low, BigDecimal high, int decimals, boolean percent, boolean share) {

    static Amount printed(BigDecimal value, @Nullable String unit) {
        int decimals = Math.max(0, value.scale());
        boolean exact = Printed.isCount(unit) && decimals == 0;
        BigDecimal half = exact ? BigDecimal.ZERO : Printed.half(value);
        return new Amount(value, value.subtract(half), value.add(half), decimals, Printed.isPercent(unit), false);
    }

    static Amount constant(BigDecimal value) {
        return new Amount(value, value, value, Math.max(0, value.scale()), false, false);
    }

    Amount asPercent(int printedDecimals) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return new Amount(
                value.multiply(hundred), low.multiply(hundred), high.multiply(hundred), printedDecimals, true, false);
    }

    /** As it would be printed. */
    String text() {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
    }
}
