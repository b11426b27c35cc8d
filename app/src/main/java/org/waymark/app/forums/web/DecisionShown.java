package org.waymark.app.forums.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.PlansForBoards;
import org.waymark.app.pages.Print;
import org.waymark.papers.series.DateWords;

/**
 * A decision as a page shows it.
 *
 * @param anchor its place on its meeting's page
 * @param heading the minute and the day of the meeting
 * @param about where what it is about has its page
 * @param owner who was to act and by when, as decided
 * @param corrections that it corrects another, or that others correct it; in sentences
 * @param recorded who wrote it down and when
 * @param follow the action that it became; null while it is not one yet
 * @param reported what was last reported of that action; null if nothing was
 */
record DecisionShown(
        String anchor,
        String heading,
        String words,
        String aboutSort,
        String aboutTitle,
        String about,
        String owner,
        List<String> corrections,
        String recorded,
        PlansForBoards.@Nullable Follow follow,
        @Nullable String reported) {

    DecisionShown {
        corrections = List.copyOf(corrections);
    }

    /** @param all of the board, among them those that correct this one */
    static DecisionShown of(Decision decision, List<Decision> all, ObjectProvider<PlansForBoards> plans) {
        PlansForBoards.Follow follow = plans.stream()
                .map(known -> known.from(decision.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        Stream<String> corrects = all.stream()
                .filter(other -> other.id().equals(decision.corrects()))
                .map(other -> "It corrects " + named(other) + ".");
        Stream<String> corrected = all.stream()
                .filter(other -> decision.id().equals(other.corrects()))
                .map(other -> "It is corrected by " + named(other) + ".");
        return new DecisionShown(
                "decision-" + decision.number(),
                "Minute " + decision.minute() + ", " + DateWords.day(decision.metOn()),
                decision.words(),
                decision.about().sort().words(),
                decision.about().title(),
                decision.about().page(),
                decision.owner() + ", by " + DateWords.day(decision.dueOn()),
                Stream.concat(corrects, corrected).toList(),
                "Recorded by " + decision.recordedBy() + ", " + Print.time(decision.recordedAt()),
                follow,
                follow == null || follow.update() == null || follow.updatedOn() == null
                        ? null
                        : DateWords.day(follow.updatedOn()) + ": " + follow.update());
    }

    private static String named(Decision decision) {
        return "decision " + decision.number() + " of " + DateWords.day(decision.metOn()) + ", minute "
                + decision.minute();
    }
}
