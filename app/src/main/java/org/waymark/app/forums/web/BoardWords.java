package org.waymark.app.forums.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.View;
import org.waymark.papers.series.DateWords;

/** What a board's pages say before their tables: the finding, the dates and the numbers. */
final class BoardWords {

    private BoardWords() {}

    /** When it meets, what waits, and what it decided last, in at most three sentences. */
    static String lead(Calendar calendar, List<TrackerLine> lines, List<Decision> decisions) {
        String next = calendar.next()
                .map(meeting -> "The board meets " + calendar.away(meeting.on()) + ".")
                .orElse("No next meeting is set.");
        return next + " " + waiting(lines) + " " + decided(decisions);
    }

    static String waiting(List<TrackerLine> lines) {
        long open = lines.stream().filter(TrackerLine::isOpen).count();
        long unanswered = lines.stream().filter(TrackerLine::isUnanswered).count();
        if (open == 0) {
            return "No action or promise is open.";
        }
        return unanswered + " of " + counted(open, "open action or promise has", "open actions and promises have")
                + " no answer yet.";
    }

    private static String decided(List<Decision> decisions) {
        Optional<LocalDate> last = decisions.stream().map(Decision::metOn).max(Comparator.naturalOrder());
        return last.map(on -> "On " + DateWords.day(on) + " it decided "
                        + counted(
                                decisions.stream()
                                        .filter(known -> known.metOn().equals(on))
                                        .count(),
                                "thing",
                                "things")
                        + ".")
                .orElse("No decision is recorded yet.");
    }

    static List<Fact> facts(String address, Calendar calendar, List<TrackerLine> lines, List<Decision> decisions) {
        List<Fact> facts = new ArrayList<>();
        facts.add(calendar.next()
                .map(meeting -> Fact.of("Next meeting", DateWords.dayOfWeek(meeting.on()))
                        .leadingTo(address + "/" + meeting.on())
                        .withSub(calendar.away(meeting.on())))
                .orElse(Fact.of("Next meeting", "Not set")));
        calendar.last()
                .ifPresent(meeting -> facts.add(Fact.of("Last met", DateWords.day(meeting.on()))
                        .leadingTo(address + "/" + meeting.on())
                        .withSub(counted(
                                decisions.stream()
                                        .filter(known -> known.metOn().equals(meeting.on()))
                                        .count(),
                                "decision recorded",
                                "decisions recorded"))));
        facts.add(Fact.of(
                        "Open actions and promises",
                        Print.number(lines.stream().filter(TrackerLine::isOpen).count()))
                .leadingTo(address + "#tracker")
                .withSub(Print.number(
                                lines.stream().filter(TrackerLine::isUnanswered).count()) + " without an answer"));
        facts.add(Fact.of("Decisions", Print.number(decisions.size()))
                .leadingTo(address + "#decisions")
                .withSub(decisions.isEmpty() ? "none recorded yet" : "each an action of the plan"));
        return facts;
    }

    /** The other meetings of the board, newest first. */
    static List<View> meetings(String address, Calendar calendar, @Nullable LocalDate here) {
        return calendar.meetings().stream()
                .sorted(Comparator.comparing(Meeting::on).reversed())
                .map(meeting -> new View(
                        DateWords.dayOfWeek(meeting.on()),
                        address + "/" + meeting.on(),
                        meeting.on().equals(here)))
                .toList();
    }

    static String counted(long number, String one, String many) {
        return Print.number(number) + " " + (number == 1 ? one : many);
    }
}
