package org.waymark.papers.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ratings as a report writes them. */
final class RatingWords {

    static final String NONE = "Not rated";

    private RatingWords() {}

    /** A rating typed in capitals as a word, {@code Amber}; any other as it was written; {@code Not rated} where there is none. */
    static String of(@Nullable String rating) {
        if (rating == null || rating.isBlank()) {
            return NONE;
        }
        String text = rating.strip();
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 2
                ? text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT)
                : text;
    }
}
