package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.ProofReference;
import picocli.CommandLine;

/** The references are made: of the commands from the commands, of the checks from the catalogue. {@code ./waymark golden} rewrites it, and the difference is the review. */
class CommandsReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void theReferenceSaysWhatTheCommandsSay() throws IOException {
        isMadeNow("commands.md", reference());
    }

    @Test
    void theReferenceSaysWhatIsLookedForInAPaper() throws IOException {
        String checks = ProofReference.of(Catalogue.at(Path.of("..", "catalogue")));

        isMadeNow("checks.md", """
                # What is looked for in a paper

                Made from `catalogue/proofing` by `./waymark golden`; do not edit it. docs/how-to/add-a-check.md says how a check is written.

                """ + checks);
    }

    private static void isMadeNow(String name, String made) throws IOException {
        Path file = REFERENCE.resolve(name);
        if (Boolean.getBoolean("waymark.golden")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(file, made);
        }

        assertThat(file).as("rewrite it with ./waymark golden").content().isEqualTo(made);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
                # Commands

                Made from the commands themselves by `./waymark golden`; do not edit it. Each command prints its part with `--help`.

                """);
        List<CommandLine> commands = new ArrayList<>();
        collect(Waymark.commandLine(Ran.nowhere()), commands);
        for (CommandLine command : commands) {
            text.append("## ")
                    .append(command.getCommandSpec().qualifiedName())
                    .append("\n\n```\n")
                    .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).strip())
                    .append("\n```\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(sub -> collect(sub, all));
    }
}
