package org.waymark.papers.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the scorecard.
 *
 * @param at where it stands, with all that was typed there
 * @param line joins it to its figures; unique in the file
 * @param heading true for a line that only groups those below it
 * @param ref as printed; it need not be unique
 * @param title "" if it is blank
 * @param unit as printed: {@code %}, {@code count}, {@code days}, …
 * @param better {@code lower}, {@code higher}, or null if nobody said
 * @param periodType as printed
 * @param targetMin as printed
 * @param targetUpper as printed
 * @param trendPrinted the arrow of the paper, in words
 * @param benchmarks column to what is printed there, such as {@code national} to {@code 11.0%}; blank ones are absent
 */
public record PackMeasure(
        Row at,
        String line,
        boolean heading,
        @Nullable String ref,
        @Nullable String theme,
        @Nullable String section,
        String title,
        @Nullable String unit,
        @Nullable String better,
        @Nullable String periodType,
        @Nullable String targetMin,
        @Nullable String targetUpper,
        @Nullable String trendPrinted,
        Map<String, String> benchmarks,
        @Nullable String note) {

    public PackMeasure {
        benchmarks = Collections.unmodifiableMap(new LinkedHashMap<>(benchmarks));
    }
}
