package org.waymark.app.risks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.app.risks.RiskMatrix;

/**
 * Where risks stand, by likelihood and impact.
 *
 * @param impacts five headings from the left
 * @param rows the likeliest first
 * @param legend what the shades mean
 * @param off which risks have no place on it and why; null if all have one
 */
record MatrixShown(
        List<String> impacts,
        List<Row> rows,
        String legend,
        @Nullable String off) {

    private static final int SHADES = 4;

    record Row(String likelihood, List<Square> squares) {}

    /** @param shade {@code l1} to {@code l4} */
    record Square(int score, String shade, List<Placed> risks) {}

    /**
     * @param arrow up or down since the last paper; "" if it has not moved
     * @param moved the same in words; "" likewise
     */
    record Placed(String label, String page, String arrow, String moved) {}

    static MatrixShown of(List<Risk> open, RiskMatrix matrix, @Nullable LocalDate since) {
        List<Row> rows = new ArrayList<>();
        for (int likelihood = RiskMatrix.STEPS; likelihood >= 1; likelihood--) {
            List<Square> squares = new ArrayList<>();
            for (int impact = 1; impact <= RiskMatrix.STEPS; impact++) {
                squares.add(square(open, matrix, since, likelihood, impact));
            }
            rows.add(new Row(likelihood + " " + matrix.likelihood().get(likelihood - 1), squares));
        }
        List<String> impacts = new ArrayList<>();
        for (int impact = 1; impact <= RiskMatrix.STEPS; impact++) {
            impacts.add(impact + " " + matrix.impact().get(impact - 1));
        }
        List<String> without = open.stream()
                .filter(risk -> risk.score().isEmpty())
                .map(Risk::label)
                .toList();
        return new MatrixShown(
                impacts,
                rows,
                "Impact runs left to right. Shade repeats the score: " + levels(matrix) + "."
                        + (since == null ? "" : " ↑ ↓ since the last paper."),
                without.isEmpty()
                        ? null
                        : RiskWords.joined(without) + (without.size() == 1 ? " has" : " have")
                                + " no place here: likelihood or impact is not a number from 1 to 5.");
    }

    private static Square square(
            List<Risk> open, RiskMatrix matrix, @Nullable LocalDate since, int likelihood, int impact) {
        int score = likelihood * impact;
        int level = matrix.levels().indexOf(matrix.level(score)) + 1;
        return new Square(
                score,
                "l" + Math.min(level, SHADES),
                open.stream()
                        .filter(risk -> risk.now()
                                .filter(now -> stands(now, likelihood, impact))
                                .isPresent())
                        .map(risk -> placed(risk, since))
                        .toList());
    }

    private static boolean stands(Assessment now, int likelihood, int impact) {
        return now.likelihood().orElse(0) == likelihood && now.gravity().orElse(0) == impact;
    }

    private static Placed placed(Risk risk, @Nullable LocalDate since) {
        int rise = since == null ? 0 : risk.riseSince(since).orElse(0);
        return new Placed(
                risk.label(),
                risk.page(),
                rise > 0 ? "↑" : rise < 0 ? "↓" : "",
                rise > 0 ? ", risen" : rise < 0 ? ", fallen" : "");
    }

    private static String levels(RiskMatrix matrix) {
        return matrix.levels().stream()
                .map(level -> level.from() + " to " + matrix.upTo(level) + " " + RiskWords.lower(level.word()))
                .collect(Collectors.joining(", "));
    }
}
