package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.app.database.Login;
import org.waymark.app.database.PostgresServer;
import org.waymark.cli.doctor.Check;
import org.waymark.cli.doctor.Check.Status;
import org.waymark.cli.doctor.Doctor;
import org.waymark.cli.doctor.Instance;
import org.waymark.cli.doctor.Instance.Database;
import org.waymark.engine.catalogue.Catalogue;

/** What the command line's doctor says of a real PostgreSQL. It needs no browser; it is here because this module has both sides. */
class DoctorBesideAServerTest {

    @TempDir
    private static Path temp;

    private static @Nullable PostgresServer server;

    @BeforeAll
    static void startAServer() {
        server = PostgresServer.start(temp.resolve("data"), "fsync=off");
    }

    @AfterAll
    static void stopIt() {
        server().close();
    }

    @Test
    void waymarksOwnServerIsFoundByItsFolder() {
        Check check = database(null);

        assertThat(check.status()).isEqualTo(Status.FINE);
        assertThat(check.found()).matches("Waymark's own, PostgreSQL 17\\.\\d+.*, answers on port " + server().port());
    }

    @Test
    void yourOwnServerIsFoundByItsAddress() {
        Login login = server().application();

        Check check = database(new Database(login.url(), login.user(), login.password()));

        assertThat(check.status()).isEqualTo(Status.FINE);
        assertThat(check.found()).contains("PostgreSQL 17", "127.0.0.1:" + server().port() + "/waymark answers");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreToldApart() {
        Login login = server().application();

        Check password = database(new Database(login.url(), login.user(), "MARKED4711"));
        Check missing =
                database(new Database(login.url().replace("/waymark", "/elsewhere"), login.user(), login.password()));

        assertThat(password.status()).isEqualTo(Status.WRONG);
        assertThat(password.found()).contains("was not let in").doesNotContain("MARKED4711");
        assertThat(missing.status()).isEqualTo(Status.WRONG);
        assertThat(missing.found()).contains("no such database");
    }

    private static Check database(@Nullable Database database) {
        Instance instance = new Instance(temp.resolve("store"), temp.resolve("data"), database, null);
        return Doctor.examine(instance, Catalogue::packaged, Clock.systemUTC(), ZoneId.of("Europe/London")).stream()
                .filter(check -> check.what().equals("database"))
                .findFirst()
                .orElseThrow();
    }

    private static PostgresServer server() {
        assertThat(server).isNotNull();
        return java.util.Objects.requireNonNull(server);
    }
}
