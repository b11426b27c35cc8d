package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {

    @TempDir
    Path temp;

    private Path store;
    private Path data;

    /** What was found of each thing. */
    private record Found(Ran ran, Map<String, Ran.Row> by) {

        String status(String what) {
            return cell(what, "status");
        }

        String found(String what) {
            return cell(what, "found");
        }

        String cell(String what, String column) {
            return Objects.requireNonNull(by.get(what), what).get(column);
        }
    }

    @BeforeEach
    void copyTheCouncilsStore() throws IOException {
        store = temp.resolve("store");
        data = temp.resolve("data");
        copy(Council.store(), store);
    }

    @Test
    void everythingIsLookedAtAndAMachineThatIsWellIsSaidToBe() {
        Found found = doctor(Map.of());

        assertThat(found.by().keySet())
                .containsExactlyInAnyOrder(
                        "Java",
                        "disk of the store",
                        "disk of the data",
                        "font",
                        "catalogue",
                        "store",
                        "database",
                        "mail",
                        "clock",
                        "time zone");
        assertThat(found.status("font")).isEqualTo("fine");
        assertThat(found.found("catalogue")).matches("\\d{3} measures and \\d+ clocks can be read");
        assertThat(found.found("store")).isEqualTo("2 snapshots, the newest 2026-10-31; its records can be read");
        assertThat(found.found("database")).startsWith("Waymark's own, which is made at the first start");
        assertThat(found.found("mail")).isEqualTo("not configured; nothing is sent");
    }

    @Test
    void theTablePutsTheStatusFirstAndJsonIsForPrograms() {
        Ran table = waymark("doctor", "--store", store, "--data", data);
        Ran json = waymark("doctor", "--store", store, "--data", data, "--format", "json");

        assertThat(table.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("status").contains("what", "found"));
        assertThat(json.out()).startsWith("[\n  {\"status\":\"").contains("\"what\":\"mail\"");
        assertThat(json.err()).matches("(Nothing is|\\d things? (is|are)) wrong(; \\d to look at)?\\.\\R");
    }

    @Test
    void withoutASnapshotItSaysHowToTakeOne() {
        store = temp.resolve("empty");

        Found found = doctor(Map.of());

        assertThat(found.status("store")).isEqualTo("look at this");
        assertThat(found.cell("store", "what_to_do")).contains("snapshot take");
    }

    @Test
    void aRecordThatWasCutIsFound() throws IOException {
        Path record = store.resolve("2026-10-31/records/person.parquet");
        byte[] whole = Files.readAllBytes(record);
        Files.write(record, java.util.Arrays.copyOf(whole, whole.length / 2));

        Found found = doctor(Map.of());

        assertThat(found.status("store")).isEqualTo("wrong");
        assertThat(found.ran().status()).isEqualTo(ExitStatus.FINDINGS);
    }

    @Test
    void aCatalogueThatCannotBeReadIsAFindingAndNotTheEnd() {
        Found found =
                doctor(Map.of(Surroundings.CATALOGUE, temp.resolve("nowhere").toString()));

        assertThat(found.status("catalogue")).isEqualTo("wrong");
        assertThat(found.status("font")).isEqualTo("fine");
        assertThat(found.ran().status()).isEqualTo(ExitStatus.FINDINGS);
    }

    @Test
    void aDatabaseThatIsNotStartedIsSaidAndIsNoFailure() throws IOException {
        Files.createDirectories(data.resolve("data"));
        Files.writeString(data.resolve("data/PG_VERSION"), "17\n");
        Files.writeString(data.resolve("passwords"), "waymark_app=SECRET\n");

        Found found = doctor(Map.of());

        assertThat(found.status("database")).isEqualTo("fine");
        assertThat(found.found("database")).contains("PostgreSQL 17, not started");
    }

    @Test
    void aDatabaseThatSaysItRunsAndDoesNotAnswerIsWrong() throws IOException {
        Files.createDirectories(data.resolve("data"));
        Files.writeString(data.resolve("data/PG_VERSION"), "17\n");
        Files.writeString(data.resolve("passwords"), "waymark_app=SECRET\n");
        Files.writeString(
                data.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n" + nobodysPort() + "\n");

        Found found = doctor(Map.of());

        assertThat(found.status("database")).isEqualTo("wrong");
        assertThat(found.ran().out()).doesNotContain("SECRET");
    }

    @Test
    void dataWithoutTheirPasswordsAreWrong() throws IOException {
        Files.createDirectories(data.resolve("data"));

        assertThat(doctor(Map.of()).found("database")).contains("no file \"passwords\"");
    }

    @Test
    void yourOwnDatabaseIsAskedAndItsPasswordIsNotPrinted() {
        Found found = doctor(Map.of(
                "WAYMARK_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + nobodysPort() + "/waymark?password=SECRET1",
                "WAYMARK_DATABASE_USER",
                "waymark_app",
                "WAYMARK_DATABASE_PASSWORD",
                "SECRET2"));

        assertThat(found.status("database")).isEqualTo("wrong");
        assertThat(found.found("database")).contains("no PostgreSQL can be reached at jdbc:postgresql://127.0.0.1");
        assertThat(found.ran().out() + found.ran().err()).doesNotContain("SECRET");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsWrong() {
        assertThat(doctor(Map.of("WAYMARK_DATABASE_URL", "jdbc:duckdb:")).status("database"))
                .isEqualTo("wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "220 ready, fine, answers",
        "554 go away, wrong, no mail server",
        "SSH-2.0-x, wrong, no mail server",
    })
    void theMailServersGreetingIsRead(String greeting, String status, String says) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> greet(server, greeting));

            Found found = doctor(
                    Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(server.getLocalPort())));

            assertThat(found.status("mail")).isEqualTo(status);
            assertThat(found.found("mail")).contains(says);
            assertThat(heard.join()).isEqualTo("QUIT\r\n");
        }
    }

    @Test
    void aMailServerThatIsNotThereIsWrong() {
        assertThat(doctor(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(nobodysPort())))
                        .found("mail"))
                .startsWith("nothing answers at 127.0.0.1:");
        assertThat(doctor(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", "smtp"))
                        .found("mail"))
                .isEqualTo("\"smtp\" is no port");
    }

    private Found doctor(Map<String, String> environment) {
        Ran ran = waymark(environment, "doctor", "--store", store, "--data", data, "--format", "csv");
        Map<String, Ran.Row> by = new HashMap<>();
        ran.rows().forEach(row -> by.put(row.get("what"), row));
        List<String> wrong = ran.rows().stream()
                .map(row -> row.get("status"))
                .filter("wrong"::equals)
                .toList();
        assertThat(ran.status()).as(ran.err()).isEqualTo(wrong.isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS);
        return new Found(ran, by);
    }

    private static String greet(ServerSocket server, String greeting) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write((greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nobodysPort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
