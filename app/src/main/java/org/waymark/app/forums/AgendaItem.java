package org.waymark.app.forums;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting's agenda.
 *
 * @param number from 1, in the order of the meeting
 * @param broughtBy a role; null if nobody in particular brings it
 * @param page the address of a paper that Waymark makes; null for any other
 * @param isIn true once somebody said that its written paper has come in
 * @param saidBy who said last whether it is in; null while nobody has
 */
public record AgendaItem(
        UUID id,
        int number,
        String title,
        @Nullable String broughtBy,
        Paper paper,
        @Nullable String page,
        boolean isIn,
        @Nullable String saidBy,
        @Nullable Instant saidAt) {

    /** What lies before the board under an item. */
    public enum Paper {
        NONE,
        WRITTEN,
        MADE
    }
}
