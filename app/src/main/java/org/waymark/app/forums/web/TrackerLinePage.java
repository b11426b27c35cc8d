package org.waymark.app.forums.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.engine.Problem;
import org.waymark.papers.series.DateWords;

/** Something a board asked for or was promised, with every answer to it. */
@Controller
@Needs(Right.SEE_BOARDS)
class TrackerLinePage {

    /**
     * @param answers newest first
     * @param written what stands in the form; null if nothing
     * @param mayAnswer true for a clerk while the line is open
     */
    record Page(
            Heading heading,
            String address,
            String words,
            String source,
            List<Answer> answers,
            boolean mayAnswer,
            @Nullable String written,
            List<Problem> problems) {}

    record Answer(String heading, String when, @Nullable String words) {}

    private final Forums forums;
    private final Clock clock;

    TrackerLinePage(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/boards/{board}/tracker/{line}")
    String page(@PathVariable("board") String address, @PathVariable("line") UUID id, Viewer viewer, Model model) {
        return show(BoardPage.board(forums, address), line(address, id), viewer, null, List.of(), model);
    }

    @PostMapping("/boards/{board}/tracker/{line}")
    @Needs(Right.RECORD_DECISIONS)
    String answer(
            @PathVariable("board") String address,
            @PathVariable("line") UUID id,
            @RequestParam(name = "words", required = false) @Nullable String words,
            @RequestParam(name = "closes", defaultValue = "false") boolean closes,
            GentleWord word,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Board board = BoardPage.board(forums, address);
        TrackerLine line = line(address, id);
        List<Problem> gentle = word.on("words", words);
        List<Problem> problems = !gentle.isEmpty()
                ? gentle
                : forums.answer(
                        address, id, words, closes, LocalDate.now(clock), viewer.displayName(), Instant.now(clock));
        if (problems.isEmpty()) {
            return "redirect:/boards/" + address + "/tracker/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(board, line, viewer, words, problems, model);
    }

    private TrackerLine line(String board, UUID id) {
        return forums.lines(board).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("The board has no such action or promise."));
    }

    private static String show(
            Board board,
            TrackerLine line,
            Viewer viewer,
            @Nullable String written,
            List<Problem> problems,
            Model model) {
        String lead = line.isUnanswered()
                ? "Nobody has answered it yet."
                : BoardWords.counted(line.answers().size(), "answer", "answers") + ". "
                        + (line.isOpen() ? "It is still open." : "It is closed.");
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                board.title() + ", " + BoardTables.asked(line),
                                line.sort() == TrackerLine.Sort.ACTION
                                        ? "What the board asked for"
                                        : "What was promised",
                                lead,
                                new Crumb("Boards", "/boards"),
                                new Crumb(board.title(), "/boards/" + board.address())),
                        "/boards/" + board.address() + "/tracker/" + line.id(),
                        line.words(),
                        line.source(),
                        line.answers().stream().map(TrackerLinePage::answer).toList(),
                        viewer.may(Right.RECORD_DECISIONS) && line.isOpen(),
                        written,
                        problems));
        return "forums/line";
    }

    private static Answer answer(TrackerLine.Answer answer) {
        return new Answer(
                answer.closes() ? "Closed" : "Answer",
                DateWords.day(answer.answeredOn()) + ", " + answer.writtenBy() + ", written down "
                        + Print.time(answer.writtenAt()),
                answer.words());
    }
}
