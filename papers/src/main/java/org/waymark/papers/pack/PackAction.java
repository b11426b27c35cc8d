package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * An action of the plan.
 *
 * @param at where it stands, with all that was typed there
 * @param title what is to be done
 * @param due as printed
 * @param previousStatus as printed
 * @param status as printed
 * @param dependsOn refs, as printed
 */
public record PackAction(
        Row at,
        @Nullable String ref,
        @Nullable String theme,
        @Nullable String objective,
        @Nullable String title,
        @Nullable String lead,
        @Nullable String due,
        @Nullable String previousStatus,
        @Nullable String status,
        @Nullable String successMeasure,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable String update,
        @Nullable String dependsOn) {}
