package org.waymark.app.proofing;

import java.util.List;
import org.waymark.engine.Problem;

/**
 * What became of a reply.
 *
 * @param overtaken true if somebody else had said something of the finding since the writer saw it; nothing was kept then
 * @param problems why it was not kept
 */
record Replied(boolean overtaken, List<Problem> problems) {

    Replied {
        problems = List.copyOf(problems);
    }

    boolean isKept() {
        return !overtaken && problems.isEmpty();
    }
}
