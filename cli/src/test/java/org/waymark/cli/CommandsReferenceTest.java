package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The reference of the commands is made from the commands. {@code ./waymark golden} rewrites it, and the difference is the review. */
class CommandsReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "commands.md");

    @Test
    void theReferenceSaysWhatTheCommandsSay() throws IOException {
        String made = reference();
        if (Boolean.getBoolean("waymark.golden")) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, made);
        }

        assertThat(REFERENCE).as("rewrite it with ./waymark golden").content().isEqualTo(made);
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
