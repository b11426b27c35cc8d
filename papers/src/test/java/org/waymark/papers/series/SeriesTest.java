package org.waymark.papers.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.waymark.engine.spc.Improvement;
import org.waymark.engine.spc.SpecialCause;

final class SeriesTest {

    @Test
    void aNumberIsWrittenByUnitAndDecimals() {
        assertThat(Monthly.shares(null, "81.6").words(new BigDecimal("81.55"))).isEqualTo("81.6%");
        Series days = Monthly.of("days", 0, Improvement.DECREASE, null, null, "12");
        assertThat(days.words(new BigDecimal(12))).isEqualTo("12 days");
        Series rate = Monthly.of("per 10,000", 1, Improvement.NEUTRAL, null, null, "12");
        assertThat(rate.words(new BigDecimal("1204.25"))).isEqualTo("1,204.3 per 10,000");
        Series count = Monthly.of("", 0, Improvement.NEUTRAL, null, null, "12");
        assertThat(count.words(new BigDecimal(-1234567))).isEqualTo("−1,234,567");
    }

    @Test
    void aMachineOfAnotherCountryWritesTheSame() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Monthly.shares(null, "81.6").words(new BigDecimal("1081.6")))
                    .isEqualTo("1,081.6%");
            assertThat(DateWords.dayOfWeek(LocalDate.of(2026, 12, 10))).isEqualTo("Thursday 10 December 2026");
            assertThat(DateWords.shortName(java.time.Month.SEPTEMBER)).isEqualTo("Sep");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aLineIsKeptWithinWhatIsPossibleAndSaysItsBoundPlainly() {
        Series shares = Monthly.shares(null, "81.6");
        assertThat(shares.range(new BigDecimal("-3.2"), new BigDecimal("104.1")))
                .isEqualTo("0 to 100%");
        Series count = Monthly.of("", 0, Improvement.NEUTRAL, null, null, "12");
        assertThat(count.line(new BigDecimal("26.64"))).isEqualTo("26.6");
        assertThat(count.line(new BigDecimal("12769.4"))).isEqualTo("12,769");
    }

    @Test
    void limitsAreMadeFromTheFirstTwelveValues() {
        Series series = Monthly.shares(null, "60 62 60 62 60 62 60 62 60 62 60 62 90 90 90 90");

        assertThat(series.xmr().lastGroup().orElseThrow().mean()).isEqualByComparingTo("61");
        assertThat(series.xmr().lastPoint().orElseThrow().cause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
    }

    @Test
    void aLongCalmDoesNotMakeEveryPointAnException() {
        Series allTheSameAtFirst = Monthly.shares(null, Monthly.same("100", 14) + " 90 100");
        assertThat(allTheSameAtFirst.xmr().lastGroup().orElseThrow().averageRange())
                .isPositive();
        assertThat(allTheSameAtFirst.xmr().points().get(0).outside()).isFalse();

        Series oneBlipAtFirst = Monthly.shares(null, Monthly.same("100", 5) + " 90 " + Monthly.same("100", 10));
        assertThat(oneBlipAtFirst.xmr().lastGroup().orElseThrow().averageRange())
                .isPositive();
        assertThat(oneBlipAtFirst.xmr().points().get(0).outside()).isFalse();
    }

    @Test
    void aNamedPersonsRebaseMakesLimitsAnewFromItsDay() {
        Series series = Monthly.shares(null, "60 62 60 62 60 62 60 62 80 82 80 82")
                .marked(List.of(new Series.Marker(
                        LocalDate.of(2026, 6, 15), "limits made anew, new recording (Performance manager)", true)));

        assertThat(series.xmr().groups()).hasSize(2);
        assertThat(series.xmr().lastGroup().orElseThrow().first()).isEqualTo(7);
    }
}
