package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCommandsTest {

    private static final Map<String, String> PASSWORD = Map.of("WAYMARK_PASSWORD", "løsen:ord");

    @TempDir
    Path temp;

    private HttpServer instance;
    private final List<HttpExchange> asked = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private int answerStatus = 200;
    private String answer = "Brought in.\n";

    @BeforeEach
    void startAnInstance() throws IOException {
        instance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        instance.createContext("/", this::answer);
        instance.start();
    }

    @AfterEach
    void stopIt() {
        instance.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"html, <!DOCTYPE html>", "pdf, %PDF-", "xlsx, PK"})
    void aReportIsWrittenInEachFormat(String format, String begins) throws Exception {
        Path out = temp.resolve("new").resolve("report." + format);

        Ran ran = waymark("pack", "report", Council.pack(), "--layout", "highlight", "--format", format, "--out", out);

        assertThat(ran.err())
                .startsWith("Written to " + out + ".\nHidden in public: ")
                .contains(" of ");
        assertThat(ran.status()).isZero();
        assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
                .startsWith(begins);
    }

    @Test
    void everyPublishedPackIsReported() {
        Path packs = Path.of("../../shared/packs");
        Assumptions.assumeTrue(
                Files.isDirectory(packs), "The published packs are not beside the project, so they are not read.");
        for (String name : List.of("torbay-2021", "devon-2020-care-leavers", "torbay-2016")) {
            Ran ran = waymark(
                    "pack", "report", packs.resolve(name), "--format", "html", "--out", temp.resolve(name + ".html"));
            assertThat(ran.status()).as(name + ran.err()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"internal, Internal", "board, For the board", "public, Anyone."})
    void aReportIsMadeForItsReadersAndWhatAnEarlierPaperPublishedIsReadBesideIt(String paperClass, String says)
            throws Exception {
        Path folder = pack("earlier", "4,Hold a workshop,Clerk,It was held.");
        Path out = temp.resolve(paperClass + ".html");

        Ran ran = waymark(
                "pack", "report", folder, "--class", paperClass, "--earlier", folder, "--format", "html", "--out", out);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readString(out)).contains(says);
    }

    private Path pack(String name, String... actions) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(
                folder.resolve("pack.yaml"), "title: Progress\nauthority: Eastmere Council\nreport_date: 2026-12-10\n");
        Files.writeString(folder.resolve("plan.csv"), "ref,action,lead,update\n" + String.join("\n", actions) + "\n");
        return folder;
    }

    @Test
    void aPublicReportIsRefusedWithEveryReasonAndNothingIsWrittenUntilTheyAreAnswered() throws Exception {
        Path folder = pack(
                "told",
                "4,Hold a workshop,Clerk,We saw three young people.",
                "9,Write the guide,Clerk,A girl aged 15 was placed in a secure unit by the sea.");
        Path out = temp.resolve("public.html");

        Ran refused = report(folder, "public", out);

        assertThat(refused.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(refused.err())
                .contains("plan.csv, 4: ", "(small-number-in-words)", "plan.csv, 9: ", "(describes-one-child)")
                .doesNotContain("by the sea", "aged 15");
        assertThat(out).doesNotExist();

        Ran board = report(folder, "board", temp.resolve("board.html"));
        assertThat(board.status()).isZero();
        assertThat(board.err()).contains("Words that tell of one child are left out of plan.csv, 9");
        assertThat(Files.readString(temp.resolve("board.html"))).doesNotContain("by the sea");

        assertThat(answer(folder, "small-number-in-words", "4").status()).isZero();
        assertThat(answer(folder, "describes-one-child", "9").status()).isZero();
        Ran published = report(folder, "public", out);
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(out).exists();
    }

    private static Ran report(Path folder, String paperClass, Path out) {
        return waymark("pack", "report", folder, "--class", paperClass, "--format", "html", "--out", out);
    }

    private static Ran answer(Path folder, String code, String ref) {
        return waymark(
                "pack",
                "answer",
                folder,
                "--code",
                code,
                "--file",
                "plan.csv",
                "--ref",
                ref,
                "--by",
                "Director",
                "--reason",
                "Not of this authority.");
    }

    @Test
    void aFolderThatIsNoPackIsRefusedAndNothingIsWritten() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("pack"));
        Files.writeString(folder.resolve("plan.csv"), "ref,what\n1,x\n");

        Ran ran = waymark("pack", "report", folder, "--format", "pdf", "--out", temp.resolve("report.pdf"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("pack.yaml", "plan.csv");
        assertThat(temp.resolve("report.pdf")).doesNotExist();
    }

    @Test
    void aPackIsSentToTheInstanceAsItsFiles() throws Exception {
        Ran ran = importPack(PASSWORD, "--url", url() + "/");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("Brought in.\n");
        assertThat(ran.err()).contains("actions").doesNotContain("ord");
        assertThat(asked).singleElement().satisfies(exchange -> {
            assertThat(exchange.getRequestMethod() + " " + exchange.getRequestURI())
                    .isEqualTo("POST /packs");
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/zip");
            assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                    .isEqualTo("Basic "
                            + Base64.getEncoder().encodeToString("clerk:løsen:ord".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(sent).contains("pack.yaml", "plan.csv", "risks.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |  | does not know this user",
                "302 |  | does not know this user",
                "403 |  | may not import packs",
                "500 | <html> | HTTP status 500",
                "400 | {\"problems\":[{\"code\":\"pack-column-missing\",\"whatHappened\":\"No column ref.\",\"whatToDo\":\"Add it.\",\"where\":\"plan.csv\"}]} "
                        + "| plan.csv: No column ref. Add it. (pack-column-missing)",
                "413 | {\"detail\":\"The zip is larger than 20 MB.\"} | larger than 20 MB",
            })
    void aRefusalIsSaidInWords(int status, String body, String said) {
        answerStatus = status;
        answer = body == null ? "" : body;

        Ran ran = importPack(PASSWORD, "--url", url());

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(said).doesNotContain("Exception");
    }

    @Test
    void whereNobodyAnswersItSaysSo() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        Ran ran = importPack(PASSWORD, "--url", "http://localhost:" + closed);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("No Waymark answers there", "http://localhost:" + closed);
    }

    @Test
    void withoutAPasswordAndATerminalItSaysHowToGiveOne() {
        Ran ran = importPack(Map.of(), "--url", url());

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("WAYMARK_PASSWORD");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"localhost:8080", "ftp://localhost", "nonsense"})
    void whatIsNoAddressIsRefused(String address) {
        Ran ran = importPack(PASSWORD, "--url", address);

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains(address, "http://localhost:8080");
    }

    private static Ran importPack(Map<String, String> environment, Object... more) {
        List<Object> words = new ArrayList<>(List.of("pack", "import", Council.pack(), "--user", "clerk"));
        words.addAll(List.of(more));
        return waymark(environment, words.toArray());
    }

    private String url() {
        return "http://localhost:" + instance.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange);
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sent.add(entry.getName());
            }
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answerStatus, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
