package org.waymark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into a message and an exit status. The one place that does. */
final class Troubles implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Problems with what was typed, not with what was read. */
    private static final Set<String> WRONG_USAGE = Set.of(
            "unknown-measure",
            "unknown-clock",
            "unknown-snapshot",
            "unknown-source",
            "unknown-group",
            "unreadable-period",
            "period-after-snapshot",
            "no-denominator",
            "window-backwards",
            "source-without-path",
            "no-password",
            "pack-url",
            "answer-empty",
            "answered-before",
            "no-such-finding",
            "demo-option",
            "demo-folder");

    private final Surroundings around;

    Troubles(Surroundings around) {
        this.around = around;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        boolean wordIsMissing = !command.getSubcommands().isEmpty() && !(e instanceof UnmatchedArgumentException);
        if (wordIsMissing) {
            command.usage(around.err());
            return ExitStatus.WRONG_USAGE;
        }
        around.say(sentence(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(around.err(), true));
        around.say("See " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return tell(e, command.getCommandSpec().qualifiedName());
    }

    /**
     * Says what went wrong.
     *
     * @return the exit status
     */
    int tell(Throwable thrown, String doing) {
        if (thrown instanceof EngineException refused) {
            refused.problems().forEach(problem -> around.say(problem.line()));
            boolean usage = refused.problems().stream().allMatch(problem -> WRONG_USAGE.contains(problem.code()));
            return usage ? ExitStatus.WRONG_USAGE : ExitStatus.UNREADABLE_INPUT;
        }
        Throwable cause = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        if (cause instanceof FileSystemException file) {
            around.say(problem(file).line());
            return ExitStatus.UNREADABLE_INPUT;
        }
        if (thrown instanceof OutOfMemoryError) {
            around.say("There was not enough memory for this. Ask for fewer months or measures at once.");
            return ExitStatus.OUR_FAULT;
        }
        around.say("Waymark failed, and that is our fault, not yours ("
                + thrown.getClass().getSimpleName() + "). " + logged(thrown, doing) + " Please report it.");
        return ExitStatus.OUR_FAULT;
    }

    private static Problem problem(FileSystemException e) {
        String what;
        if (e instanceof NoSuchFileException) {
            what = "There is no such file or folder.";
        } else if (e instanceof AccessDeniedException) {
            what = "Access was denied.";
        } else {
            what = "It could not be read or written" + (e.getReason() == null ? "." : ": " + e.getReason() + ".");
        }
        return new Problem("file-unreadable", what, "See that it is there and that you may use it.", e.getFile());
    }

    /** Messages are left out of the log, because they can hold what was read. */
    private String logged(Throwable thrown, String doing) {
        StringBuilder log = new StringBuilder(Instant.now(around.clock()) + " " + doing + ", Waymark " + Version.read()
                + ", Java " + System.getProperty("java.version") + "\n");
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            log.append(t.getClass().getName()).append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                log.append("    at ").append(frame).append('\n');
            }
        }
        try {
            Path file = Files.createTempFile("waymark-", ".log");
            Files.writeString(file, log);
            return "Where it happened is written in " + file + ", without what was read.";
        } catch (IOException e) {
            return "Where it happened: "
                    + List.of(thrown.getStackTrace()).stream()
                            .limit(3)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < "))
                    + ".";
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
