package org.waymark.engine.spc;

/**
 * Why a point stands out, or that it does not. The names say what was seen in the figures; whether that is good is {@link Meaning}.
 * The order of the rules is that of the NHS "Making Data Count" method: the first that applies names the point.
 */
public enum SpecialCause {
    /** Nothing stands out. */
    USUAL(Rule.NONE, 0),
    /** Strictly above the upper limit. */
    ABOVE_LIMIT(Rule.OUTSIDE, 1),
    /** Strictly below the lower limit. */
    BELOW_LIMIT(Rule.OUTSIDE, -1),
    /** One of a run in which each point is strictly higher than the one before. */
    RISING(Rule.TREND, 1),
    /** One of a run in which each point is strictly lower than the one before. */
    FALLING(Rule.TREND, -1),
    /** Near the upper limit, as is one of its neighbours, with all three above the centre. */
    TWO_OF_THREE_HIGH(Rule.TWO_OF_THREE, 1),
    /** Near the lower limit, as is one of its neighbours, with all three below the centre. */
    TWO_OF_THREE_LOW(Rule.TWO_OF_THREE, -1),
    /** One of a run above the centre. */
    SHIFT_HIGH(Rule.SHIFT, 1),
    /** One of a run below the centre. */
    SHIFT_LOW(Rule.SHIFT, -1);

    private final Rule rule;
    private final int direction;

    SpecialCause(Rule rule, int direction) {
        this.rule = rule;
        this.direction = direction;
    }

    /** The rule that named the point. */
    public Rule rule() {
        return rule;
    }

    /** 1 if the point is high, -1 if it is low, 0 if it is usual. */
    public int direction() {
        return direction;
    }

    /** True for everything but {@link #USUAL}. */
    public boolean flagged() {
        return this != USUAL;
    }

    /** The cause of a rule in one direction. */
    static SpecialCause of(Rule rule, int direction) {
        for (SpecialCause cause : values()) {
            if (cause.rule == rule && cause.direction == direction) {
                return cause;
            }
        }
        throw new IllegalArgumentException(rule + " has no direction " + direction);
    }

    /**
     * The words of the R package NHSRplotthedots, such as {@code 7 Point Trend (Increasing)}.
     *
     * @param run how many points make a run, 6 or 7
     */
    public String packageWords(int run) {
        boolean high = direction > 0;
        return switch (rule) {
            case NONE -> "Common Cause";
            case OUTSIDE -> high ? "Above UCL" : "Below LCL";
            case TREND -> run + " Point Trend (" + (high ? "Increasing" : "Decreasing") + ")";
            case TWO_OF_THREE -> "2 in 3 " + (high ? "Above" : "Below") + " CL";
            case SHIFT -> run + " Points " + (high ? "Above" : "Below") + " CL";
        };
    }

    /** The four rules, strongest first. */
    public enum Rule {
        NONE,
        OUTSIDE,
        TREND,
        TWO_OF_THREE,
        SHIFT
    }
}
