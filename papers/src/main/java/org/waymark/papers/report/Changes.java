package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** What changed, written by rule from the same figures and ratings that the report prints. */
final class Changes {

    /** More than this are not read on a first sheet; how many there are besides is said. */
    private static final int AT_MOST = 5;

    private Changes() {}

    /** Measures that are not as usual, those getting worse first, then restated figures. */
    static List<String> ofFigures(List<Highlight.Line> scorecard) {
        List<String> changes = new ArrayList<>();
        List<Highlight.Line> changing = scorecard.stream()
                .filter(line -> Verdict.of(line.series()).meaning() != Meaning.USUAL)
                .sorted(Comparator.comparingInt(
                        line -> order(Verdict.of(line.series()).meaning())))
                .toList();
        changing.stream().limit(AT_MOST).map(Changes::sentence).forEach(changes::add);
        if (changing.size() > AT_MOST) {
            changes.add((changing.size() - AT_MOST) + " more measures are not as usual; the scorecard has them all.");
        }
        List<String> restated =
                scorecard.stream().flatMap(line -> restated(line).stream()).toList();
        restated.stream().limit(AT_MOST).forEach(changes::add);
        if (restated.size() > AT_MOST) {
            changes.add((restated.size() - AT_MOST) + " more figures are restated; the scorecard marks them r.");
        }
        return changes;
    }

    /** Actions that another rating was given than before, and actions that have none. */
    static List<String> ofActions(List<Highlight.Action> actions) {
        List<String> changes = new ArrayList<>();
        List<Highlight.Action> moved = actions.stream()
                .filter(action -> action.previousRating() != null
                        && action.rating() != null
                        && !action.previousRating().equalsIgnoreCase(action.rating()))
                .toList();
        if (!moved.isEmpty()) {
            List<String> moves = moved.stream()
                    .limit(AT_MOST)
                    .map(action -> (action.ref() == null ? "an action without a reference" : action.ref()) + " from "
                            + RatingWords.of(action.previousRating()) + " to " + RatingWords.of(action.rating()))
                    .toList();
            changes.add(counted(moved.size(), "action was", "actions were") + " rated otherwise than before: "
                    + String.join(", ", moves)
                    + (moved.size() > AT_MOST ? " and " + (moved.size() - AT_MOST) + " more." : "."));
        }
        long unrated =
                actions.stream().filter(action -> action.rating() == null).count();
        if (unrated > 0) {
            changes.add(counted((int) unrated, "action of ", "actions of ")
                    + actions.size()
                    + (unrated == 1 ? " is not rated." : " are not rated."));
        }
        return changes;
    }

    static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static int order(Meaning meaning) {
        return switch (meaning) {
            case WORSE -> 0;
            case BETTER -> 1;
            case HIGH, LOW -> 2;
            case USUAL -> 3;
        };
    }

    private static String sentence(Highlight.Line line) {
        Series series = line.series();
        Verdict verdict = Verdict.of(series);
        Series.Point last = series.latest().orElseThrow();
        String value = series.words(Objects.requireNonNull(last.value()));
        BigDecimal numerator = last.numerator();
        BigDecimal denominator = last.denominator();
        String figure = series.unit().equals("%") && numerator != null && denominator != null
                ? numerator.toPlainString() + " of " + denominator.toPlainString() + " (" + value + ")"
                : value;
        String mark = line.marksSmall(YearMonth.from(last.endsOn())) ? " " + Marks.SMALL : "";
        String distance = verdict.distance() == null ? "" : ", " + verdict.distance();
        return line.heading() + ": " + verdict.headline().substring(0, 1).toLowerCase(Locale.ROOT)
                + verdict.headline().substring(1) + ". " + figure + mark + " in " + last.label() + distance + ".";
    }

    private static List<String> restated(Highlight.Line line) {
        Series series = line.series();
        List<String> sentences = new ArrayList<>();
        for (Series.Point point : series.points()) {
            BigDecimal before = point.before();
            BigDecimal value = point.value();
            if (before != null && value != null) {
                sentences.add(line.heading() + ": " + point.label() + " is restated from " + series.words(before)
                        + " to " + series.words(value) + ".");
            }
        }
        return sentences;
    }
}
