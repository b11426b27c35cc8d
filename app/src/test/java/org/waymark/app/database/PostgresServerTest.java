package org.waymark.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

@SuppressWarnings("NullAway.Init")
class PostgresServerTest {

    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        folder = Files.createTempDirectory("waymark server");
        PostgresServer.start(folder).close();
    }

    @AfterAll
    static void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @AfterEach
    void forget() throws Exception {
        try (PostgresServer server = PostgresServer.start(folder)) {
            run(server.owner(), "drop table if exists kept");
        }
    }

    @Test
    void whatWasWrittenIsThereAtTheNextStartAndTheDiskIsWaitedFor() throws Exception {
        try (PostgresServer server = PostgresServer.start(folder)) {
            run(server.owner(), "create table kept as select 42 as answer");
        }

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(ask(server.owner(), "select answer from kept")).isEqualTo("42");
            assertThat(ask(server.owner(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.owner(), "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aPasswordIsNeededAndKeptFromOthers() throws Exception {
        try (PostgresServer server = PostgresServer.start(folder)) {
            Login owner = server.owner();
            assertThatThrownBy(() -> ask(new Login(owner.url(), owner.user(), "guessed"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(Files.getPosixFilePermissions(folder.resolve("passwords")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(owner.toString()).doesNotContain(owner.password());
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsToldSo() throws Exception {
        try (PostgresServer first = PostgresServer.start(folder)) {
            assertThatThrownBy(() -> PostgresServer.start(folder))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            problem -> assertThat(problem.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("database-folder-in-use"));
            assertThat(ask(first.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerLeftBehindByAKilledApplicationIsStoppedAndItsDataKept() throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = application.inputReader().readLine();
        application.destroyForcibly().waitFor();
        assertThat(said).isEqualTo("written");
        long orphan = pid();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(ask(server.owner(), "select answer from kept")).isEqualTo("42");
            assertThat(pid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void aNumberThatIsNowAnotherProcessIsNotTakenForAServer() throws Exception {
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (PostgresServer server = PostgresServer.start(folder)) {
            assertThat(ask(server.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderWhosePasswordsAreLostSaysSo() throws Exception {
        Path passwords = folder.resolve("passwords");
        Path away = Files.move(passwords, folder.resolve("away"));

        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        problem -> assertThat(problem.problems())
                                .extracting(Problem::code)
                                .containsExactly("database-passwords-missing"));

        Files.move(away, passwords);
    }

    @Test
    void everyWayToRunItAsRootWorksAfterTheOther() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(ServerUser.isRoot(), "SKIPPED: this test is for root.");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int worked = 0;
        for (ServerUser way : ServerUser.FOR_ROOT) {
            if (way.works()) {
                try (PostgresServer server = PostgresServer.start(folder, way, List.of())) {
                    run(server.owner(), "create table if not exists kept (answer integer)");
                    run(server.owner(), "insert into kept values (42)");
                    assertThat(ask(server.owner(), "select count(*) from kept")).isEqualTo("" + ++worked);
                }
            }
        }
        assertThat(worked).isPositive();
    }

    /** Stands for the application that is killed. */
    static final class LeftBehind {
        public static void main(String[] folder) throws Exception {
            PostgresServer server = PostgresServer.start(Path.of(folder[0]));
            run(server.owner(), "create table kept as select 42 as answer");
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
    }

    private static void run(Login login, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
