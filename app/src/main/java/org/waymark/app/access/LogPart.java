package org.waymark.app.access;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the access log.
 *
 * @param username of one person; null for everyone
 */
public record LogPart(Kind kind, @Nullable String username) {

    /** Every line. */
    public static final LogPart ALL = new LogPart(Kind.ALL, null);

    /** What a line tells of. */
    public enum Kind {
        ALL("true"),
        REFUSED("what like 'Refused:%'"),
        BROKEN_GLASS("why is not null");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
