package org.waymark.cli;

/** What the command line ends with. */
final class ExitStatus {

    static final int DONE = 0;
    /** Done, and something was found that somebody should look at. */
    static final int FINDINGS = 1;

    static final int WRONG_USAGE = 2;
    static final int UNREADABLE_INPUT = 3;
    static final int OUR_FAULT = 70;

    private ExitStatus() {}
}
