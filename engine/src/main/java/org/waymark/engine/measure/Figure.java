package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A measure's value for one period and one group, from one snapshot.
 *
 * @param definition the first 12 characters of the SHA-256 of what the figure was computed by
 * @param group {@code all} for the whole authority, else {@code service}, {@code team}, {@code worker}, {@code age_band}, {@code sex}, …
 * @param groupValue the group's value; null where group is {@code all}
 * @param numerator null where the period has no figure at all
 * @param denominator null for a count
 * @param value rounded to the measure's decimal places; null when there is none
 * @param noValue why there is no value, in words; null when there is one
 * @param leftOut rows in neither part, by reason ({@code waiting}, {@code exempt}, {@code lapsed}, {@code unknown}); reasons with none are absent
 * @param snapshot the snapshot's id
 */
public record Figure(
        String measure,
        int version,
        String definition,
        FigurePeriod period,
        String group,
        @Nullable String groupValue,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable String noValue,
        Map<String, Long> leftOut,
        String snapshot) {

    public Figure {
        leftOut = leftOut.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }
}
