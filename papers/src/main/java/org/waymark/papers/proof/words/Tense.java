package org.waymark.papers.proof.words;

import java.util.Locale;

/** How a sentence speaks of a date. */
public enum Tense {
    TO_COME,
    PAST,
    UNCLEAR;

    /** Such as {@code to come}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
