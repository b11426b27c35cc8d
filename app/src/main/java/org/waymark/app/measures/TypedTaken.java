package org.waymark.app.measures;

/**
 * What a paper brought to its scorecard that was not there before.
 *
 * @param scorecard the scorecard's address: it is at {@code /scorecards/{scorecard}}
 * @param lines new lines
 * @param figures new figures, corrections not counted
 * @param corrected figures that the same paper printed otherwise when it was taken before; both are kept
 */
public record TypedTaken(String scorecard, int lines, int figures, int corrected) {

    /** True if the paper said nothing new. */
    public boolean isNothing() {
        return lines + figures + corrected == 0;
    }
}
