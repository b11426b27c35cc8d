package org.waymark.app.proofing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.papers.proof.ProofFinding;

/** The tables of proofing; the only class that names them. */
final class ProofingStore {

    private final JdbcClient jdbc;

    ProofingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The findings of the newest reading of files; empty if they were never read. */
    Optional<List<ProofFinding>> newest(String content) {
        return jdbc.sql("select number from proofing_reading where content = :content order by number desc limit 1")
                .param("content", content)
                .query(Long.class)
                .optional()
                .map(this::findings);
    }

    private List<ProofFinding> findings(long reading) {
        return jdbc.sql("""
                        select code, file, ref, expected, printed, says, what_to_do, cause
                        from proofing_finding
                        where reading = :reading
                        order by at
                        """)
                .param("reading", reading)
                .query((row, number) -> new ProofFinding(
                        row.getString("code"),
                        row.getString("file"),
                        row.getString("ref"),
                        row.getString("expected"),
                        row.getString("printed"),
                        row.getString("says"),
                        row.getString("what_to_do"),
                        row.getString("cause")))
                .list();
    }

    void add(String content, List<ProofFinding> findings, Instant at) {
        long reading = jdbc.sql("""
                        insert into proofing_reading (content, read_at) values (:content, :at) returning number
                        """)
                .param("content", content)
                .param("at", utc(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into proofing_finding (
                    reading, at, code, file, ref, expected, printed, says, what_to_do, cause
                )
                select :reading, at, code, file, ref, expected, printed, says, what_to_do, cause
                from unnest(
                    cast(:codes as text[]), cast(:files as text[]), cast(:refs as text[]),
                    cast(:expected as text[]), cast(:printed as text[]), cast(:says as text[]),
                    cast(:whatToDo as text[]), cast(:causes as text[])
                ) with ordinality as found (code, file, ref, expected, printed, says, what_to_do, cause, at)
                """)
                .param("reading", reading)
                .param("codes", texts(findings, ProofFinding::code))
                .param("files", texts(findings, ProofFinding::file))
                .param("refs", texts(findings, ProofFinding::ref))
                .param("expected", texts(findings, ProofFinding::expected))
                .param("printed", texts(findings, ProofFinding::printed))
                .param("says", texts(findings, ProofFinding::says))
                .param("whatToDo", texts(findings, ProofFinding::whatToDo))
                .param("causes", texts(findings, ProofFinding::cause))
                .update();
    }

    Optional<Proofing.FirstReading> firstReading(String content) {
        return jdbc.sql("""
                        select first.read_at, (select count(*) from proofing_finding where reading = first.number) as findings
                        from proofing_reading as first
                        where first.content = :content
                            and exists (
                                select 1
                                from proofing_reading as later
                                where later.content = first.content and later.number > first.number
                            )
                        order by first.number
                        limit 1
                        """)
                .param("content", content)
                .query((row, number) -> new Proofing.FirstReading(
                        row.getObject("read_at", OffsetDateTime.class).toInstant(), row.getInt("findings")))
                .optional();
    }

    /** Everything that was said of the findings on papers of a title, in the order in which it was said. */
    List<Reply> replies(String paper) {
        return jdbc.sql("""
                        select fingerprint, turn, code, file, ref, reason, said_by, said_at
                        from proofing_reply
                        where paper = :paper
                        order by number
                        """)
                .param("paper", paper)
                .query((row, number) -> new Reply(
                        row.getString("fingerprint"),
                        row.getInt("turn"),
                        row.getString("code"),
                        row.getString("file"),
                        row.getString("ref"),
                        row.getString("reason"),
                        row.getString("said_by"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** True if it was kept; false if somebody else had that turn. */
    boolean add(String paper, Reply reply, String username) {
        return jdbc.sql("""
                        insert into proofing_reply (
                            paper, fingerprint, turn, code, file, ref, reason, said_by, username, said_at
                        )
                        values (:paper, :fingerprint, :turn, :code, :file, :ref, :reason, :by, :username, :at)
                        on conflict (paper, fingerprint, turn) do nothing
                        """)
                        .param("paper", paper)
                        .param("fingerprint", reply.fingerprint())
                        .param("turn", reply.turn())
                        .param("code", reply.code())
                        .param("file", reply.file())
                        .param("ref", reply.ref())
                        .param("reason", reply.reason())
                        .param("by", reply.by())
                        .param("username", username)
                        .param("at", utc(reply.at()))
                        .update()
                == 1;
    }

    private static String[] texts(List<ProofFinding> findings, Function<ProofFinding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
