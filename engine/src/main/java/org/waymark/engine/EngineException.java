package org.waymark.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Input that cannot be used. It carries every problem found, not only the first. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public EngineException(List<Problem> problems) {
        this(problems, null);
    }

    public EngineException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    public EngineException(Problem problem) {
        this(List.of(problem), null);
    }

    /** Every problem found, in the order of the input; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
