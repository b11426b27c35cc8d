package org.waymark.engine.disclosure;

/** Why a count or a share is not shown. */
public enum Reason {
    /** A count of 1 to 5, or a share of which the numerator, the denominator or the remainder is one. */
    SMALL("is a count of 1 to 5, or rests on one"),
    /** Somebody who knows it can work out a count of 1 to 5. */
    WOULD_GIVE_ANOTHER_AWAY("would give another away"),
    /** A share of which the numerator or the denominator is hidden. */
    GOES_WITH_ITS_PARTS("goes with its parts");

    private final String says;

    Reason(String says) {
        this.says = says;
    }

    /** The reason as the end of a sentence that begins with the figure's name. */
    public String says() {
        return says;
    }
}
