package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the usual range says about a target: whether the process as it is will meet it. */
public enum Assurance {
    ALWAYS_MET("consistent_pass", "pass"),
    ALWAYS_MISSED("consistent_fail", "fail"),
    HIT_AND_MISS("inconsistent", "inconsistent");

    private final String packageWords;
    private final String icon;

    Assurance(String packageWords, String icon) {
        this.packageWords = packageWords;
        this.icon = icon;
    }

    /**
     * The target against the limits of the last group. A target exactly on a limit lies inside the range.
     *
     * @return empty without a target, without limits, or for a neutral measure
     */
    public static Optional<Assurance> of(
            Improvement improvement,
            @Nullable BigDecimal target,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        if (improvement == Improvement.NEUTRAL || target == null || lower == null || upper == null) {
            return Optional.empty();
        }
        if (target.compareTo(upper) > 0) {
            return Optional.of(improvement == Improvement.INCREASE ? ALWAYS_MISSED : ALWAYS_MET);
        }
        if (target.compareTo(lower) < 0) {
            return Optional.of(improvement == Improvement.INCREASE ? ALWAYS_MET : ALWAYS_MISSED);
        }
        return Optional.of(HIT_AND_MISS);
    }

    /** The word of the R package NHSRplotthedots. */
    public String packageWords() {
        return packageWords;
    }

    /** The package's name for the picture of it. */
    public String icon() {
        return icon;
    }
}
