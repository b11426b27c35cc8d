package org.waymark.app.risks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A risk may happen; an issue has. */
public enum RiskKind {
    RISK("Risk", "R"),
    ISSUE("Issue", "I");

    private final String words;
    private final String letter;

    RiskKind(String words, String letter) {
        this.words = words;
        this.letter = letter;
    }

    /** The kind as a page says it. */
    public String words() {
        return words;
    }

    /** What stands before its number. */
    String letter() {
        return letter;
    }

    /** The kind that a paper prints; a risk unless it says issue. */
    static RiskKind of(@Nullable String printed) {
        return printed != null && printed.toLowerCase(Locale.ROOT).contains("issue") ? ISSUE : RISK;
    }
}
