package org.waymark.app.packs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.BoardsTaken;
import org.waymark.app.measures.TypedTaken;
import org.waymark.app.plans.Taken;
import org.waymark.app.risks.RisksTaken;
import org.waymark.papers.pack.Pack;

/**
 * A pack that was brought in, and what of it was not there before.
 *
 * @param title of the paper
 * @param reportedOn the paper's date
 * @param by a role
 * @param content the fingerprint of its files; null if they were not kept
 */
record PackImport(
        String title,
        LocalDate reportedOn,
        Instant at,
        String by,
        Printed printed,
        Taken plan,
        RisksTaken risks,
        TypedTaken figures,
        BoardsTaken boards,
        @Nullable String content) {

    /** True if everything in the pack was there already. */
    boolean isNothing() {
        return plan.isNothing() && risks.isNothing() && figures.isNothing() && boards.isNothing();
    }

    /**
     * How many of each thing the pack holds.
     *
     * @param boardLines actions of boards' trackers and promises in their minutes
     */
    record Printed(int themes, int actions, int risks, int figures, int boardLines, int recommendations) {

        static Printed of(Pack pack) {
            return new Printed(
                    pack.themes().size(),
                    pack.actions().size(),
                    pack.risks().size(),
                    pack.figures().size(),
                    pack.forumActions().size() + pack.commitments().size(),
                    pack.recommendations().size());
        }
    }
}
