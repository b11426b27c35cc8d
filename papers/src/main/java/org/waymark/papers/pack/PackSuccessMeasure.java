package org.waymark.papers.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A success measure of an action, with its numbers.
 *
 * @param at where it stands, with all that was typed there
 * @param title null where the row carries on the one above
 */
public record PackSuccessMeasure(
        Row at,
        @Nullable String actionRef,
        @Nullable String title,
        @Nullable String baselineText,
        @Nullable BigDecimal baseline,
        @Nullable String baselineUnit,
        @Nullable String baselinePeriod,
        @Nullable String targetText,
        @Nullable BigDecimal target,
        @Nullable String targetUnit,
        @Nullable String targetBy) {}
