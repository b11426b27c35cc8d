package org.waymark.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.Row;

/** The tables of typed figures; the only class that names them. */
final class TypedStore {

    private final JdbcClient jdbc;

    TypedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one paper at a time fill a scorecard, until the transaction ends. */
    void lock(String scorecard) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('measures ' || :scorecard))")
                .param("scorecard", scorecard)
                .query((row, number) -> true)
                .list();
    }

    /** The id of a scorecard's paper of a date; it is made if there is none. */
    UUID paper(String scorecard, PackCover cover) {
        jdbc.sql("""
                insert into measures_typed_paper (id, scorecard, title, authority, board, reported_on, year_starts_in)
                values (:id, :scorecard, :title, :authority, :board, :on, :year)
                on conflict (scorecard, reported_on) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("scorecard", scorecard)
                .param("title", cover.title())
                .param("authority", cover.authority())
                .param("board", cover.board())
                .param("on", cover.reportedOn())
                .param("year", cover.yearStartsIn())
                .update();
        return jdbc.sql("select id from measures_typed_paper where scorecard = :scorecard and reported_on = :on")
                .param("scorecard", scorecard)
                .param("on", cover.reportedOn())
                .query(UUID.class)
                .single();
    }

    /** Every paper, by scorecard and then newest first. */
    List<Paper> papers() {
        return jdbc.sql("""
                        select id, scorecard, title, authority, board, reported_on, year_starts_in
                        from measures_typed_paper
                        order by scorecard, reported_on desc
                        """)
                .query((row, number) -> new Paper(
                        row.getObject("id", UUID.class),
                        row.getString("scorecard"),
                        row.getString("title"),
                        row.getString("authority"),
                        row.getString("board"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getInt("year_starts_in")))
                .list();
    }

    /** The lines of a scorecard, of all its papers. */
    List<Line> lines(String scorecard) {
        return jdbc.sql("""
                        select id, scorecard, address, ref, title, twin
                        from measures_typed_line
                        where scorecard = :scorecard
                        order by address
                        """)
                .param("scorecard", scorecard)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("scorecard"),
                        row.getString("address"),
                        row.getString("ref"),
                        row.getString("title"),
                        row.getInt("twin")))
                .list();
    }

    void addLine(Line line) {
        jdbc.sql("""
                insert into measures_typed_line (id, scorecard, address, ref, title, twin)
                values (:id, :scorecard, :address, :ref, :title, :twin)
                """)
                .param("id", line.id())
                .param("scorecard", line.scorecard())
                .param("address", line.address())
                .param("ref", line.ref())
                .param("title", line.title())
                .param("twin", line.twin())
                .update();
    }

    /** How a paper prints its lines, in its order: of each line the newest printing. */
    List<Printing> printings(UUID paper) {
        Map<Long, Map<String, String>> benchmarks = benchmarks(paper);
        return jdbc
                .sql("""
                        -- one row is a line as the paper prints it, corrections over what they correct
                        select distinct on (printing.line_id)
                            printing.number as number,
                            printing.line_id as line_id,
                            printing.place as place,
                            printing.key as key,
                            printing.heading as heading,
                            line.ref as ref,
                            line.title as title,
                            printing.theme as theme,
                            printing.section as section,
                            printing.unit as unit,
                            printing.better as better,
                            printing.period_type as period_type,
                            printing.target_min as target_min,
                            printing.target_upper as target_upper,
                            printing.trend_printed as trend_printed,
                            printing.note as note,
                            printing.in_file as in_file,
                            printing.in_row as in_row
                        from measures_typed_printing as printing
                        join measures_typed_line as line on line.id = printing.line_id
                        where printing.paper_id = :paper
                        order by printing.line_id, printing.number desc
                        """)
                .param("paper", paper)
                .query((row, number) -> printing(row, benchmarks.getOrDefault(row.getLong("number"), Map.of())))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(Printing::place))
                .toList();
    }

    void addPrinting(UUID paper, UUID line, int place, PackMeasure printed, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into measures_typed_printing (
                    paper_id, line_id, taken_at, taken_by, place, key, heading, theme, section, unit, better,
                    period_type, target_min, target_upper, trend_printed, note, in_file, in_row
                )
                values (
                    :paper, :line, :at, :by, :place, :key, :heading, :theme, :section, :unit, :better,
                    :period, :min, :upper, :trend, :note, :file, :row
                )
                """)
                .param("paper", paper)
                .param("line", line)
                .param("at", utc(at))
                .param("by", by)
                .param("place", place)
                .param("key", printed.line())
                .param("heading", printed.heading())
                .param("theme", printed.theme())
                .param("section", printed.section())
                .param("unit", printed.unit())
                .param("better", printed.better())
                .param("period", printed.periodType())
                .param("min", printed.targetMin())
                .param("upper", printed.targetUpper())
                .param("trend", printed.trendPrinted())
                .param("note", printed.note())
                .param("file", printed.at().file())
                .param("row", printed.at().number())
                .update(key, "number");
        int benchmark = 0;
        for (Map.Entry<String, String> entry : printed.benchmarks().entrySet()) {
            jdbc.sql("""
                    insert into measures_typed_benchmark (printing, place, whose, printed)
                    values (:printing, :place, :whose, :printed)
                    """)
                    .param("printing", key.getKeyAs(Long.class))
                    .param("place", ++benchmark)
                    .param("whose", entry.getKey())
                    .param("printed", entry.getValue())
                    .update();
        }
    }

    /** Every figure of a scorecard's lines, of every paper and taking: the oldest paper first, then in order of taking. */
    List<Figure> figures(String scorecard) {
        return jdbc.sql("""
                        -- one row is a figure as one paper printed it when it was taken
                        select
                            figure.paper_id as paper_id,
                            figure.line_id as line_id,
                            figure.taken_at as taken_at,
                            figure.period as period,
                            line.ref as ref,
                            figure.printed as printed,
                            figure.value as value,
                            figure.numerator as numerator,
                            figure.denominator as denominator,
                            figure.note as note,
                            figure.in_file as in_file,
                            figure.in_row as in_row
                        from measures_typed_figure as figure
                        join measures_typed_line as line on line.id = figure.line_id
                        join measures_typed_paper as paper on paper.id = figure.paper_id
                        where line.scorecard = :scorecard
                        order by paper.reported_on, figure.number
                        """)
                .param("scorecard", scorecard)
                .query((row, number) -> figure(row))
                .list();
    }

    void addFigure(UUID paper, UUID line, PackFigure printed, String by, Instant at) {
        jdbc.sql("""
                insert into measures_typed_figure (
                    paper_id, line_id, taken_at, taken_by, period, printed, value, numerator, denominator, note, in_file, in_row
                )
                values (
                    :paper, :line, :at, :by, :period, :printed, :value, :numerator, :denominator, :note, :file, :row
                )
                """)
                .param("paper", paper)
                .param("line", line)
                .param("at", utc(at))
                .param("by", by)
                .param("period", printed.period().text())
                .param("printed", printed.text())
                .param("value", printed.value())
                .param("numerator", printed.numerator())
                .param("denominator", printed.denominator())
                .param("note", printed.note())
                .param("file", printed.at().file())
                .param("row", printed.at().number())
                .update();
    }

    private Map<Long, Map<String, String>> benchmarks(UUID paper) {
        Map<Long, Map<String, String>> byPrinting = new LinkedHashMap<>();
        jdbc.sql("""
                select
                    benchmark.printing as printing,
                    benchmark.whose as whose,
                    benchmark.printed as printed
                from measures_typed_benchmark as benchmark
                join measures_typed_printing as printing on printing.number = benchmark.printing
                where printing.paper_id = :paper
                order by benchmark.printing, benchmark.place
                """).param("paper", paper).query(row -> {
            byPrinting
                    .computeIfAbsent(row.getLong("printing"), number -> new LinkedHashMap<>())
                    .put(row.getString("whose"), row.getString("printed"));
        });
        return byPrinting;
    }

    private static Printing printing(ResultSet row, Map<String, String> benchmarks) throws SQLException {
        return new Printing(
                row.getObject("line_id", UUID.class),
                row.getInt("place"),
                new PackMeasure(
                        new Row(row.getString("in_file"), row.getInt("in_row"), Map.of()),
                        row.getString("key"),
                        row.getBoolean("heading"),
                        row.getString("ref"),
                        row.getString("theme"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("better"),
                        row.getString("period_type"),
                        row.getString("target_min"),
                        row.getString("target_upper"),
                        row.getString("trend_printed"),
                        benchmarks,
                        row.getString("note")));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getObject("paper_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                new PackFigure(
                        new Row(row.getString("in_file"), row.getInt("in_row"), Map.of()),
                        "",
                        row.getString("ref"),
                        PackPeriod.of(row.getString("period")),
                        row.getString("printed"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getString("note")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A paper whose scorecard was typed. */
    record Paper(
            UUID id,
            String scorecard,
            String title,
            String authority,
            @Nullable String board,
            LocalDate reportedOn,
            int yearStartsIn) {}

    /** A line, the same in every paper that prints its reference and title. */
    record Line(
            UUID id,
            String scorecard,
            String address,
            @Nullable String ref,
            String title,
            int twin) {}

    /** A line as one paper prints it. */
    record Printing(UUID line, int place, PackMeasure printed) {}

    /** A figure as one paper printed it when it was taken. */
    record Figure(UUID paper, UUID line, Instant takenAt, PackFigure printed) {}
}
