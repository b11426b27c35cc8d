package org.waymark.app.risks;

import java.util.List;
import java.util.function.Function;
import org.waymark.engine.Problem;

/** What became of an attempt to change a risk. */
public sealed interface RiskOutcome {

    /** The result of the one function that belongs to this outcome. */
    <R> R fold(Function<Saved, R> saved, Function<Overtaken, R> overtaken, Function<Refused, R> refused);

    /** It is kept. */
    record Saved(Risk now) implements RiskOutcome {
        @Override
        public <R> R fold(Function<Saved, R> saved, Function<Overtaken, R> overtaken, Function<Refused, R> refused) {
            return saved.apply(this);
        }
    }

    /** Someone saved the risk in the meantime; nothing was kept. */
    record Overtaken(Risk now) implements RiskOutcome {
        @Override
        public <R> R fold(Function<Saved, R> saved, Function<Overtaken, R> overtaken, Function<Refused, R> refused) {
            return overtaken.apply(this);
        }
    }

    /** What was asked for cannot be; nothing was kept. Each problem's {@code where} is the name of the field. */
    record Refused(List<Problem> problems) implements RiskOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<Saved, R> saved, Function<Overtaken, R> overtaken, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
