package org.waymark.app.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a paper prints it, for {@link Plans} to take in. Texts are as printed; what is blank is null.
 *
 * @param title names the plan: a later paper of the same title reports on the same plan
 * @param kind of the catalogue; null if the paper does not say
 * @param reportedOn the paper's date
 * @param previousOn the date of the paper before; null if it is not said
 * @param meanings what the paper itself says its rating words mean
 */
public record PaperPlan(
        String title,
        @Nullable String kind,
        LocalDate reportedOn,
        @Nullable LocalDate previousOn,
        @Nullable String rating,
        List<Meaning> meanings,
        List<Theme> themes,
        List<Action> actions) {

    public PaperPlan {
        meanings = List.copyOf(meanings);
        themes = List.copyOf(themes);
        actions = List.copyOf(actions);
    }

    /** What the paper says a rating word means. */
    public record Meaning(
            String word,
            @Nullable String ofTheWhole,
            @Nullable String ofAnAction) {}

    /** A theme with its lead's rating and words. */
    public record Theme(
            @Nullable String ref,
            String title,
            @Nullable String rating,
            @Nullable String narrative) {}

    /**
     * An action.
     *
     * @param where its place in the paper, such as {@code plan.csv, row 12}
     * @param text what is to be done; null where a row has a reference and an owner but no words
     * @param dependsOn refs, as printed
     * @param measures of the catalogue, by id, that the paper holds the action against
     */
    public record Action(
            String where,
            @Nullable String ref,
            @Nullable String theme,
            @Nullable String objective,
            @Nullable String text,
            @Nullable String lead,
            @Nullable String due,
            @Nullable String previousRating,
            @Nullable String rating,
            @Nullable String update,
            List<String> dependsOn,
            List<SuccessMeasure> successMeasures,
            List<String> measures) {

        public Action {
            dependsOn = List.copyOf(dependsOn);
            successMeasures = List.copyOf(successMeasures);
            measures = List.copyOf(measures);
        }
    }

    /** How it will be known that an action worked. At least one of its parts is there. */
    public record SuccessMeasure(
            @Nullable String title,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String targetBy) {}
}
