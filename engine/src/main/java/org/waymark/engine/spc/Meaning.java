package org.waymark.engine.spc;

/** What a point says about the work: a special cause read with the measure's polarity. A neutral measure is never better or worse. */
public enum Meaning {
    USUAL("common_cause"),
    BETTER("special_cause_improvement"),
    WORSE("special_cause_concern"),
    HIGH("special_cause_neutral_high"),
    LOW("special_cause_neutral_low");

    private final String packageWords;

    Meaning(String packageWords) {
        this.packageWords = packageWords;
    }

    /** The word of the R package NHSRplotthedots. */
    public String packageWords() {
        return packageWords;
    }
}
