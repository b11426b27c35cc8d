package org.waymark.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database is there: it is signed in to, as the application does.
 *
 * @param clock what time it is at a database of your own; null where that is this machine's or nobody answered
 */
record DatabaseCheck(Check check, @Nullable Instant clock) {

    private static final String DATABASE = "database";
    private static final int OLDEST = 15;
    private static final String SECONDS_TO_WAIT = "5";
    private static final String PASSWORD_REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    static DatabaseCheck of(Instance instance) {
        Instance.Database yours = instance.database();
        return yours == null ? new DatabaseCheck(brought(instance.data()), null) : yours(yours);
    }

    private static DatabaseCheck yours(Instance.Database database) {
        if (!database.url().startsWith("jdbc:postgresql:")) {
            return new DatabaseCheck(
                    Check.wrong(
                            DATABASE,
                            "the address is none of a PostgreSQL",
                            "Write it like jdbc:postgresql://host/waymark."),
                    null);
        }
        try {
            Answer answer = ask(database);
            String found = "PostgreSQL " + answer.version() + " at " + database.place() + " answers";
            return new DatabaseCheck(
                    answer.major() < OLDEST
                            ? Check.wrong(DATABASE, found, "Waymark needs PostgreSQL " + OLDEST + " or later.")
                            : Check.fine(DATABASE, found),
                    answer.now());
        } catch (SQLException e) {
            return new DatabaseCheck(refused(database, e), null);
        }
    }

    /** What the server says is not passed on: it may repeat what was sent. */
    private static Check refused(Instance.Database database, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith(PASSWORD_REFUSED)) {
            return Check.wrong(
                    DATABASE,
                    database + " was not let in",
                    "See that WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD are right.");
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return Check.wrong(
                    DATABASE,
                    "the server answers and has no such database: " + database.place(),
                    "Make it, or correct the address; docs/how-to/use-your-own-postgresql.md tells how.");
        }
        return Check.wrong(
                DATABASE,
                "no PostgreSQL can be reached at " + database.place() + " (" + state + ")",
                "See that it runs, that this machine may reach it, and that the address is right.");
    }

    private static Check brought(Path folder) {
        Path data = folder.resolve("data");
        try {
            if (!Files.exists(data)) {
                return Check.fine(DATABASE, "Waymark's own, which is made at the first start in " + folder);
            }
            Path passwords = folder.resolve("passwords");
            if (!Files.exists(passwords)) {
                return Check.wrong(
                        DATABASE,
                        "there are data and no file \"passwords\" to open them with in " + folder,
                        "Put the file back from the last copy of the folder.");
            }
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            Path lock = data.resolve("postmaster.pid");
            List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
            boolean starts = lines.size() > 3
                    && ProcessHandle.of(Long.parseLong(lines.get(0).strip())).isPresent();
            if (!starts) {
                return Check.fine(DATABASE, "Waymark's own, PostgreSQL " + version + ", not started, in " + folder);
            }
            return running(folder, lines.get(3).strip(), passwords);
        } catch (IOException | NumberFormatException e) {
            return Check.look(
                    DATABASE,
                    "Waymark's own in " + folder + " cannot be looked into",
                    "Run this as the user who runs Waymark.");
        }
    }

    private static Check running(Path folder, String port, Path passwords) throws IOException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(passwords)) {
            kept.load(reader);
        }
        String user = "waymark_app";
        try {
            Answer answer = ask(new Instance.Database(
                    "jdbc:postgresql://127.0.0.1:" + port + "/waymark", user, kept.getProperty(user, "")));
            return Check.fine(DATABASE, "Waymark's own, PostgreSQL " + answer.version() + ", answers on port " + port);
        } catch (SQLException e) {
            return Check.wrong(
                    DATABASE,
                    "Waymark's own has been started and lets nobody in on port " + port + " (" + e.getSQLState() + ")",
                    "Look into " + folder.resolve("data").resolve("server.log") + ", and start Waymark anew.");
        }
    }

    private record Answer(String version, int major, Instant now) {}

    private static Answer ask(Instance.Database database) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", database.user());
        how.setProperty("password", database.password());
        how.setProperty("loginTimeout", SECONDS_TO_WAIT);
        how.setProperty("connectTimeout", SECONDS_TO_WAIT);
        how.setProperty("socketTimeout", SECONDS_TO_WAIT);
        how.setProperty("logServerErrorDetail", "false");
        try (Connection connection = DriverManager.getConnection(database.url(), how);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select current_setting('server_version'), current_setting('server_version_num')::int / 10000, now()")) {
            row.next();
            return new Answer(
                    row.getString(1),
                    row.getInt(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }
}
