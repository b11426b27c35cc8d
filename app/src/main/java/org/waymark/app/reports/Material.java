package org.waymark.app.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.BoardKind;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.Recommendation;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.measures.TypedLine;
import org.waymark.app.risks.Risk;

/**
 * What the pack of a meeting is made of.
 *
 * @param kind of the board; empty if it is not known
 * @param before the day of the meeting before; null if there was none
 * @param asOf what is past its date is told as of this day
 * @param risks that are open
 * @param decisions of the board, whenever they were made
 * @param lines of its tracker that are open
 * @param typed the lines of every typed scorecard
 */
record Material(
        Board board,
        Optional<BoardKind> kind,
        Meeting meeting,
        @Nullable LocalDate before,
        LocalDate asOf,
        PlanForBoard plan,
        List<Risk> risks,
        List<Decision> decisions,
        List<TrackerLine> lines,
        List<Recommendation> recommendations,
        List<TypedLine> typed) {

    Material {
        risks = List.copyOf(risks);
        decisions = List.copyOf(decisions);
        lines = List.copyOf(lines);
        recommendations = List.copyOf(recommendations);
        typed = List.copyOf(typed);
    }
}
