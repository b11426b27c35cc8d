package org.waymark.app.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** What is said of a measure and of its figures, in the words of a page. */
public final class MeasureWords {

    private static final Map<String, String> LEFT_OUT = Map.of(
            "waiting", "still within its time",
            "exempt", "exempt",
            "lapsed", "no longer due",
            "unknown", "without something it needs");

    private static final Map<String, String> GROUPS = Map.of(
            "service", "Service",
            "team", "Team",
            "worker", "Worker",
            "age_band", "Age",
            "sex", "Sex",
            "ethnicity", "Ethnicity");

    private MeasureWords() {}

    /** {@code %, lower is better}; {@code number, neither way is better}. */
    public static String unitAndWay(Measure measure) {
        String unit = measure.unitWords().isEmpty() ? "number" : measure.unitWords();
        return unit + ", "
                + switch (measure.polarity()) {
                    case HIGHER_IS_BETTER -> "higher is better";
                    case LOWER_IS_BETTER -> "lower is better";
                    case CONTEXT_ONLY -> "neither way is better";
                };
    }

    /** The kind of period, as a column or a link names it. */
    public static String grain(Grain grain) {
        return switch (grain) {
            case MONTH -> "month by month";
            case QUARTER -> "quarter by quarter";
            case YEAR_TO_DATE -> "year to date";
            case ROLLING_12 -> "12 months to each month";
        };
    }

    /** The name of a group: {@code Team}, {@code Age}, or the measure's own title of it. */
    public static String group(Measure measure, String group) {
        Measure.OwnDimension own = measure.ownDimensions().get(group);
        return own != null ? own.title() : GROUPS.getOrDefault(group, group);
    }

    /** What the figure counts: {@code 31 of 38 returns}, {@code 27 referrals}, {@code 4,213 days over 23 adoptions}. */
    public static String parts(Measure measure, Figure figure) {
        BigDecimal numerator = figure.numerator() == null ? BigDecimal.ZERO : figure.numerator();
        String top = Series.asSet(numerator);
        BigDecimal below = figure.denominator();
        if (measure.ratePer().isPresent()) {
            return top + " " + measure.counts()
                    + (below == null
                            ? ""
                            : " for " + Series.asSet(below) + " people aged "
                                    + String.valueOf(measure.population()).replace("-", " to "));
        }
        if (below == null) {
            return top + " " + measure.counts();
        }
        return measure.unit().equals("percent")
                ? top + " of " + Series.asSet(below) + " " + measure.counts()
                : top + " " + measure.unitWords() + " over " + Series.asSet(below) + " " + measure.counts();
    }

    /** How many things were left out and why, without a full stop; empty if none were. */
    public static String leftOut(Figure figure) {
        List<String> parts = new ArrayList<>();
        figure.leftOut()
                .forEach((reason, things) ->
                        parts.add(Series.asSet(BigDecimal.valueOf(things)) + " " + leftOut(reason)));
        return String.join(", ", parts);
    }

    /** Why a row is in neither part. */
    public static String leftOut(String reason) {
        return LEFT_OUT.getOrDefault(reason, reason);
    }

    /** The period in the middle of a sentence: {@code October 2026}, {@code the 12 months to October 2026}. */
    public static String in(Figure figure) {
        String words = FigureSeries.words(figure.period());
        return figure.period().grain() == Grain.ROLLING_12 ? "the " + words : words;
    }

    /** Lower case at the start, for a title that goes on in a sentence. */
    public static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
