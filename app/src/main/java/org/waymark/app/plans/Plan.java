package org.waymark.app.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was last reported on.
 *
 * @param kind of the catalogue; null if no paper says
 * @param reportedOn the date of the newest paper; null if none was taken in
 * @param rating of the whole, as printed there; null if it gives none
 * @param themes in the plan's order
 * @param meanings what its newest paper that says so means by its rating words
 */
public record Plan(
        String address,
        String title,
        @Nullable String kind,
        @Nullable LocalDate reportedOn,
        @Nullable String rating,
        List<Theme> themes,
        List<PaperPlan.Meaning> meanings) {

    public Plan {
        themes = List.copyOf(themes);
        meanings = List.copyOf(meanings);
    }

    /**
     * A theme with what was last said of it.
     *
     * @param reportedOn null if nothing was
     */
    public record Theme(
            @Nullable String ref,
            String title,
            @Nullable LocalDate reportedOn,
            @Nullable String rating,
            @Nullable String narrative) {

        /** True if an action that prints this theme belongs to it: by its title, with or without its reference before it. */
        public boolean holds(@Nullable String printed) {
            return printed != null
                    && (printed.equalsIgnoreCase(title)
                            || printed.equalsIgnoreCase(ref + " " + title)
                            || printed.equalsIgnoreCase(ref));
        }
    }
}
