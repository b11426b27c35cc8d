package org.waymark.cli;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.engine.catalogue.Catalogue;

/**
 * What a command gets from outside.
 *
 * @param out where data goes, and nothing else
 * @param err where words go
 * @param environment the variables that are set
 * @param ask asks for a password, without showing it; empty where nobody is there to answer
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Clock clock,
        Function<String, Optional<char[]>> ask) {

    /** Names the folder of the catalogue; the packaged one is used when it is not set. */
    static final String CATALOGUE = "WAYMARK_CATALOGUE";

    /** This process. Both streams are UTF-8 whatever the locale says. */
    static Surroundings ofProcess() {
        return new Surroundings(
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                Clock.systemUTC(),
                question -> {
                    Console console = System.console();
                    return console == null
                            ? Optional.empty()
                            : Optional.ofNullable(console.readPassword("%s", question));
                });
    }

    /** Tells the person something. */
    void say(String words) {
        err.println(words);
    }

    /** Where data is written. */
    Writer writer() {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    Catalogue catalogue() {
        String folder = environment.get(CATALOGUE);
        return folder == null || folder.isEmpty() ? Catalogue.packaged() : Catalogue.at(Path.of(folder));
    }
}
