package org.waymark.app.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.series.DateWords;

/**
 * What a board decided. It never changes; a correction is a further decision.
 *
 * @param board the board's address
 * @param metOn the day of the meeting
 * @param number 1 is the first decision recorded of its meeting
 * @param minute the reference of the minute that holds it
 * @param owner a role: who leads the action that it becomes
 * @param plan the address of the plan that the action joins
 * @param theme the title of the theme that the action joins; null for none
 * @param corrects the decision that this one puts right; null if it puts none right
 * @param recordedBy a role
 */
public record Decision(
        UUID id,
        String board,
        String boardTitle,
        LocalDate metOn,
        int number,
        String minute,
        String words,
        Subject about,
        String owner,
        LocalDate dueOn,
        String plan,
        String planTitle,
        @Nullable String theme,
        @Nullable UUID corrects,
        String recordedBy,
        Instant recordedAt) {

    /** Where an action that follows from it comes from, such as "Decided by the Improvement board on 29 October 2026, minute 4, against the measure …". */
    public String origin() {
        return "Decided by the " + boardTitle + " on " + DateWords.day(metOn) + ", minute " + minute + ", against the "
                + about.sort().words() + " “" + about.title() + "”";
    }

    /** The address of the place on its meeting's page where it stands. */
    public String page() {
        return "/boards/" + board + "/" + metOn + "#decision-" + number;
    }
}
