package org.waymark.app.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action of a plan as it now stands.
 *
 * @param plan the plan's address
 * @param address the last part of its page's address; unique in the plan
 * @param ref as printed; null if there is none
 * @param words what is to be done; null where the paper left it blank
 * @param lead a role; null if nobody leads it
 * @param due null if nobody has said
 * @param rating the word of its newest update, as it was written; null if that has none
 * @param origin where it came from, in words
 * @param dependsOn references as printed
 * @param version grows by one with every change
 */
public record Action(
        UUID id,
        String plan,
        String address,
        @Nullable String ref,
        @Nullable String theme,
        @Nullable String objective,
        @Nullable String words,
        @Nullable String lead,
        @Nullable Due due,
        ActionState state,
        @Nullable String rating,
        String origin,
        List<PaperPlan.SuccessMeasure> successMeasures,
        List<String> dependsOn,
        int version) {

    public Action {
        successMeasures = List.copyOf(successMeasures);
        dependsOn = List.copyOf(dependsOn);
    }
}
