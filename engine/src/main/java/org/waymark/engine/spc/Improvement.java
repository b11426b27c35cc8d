package org.waymark.engine.spc;

import org.waymark.engine.catalogue.Measure.Polarity;

/** Which way a series must go to be better. */
public enum Improvement {
    INCREASE(1),
    DECREASE(-1),
    /** Neither way is good in itself. */
    NEUTRAL(0);

    private final int direction;

    Improvement(int direction) {
        this.direction = direction;
    }

    /** The way of a measure's polarity; a measure for context only is neutral. */
    public static Improvement of(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> INCREASE;
            case LOWER_IS_BETTER -> DECREASE;
            case CONTEXT_ONLY -> NEUTRAL;
        };
    }

    /** 1, -1 or, for neutral, 0. */
    public int direction() {
        return direction;
    }

    /** What a cause means on a measure of this kind. */
    public Meaning meaningOf(SpecialCause cause) {
        if (!cause.flagged()) {
            return Meaning.USUAL;
        }
        if (this == NEUTRAL) {
            return cause.direction() > 0 ? Meaning.HIGH : Meaning.LOW;
        }
        return cause.direction() == direction ? Meaning.BETTER : Meaning.WORSE;
    }
}
