package org.waymark.app.database;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** Tells why the application could not start in words, without a stack trace. */
final class StartProblem extends AbstractFailureAnalyzer<EngineException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, EngineException cause) {
        String happened = cause.problems().stream()
                .map(problem -> problem.whatHappened() + (problem.where() == null ? "" : " (" + problem.where() + ")"))
                .collect(Collectors.joining("\n"));
        String toDo =
                cause.problems().stream().map(Problem::whatToDo).distinct().collect(Collectors.joining("\n"));
        return new FailureAnalysis(happened, toDo, cause);
    }
}
