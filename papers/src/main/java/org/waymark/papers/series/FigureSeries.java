package org.waymark.papers.series;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.Polarity;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.spc.Improvement;

/** Computed figures as a series. */
public final class FigureSeries {

    /** How many periods a series holds: two years of months, the first of which gives the usual range. */
    public static final int PERIODS = 24;

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private FigureSeries() {}

    /**
     * The newest {@value #PERIODS} periods; those before the first value are left out, and one without a figure between two others
     * stands there without a value.
     *
     * @param figures of one grain and one group, in any order; may be empty
     * @param earlier the same from the snapshot before; empty if there is none
     */
    public static Series of(Measure measure, List<Figure> figures, List<Figure> earlier) {
        TreeMap<YearMonth, Figure> now = byMonth(figures);
        TreeMap<YearMonth, Figure> before = byMonth(earlier);
        Grain grain = figures.isEmpty()
                ? measure.period().headline()
                : figures.get(0).period().grain();
        List<Series.Point> points = new ArrayList<>();
        if (!now.isEmpty()) {
            int step = grain == Grain.QUARTER ? 3 : 1;
            YearMonth last = now.lastKey();
            YearMonth oldest = last.minusMonths((long) step * (PERIODS - 1));
            for (YearMonth month = oldest; !month.isAfter(last); month = month.plusMonths(step)) {
                Figure figure = now.get(month);
                boolean begun = !points.isEmpty() || (figure != null && figure.value() != null);
                if (begun || month.equals(last)) {
                    points.add(point(new FigurePeriod(grain, month), figure, before.get(month)));
                }
            }
        }
        Measure.Target target = measure.target();
        return new Series(
                measure.title(),
                measure.unitWords(),
                measure.decimalPlaces(),
                grain,
                Improvement.of(measure.polarity()),
                target == null ? null : target.value(),
                floor(measure),
                measure.unit().equals("score") ? null : BigDecimal.ZERO,
                measure.unit().equals("percent") ? WHOLE : null,
                points,
                List.of(),
                null);
    }

    /** A period in words: {@code October 2026}, {@code January to March 2026}, {@code April to October 2026}, {@code 12 months to October 2026}. */
    public static String words(FigurePeriod period) {
        String last = DateWords.month(period.last());
        return switch (period.grain()) {
            case MONTH -> last;
            case ROLLING_12 -> "12 months to " + last;
            case QUARTER -> span(period.first(), period.last());
            case YEAR_TO_DATE -> period.first().equals(period.last()) ? last : span(period.first(), period.last());
        };
    }

    private static String span(YearMonth first, YearMonth last) {
        Month start = first.getMonth();
        return (first.getYear() == last.getYear() ? DateWords.name(start) : DateWords.month(first))
                + " to "
                + DateWords.month(last);
    }

    private static Series.Point point(FigurePeriod period, @Nullable Figure figure, @Nullable Figure earlier) {
        if (figure == null) {
            return new Series.Point(
                    period.endsOn(), words(period), null, null, null, null, false, "No figure was made for it.");
        }
        BigDecimal value = figure.value();
        BigDecimal was = earlier == null ? null : earlier.value();
        boolean same = was == null || value == null || was.compareTo(value) == 0;
        return new Series.Point(
                period.endsOn(),
                words(period),
                value,
                figure.numerator(),
                figure.denominator(),
                same ? null : was,
                figure.leftOut().getOrDefault("waiting", 0L) > 0,
                figure.noValue());
    }

    private static @Nullable BigDecimal floor(Measure measure) {
        Measure.Target target = measure.target();
        if (target == null || target.tolerance() == null || measure.polarity() == Polarity.CONTEXT_ONLY) {
            return null;
        }
        return measure.polarity() == Polarity.HIGHER_IS_BETTER
                ? target.value().subtract(target.tolerance())
                : target.value().add(target.tolerance());
    }

    private static TreeMap<YearMonth, Figure> byMonth(List<Figure> figures) {
        TreeMap<YearMonth, Figure> byMonth = new TreeMap<>();
        figures.forEach(figure -> byMonth.put(figure.period().last(), figure));
        return byMonth;
    }
}
