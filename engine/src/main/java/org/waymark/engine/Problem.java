package org.waymark.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, in words a performance analyst can act on. It never holds a child's name, date of birth or case number.
 *
 * @param code a lower-case word with hyphens, such as {@code extract-missing-column}
 * @param whatHappened a sentence
 * @param whatToDo a sentence
 * @param where file, and line, row or column where known
 */
public record Problem(
        String code,
        String whatHappened,
        String whatToDo,
        @Nullable String where) {

    public Problem {
        Objects.requireNonNull(code, "code");
    }

    /** The problem as one line for a console: where, what happened, what to do, and the code. */
    public String line() {
        return (where == null ? "" : where + ": ") + whatHappened + " " + whatToDo + " (" + code + ")";
    }
}
