package org.waymark.papers.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One printed value of a line.
 *
 * @param at where it stands, with all that was typed there
 * @param line of the scorecard
 * @param ref as printed
 * @param text what is printed; null where the cell is blank
 * @param value the number, with the decimals that were printed; null where there is none
 * @param note why a value is absent, or what is to be known of it
 */
public record PackFigure(
        Row at,
        String line,
        @Nullable String ref,
        PackPeriod period,
        @Nullable String text,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String note) {}
