package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a board's page needs to know of the plans. The module that keeps the plans gives it, for it stands above this one. */
public interface PlansForBoards {

    /** The plans that a decision can join, each with its themes and open actions in the plan's order; empty if there is none. */
    List<OpenPlan> plans();

    /** The action that a decision became; empty if it has not yet become one. */
    Optional<Follow> from(UUID decision);

    /** A plan by its address. */
    record OpenPlan(String address, String title, List<String> themes, List<OpenAction> actions) {
        public OpenPlan {
            themes = List.copyOf(themes);
            actions = List.copyOf(actions);
        }
    }

    /**
     * An action that a decision can be about.
     *
     * @param address the last part of its page's address
     * @param title its reference and words
     */
    record OpenAction(String address, String title) {}

    /**
     * What became of a decision.
     *
     * @param page the action's address, such as {@code /plans/improvement-plan/actions/d-1}
     * @param lead null if nobody leads it now
     * @param due in words; null if nobody has said
     * @param state in words
     * @param update the words of its newest update; null if there is none
     * @param updatedOn the day the newest update speaks of; null if there is none
     */
    record Follow(
            String page,
            String title,
            @Nullable String lead,
            @Nullable String due,
            String state,
            @Nullable String update,
            @Nullable LocalDate updatedOn) {}
}
