package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.PeriodType;

/** Divides: from what was counted to the figure, by the measure's unit. The only place where a value is worked out and rounded. */
final class FigureMaker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measure measure;
    private final String definition;
    private final String group;
    private final String snapshot;
    private final Map<LocalDate, BigDecimal> people;

    /**
     * @param people for a rate, the estimate of each financial year by its first day
     */
    FigureMaker(Measure measure, String definition, String group, String snapshot, Map<LocalDate, BigDecimal> people) {
        this.measure = measure;
        this.definition = definition;
        this.group = group;
        this.snapshot = snapshot;
        this.people = people;
    }

    Figure figure(FigurePeriod period, @Nullable String groupValue, Tally tally) {
        BigDecimal numerator = plain(tally.numerator());
        if (measure.isCount()) {
            return figure(period, groupValue, tally, null, numerator, null);
        }
        if (measure.ratePer().isPresent()) {
            return rate(period, groupValue, tally, measure.ratePer().get());
        }
        BigDecimal denominator = plain(tally.outOf());
        if (denominator.signum() == 0) {
            return figure(period, groupValue, tally, denominator, null, why("nothing to count"));
        }
        BigDecimal parts = measure.unit().equals("percent") ? numerator.multiply(HUNDRED) : numerator;
        return figure(period, groupValue, tally, denominator, divided(parts, denominator), null);
    }

    private Figure rate(FigurePeriod period, @Nullable String groupValue, Tally tally, BigDecimal per) {
        LocalDate year =
                new FigurePeriod(Grain.YEAR_TO_DATE, period.last()).first().atDay(1);
        BigDecimal denominator = people.get(year);
        if (denominator == null || denominator.signum() == 0) {
            return figure(period, groupValue, tally, null, null, why("population not loaded"));
        }
        BigDecimal parts = plain(tally.numerator()).multiply(per);
        if (measure.period().type() == PeriodType.FLOW) {
            if (period.grain() == Grain.MONTH || period.grain() == Grain.QUARTER) {
                return figure(period, groupValue, tally, denominator, null, "no rate is made for part of a year");
            }
            parts = parts.multiply(BigDecimal.valueOf(12))
                    .divide(BigDecimal.valueOf(period.months()), MathContext.DECIMAL64);
        }
        return figure(period, groupValue, tally, denominator, divided(parts, denominator), null);
    }

    /** Why there is no value, in the measure's own words where it has any. */
    private String why(String otherwise) {
        return measure.noValueSays() == null ? otherwise : measure.noValueSays();
    }

    private BigDecimal divided(BigDecimal parts, BigDecimal by) {
        return parts.divide(by, measure.decimalPlaces(), RoundingMode.HALF_UP);
    }

    private Figure figure(
            FigurePeriod period,
            @Nullable String groupValue,
            Tally tally,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable String noValue) {
        return new Figure(
                measure.id(),
                measure.version(),
                definition,
                period,
                group,
                groupValue,
                plain(tally.numerator()),
                denominator,
                value,
                noValue,
                tally.leftOut(),
                snapshot);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
