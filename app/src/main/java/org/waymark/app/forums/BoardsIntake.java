package org.waymark.app.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PageAddress;
import org.waymark.papers.series.DateWords;

/** Takes in what a paper says of boards: adds what is new and leaves what is there. */
final class BoardsIntake {

    private final ForumStore store;
    private final Map<String, BoardKind> kinds;

    BoardsIntake(ForumStore store, Map<String, BoardKind> kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    BoardsTaken take(PaperBoards paper, String by, Instant at) {
        Count count = new Count();
        String reader = paper.board() == null ? reader().orElse(null) : paper.board();
        if (reader != null) {
            Known board = board(reader, count);
            meeting(board, paper.reportedOn(), by, at, count);
            if (paper.nextOn() != null) {
                meeting(board, paper.nextOn(), by, at, count);
            }
        }
        for (PaperBoards.Line line : paper.actions()) {
            line(paper, TrackerLine.Sort.ACTION, line, by, at, count);
        }
        for (PaperBoards.Line line : paper.commitments()) {
            line(paper, TrackerLine.Sort.COMMITMENT, line, by, at, count);
        }
        for (int i = 0; i < paper.recommendations().size(); i++) {
            recommendation(paper, paper.recommendations().get(i), i + 1, by, at, count);
        }
        return new BoardsTaken(
                count.boards, count.meetings, count.lines, count.answers, count.recommendations, count.empty);
    }

    void addMeeting(UUID board, String address, LocalDate on, String by, Instant at) {
        UUID meeting = store.addMeeting(board, on, by, at);
        BoardKind kind = store.boards().stream()
                .filter(known -> known.address().equals(address))
                .findFirst()
                .map(Board::kind)
                .map(kinds::get)
                .orElse(null);
        List<BoardKind.Item> agenda = kind == null ? List.of() : kind.agenda();
        for (int place = 1; place <= agenda.size(); place++) {
            store.addItem(meeting, place, agenda.get(place - 1));
        }
    }

    private void line(
            PaperBoards paper, TrackerLine.Sort sort, PaperBoards.Line printed, String by, Instant at, Count count) {
        String words = Words.blankToNull(printed.words());
        if (words == null) {
            count.empty++;
            return;
        }
        Known board = board(named(paper, printed.forum()), count);
        LocalDate metOn = printed.metOn();
        if (metOn != null) {
            meeting(board, metOn, by, at, count);
        }
        Optional<UUID> here = store.line(board.id, sort, printed.metOnPrinted(), printed.minute(), words);
        UUID line = here.orElseGet(() -> store.addLine(
                board.id,
                sort,
                metOn,
                printed.metOnPrinted(),
                printed.minute(),
                words,
                source(paper, printed.where()),
                at));
        count.lines += here.isEmpty() ? 1 : 0;
        String answer = Words.blankToNull(printed.answer());
        if (answer != null && !store.isAnswered(line, answer)) {
            store.addAnswer(line, new TrackerLine.Answer(paper.reportedOn(), answer, false, by, at));
            count.answers++;
        }
    }

    private void recommendation(
            PaperBoards paper, PaperBoards.Recommendation printed, int place, String by, Instant at, Count count) {
        String words = Words.blankToNull(printed.words());
        if (words == null) {
            count.empty++;
            return;
        }
        Known board = board(named(paper, printed.forum()), count);
        Optional<UUID> here = store.recommendation(board.id, printed.ref(), words);
        UUID recommendation = here.orElseGet(
                () -> store.addRecommendation(board.id, place, printed.ref(), words, source(paper, printed.where())));
        count.recommendations += here.isEmpty() ? 1 : 0;
        Recommendation.Response said = new Recommendation.Response(
                paper.reportedOn(), Words.blankToNull(printed.response()), Words.blankToNull(printed.progress()));
        if ((said.response() != null || said.progress() != null) && !store.isResponded(recommendation, said)) {
            store.addResponse(recommendation, said, by, at);
            count.answers++;
        }
    }

    /** The board of that name, made if there is none. A kind's own title goes before the name that a paper uses. */
    private Known board(String name, Count count) {
        Optional<BoardKind> kind =
                kinds.values().stream().filter(known -> known.isCalled(name)).findFirst();
        String title = kind.map(BoardKind::title).orElse(name.strip());
        String address = kind.map(BoardKind::id).orElseGet(() -> PageAddress.of(title));
        if (store.addBoard(new Board(address, title, kind.map(BoardKind::id).orElse(null)))) {
            count.boards++;
        }
        return new Known(store.lockedBoard(address), address);
    }

    private void meeting(Known board, LocalDate on, String by, Instant at, Count count) {
        if (store.meeting(board.id, on).isEmpty()) {
            addMeeting(board.id, board.address, on, by, at);
            count.meetings++;
        }
    }

    /** The title of the board that a paper is for when it does not say so. */
    private Optional<String> reader() {
        return kinds.values().stream()
                .filter(BoardKind::readsTheHighlightReport)
                .map(BoardKind::title)
                .findFirst();
    }

    private String named(PaperBoards paper, @Nullable String forum) {
        String name = Words.blankToNull(forum);
        if (name != null) {
            return name;
        }
        return paper.board() == null ? reader().orElse("A board that the paper does not name") : paper.board();
    }

    private static String source(PaperBoards paper, String where) {
        return paper.title() + ", " + DateWords.day(paper.reportedOn()) + ", " + where;
    }

    private record Known(UUID id, String address) {}

    private static final class Count {
        private int boards;
        private int meetings;
        private int lines;
        private int answers;
        private int recommendations;
        private int empty;
    }
}
