package org.waymark.app.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.papers.report.Highlight;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports whose public version was made, as they were before numbers were hidden. Whoever has one may lay it beside a later one, so disclosure
 * control looks at both.
 */
@Component
class PublishedReports {

    /** So many are looked at, the newest: each costs as much as the new one. */
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    PublishedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest reports of which somebody may have a public version, oldest first, but for this very one. */
    @Transactional(readOnly = true)
    List<Highlight> before(Highlight report) {
        return jdbc
                .sql("""
                        select report
                        from (
                            select number, report
                            from reports_published
                            where content <> :content
                            order by number desc
                            limit :most
                        ) as newest
                        order by number
                        """)
                .param("content", content(json.writeValueAsString(report)))
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .map(kept -> json.readValue(kept, Highlight.class))
                .toList();
    }

    /** Keeps a report whose public version is made, unless the very same is kept already. */
    @Transactional
    void keep(Material material, Highlight report, String by, Instant at) {
        String written = json.writeValueAsString(report);
        jdbc.sql("""
                insert into reports_published (board, met_on, made_at, made_by, content, report)
                values (:board, :metOn, :at, :by, :content, :report)
                on conflict (content) do nothing
                """)
                .param("board", material.board().address())
                .param("metOn", material.meeting().on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("content", content(written))
                .param("report", written)
                .update();
    }

    private static String content(String written) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
