package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of boards, for {@link Forums} to take in. Texts are as printed; what is blank is null.
 *
 * @param title of the paper
 * @param reportedOn the paper's date, on which the board it is for meets
 * @param nextOn the day on which that board meets next; null if the paper does not say
 * @param board the board it is for; null if the paper does not say
 */
public record PaperBoards(
        String title,
        LocalDate reportedOn,
        @Nullable LocalDate nextOn,
        @Nullable String board,
        List<Line> actions,
        List<Line> commitments,
        List<Recommendation> recommendations) {

    public PaperBoards {
        actions = List.copyOf(actions);
        commitments = List.copyOf(commitments);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * A line of a board's tracker, or a promise in its minutes.
     *
     * @param where its place in the paper, such as {@code forum_actions.csv, row 2}
     * @param forum null if the row does not say
     * @param metOn the day of the meeting; null if what is printed is no date
     * @param metOnPrinted as printed
     * @param answer what the paper says has come of it
     */
    public record Line(
            String where,
            @Nullable String forum,
            @Nullable LocalDate metOn,
            @Nullable String metOnPrinted,
            @Nullable String minute,
            @Nullable String words,
            @Nullable String answer) {}

    /** A recommendation with the response to it and what has come of it. */
    public record Recommendation(
            String where,
            @Nullable String forum,
            @Nullable String ref,
            @Nullable String words,
            @Nullable String response,
            @Nullable String progress) {}
}
