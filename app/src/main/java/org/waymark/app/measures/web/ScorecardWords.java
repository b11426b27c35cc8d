package org.waymark.app.measures.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.app.measures.ScorecardMonth;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.series.DateWords;

/** The finding of a scorecard, in numbers. */
final class ScorecardWords {

    private ScorecardWords() {}

    /** How many measures are getting better, worse or neither, and how many are past the floor that the board set. */
    static String lead(ScorecardMonth scorecard) {
        List<Line> lines = scorecard.lines().toList();
        Map<Meaning, Long> count = new EnumMap<>(Meaning.class);
        long unsaid = 0;
        for (Line line : lines) {
            if (isUnsaid(line)) {
                unsaid++;
            } else {
                count.merge(Objects.requireNonNull(line.verdict()).meaning(), 1L, Long::sum);
            }
        }
        long unusual = count.getOrDefault(Meaning.HIGH, 0L) + count.getOrDefault(Meaning.LOW, 0L);
        long usual = count.getOrDefault(Meaning.USUAL, 0L);
        List<String> parts = new ArrayList<>();
        long better = count.getOrDefault(Meaning.BETTER, 0L);
        long worse = count.getOrDefault(Meaning.WORSE, 0L);
        parts.add(better + are(better) + "getting better");
        parts.add(worse + " worse");
        if (unusual > 0) {
            parts.add(unusual + are(unusual) + "higher or lower than usual");
        }
        parts.add(usual + (usual == 1 ? " shows" : " show") + " no real change");
        if (unsaid > 0) {
            parts.add(unsaid + (unsaid == 1 ? " has" : " have") + " too few figures to say");
        }
        long past = lines.stream()
                .filter(line -> Objects.equals(line.againstTarget(), "Past the floor"))
                .count();
        String first = "Of " + lines.size() + (lines.size() == 1 ? " measure, " : " measures, ") + listed(parts) + ".";
        if (lines.stream().allMatch(line -> line.floor() == null)) {
            return first;
        }
        return first + (past == 0 ? " None is" : " " + past + are(past).stripTrailing())
                + " past the floor the board set.";
    }

    /** True where it is not said whether the figures change: there are too few, or neighbouring ones hold the same things. */
    static boolean isUnsaid(Line line) {
        return line.verdict() == null || line.verdict().headline().startsWith("Too few");
    }

    /** {@code May to October 2026}, {@code November 2025 to April 2026}. */
    static String span(List<YearMonth> columns) {
        YearMonth first = columns.get(0);
        YearMonth last = columns.get(columns.size() - 1);
        return (first.getYear() == last.getYear() ? DateWords.name(first.getMonth()) : DateWords.month(first)) + " to "
                + DateWords.month(last);
    }

    static String listed(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static String are(long number) {
        return number == 1 ? " is " : " are ";
    }
}
