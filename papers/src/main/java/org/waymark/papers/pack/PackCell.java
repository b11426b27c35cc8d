package org.waymark.papers.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a printed table.
 *
 * @param at where it stands, with all that was typed there
 * @param text as printed
 * @param value the number; null where there is none
 */
public record PackCell(
        Row at,
        String table,
        String rowName,
        String column,
        @Nullable String text,
        @Nullable BigDecimal value,
        @Nullable String note) {}
