package org.waymark.app.forums.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.waymark.app.forums.DayWritten;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.NewDecision;
import org.waymark.app.forums.PlansForBoards;
import org.waymark.app.forums.Recommendation;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.series.DateWords;

/** A board: when it meets, what it decided, what it asked for, and the form in which its clerk records a decision. */
@Controller
@Needs(Right.SEE_BOARDS)
class BoardPage {

    /**
     * @param decisions newest meeting first
     * @param open actions and promises; null if there is none
     * @param closed null if there is none
     * @param recommendations null if there is none
     * @param pack the address of the next pack's page; null while no meeting is set
     * @param meetings newest first
     * @param form null for those who may not record
     */
    record Page(
            Heading heading,
            String address,
            List<Fact> facts,
            List<DecisionShown> decisions,
            @Nullable Table open,
            @Nullable Table closed,
            @Nullable Table recommendations,
            @Nullable String pack,
            @Nullable String packFor,
            List<View> meetings,
            Readers readers,
            @Nullable DecisionForm form,
            List<Problem> problems,
            DayWritten newMeeting) {}

    private final Forums forums;
    private final ObjectProvider<PlansForBoards> plans;
    private final Catalogue catalogue;
    private final Clock clock;

    BoardPage(Forums forums, ObjectProvider<PlansForBoards> plans, Catalogue catalogue, Clock clock) {
        this.forums = forums;
        this.plans = plans;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/boards/{board}")
    String page(
            @PathVariable("board") String address,
            @RequestParam(name = "about", required = false) @Nullable String about,
            Viewer viewer,
            Model model) {
        return show(board(forums, address), viewer, NewDecisionForm.blank(about), List.of(), NO_DAY, model);
    }

    @PostMapping("/boards/{board}/decisions")
    @Needs(Right.RECORD_DECISIONS)
    String record(
            @PathVariable("board") String address,
            NewDecisionForm written,
            GentleWord word,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Board board = board(forums, address);
        NewDecision decision = written.read();
        List<Problem> gentle = word.on("words", decision.words());
        List<Problem> problems = !gentle.isEmpty()
                ? gentle
                : forums.record(address, decision, LocalDate.now(clock), viewer.displayName(), Instant.now(clock));
        if (problems.isEmpty()) {
            return "redirect:"
                    + forums.decision(decision.id()).map(Decision::page).orElse("/boards/" + address);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(board, viewer, written, problems, NO_DAY, model);
    }

    @PostMapping("/boards/{board}/meetings")
    @Needs(Right.RECORD_DECISIONS)
    String arrange(
            @PathVariable("board") String address,
            @RequestParam(name = "meets.day", required = false) @Nullable String day,
            @RequestParam(name = "meets.month", required = false) @Nullable String month,
            @RequestParam(name = "meets.year", required = false) @Nullable String year,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Board board = board(forums, address);
        DayWritten written = new DayWritten(day, month, year);
        List<Problem> problems =
                forums.arrange(address, written, LocalDate.now(clock), viewer.displayName(), Instant.now(clock));
        if (problems.isEmpty()) {
            return "redirect:/boards/" + address + "/" + written.read().orElseThrow();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(board, viewer, NewDecisionForm.blank(null), problems, written, model);
    }

    private static final DayWritten NO_DAY = new DayWritten(null, null, null);

    private String show(
            Board board,
            Viewer viewer,
            NewDecisionForm written,
            List<Problem> problems,
            DayWritten newMeeting,
            Model model) {
        Calendar calendar = new Calendar(forums.meetings(board.address()), LocalDate.now(clock));
        List<TrackerLine> lines = forums.lines(board.address());
        List<Decision> decisions = forums.decisions(board.address());
        List<Recommendation> recommendations = forums.recommendations(board.address());
        String address = "/boards/" + board.address();
        Optional<Meeting> next = calendar.next();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                next.map(meeting -> "Meets on " + DateWords.dayOfWeek(meeting.on()))
                                        .orElse(null),
                                board.title(),
                                BoardWords.lead(calendar, lines, decisions),
                                new Crumb("Boards", "/boards")),
                        address,
                        BoardWords.facts(address, calendar, lines, decisions),
                        decisions.stream()
                                .map(decision -> DecisionShown.of(decision, decisions, plans))
                                .toList(),
                        BoardTables.lines("Open actions and promises", address, lines, true),
                        BoardTables.lines("Closed actions and promises", address, lines, false),
                        BoardTables.recommendations(recommendations),
                        next.map(meeting -> address + "/" + meeting.on() + "/papers/highlight")
                                .orElse(null),
                        next.map(meeting -> DateWords.day(meeting.on())).orElse(null),
                        BoardWords.meetings(address, calendar, null),
                        Readers.all(),
                        viewer.may(Right.RECORD_DECISIONS)
                                ? DecisionForm.of(written, calendar, decisions, plans, catalogue)
                                : null,
                        problems,
                        newMeeting));
        return "forums/board";
    }

    static Board board(Forums forums, String address) {
        return forums.board(address).orElseThrow(() -> new NotFound("There is no board of that name."));
    }

    /** What the form sent, before it is read. */
    record NewDecisionForm(
            @Nullable UUID decision,
            @Nullable String metOn,
            @Nullable String minute,
            @Nullable String words,
            @Nullable String about,
            @Nullable String owner,
            @Nullable DayWritten due,
            @Nullable String joins,
            @Nullable String corrects) {

        static NewDecisionForm blank(@Nullable String about) {
            return new NewDecisionForm(null, null, null, null, about, null, null, null, null);
        }

        DayWritten dueWritten() {
            return due == null ? NO_DAY : due;
        }

        NewDecision read() {
            return new NewDecision(
                    decision == null ? UUID.randomUUID() : decision,
                    MeetingPage.day(metOn).orElse(null),
                    minute,
                    words,
                    about,
                    owner,
                    dueWritten(),
                    joins,
                    corrects);
        }
    }
}
