package org.waymark.app.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that somebody asks for, outside any paper.
 *
 * @param plan the plan's address
 * @param theme as the plan's other actions write it; null if nobody has said
 * @param words what is to be done, not blank
 * @param lead a role; null if nobody leads it
 * @param due as it was written; null if nobody has said
 * @param dependsOn refs of the actions it hangs on
 * @param askedOn the day it was asked for
 * @param measures of the catalogue, by id, that it is held against
 */
public record NewAction(
        String plan,
        @Nullable String theme,
        @Nullable String objective,
        String words,
        @Nullable String lead,
        @Nullable String due,
        List<String> dependsOn,
        List<String> measures,
        LocalDate askedOn,
        Origin origin) {

    public NewAction {
        dependsOn = List.copyOf(dependsOn);
        measures = List.copyOf(measures);
    }

    /**
     * Where an action comes from.
     *
     * @param words such as {@code Decided by the Improvement board on 29 October 2026, minute 4}
     * @param link the page that shows it, from the root; null if there is none
     * @param id of what asked for it; asked twice with the same one, one action is made. Null if a person asks
     */
    public record Origin(
            String words, @Nullable String link, @Nullable UUID id) {}
}
