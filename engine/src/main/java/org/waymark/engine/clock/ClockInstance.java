package org.waymark.engine.clock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One running, met or missed deadline. Dates are the start of their day unless the clock runs in hours.
 *
 * @param due null when the start is not known
 */
public record ClockInstance(
        String clock,
        String instance,
        String subject,
        @Nullable String child,
        @Nullable LocalDateTime started,
        @Nullable LocalDateTime due,
        @Nullable LocalDateTime stopped,
        @Nullable LocalDateTime lapsed,
        @Nullable String exemptReason,
        Status status) {

    /** Where a clock stands; the first that applies, in this order. */
    public enum Status {
        EXEMPT("Exempt"),
        UNKNOWN("Unknown"),
        LAPSED("Lapsed"),
        ON_TIME("In time"),
        LATE("Late"),
        MISSED("Not held"),
        OVERDUE("Overdue"),
        DUE_SOON("Due soon"),
        RUNNING("In time so far");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** The status in words for a page. */
        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return "ClockInstance[" + clock + ", hidden, " + status + "]";
    }
}
