package org.waymark.app.risks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Print;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.app.risks.RiskKind;
import org.waymark.app.risks.RiskMatrix;
import org.waymark.papers.series.DateWords;

/** What is said of risks. */
final class RiskWords {

    private RiskWords() {}

    /**
     * The finding: how many, what moved or what is highest, and what is printed otherwise than it multiplies.
     *
     * @param open highest first
     * @param since the day to compare with; null if there is none
     */
    static String lead(List<Risk> open, RiskMatrix matrix, @Nullable LocalDate since) {
        String counts = counts(open);
        if (open.isEmpty()) {
            return counts;
        }
        String highest = since == null ? " " + highest(open, matrix) : " " + moves(open, since);
        List<String> misprints = open.stream()
                .flatMap(risk -> risk
                        .now()
                        .filter(Assessment::printsAnotherScore)
                        .map(now -> risk.label() + " is printed as " + now.printedScore() + ", but " + product(now))
                        .stream())
                .toList();
        return counts + highest + (misprints.isEmpty() ? "" : " " + joined(misprints) + ".");
    }

    private static String counts(List<Risk> open) {
        long risks = open.stream().filter(risk -> risk.kind() == RiskKind.RISK).count();
        long issues = open.size() - risks;
        if (risks == 0 && issues == 0) {
            return "No risk and no issue is open.";
        }
        return Stream.of(things(risks, "risk"), things(issues, "issue"))
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " and " + other)
                        .orElseThrow()
                + ".";
    }

    private static String things(long count, String thing) {
        return count == 0 ? "" : Print.number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String highest(List<Risk> open, RiskMatrix matrix) {
        OptionalInt top = open.get(0).score();
        if (top.isEmpty()) {
            return "None of them has a score.";
        }
        RiskMatrix.Level level = matrix.level(top.getAsInt());
        List<String> labels = open.stream()
                .filter(risk -> risk.score().isPresent()
                        && matrix.level(risk.score().getAsInt()).equals(level))
                .map(Risk::label)
                .toList();
        return joined(labels) + (labels.size() == 1 ? " is " : " are ") + lower(level.word()) + ".";
    }

    private static String moves(List<Risk> open, LocalDate since) {
        String day = DateWords.day(since);
        List<String> risen = moved(open, since, 1);
        List<String> fallen = moved(open, since, -1);
        List<String> parts = new ArrayList<>();
        if (!risen.isEmpty()) {
            parts.add(joined(risen) + (risen.size() == 1 ? " has" : " have") + " risen since the paper of " + day);
        }
        if (!fallen.isEmpty()) {
            parts.add(joined(fallen) + (fallen.size() == 1 ? " has" : " have") + " fallen"
                    + (risen.isEmpty() ? " since the paper of " + day : ""));
        }
        return parts.isEmpty() ? "None has moved since the paper of " + day + "." : String.join("; ", parts) + ".";
    }

    private static List<String> moved(List<Risk> open, LocalDate since, int way) {
        return open.stream()
                .filter(risk -> Integer.signum(risk.riseSince(since).orElse(0)) == way)
                .map(Risk::label)
                .toList();
    }

    /** {@code 3 × 4 is 12}. */
    static String product(Assessment assessment) {
        return factors(assessment) + " is " + assessment.score().orElse(0);
    }

    /** {@code 3 × 4}. */
    static String factors(Assessment assessment) {
        return shown(assessment.probability()) + " × " + shown(assessment.impact());
    }

    /** {@code +4}, {@code −4}, {@code 0}, or a dash where it is not known. */
    static String rise(Risk risk, @Nullable LocalDate since) {
        OptionalInt rise = since == null ? OptionalInt.empty() : risk.riseSince(since);
        if (rise.isEmpty()) {
            return "–";
        }
        int by = rise.getAsInt();
        return by > 0 ? "+" + by : by < 0 ? "−" + -by : "0";
    }

    static String shown(@Nullable String printed) {
        return printed == null ? "–" : printed;
    }

    static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
