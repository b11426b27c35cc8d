package org.waymark.app.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.series.DateWords;

/** The boards of the authority: when they meet, what they asked for and what they decided. Every method is one transaction. */
@Component
public class Forums {

    private static final int LONGEST = 10_000;

    private final ForumStore store;
    private final BoardsIntake intake;
    private final DecisionCheck check;
    private final Map<String, BoardKind> kinds;
    private final ApplicationEventPublisher events;

    Forums(
            JdbcClient jdbc,
            Catalogue catalogue,
            ObjectProvider<PlansForBoards> plans,
            ApplicationEventPublisher events) {
        this.store = new ForumStore(jdbc);
        this.kinds = BoardKind.all(catalogue);
        this.intake = new BoardsIntake(store, kinds);
        this.check = new DecisionCheck(store, catalogue, plans);
        this.events = events;
    }

    /**
     * Takes in what a paper says of boards: whole, or not at all. Boards are made as they are named; what is there already is left, and
     * what differs is added as a further answer. The paper's own date becomes a meeting of the board that it is for.
     *
     * @param by who takes it in, a role
     */
    @Transactional
    public BoardsTaken take(PaperBoards paper, String by, Instant at) {
        return intake.take(paper, by, at);
    }

    /** Every board, by title. */
    @Transactional(readOnly = true)
    public List<Board> boards() {
        return store.boards();
    }

    /** The board of that address. */
    @Transactional(readOnly = true)
    public Optional<Board> board(String address) {
        return store.boards().stream()
                .filter(board -> board.address().equals(address))
                .findFirst();
    }

    /** What the catalogue says of a board's kind; empty if it is of none. */
    public Optional<BoardKind> kind(Board board) {
        return Optional.ofNullable(board.kind()).map(kinds::get);
    }

    /** The meetings of a board with their agendas, oldest first; empty if there is no such board. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(String board) {
        return store.meetings(board);
    }

    /** A board's tracker and promises: those without an answer first, then the open ones, then the closed; within these by date and minute. */
    @Transactional(readOnly = true)
    public List<TrackerLine> lines(String board) {
        return store.lines(board);
    }

    /** What a board recommended, in the order of its paper. */
    @Transactional(readOnly = true)
    public List<Recommendation> recommendations(String board) {
        return store.recommendations(board);
    }

    /** What a board decided, newest meeting first and in the order of recording within one. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(String board) {
        return store.decisions(board);
    }

    /** Every decision about one thing, of every board, oldest meeting first. */
    @Transactional(readOnly = true)
    public List<Decision> decisionsAbout(Subject.Sort sort, String id) {
        return store.decisionsAbout(sort, id);
    }

    /** The decision of that id. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(UUID id) {
        return store.decision(id);
    }

    /**
     * Sets a day on which a board meets, with the agenda of its kind.
     *
     * @return what is wrong, each problem's {@code where} being the name of the field; empty if it is kept: {@code meeting-date},
     *     {@code meeting-past}, {@code meeting-twice}
     * @throws IllegalArgumentException if there is no such board
     */
    @Transactional
    public List<Problem> arrange(String board, DayWritten on, LocalDate today, String by, Instant at) {
        UUID id = store.lockedBoard(board);
        Optional<LocalDate> day = on.read();
        if (day.isEmpty()) {
            return List.of(on.problem("meeting-date", "The day of the meeting", "meets"));
        }
        if (day.get().isBefore(today)) {
            return List.of(new Problem(
                    "meeting-past",
                    "The day of the meeting is past.",
                    "Give a day from " + DateWords.day(today) + " on.",
                    "meets"));
        }
        if (store.meeting(id, day.get()).isPresent()) {
            return List.of(new Problem(
                    "meeting-twice",
                    "The board meets on " + DateWords.day(day.get()) + " already.",
                    "Give another day, or leave it.",
                    "meets"));
        }
        intake.addMeeting(id, board, day.get(), by, at);
        return List.of();
    }

    /**
     * Says that the written paper of an agenda's item has come in, or that it has not after all.
     *
     * @throws IllegalArgumentException if there is no such item, or Waymark makes its paper, or it has none
     */
    @Transactional
    public void say(UUID item, boolean isIn, String by, Instant at) {
        store.addPaperState(item, isIn, by, at);
    }

    /**
     * Answers a line of a tracker.
     *
     * @param words blank if it is only closed
     * @return what is wrong, each problem's {@code where} being the name of the field; empty if it is kept: {@code answer-empty},
     *     {@code answer-too-long}
     * @throws IllegalArgumentException if the board has no such line
     */
    @Transactional
    public List<Problem> answer(
            String board,
            UUID line,
            @Nullable String words,
            boolean closes,
            LocalDate answeredOn,
            String by,
            Instant at) {
        if (store.lines(board).stream().noneMatch(known -> known.id().equals(line))) {
            throw new IllegalArgumentException("no such line");
        }
        String text = Words.blankToNull(words);
        if (text == null && !closes) {
            return List.of(new Problem(
                    "answer-empty",
                    "Nothing is written.",
                    "Write what has come of it, or say that it is closed.",
                    "words"));
        }
        if (text != null && text.length() > LONGEST) {
            return List.of(tooLong("answer-too-long", "The answer", "words"));
        }
        store.addAnswer(line, new TrackerLine.Answer(answeredOn, text, closes, by, at));
        return List.of();
    }

    /**
     * Records what a board decided and announces it with {@link DecisionRecorded}. A form that is sent twice records one decision.
     *
     * @param by who records it, a role
     * @return what is wrong, each problem's {@code where} being the name of the field; empty if it is kept: {@code decision-meeting},
     *     {@code decision-minute}, {@code decision-words}, {@code decision-about}, {@code decision-owner}, {@code decision-due},
     *     {@code decision-due-before-meeting}, {@code decision-joins}, {@code decision-corrects}, {@code decision-too-long}
     * @throws IllegalArgumentException if there is no such board
     */
    @Transactional
    public List<Problem> record(String board, NewDecision written, LocalDate today, String by, Instant at) {
        UUID boardId = store.lockedBoard(board);
        if (store.decision(written.id()).isPresent()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Decision> decision = check.read(board(board).orElseThrow(), written, today, by, at, problems);
        if (decision.isEmpty()) {
            return List.copyOf(problems);
        }
        store.addDecision(store.meeting(boardId, decision.get().metOn()).orElseThrow(), decision.get());
        events.publishEvent(new DecisionRecorded(decision.get()));
        return List.of();
    }

    static Problem tooLong(String code, String what, String field) {
        return new Problem(
                code,
                what + " is longer than 10,000 characters.",
                "Shorten it, or put the rest in a paper of its own.",
                field);
    }

    static int longest() {
        return LONGEST;
    }
}
