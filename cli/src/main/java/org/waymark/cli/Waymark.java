package org.waymark.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's first word. Without any, it prints what there is. */
@Command(
        name = "./waymark",
        description = "Carries a record to a clock, a measure, a plan, a board and its decision.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The launcher also knows:",
            "  serve [SETTING…]  Start the web application.",
            "  test [--install]  Run everything the build checks; --install first gets the tools it lacks.",
            "  format            Put the layout of the source right.",
            "",
            "Data goes to standard output, words to standard error.",
            "Exit status: 0 done, 1 done with findings, 2 wrong usage, 3 input that cannot be read, 70 our own fault."
        })
public final class Waymark {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show what this command does and what it takes.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private Waymark() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Surroundings around = Surroundings.ofProcess();
        Troubles troubles = new Troubles(around);
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            int status = troubles.tell(thrown, "./waymark");
            around.err().flush();
            Runtime.getRuntime().halt(status);
        });
        int status = run(around, arguments);
        around.out().flush();
        System.exit(status);
    }

    /** Runs one command. With no arguments, help is printed. */
    static int run(Surroundings around, String... arguments) {
        return commandLine(around).execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    static CommandLine commandLine(Surroundings around) {
        Troubles troubles = new Troubles(around);
        CommandLine command = new CommandLine(new Waymark())
                .addSubcommand(new SnapshotCommands(around))
                .addSubcommand(new MeasureCommands(around))
                .addSubcommand(new ClockCommands(around))
                .addSubcommand(new SpcCommands(around))
                .addSubcommand(new DisclosureCommands(around))
                .addSubcommand(new CatalogueCommands(around))
                .addSubcommand(new PackCommands(around))
                .addSubcommand(new ExportCommands(around))
                .addSubcommand(new DoctorCommand(around))
                .addSubcommand(new DemoCommand(around))
                .setOut(new PrintWriter(around.writer(), true))
                .setErr(new PrintWriter(around.err(), true))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(troubles)
                .setExecutionExceptionHandler(troubles);
        return Typed.readBy(command);
    }
}
