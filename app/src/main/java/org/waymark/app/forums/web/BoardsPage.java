package org.waymark.app.forums.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.papers.series.DateWords;

/** Every board: when it meets and what waits for an answer. */
@Controller
@Needs(Right.SEE_BOARDS)
class BoardsPage {

    record Page(Heading heading, Table boards) {}

    /** What the table says of one board. */
    private record Line(Board board, Calendar calendar, long open, long unanswered, long decisions) {}

    private final Forums forums;
    private final Clock clock;

    BoardsPage(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/boards")
    String page(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        for (Board board : forums.boards()) {
            List<TrackerLine> tracker = forums.lines(board.address());
            lines.add(new Line(
                    board,
                    new Calendar(forums.meetings(board.address()), today),
                    tracker.stream().filter(TrackerLine::isOpen).count(),
                    tracker.stream().filter(TrackerLine::isUnanswered).count(),
                    forums.decisions(board.address()).size()));
        }
        model.addAttribute("page", new Page(Heading.of(null, "Boards", lead(lines)), table(lines)));
        return "forums/boards";
    }

    private static String lead(List<Line> lines) {
        if (lines.isEmpty()) {
            return "No board is known yet.";
        }
        long unanswered = lines.stream().mapToLong(Line::unanswered).sum();
        Optional<Line> first = lines.stream()
                .filter(line -> line.calendar.next().isPresent())
                .min(Comparator.comparing(
                        line -> line.calendar.next().map(Meeting::on).orElseThrow()));
        String next = first.map(line -> {
                    LocalDate on = line.calendar.next().map(Meeting::on).orElseThrow();
                    return "The " + line.board.title() + " meets next, on " + DateWords.dayOfWeek(on) + ".";
                })
                .orElse("No next meeting is set.");
        return next + " "
                + (unanswered == 0
                        ? "Nothing that a board asked for waits for a first answer."
                        : unanswered
                                + (unanswered == 1
                                        ? " action or promise has no answer yet."
                                        : " actions and promises have no answer yet."));
    }

    private static Table table(List<Line> lines) {
        Table.Builder table = Table.under("Boards")
                .column("Board")
                .column("Next meeting")
                .column("Last met")
                .numeric("Open actions and promises")
                .numeric("Without an answer")
                .numeric("Decisions");
        for (Line line : lines) {
            String address = "/boards/" + line.board.address();
            table.row(
                    Cell.link(line.board.title(), address),
                    line.calendar
                            .next()
                            .map(meeting -> Cell.link(Print.shortDay(meeting.on()), address + "/" + meeting.on()))
                            .orElse(Cell.late("Not set")),
                    line.calendar
                            .last()
                            .map(meeting -> Cell.link(Print.shortDay(meeting.on()), address + "/" + meeting.on()))
                            .orElse(Cell.none()),
                    Cell.of(line.open),
                    line.unanswered == 0 ? Cell.of(0) : Cell.late(Print.number(line.unanswered)),
                    Cell.of(line.decisions));
        }
        return table.build();
    }
}
