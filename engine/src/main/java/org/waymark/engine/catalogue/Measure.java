package org.waymark.engine.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One measure as its file says it: what is counted and why, in words, in SQL and in worked examples. */
public record Measure(
        String id,
        int version,
        String area,
        String title,
        String question,
        String whyItMatters,
        Polarity polarity,
        String unit,
        int decimalPlaces,
        Period period,
        String counts,
        EachChild eachChild,
        String numerator,
        @Nullable String denominator,
        @Nullable String rowsFromMeasure,
        @Nullable String rowsFromClock,
        @Nullable String clockFigure,
        @Nullable String population,
        Map<String, List<String>> needs,
        List<String> needsClocks,
        @Nullable String sql,
        List<String> standardDimensions,
        Map<String, OwnDimension> ownDimensions,
        @Nullable String noValueSays,
        @Nullable Target target,
        @Nullable Benchmark benchmark,
        Source source,
        List<String> caveats,
        String owner,
        List<Change> history,
        List<Example> examples,
        String file) {

    public Measure {
        needs = Map.copyOf(needs);
        needsClocks = List.copyOf(needsClocks);
        standardDimensions = List.copyOf(standardDimensions);
        ownDimensions = Map.copyOf(ownDimensions);
        caveats = List.copyOf(caveats);
        history = List.copyOf(history);
        examples = List.copyOf(examples);
    }

    /** True when one row of a figure is a child, counted once however many rows the child has. */
    public boolean countsChildren() {
        return counts.equals("children");
    }

    /** True when the figure is a whole number of things with no denominator. */
    public boolean isCount() {
        return unit.equals("count");
    }

    /** For {@code rate_per_10000} and the like, the K of "per K"; empty for any other unit. */
    public Optional<BigDecimal> ratePer() {
        return unit.startsWith("rate_per_")
                ? Optional.of(new BigDecimal(unit.substring("rate_per_".length())))
                : Optional.empty();
    }

    /** The unit in a word or a sign, to stand after a number: "%", "days", "per 10,000", or nothing for a count. */
    public String unitWords() {
        if (unit.equals("percent")) {
            return "%";
        }
        return ratePer()
                .map(per -> "per " + String.format(java.util.Locale.UK, "%,d", per.longValue()))
                .orElse(isCount() ? "" : unit);
    }

    /** Which way is better. */
    public enum Polarity {
        HIGHER_IS_BETTER("higher"),
        LOWER_IS_BETTER("lower"),
        CONTEXT_ONLY("neither");

        private final String word;

        Polarity(String word) {
            this.word = word;
        }

        /** What is better, in a word. */
        public String word() {
            return word;
        }
    }

    /** Which of a child's rows in a period speaks, where each child counts once. */
    public enum EachChild {
        ANY,
        ALL,
        LAST
    }

    /** Flow: things that happened in a period. Stock: things true on a date. */
    public enum PeriodType {
        FLOW,
        STOCK
    }

    /** The kinds of period a figure is made for. */
    public enum Grain {
        MONTH("month"),
        QUARTER("quarter"),
        YEAR_TO_DATE("year-to-date"),
        ROLLING_12("rolling-12-months");

        private final String word;

        Grain(String word) {
            this.word = word;
        }

        /** The word used in files and on the command line. */
        public String word() {
            return word;
        }
    }

    /**
     * How a measure falls into periods.
     *
     * @param countedOn for a flow, the column that decides the period
     * @param describedOn the column whose day decides age and team; {@code countedOn} if null
     * @param looksBack for a stock with a look-back, its length in words
     */
    public record Period(
            PeriodType type,
            @Nullable String countedOn,
            @Nullable String describedOn,
            @Nullable String looksBack,
            List<Grain> grains,
            Grain headline) {
        public Period {
            grains = List.copyOf(grains);
        }
    }

    /** A breakdown that is the measure's own. */
    public record OwnDimension(String title, List<String> values) {
        public OwnDimension {
            values = List.copyOf(values);
        }
    }

    /** A board's target; {@code tolerance} is how far short is still not past the floor, in the measure's unit. */
    public record Target(BigDecimal value, @Nullable BigDecimal tolerance, String setBy, String reason) {}

    /** A published figure to compare with, and where it was printed. */
    public record Benchmark(String area, String period, BigDecimal value, String source) {}

    /** The guidance behind the measure and the extract its rows come from. */
    public record Source(
            String guidance, @Nullable String url, @Nullable String extract) {}

    /** A change that can move a number. */
    public record Change(int version, String from, String change) {}
}
