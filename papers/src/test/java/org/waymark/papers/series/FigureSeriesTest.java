package org.waymark.papers.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.spc.Improvement;

final class FigureSeriesTest {

    private static final Measure MEASURE = Catalogue.packaged().measure("icpc-15wd");

    @Test
    void aFigureThatWasAnotherBeforeIsRestatedAndKeepsBoth() {
        List<Figure> now = List.of(month("2026-09", "78.0"), month("2026-10", "81.6"));
        List<Figure> before = List.of(month("2026-08", "70.0"), month("2026-09", "73.2"));

        Series series = FigureSeries.of(MEASURE, now, before);

        assertThat(series.points()).extracting(Series.Point::restated).containsExactly(true, false);
        assertThat(series.points().get(0).before()).isEqualByComparingTo("73.2");
        assertThat(series.points().get(0).label()).isEqualTo("September 2026");
        assertThat(series.source()).isNull();
    }

    @Test
    void theSameValueWithOtherZerosIsNotRestatedNorIsOneThatWasNotThere() {
        Series series = FigureSeries.of(
                MEASURE,
                List.of(month("2026-09", "78.0"), month("2026-10", "81.6")),
                List.of(month("2026-09", "78.00"), month("2026-10", null)));

        assertThat(series.points()).noneMatch(Series.Point::restated);
    }

    @Test
    void aMonthWithoutAFigureStandsInItsPlaceAndThoseBeforeTheFirstValueDoNot() {
        Series series = FigureSeries.of(
                MEASURE,
                List.of(month("2026-06", null), month("2026-07", "70.0"), month("2026-10", "81.6")),
                List.of());

        assertThat(series.points())
                .extracting(Series.Point::label)
                .containsExactly("July 2026", "August 2026", "September 2026", "October 2026");
        assertThat(series.points().get(1).value()).isNull();
        assertThat(series.points().get(1).noValue()).isEqualTo("No figure was made for it.");
    }

    @Test
    void onlyTheNewestTwoYearsAreHeld() {
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2023, 11); !month.isAfter(Monthly.LAST); month = month.plusMonths(1)) {
            figures.add(month(month.toString(), "70.0"));
        }

        assertThat(FigureSeries.of(MEASURE, figures, List.of()).points())
                .hasSize(FigureSeries.PERIODS)
                .first()
                .extracting(Series.Point::label)
                .isEqualTo("November 2024");
    }

    @Test
    void aPeriodFromWhichRowsWereLeftOutAsStillWaitingIsProvisional() {
        Figure waiting = figure(new FigurePeriod(Grain.MONTH, Monthly.LAST), "81.6", Map.of("waiting", 3L));

        assertThat(FigureSeries.of(MEASURE, List.of(waiting), List.of()).points())
                .allMatch(Series.Point::provisional);
    }

    @Test
    void polarityTargetFloorAndWhatIsPossibleComeFromTheMeasure() {
        Series series = FigureSeries.of(MEASURE, List.of(month("2026-10", "81.6")), List.of());
        Measure.Target target = java.util.Objects.requireNonNull(MEASURE.target());

        assertThat(series.improvement()).isEqualTo(Improvement.INCREASE);
        assertThat(series.target()).isEqualTo(target.value());
        assertThat(series.floor())
                .isEqualTo(target.value().subtract(java.util.Objects.requireNonNull(target.tolerance())));
        assertThat(series.least()).isEqualByComparingTo("0");
        assertThat(series.most()).isEqualByComparingTo("100");
        assertThat(series.unit()).isEqualTo("%");
    }

    @Test
    void everyKindOfPeriodHasItsWords() {
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(FigureSeries.words(new FigurePeriod(Grain.MONTH, march))).isEqualTo("March 2026");
        assertThat(FigureSeries.words(new FigurePeriod(Grain.QUARTER, march))).isEqualTo("January to March 2026");
        assertThat(FigureSeries.words(new FigurePeriod(Grain.YEAR_TO_DATE, march)))
                .isEqualTo("April 2025 to March 2026");
        assertThat(FigureSeries.words(new FigurePeriod(Grain.YEAR_TO_DATE, YearMonth.of(2026, 4))))
                .isEqualTo("April 2026");
        assertThat(FigureSeries.words(new FigurePeriod(Grain.ROLLING_12, march)))
                .isEqualTo("12 months to March 2026");
    }

    @Test
    void quartersStandThreeMonthsApart() {
        Series series = FigureSeries.of(
                MEASURE,
                List.of(
                        figure(new FigurePeriod(Grain.QUARTER, YearMonth.of(2026, 3)), "70.0", Map.of()),
                        figure(new FigurePeriod(Grain.QUARTER, YearMonth.of(2026, 9)), "75.0", Map.of())),
                List.of());

        assertThat(series.points())
                .extracting(Series.Point::label)
                .containsExactly("January to March 2026", "April to June 2026", "July to September 2026");
        assertThat(series.periods()).isEqualTo("quarters");
    }

    private static Figure month(String month, @Nullable String value) {
        return figure(new FigurePeriod(Grain.MONTH, YearMonth.parse(month)), value, Map.of());
    }

    private static Figure figure(FigurePeriod period, @Nullable String value, Map<String, Long> leftOut) {
        return new Figure(
                MEASURE.id(),
                1,
                "0123456789ab",
                period,
                "all",
                null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                value == null ? null : new BigDecimal(value),
                value == null ? "No rows." : null,
                leftOut,
                "2026-10-31");
    }
}
