package org.waymark.app.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an action stands on a day, worked out from its state, its date and its lead's rating.
 *
 * @param words such as {@code On track} or {@code 12 days over}
 * @param daysOver how many days it is past its last day; 0 if it is not
 */
public record Standing(Kind kind, String words, long daysOver) {

    /** Ways to stand. */
    public enum Kind {
        DONE("done"),
        ON_TRACK("on track"),
        /** Rated so, or past its date and not done, whatever its rating. */
        BEHIND("behind"),
        NOT_STARTED("not yet started"),
        /** Reported on, but without a rating that says how it goes. */
        NOT_RATED("under way without a rating"),
        STOPPED("stopped");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a sentence says it after a number. */
        public String words() {
            return words;
        }
    }

    /** @param kind of the action's plan; null if the catalogue does not know it */
    public static Standing of(Action action, @Nullable PlanKind kind, LocalDate today) {
        Due due = action.due();
        if (action.state().isOpen() && due != null && due.isPast(today)) {
            long over = ChronoUnit.DAYS.between(due.lastDay(), today);
            return new Standing(Kind.BEHIND, over + (over == 1 ? " day over" : " days over"), over);
        }
        Kind standing = switch (action.state()) {
            case DONE -> Kind.DONE;
            case STOPPED -> Kind.STOPPED;
            case NOT_STARTED -> Kind.NOT_STARTED;
            case UNDER_WAY -> rated(action, kind);
        };
        String words = standing.words();
        return new Standing(standing, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), 0);
    }

    private static Kind rated(Action action, @Nullable PlanKind kind) {
        Optional<Progress> rated =
                kind == null ? Optional.empty() : kind.rating(action.rating()).map(Rating::countsAs);
        if (rated.isEmpty()) {
            return Kind.NOT_RATED;
        }
        return switch (rated.get()) {
            case DONE -> Kind.DONE;
            case ON_TRACK -> Kind.ON_TRACK;
            case BEHIND -> Kind.BEHIND;
            case NOT_STARTED -> Kind.NOT_STARTED;
        };
    }

    /** True if somebody has to do something about it. */
    public boolean needsAction() {
        return kind == Kind.BEHIND;
    }
}
