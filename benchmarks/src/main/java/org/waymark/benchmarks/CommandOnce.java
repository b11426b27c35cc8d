package org.waymark.benchmarks;

import org.waymark.cli.Waymark;

/** Runs one command line and tells, as the process ends, what the whole of it cost. */
final class CommandOnce {

    private CommandOnce() {}

    /** Arguments: those of the command line. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Cost::tell));
        Waymark.main(arguments);
    }
}
