package org.waymark.app.forums;

/**
 * What a paper brought to the boards that was not there before.
 *
 * @param lines of trackers and promises together
 * @param answers to lines and recommendations together
 * @param empty rows that say nothing, which were left
 */
public record BoardsTaken(int boards, int meetings, int lines, int answers, int recommendations, int empty) {

    /** True if the paper said nothing new. */
    public boolean isNothing() {
        return boards + meetings + lines + answers + recommendations == 0;
    }
}
