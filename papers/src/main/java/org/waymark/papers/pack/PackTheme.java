package org.waymark.papers.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A theme or priority.
 *
 * @param at where it stands, with all that was typed there
 * @param title "" if it is blank
 * @param status as printed
 * @param passages further headings of its kind with what is written under them, in the file's order; blank ones are absent
 */
public record PackTheme(
        Row at,
        @Nullable String ref,
        String title,
        @Nullable String status,
        @Nullable String narrative,
        Map<String, String> passages) {

    public PackTheme {
        passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
    }
}
