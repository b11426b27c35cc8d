package org.waymark.app.measures;

/**
 * How far a figure can be relied on, by the state of the records it was counted from.
 *
 * @param reason sentences with numbers
 */
public record Sureness(Level level, String reason) {

    /** How sure. */
    public enum Level {
        HIGH("High"),
        MEDIUM("Medium"),
        LOW("Low");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
