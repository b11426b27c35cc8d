package org.waymark.app.forums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of forums; the only class that names them. */
final class ForumStore {

    private static final String DECISIONS = """
            -- one row is a decision with its board and the day of its meeting
            select
                decision.id as id,
                board.address as board,
                board.title as board_title,
                meeting.meets_on as met_on,
                decision.number as number,
                decision.minute as minute,
                decision.words as words,
                decision.about_sort as about_sort,
                decision.about_id as about_id,
                decision.about_title as about_title,
                decision.owner as owner,
                decision.due_on as due_on,
                decision.plan as plan,
                decision.plan_title as plan_title,
                decision.theme as theme,
                decision.corrects as corrects,
                decision.recorded_by as recorded_by,
                decision.recorded_at as recorded_at
            from forums_decision as decision
            join forums_meeting as meeting on meeting.id = decision.meeting_id
            join forums_board as board on board.id = meeting.board_id
            """;

    private final JdbcClient jdbc;

    ForumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Board> boards() {
        return jdbc.sql("select address, title, kind from forums_board order by title, address")
                .query((row, number) ->
                        new Board(row.getString("address"), row.getString("title"), row.getString("kind")))
                .list();
    }

    /** Makes the board if there is none of its address; true if it did. */
    boolean addBoard(Board board) {
        return jdbc.sql("""
                        insert into forums_board (id, address, title, kind) values (:id, :address, :title, :kind)
                        on conflict (address) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("address", board.address())
                        .param("title", board.title())
                        .param("kind", board.kind())
                        .update()
                == 1;
    }

    /** The board's id, its row locked until the transaction ends, so that two writers do not mix. */
    UUID lockedBoard(String address) {
        return jdbc.sql("select id from forums_board where address = :address for update")
                .param("address", address)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such board"));
    }

    Optional<UUID> meeting(UUID board, LocalDate on) {
        return jdbc.sql("select id from forums_meeting where board_id = :board and meets_on = :on")
                .param("board", board)
                .param("on", on)
                .query(UUID.class)
                .optional();
    }

    UUID addMeeting(UUID board, LocalDate on, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into forums_meeting (id, board_id, meets_on, set_by, set_at) values (:id, :board, :on, :by, :at)
                """)
                .param("id", id)
                .param("board", board)
                .param("on", on)
                .param("by", by)
                .param("at", utc(at))
                .update();
        return id;
    }

    void addItem(UUID meeting, int place, BoardKind.Item item) {
        jdbc.sql("""
                insert into forums_item (id, meeting_id, place, title, brought_by, paper, page)
                values (:id, :meeting, :place, :title, :by, :paper, :page)
                """)
                .param("id", UUID.randomUUID())
                .param("meeting", meeting)
                .param("place", place)
                .param("title", item.title())
                .param("by", item.broughtBy())
                .param("paper", item.paper().name())
                .param("page", item.page())
                .update();
    }

    List<Meeting> meetings(String board) {
        Map<UUID, List<AgendaItem>> agendas = jdbc
                .sql("""
                        -- one row is an item with the newest word on its paper
                        select
                            item.meeting_id as meeting_id,
                            item.id as id,
                            item.place as place,
                            item.title as title,
                            item.brought_by as brought_by,
                            item.paper as paper,
                            item.page as page,
                            newest.state as state,
                            newest.said_by as said_by,
                            newest.said_at as said_at
                        from forums_item as item
                        join forums_meeting as meeting on meeting.id = item.meeting_id
                        join forums_board as board on board.id = meeting.board_id
                        left join lateral (
                            select
                                said.state as state,
                                said.said_by as said_by,
                                said.said_at as said_at
                            from forums_paper_state as said
                            where said.item_id = item.id
                            order by said.number desc
                            limit 1
                        ) as newest on true
                        where board.address = :board
                        order by item.place
                        """)
                .param("board", board)
                .query((row, number) -> Map.entry(row.getObject("meeting_id", UUID.class), item(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select
                            meeting.id as id,
                            meeting.meets_on as meets_on
                        from forums_meeting as meeting
                        join forums_board as board on board.id = meeting.board_id
                        where board.address = :board
                        order by meeting.meets_on
                        """)
                .param("board", board)
                .query((row, number) -> new Meeting(
                        board,
                        row.getObject("meets_on", LocalDate.class),
                        agendas.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    void addPaperState(UUID item, boolean isIn, String by, Instant at) {
        int added = jdbc.sql("""
                        insert into forums_paper_state (item_id, state, said_by, said_at)
                        select item.id, :state, :by, :at from forums_item as item
                        where item.id = :item and item.paper = 'WRITTEN'
                        """)
                .param("item", item)
                .param("state", isIn ? "IN" : "NOT_IN")
                .param("by", by)
                .param("at", utc(at))
                .update();
        if (added == 0) {
            throw new IllegalArgumentException("no such item with a written paper");
        }
    }

    Optional<UUID> line(
            UUID board, TrackerLine.Sort sort, @Nullable String metOn, @Nullable String minute, String words) {
        return jdbc.sql("""
                        select id from forums_line
                        where board_id = :board and sort = :sort and words = :words
                            and met_on_printed is not distinct from cast(:met as text)
                            and minute is not distinct from cast(:minute as text)
                        """)
                .param("board", board)
                .param("sort", sort.name())
                .param("words", words)
                .param("met", metOn)
                .param("minute", minute)
                .query(UUID.class)
                .optional();
    }

    UUID addLine(
            UUID board,
            TrackerLine.Sort sort,
            @Nullable LocalDate metOn,
            @Nullable String metOnPrinted,
            @Nullable String minute,
            String words,
            String source,
            Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into forums_line (id, board_id, sort, met_on, met_on_printed, minute, words, source, taken_at)
                values (:id, :board, :sort, :met, :printed, :minute, :words, :source, :at)
                """)
                .param("id", id)
                .param("board", board)
                .param("sort", sort.name())
                .param("met", metOn)
                .param("printed", metOnPrinted)
                .param("minute", minute)
                .param("words", words)
                .param("source", source)
                .param("at", utc(at))
                .update();
        return id;
    }

    /** True if these very words are among a line's answers. */
    boolean isAnswered(UUID line, String words) {
        return jdbc.sql("select exists (select 1 from forums_answer where line_id = :line and words = :words)")
                .param("line", line)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    void addAnswer(UUID line, TrackerLine.Answer answer) {
        jdbc.sql("""
                insert into forums_answer (line_id, answered_on, words, closes, written_by, written_at)
                values (:line, :on, :words, :closes, :by, :at)
                """)
                .param("line", line)
                .param("on", answer.answeredOn())
                .param("words", answer.words())
                .param("closes", answer.closes())
                .param("by", answer.writtenBy())
                .param("at", utc(answer.writtenAt()))
                .update();
    }

    List<TrackerLine> lines(String board) {
        Map<UUID, List<TrackerLine.Answer>> answers = jdbc
                .sql("""
                        select
                            answer.line_id as line_id,
                            answer.answered_on as answered_on,
                            answer.words as words,
                            answer.closes as closes,
                            answer.written_by as written_by,
                            answer.written_at as written_at
                        from forums_answer as answer
                        join forums_line as line on line.id = answer.line_id
                        join forums_board as board on board.id = line.board_id
                        where board.address = :board
                        order by answer.answered_on desc, answer.number desc
                        """)
                .param("board", board)
                .query((row, number) -> Map.entry(
                        row.getObject("line_id", UUID.class),
                        new TrackerLine.Answer(
                                row.getObject("answered_on", LocalDate.class),
                                row.getString("words"),
                                row.getBoolean("closes"),
                                row.getString("written_by"),
                                instant(row, "written_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        -- one row is a line; those nobody has answered come first, closed ones last
                        select
                            line.id as id,
                            line.sort as sort,
                            line.met_on as met_on,
                            line.met_on_printed as met_on_printed,
                            line.minute as minute,
                            line.words as words,
                            line.source as source
                        from forums_line as line
                        join forums_board as board on board.id = line.board_id
                        left join lateral (
                            select
                                bool_or(answer.closes) as closes
                            from forums_answer as answer
                            where answer.line_id = line.id
                        ) as answers on true
                        where board.address = :board
                        order by
                            case when answers.closes is null then 0 when answers.closes then 2 else 1 end,
                            line.met_on nulls last,
                            line.minute nulls last,
                            line.taken_at,
                            line.words
                        """)
                .param("board", board)
                .query((row, number) -> new TrackerLine(
                        row.getObject("id", UUID.class),
                        TrackerLine.Sort.valueOf(row.getString("sort")),
                        row.getObject("met_on", LocalDate.class),
                        row.getString("met_on_printed"),
                        row.getString("minute"),
                        row.getString("words"),
                        row.getString("source"),
                        answers.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<UUID> recommendation(UUID board, @Nullable String ref, String words) {
        return jdbc.sql("""
                        select id from forums_recommendation
                        where board_id = :board and words = :words and ref is not distinct from cast(:ref as text)
                        """)
                .param("board", board)
                .param("words", words)
                .param("ref", ref)
                .query(UUID.class)
                .optional();
    }

    UUID addRecommendation(UUID board, int place, @Nullable String ref, String words, String source) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into forums_recommendation (id, board_id, place, ref, words, source)
                values (:id, :board, :place, :ref, :words, :source)
                """)
                .param("id", id)
                .param("board", board)
                .param("place", place)
                .param("ref", ref)
                .param("words", words)
                .param("source", source)
                .update();
        return id;
    }

    /** True if these very words are among the responses to a recommendation. */
    boolean isResponded(UUID recommendation, Recommendation.Response said) {
        return jdbc.sql("""
                        select exists (
                            select 1 from forums_response
                            where recommendation_id = :recommendation
                                and response is not distinct from cast(:response as text)
                                and progress is not distinct from cast(:progress as text)
                        )
                        """)
                .param("recommendation", recommendation)
                .param("response", said.response())
                .param("progress", said.progress())
                .query(Boolean.class)
                .single();
    }

    void addResponse(UUID recommendation, Recommendation.Response said, String by, Instant at) {
        jdbc.sql("""
                insert into forums_response (recommendation_id, reported_on, response, progress, written_by, written_at)
                values (:recommendation, :on, :response, :progress, :by, :at)
                """)
                .param("recommendation", recommendation)
                .param("on", said.reportedOn())
                .param("response", said.response())
                .param("progress", said.progress())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    List<Recommendation> recommendations(String board) {
        Map<UUID, List<Recommendation.Response>> responses = jdbc
                .sql("""
                        select
                            said.recommendation_id as recommendation_id,
                            said.reported_on as reported_on,
                            said.response as response,
                            said.progress as progress
                        from forums_response as said
                        join forums_recommendation as recommendation on recommendation.id = said.recommendation_id
                        join forums_board as board on board.id = recommendation.board_id
                        where board.address = :board
                        order by said.reported_on desc, said.number desc
                        """)
                .param("board", board)
                .query((row, number) -> Map.entry(
                        row.getObject("recommendation_id", UUID.class),
                        new Recommendation.Response(
                                row.getObject("reported_on", LocalDate.class),
                                row.getString("response"),
                                row.getString("progress"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select
                            recommendation.id as id,
                            recommendation.ref as ref,
                            recommendation.words as words,
                            recommendation.source as source
                        from forums_recommendation as recommendation
                        join forums_board as board on board.id = recommendation.board_id
                        where board.address = :board
                        order by recommendation.place, recommendation.words
                        """)
                .param("board", board)
                .query((row, number) -> new Recommendation(
                        row.getObject("id", UUID.class),
                        row.getString("ref"),
                        row.getString("words"),
                        row.getString("source"),
                        responses.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    void addDecision(UUID meeting, Decision decision) {
        jdbc.sql("""
                insert into forums_decision (
                    id, meeting_id, number, minute, words, about_sort, about_id, about_title, owner, due_on,
                    plan, plan_title, theme, corrects, recorded_by, recorded_at
                )
                values (
                    :id, :meeting, :number, :minute, :words, :aboutSort, :aboutId, :aboutTitle, :owner, :due,
                    :plan, :planTitle, :theme, :corrects, :by, :at
                )
                """)
                .param("id", decision.id())
                .param("meeting", meeting)
                .param("number", decision.number())
                .param("minute", decision.minute())
                .param("words", decision.words())
                .param("aboutSort", decision.about().sort().name())
                .param("aboutId", decision.about().id())
                .param("aboutTitle", decision.about().title())
                .param("owner", decision.owner())
                .param("due", decision.dueOn())
                .param("plan", decision.plan())
                .param("planTitle", decision.planTitle())
                .param("theme", decision.theme())
                .param("corrects", decision.corrects())
                .param("by", decision.recordedBy())
                .param("at", utc(decision.recordedAt()))
                .update();
    }

    List<Decision> decisions(String board) {
        return jdbc.sql(DECISIONS + " where board.address = :board order by meeting.meets_on desc, decision.number")
                .param("board", board)
                .query((row, number) -> decision(row))
                .list();
    }

    List<Decision> decisionsAbout(Subject.Sort sort, String id) {
        return jdbc.sql(DECISIONS + """
                         where decision.about_sort = :sort and decision.about_id = :id
                        order by meeting.meets_on, board.title, decision.number
                        """)
                .param("sort", sort.name())
                .param("id", id)
                .query((row, number) -> decision(row))
                .list();
    }

    Optional<Decision> decision(UUID id) {
        return jdbc.sql(DECISIONS + " where decision.id = :id")
                .param("id", id)
                .query((row, number) -> decision(row))
                .optional();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("board"),
                row.getString("board_title"),
                row.getObject("met_on", LocalDate.class),
                row.getInt("number"),
                row.getString("minute"),
                row.getString("words"),
                new Subject(
                        Subject.Sort.valueOf(row.getString("about_sort")),
                        row.getString("about_id"),
                        row.getString("about_title")),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getString("plan"),
                row.getString("plan_title"),
                row.getString("theme"),
                row.getObject("corrects", UUID.class),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        OffsetDateTime said = row.getObject("said_at", OffsetDateTime.class);
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("title"),
                row.getString("brought_by"),
                AgendaItem.Paper.valueOf(row.getString("paper")),
                row.getString("page"),
                "IN".equals(row.getString("state")),
                row.getString("said_by"),
                said == null ? null : said.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
