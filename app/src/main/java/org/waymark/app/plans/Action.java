package org.waymark.app.plans;

import java.time.LocalDate;
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
 * @param reported its newest update; null if nothing was reported
 * @param origin where it came from, in words
 * @param originLink the page of that, from the root; null if there is none
 * @param measures of the catalogue, by id, that it is held against
 * @param dependsOn references as printed
 * @param addedOn the first day it is known from
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
        @Nullable Update reported,
        String origin,
        @Nullable String originLink,
        List<PaperPlan.SuccessMeasure> successMeasures,
        List<String> measures,
        List<String> dependsOn,
        LocalDate addedOn,
        int version) {

    public Action {
        successMeasures = List.copyOf(successMeasures);
        measures = List.copyOf(measures);
        dependsOn = List.copyOf(dependsOn);
    }

    /** The word of its newest update, as it was written; null if that has none. */
    public @Nullable String rating() {
        return reported == null ? null : reported.rating();
    }

    /** Its reference and its words, or what stands for those that are blank. */
    public String title() {
        String text = words == null ? "An action without words" : words;
        return ref == null ? text : ref + " " + text;
    }

    /** The address of its page. */
    public String page() {
        return "/plans/" + plan + "/actions/" + address;
    }
}
