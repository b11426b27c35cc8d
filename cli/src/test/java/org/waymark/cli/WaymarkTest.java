package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WaymarkTest {

    @Test
    void withoutAWordItPrintsWhatThereIs() {
        Ran ran = waymark();

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("snapshot", "measures", "clocks", "spc", "catalogue", "pack", "demo", "serve", "test");
    }

    @Test
    void everyCommandHasHelp() {
        List<CommandLine> all = new ArrayList<>();
        collect(Waymark.commandLine(Ran.nowhere()), all);

        assertThat(all).hasSizeGreaterThan(15);
        for (CommandLine command : all) {
            List<Object> words = new ArrayList<>(
                    List.of(command.getCommandSpec().qualifiedName().split(" ")));
            words.remove(0);
            words.add("--help");
            Ran ran = waymark(words.toArray());
            assertThat(ran.status()).as(words.toString()).isZero();
            assertThat(ran.out()).as(words.toString()).startsWith("Usage: ./waymark");
            assertThat(ran.err()).isEmpty();
        }
    }

    @Test
    void everyOptionAndArgumentSaysWhatItIs() {
        List<CommandLine> all = new ArrayList<>();
        collect(Waymark.commandLine(Ran.nowhere()), all);

        for (CommandLine command : all) {
            assertThat(command.getCommandSpec().args())
                    .as(command.getCommandSpec().qualifiedName())
                    .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
        }
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() {
        Ran ran = waymark("--version");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).matches("Waymark \\d+\\.\\d+\\.\\d+\\S* \\(Java .+\\)\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures lst                              | Did you mean",
                "measure list                              | Did you mean",
                "clocks due                                | --on",
                "clocks due --on 31/10/2026                | Write it like 2026-10-31",
                "measures run --from October               | Write it like 2026-10",
                "measures list --format xml                | none of table, csv, json",
                "measures cases cla-number --period spring | 12 months to 2026-03",
                "measures cases cp-starts --period 2026-03 --by east | team=",
                "measures cases cp-starts --period 2026-03 --in top | none of numerator, denominator",
                "measures explain no-such-thing            | ./waymark measures list",
                "snapshot take --source ssda903 --as-at 2026-10-31 | --from",
                "snapshot take --source a --source b --from x --as-at 2026-10-31 | one --from for each --source",
                "pack report x --format docx --out y       | none of html, pdf, xlsx",
                "pack report x --format pdf --out y --layout dashboard | none of highlight",
                "demo --children none                      | --children",
            })
    void whatIsTypedWronglyIsSaidWithHowToTypeIt(String words, String said) {
        Ran ran = waymark((Object[]) words.strip().split(" "));

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(said).doesNotContain("Exception");
    }

    @Test
    void aNounWithoutItsVerbShowsTheVerbs() {
        Ran ran = waymark("measures");

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("list", "explain", "run", "cases");
    }

    @Test
    void aFaultOfOursIsOneLineAndALogWithoutWhatWasRead() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = new Troubles(Ran.surroundings(new ByteArrayOutputStream(), err, Map.of()))
                .tell(new IllegalStateException("child 4711"), "./waymark measures run");

        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(status).isEqualTo(ExitStatus.OUR_FAULT);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).contains("our fault").doesNotContain("4711");
        Matcher log = Pattern.compile("written in (\\S+),").matcher(said);
        assertThat(log.find()).isTrue();
        Path file = Path.of(log.group(1));
        assertThat(file)
                .content()
                .contains("WaymarkTest", "IllegalStateException", "./waymark measures run")
                .doesNotContain("4711");
        Files.delete(file);
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(sub -> collect(sub, all));
    }
}
