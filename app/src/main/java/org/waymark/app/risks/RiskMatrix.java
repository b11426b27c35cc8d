package org.waymark.app.risks;

import java.util.List;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * How risks are scored, as {@code catalogue/reference/risk_matrix.yaml} says it.
 *
 * @param likelihood five words, for 1 to 5
 * @param impact five words, for 1 to 5
 * @param levels from the lowest
 */
public record RiskMatrix(List<String> likelihood, List<String> impact, List<Level> levels) {

    /** How many steps each side has. */
    public static final int STEPS = 5;

    private static final String FILE = "reference/risk_matrix.yaml";

    /** A level of scores: from its own to the one before the next level's. */
    public record Level(int from, String word) {}

    public RiskMatrix {
        likelihood = List.copyOf(likelihood);
        impact = List.copyOf(impact);
        levels = List.copyOf(levels);
        if (likelihood.size() != STEPS || impact.size() != STEPS) {
            throw wrong("Likelihood and impact do not have five words each.", "Write one word for each of 1 to 5.");
        }
        if (levels.isEmpty() || levels.get(0).from() != 1) {
            throw wrong("The lowest level does not start at 1.", "Let the first level be from 1.");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).from() <= levels.get(i - 1).from()) {
                throw wrong("The levels do not rise.", "Order them by their scores, each once.");
            }
        }
    }

    /**
     * The catalogue's own.
     *
     * @throws EngineException {@code catalogue-unreadable}, {@code risk-matrix-shape}
     */
    public static RiskMatrix of(Catalogue catalogue) {
        YamlFile file = catalogue.file(FILE);
        return new RiskMatrix(
                file.texts("likelihood"),
                file.texts("impact"),
                file.parts("levels").stream()
                        .map(level -> new Level(level.number("from", 0), level.text("word")))
                        .toList());
    }

    /** The level of a score of 1 to 25. */
    public Level level(int score) {
        Level found = levels.get(0);
        for (Level level : levels) {
            found = level.from() <= score ? level : found;
        }
        return found;
    }

    /** The highest score of a level. */
    public int upTo(Level level) {
        int next = levels.indexOf(level) + 1;
        return next < levels.size() ? levels.get(next).from() - 1 : STEPS * STEPS;
    }

    private static EngineException wrong(String what, String toDo) {
        return new EngineException(new Problem("risk-matrix-shape", what, toDo, FILE));
    }
}
