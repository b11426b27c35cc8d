package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCommandTest {

    @TempDir
    Path temp;

    @Test
    void theDemoMakesEverythingAndMakesItAnewTheNextTime() throws IOException {
        Path out = temp.resolve("out");

        Ran first = demo(out, "--children", "25", "--months", "6", "--seed", "3");
        Files.writeString(out.resolve("my-notes.txt"), "mine");
        Ran second = demo(out, "--children", "1", "--months", "6");

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out().lines())
                .containsExactly(
                        out.resolve("board-pack.html").toString(),
                        out.resolve("board-pack.pdf").toString(),
                        out.resolve("board-pack.xlsx").toString());
        assertThat(first.err())
                .contains("25 children", "6 months", "seed 3", "2026-09-30", "2026-10-31", "All done in", "invented");
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.err()).contains("A demo was here before", "1 child,");
        assertThat(out.resolve("my-notes.txt")).hasContent("mine");
        assertThat(waymark("snapshot", "list", "--store", out.resolve("store"), "--format", "csv")
                        .rows())
                .extracting(row -> row.get("snapshot"))
                .containsExactly("2026-09-30", "2026-10-31");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path store = Files.createDirectories(temp.resolve("store"));
        Files.writeString(store.resolve("precious"), "mine");

        Ran ran = demo(temp);

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("no demo made", "--out");
        assertThat(store.resolve("precious")).hasContent("mine");
    }

    @Test
    void aLinkInTheFolderIsRemovedWithoutWhatItLeadsTo() throws IOException {
        Path out = Files.createDirectories(temp.resolve("out"));
        Path precious = Files.createDirectories(temp.resolve("precious"));
        Files.writeString(precious.resolve("file"), "mine");
        Files.writeString(out.resolve(".waymark-demo"), "");
        Files.createSymbolicLink(out.resolve("extracts"), precious);

        Ran ran = demo(out, "--children", "1", "--months", "6");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(precious.resolve("file")).hasContent("mine");
    }

    @Test
    void whileAnApplicationRunsOverTheFolderItIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve(".waymark-demo"), "");
        Path lock = Files.createDirectories(temp.resolve("database/data")).resolve("postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n/somewhere\n");

        Ran ran = demo(temp);

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err())
                .contains("still runs", String.valueOf(ProcessHandle.current().pid()));
        assertThat(lock).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--children 0      | from 1 to",
                "--children -5     | from 1 to",
                "--children 999999 | to 200,000",
                "--children many   | many",
                "--months 3        | from 6 to 240",
                "--seed x          | --seed",
                "--port 0          | from 1 to 65535",
                "--port 70000      | from 1 to 65535",
                "--colour red      | --colour",
            })
    void anOptionThatIsNotPossibleIsSaidBeforeAnythingIsDone(String options, String said) {
        Path out = temp.resolve("out");

        Ran ran = demo(out, (Object[]) options.strip().split(" "));

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains(said).doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsDone() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ran ran = waymark("demo", "--port", taken.getLocalPort(), "--out", temp.resolve("out"));

            assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(ran.err()).contains("port " + taken.getLocalPort(), "--port");
            assertThat(temp.resolve("out")).doesNotExist();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Ran ran = demo(file.resolve("out"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains(file.toString()).doesNotContain("Exception", "our fault");
    }

    private static Ran demo(Path out, Object... more) {
        Object[] words = {"demo", "--no-serve", "--out", out};
        return waymark(java.util.stream.Stream.of(words, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray());
    }
}
