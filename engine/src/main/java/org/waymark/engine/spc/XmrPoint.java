package org.waymark.engine.spc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One point of a series with what the chart says of it, in the series' unit.
 *
 * @param value null where the month has no figure
 * @param group the rebase group it belongs to, from 0
 * @param mean the group's centre; null if the group has no value at all
 * @param lower the group's lower limit, not clamped to what is possible; null if the group has no limits
 * @param upper the group's upper limit
 * @param outside strictly outside a limit; null without a value or limits
 * @param side 1 above the centre, 0 on it, -1 below; null without a value
 * @param nearLimit between a near limit and the limit; null without a value or limits
 */
public record XmrPoint(
        @Nullable BigDecimal value,
        int group,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Boolean outside,
        @Nullable Integer side,
        @Nullable Boolean nearLimit,
        SpecialCause cause,
        Meaning meaning) {

    /** True if the month has a figure. */
    public boolean hasValue() {
        return value != null;
    }
}
