package org.waymark.engine.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.engine.EngineException;

class XmrTest {

    /** Twelve months between 9 and 11 that flag nothing: mean 10, every step 1 or 2. */
    private static final String CALM = "9 11 10 9 11 10 9 11 10 9 11 10";

    @Test
    void limitsStandTwoPointSixSixMeanRangesFromTheMean() {
        XmrGroup group =
                Series.judged("10 12 10 12 10 12 10 12 10 12 10 12 11").groups().get(0);
        // Sum 143 over 13 is 11. Eleven steps of 2 and one of 1: 23 / 12. 2.66 x 23 / 12 = 5.098333...
        assertThat(group.mean()).isEqualByComparingTo("11");
        assertThat(asDouble(group.averageRange())).isEqualTo(23.0 / 12);
        assertThat(asDouble(group.lower())).isEqualTo(5.901666666666666, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(asDouble(group.upper())).isEqualTo(16.098333333333333, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(group.provisional()).isFalse();
    }

    @Test
    void aStepThatIsFarTooLongIsLeftOutOfTheRangeButItsValueStaysInTheMean() {
        String words = "10 11 10 11 10 11 10 11 10 11 10 11 10 40";
        XmrGroup screened = Series.judged(words).groups().get(0);
        // Twelve steps of 1 and one of 30: mean 42 / 13; 3.267 times that is 10.55, so the 30 goes and 1 is left.
        assertThat(screened.averageRange()).isEqualByComparingTo("1");
        assertThat(asDouble(screened.mean())).isEqualTo(176.0 / 14);
        XmrGroup all = Xmr.of(
                        Series.of(words),
                        XmrSettings.standard(Improvement.INCREASE, null).screening(false))
                .groups()
                .get(0);
        assertThat(asDouble(all.averageRange())).isEqualTo(42.0 / 13);
    }

    @Test
    void aPointExactlyOnALimitIsNotOutsideIt() {
        // Mean 10 and mean range 2 (screening has nothing to drop): limits 4.68 and 15.32 from the first twelve.
        String base = "9 11 9 11 9 11 9 11 9 11 9 11";
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        assertThat(Series.letters(Xmr.of(Series.of(base + " 15.32"), fixed))).endsWith(".");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 15.33"), fixed))).endsWith("O");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 4.68"), fixed))).endsWith(".");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 4.67"), fixed))).endsWith("o");
    }

    @Test
    void sevenRisingPointsAreATrendAndSixAreNot() {
        assertThat(Series.letters(Series.judged("20 30 20 30 20 30 22 23 24 25 26 27 20 30")))
                .isEqualTo("..............");
        assertThat(Series.letters(Series.judged("20 30 20 30 20 30 22 23 24 25 26 27 28 20")))
                .isEqualTo("......TTTTTTT.");
    }

    @Test
    void aTieBreaksATrend() {
        assertThat(Series.letters(Series.judged("20 30 20 30 20 30 22 23 24 24 25 26 27 28")))
                .isEqualTo("..............");
    }

    @Test
    void atATurningPointTheRightHandRunHasThePoint() {
        Xmr xmr = Series.judged("20 30 20 30 22 23 24 25 26 27 28 27 26 25 24 23 22 30 20");
        assertThat(Series.letters(xmr)).isEqualTo("....TTTTTTttttttt..");
    }

    @Test
    void twoOfThreeNearALimitFlagOnlyTheNearPoints() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        String base = "9 11 9 11 9 11 9 11 9 11 9 11";
        // Near limits are 10 -/+ 3.5466..., limits 10 -/+ 5.32.
        assertThat(Series.letters(Xmr.of(Series.of(base + " 14 11 14"), fixed))).endsWith("W.W");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 14 9 14"), fixed))).endsWith("...");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 6 9 6"), fixed))).endsWith("w.w");
        assertThat(Series.letters(Xmr.of(Series.of(base + " 14 11 11 14"), fixed)))
                .endsWith("....");
    }

    @Test
    void aPointBeyondTheLimitCountsTowardsTwoOfThreeOnlyIfTheSettingSaysSo() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        List<BigDecimal> values = Series.of("9 11 9 11 9 11 9 11 9 11 9 11 16 14");
        assertThat(Series.letters(Xmr.of(values, fixed))).endsWith("O.");
        assertThat(Series.letters(Xmr.of(values, fixed.beyondLimitCounts(true))))
                .endsWith("OW");
    }

    @Test
    void sevenPointsOnOneSideAreAShiftAndSixAreNot() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        assertThat(Series.letters(Xmr.of(Series.of(CALM + " 9 11 12 11 12 11 12"), fixed)))
                .endsWith("......");
        assertThat(Series.letters(Xmr.of(Series.of(CALM + " 9 11 12 11 12 11 12 11"), fixed)))
                .endsWith(".SSSSSSS");
    }

    @Test
    void aPointOnTheCentreBreaksAShift() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        assertThat(Series.letters(Xmr.of(Series.of(CALM + " 9 11 12 11 10 12 11 12 11"), fixed)))
                .endsWith(".........");
    }

    @Test
    void aRunOfSixIsEnoughWhereTheBoardChoseSix() {
        XmrSettings six =
                XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12).runsOf(6);
        Xmr shift = Xmr.of(Series.of(CALM + " 9 11 12 11 12 11 12"), six);
        assertThat(Series.letters(shift)).endsWith(".SSSSSS");
        assertThat(shift.points().get(18).cause().packageWords(6)).isEqualTo("6 Points Above CL");
        assertThat(Series.letters(Xmr.of(Series.of("20 30 20 30 20 30 22 23 24 25 26 27 20 30"), six)))
                .isEqualTo("......TTTTTT..");
    }

    @Test
    void aCentreOfTenthsIsMetExactly() {
        // In binary fractions the mean of these is a hair off 0.3 and the seventh point would lie beside the centre.
        Xmr xmr = Series.judged("0.1 0.2 0.3 0.4 0.5");
        assertThat(xmr.points().get(2).side()).isZero();
    }

    @Test
    void rebasingStartsTheLimitsAndTheRunsAfresh() {
        String words = "9 11 10 9 11 10 9 11 10 12 13 12 22 21 23 20 23 22";
        XmrSettings standard = XmrSettings.standard(Improvement.INCREASE, null);
        Xmr xmr = Xmr.of(Series.of(words), standard.rebasedAt(new TreeSet<>(List.of(12))));
        assertThat(xmr.groups()).hasSize(2);
        assertThat(xmr.groups().get(1).first()).isEqualTo(12);
        assertThat(asDouble(xmr.groups().get(1).mean())).isEqualTo(131.0 / 6);
        assertThat(xmr.groups().get(1).provisional()).isTrue();
        assertThat(Series.letters(xmr)).isEqualTo("..................");
        assertThat(Series.letters(Xmr.of(Series.of(words), standard))).isNotEqualTo("..................");
    }

    @Test
    void rebasingOutsideTheSeriesIsRefused() {
        XmrSettings late = XmrSettings.standard(Improvement.INCREASE, null).rebasedAt(new TreeSet<>(List.of(3)));
        assertThatThrownBy(() -> Xmr.of(Series.of("1 2 3"), late))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("spc-rebase-place");
    }

    @Test
    void aConstantSeriesHasACentreAndNoLimitsAndFlagsNothing() {
        Xmr xmr = Xmr.of(
                Series.of("5 5 5 5 5 5 5 5 5 5 5 5 5"),
                XmrSettings.standard(Improvement.INCREASE, new BigDecimal("4")));
        assertThat(xmr.groups().get(0).mean()).isEqualByComparingTo("5");
        assertThat(xmr.groups().get(0).hasLimits()).isFalse();
        assertThat(Series.letters(xmr)).isEqualTo(".............");
        assertThat(xmr.assurance()).isEmpty();
    }

    @Test
    void onePointHasACentreAndNoLimits() {
        Xmr xmr = Series.judged("5");
        assertThat(xmr.points()).hasSize(1);
        assertThat(xmr.groups().get(0).mean()).isEqualByComparingTo("5");
        assertThat(xmr.groups().get(0).hasLimits()).isFalse();
    }

    @Test
    void anEmptySeriesHasNothing() {
        Xmr xmr = Xmr.of(List.of(), XmrSettings.standard(Improvement.INCREASE, BigDecimal.TEN));
        assertThat(xmr.groups()).isEmpty();
        assertThat(xmr.lastPoint()).isEmpty();
        assertThat(xmr.variation()).isEqualTo(Meaning.USUAL);
        assertThat(xmr.assurance()).isEmpty();
    }

    @Test
    void limitsAreProvisionalUnderThirteenValuesAndAMissingMonthIsNotAValue() {
        assertThat(Series.judged("1 2 1 2 1 2 1 2 1 2 1 2").groups().get(0).provisional())
                .isTrue();
        assertThat(Series.judged("1 2 1 2 1 2 1 2 1 2 1 2 1").groups().get(0).provisional())
                .isFalse();
        assertThat(Series.judged("1 2 1 2 1 2 - 1 2 1 2 1 2").groups().get(0).provisional())
                .isTrue();
    }

    @Test
    void aMissingMonthGivesNoMovingRangeOnEitherSide() {
        Xmr xmr = Series.judged("10 12 - 20 21");
        // Steps: 2 and 1. The 8 across the gap is not one. Mean 63 / 4.
        assertThat(xmr.groups().get(0).averageRange()).isEqualByComparingTo("1.5");
        assertThat(xmr.groups().get(0).mean()).isEqualByComparingTo("15.75");
        XmrPoint gap = xmr.points().get(2);
        assertThat(gap.hasValue()).isFalse();
        assertThat(gap.cause()).isEqualTo(SpecialCause.USUAL);
        assertThat(gap.side()).isNull();
        assertThat(gap.mean()).isEqualByComparingTo("15.75");
    }

    @Test
    void aMissingMonthEndsARun() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        assertThat(Series.letters(Xmr.of(Series.of(CALM + " 9 11 12 11 - 12 11 12 11"), fixed)))
                .endsWith(".........");
        assertThat(Series.letters(Series.judged("20 30 20 30 20 30 22 23 24 - 25 26 27 28")))
                .isEqualTo("..............");
    }

    @Test
    void theVerdictIsThatOfTheLastMonthWithAFigure() {
        XmrSettings fixed = XmrSettings.standard(Improvement.DECREASE, null).fixedAfter(12);
        Xmr xmr = Xmr.of(Series.of("9 11 9 11 9 11 9 11 9 11 9 11 16 -"), fixed);
        assertThat(xmr.lastPoint().orElseThrow().cause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
        assertThat(xmr.variation()).isEqualTo(Meaning.WORSE);
    }

    @Test
    void aNeutralSeriesIsHighOrLowAndSaysNothingOfATarget() {
        XmrSettings neutral =
                XmrSettings.standard(Improvement.NEUTRAL, BigDecimal.ONE).fixedAfter(12);
        Xmr xmr = Xmr.of(Series.of("9 11 9 11 9 11 9 11 9 11 9 11 16"), neutral);
        assertThat(xmr.variation()).isEqualTo(Meaning.HIGH);
        assertThat(xmr.assurance()).isEmpty();
    }

    @Test
    void theRunAtTheEndStopsAtAChangeOfWayAndAtARebasing() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        assertThat(Xmr.of(Series.of(CALM + " 3 16 17 18"), fixed).flaggedAtEnd())
                .isEqualTo(3);
        assertThat(Xmr.of(Series.of(CALM), fixed).flaggedAtEnd()).isZero();
    }

    @Test
    void limitsFixedOnTheFirstTwelveDoNotMoveAfterwards() {
        XmrSettings fixed = XmrSettings.standard(Improvement.INCREASE, null).fixedAfter(12);
        XmrGroup before = Xmr.of(Series.of(CALM), fixed).groups().get(0);
        XmrGroup after = Xmr.of(Series.of(CALM + " 50 60 70"), fixed).groups().get(0);
        assertThat(after.upper()).isEqualTo(before.upper());
        assertThat(after.mean()).isEqualByComparingTo("10");
    }

    @Test
    void settingsThatTheMethodDoesNotAllowAreRefused() {
        XmrSettings standard = XmrSettings.standard(Improvement.INCREASE, null);
        assertThatThrownBy(() -> standard.fixedAfter(11)).hasMessageContaining("spc-too-few-to-fix");
        assertThatThrownBy(() -> standard.runsOf(8)).hasMessageContaining("spc-run-length");
    }

    private static double asDouble(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value).doubleValue();
    }
}
