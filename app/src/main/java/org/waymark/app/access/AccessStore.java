package org.waymark.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of access; the only class that names them. */
@Component
class AccessStore {

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a name belongs to, with all their posts, past and to come. */
    Optional<Person> person(String username) {
        List<Post> posts = jdbc.sql("""
                        select service, team, worker, starts_on, ends_on from access_post
                        where username = :username
                        order by number
                        """)
                .param("username", username)
                .query((row, number) -> new Post(
                        new Scope(row.getString("service"), row.getString("team"), row.getString("worker")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
        return jdbc.sql("select username, role, display_name from access_person where username = :username")
                .param("username", username)
                .query((row, number) -> new Person(
                        row.getString("username"),
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("display_name"),
                        posts))
                .optional();
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("select password_hash from access_person where username = :username")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from access_person)")
                .query(Boolean.class)
                .single();
    }

    /** Keeps someone new, or what they are from now on, with that password. */
    @Transactional
    void keep(Person person, String passwordHash) {
        jdbc.sql("""
                insert into access_person (username, role, display_name, password_hash)
                values (:username, :role, :displayName, :hash)
                on conflict (username) do update set password_hash = excluded.password_hash, password_is_own = false
                """)
                .param("username", person.username())
                .param("role", person.role().word())
                .param("displayName", person.displayName())
                .param("hash", passwordHash)
                .update();
        keep(person);
    }

    /** Keeps what someone known is from now on; their password stays. */
    @Transactional
    void keep(Person person) {
        jdbc.sql("update access_person set role = :role, display_name = :displayName where username = :username")
                .param("username", person.username())
                .param("role", person.role().word())
                .param("displayName", person.displayName())
                .update();
        jdbc.sql("delete from access_post where username = :username")
                .param("username", person.username())
                .update();
        for (Post post : person.posts()) {
            jdbc.sql("""
                    insert into access_post (username, service, team, worker, starts_on, ends_on)
                    values (:username, :service, :team, :worker, :from, :to)
                    """)
                    .param("username", person.username())
                    .param("service", post.scope().service())
                    .param("team", post.scope().team())
                    .param("worker", post.scope().worker())
                    .param("from", post.from())
                    .param("to", post.to())
                    .update();
        }
    }

    /** Keeps the password that someone chose for themselves. */
    void keepOwnPassword(String username, String passwordHash) {
        jdbc.sql("update access_person set password_hash = :hash, password_is_own = true where username = :username")
                .param("username", username)
                .param("hash", passwordHash)
                .update();
    }

    /** True once someone has chosen their own password. */
    boolean hasOwnPassword(String username) {
        return jdbc.sql("select exists (select 1 from access_person where username = :username and password_is_own)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    void failed(String name, Instant at, Instant forgottenBefore) {
        jdbc.sql("delete from access_failure where failed_at < :before")
                .param("before", utc(forgottenBefore))
                .update();
        jdbc.sql("insert into access_failure (name_digest, failed_at) values (:name, :at)")
                .param("name", digest(name))
                .param("at", utc(at))
                .update();
    }

    int failuresSince(String name, Instant since) {
        return jdbc.sql("select count(*) from access_failure where name_digest = :name and failed_at >= :since")
                .param("name", digest(name))
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    void forgetFailures(String name) {
        jdbc.sql("delete from access_failure where name_digest = :name")
                .param("name", digest(name))
                .update();
    }

    void log(LogEntry entry) {
        jdbc.sql("""
                insert into access_log (at, username, role, display_name, what, children, why)
                values (:at, :username, :role, :displayName, :what, :children, :why)
                """)
                .param("at", utc(entry.at()))
                .param("username", entry.username())
                .param("role", entry.role())
                .param("displayName", entry.displayName())
                .param("what", entry.what())
                .param("children", entry.children())
                .param("why", entry.why())
                .update();
    }

    List<LogEntry> newest(LogPart part, int most, long offset) {
        return jdbc.sql("select at, username, role, display_name, what, children, why from access_log where "
                        + within(part) + " order by number desc limit :most offset :offset")
                .param("username", part.username())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new LogEntry(
                        instant(row, "at"),
                        row.getString("username"),
                        row.getString("role"),
                        row.getString("display_name"),
                        row.getString("what"),
                        row.getLong("children"),
                        row.getString("why")))
                .list();
    }

    long logged(LogPart part) {
        return jdbc.sql("select count(*) from access_log where " + within(part))
                .param("username", part.username())
                .query(Long.class)
                .single();
    }

    private static String within(LogPart part) {
        return part.kind().condition() + " and (cast(:username as text) is null or username = :username)";
    }

    void keep(BrokenGlass glass) {
        jdbc.sql("""
                insert into access_broken_glass (username, role, display_name, service, reason, from_then, until_then)
                values (:username, :role, :displayName, :service, :reason, :from, :until)
                """)
                .param("username", glass.username())
                .param("role", glass.role())
                .param("displayName", glass.displayName())
                .param("service", glass.service())
                .param("reason", glass.reason())
                .param("from", utc(glass.from()))
                .param("until", utc(glass.until()))
                .update();
    }

    /** What someone has open at that instant, soonest closed first. */
    List<BrokenGlass> brokenBy(String username, Instant at) {
        return jdbc.sql("""
                        select * from access_broken_glass
                        where username = :username and from_then <= :at and until_then > :at
                        order by until_then, number
                        """)
                .param("username", username)
                .param("at", utc(at))
                .query((row, number) -> glass(row))
                .list();
    }

    /** What anybody has opened since, newest first. */
    List<BrokenGlass> brokenSince(Instant since) {
        return jdbc.sql("select * from access_broken_glass where from_then >= :since order by number desc")
                .param("since", utc(since))
                .query((row, number) -> glass(row))
                .list();
    }

    private static BrokenGlass glass(ResultSet row) throws SQLException {
        return new BrokenGlass(
                row.getString("username"),
                row.getString("role"),
                row.getString("display_name"),
                row.getString("service"),
                row.getString("reason"),
                instant(row, "from_then"),
                instant(row, "until_then"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String digest(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
