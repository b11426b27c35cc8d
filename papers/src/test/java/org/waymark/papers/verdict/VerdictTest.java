package org.waymark.papers.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.spc.Improvement;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.series.Monthly;
import org.waymark.papers.series.Series;

final class VerdictTest {

    private static final String YEAR = "60 62 60 62 60 62 60 62 60 62 60 62";

    @Test
    void usual() {
        Verdict verdict = Verdict.of(Monthly.shares("63", YEAR + " 61 61.5"));

        assertThat(verdict.meaning()).isEqualTo(Meaning.USUAL);
        assertThat(verdict.headline()).isEqualTo("No real change");
        assertThat(verdict.variation())
                .isEqualTo("No real change. The ups and downs are the size this process always produces.");
    }

    @Test
    void outsideALimitNamesTheMonthAndTheRange() {
        assertThat(variation(Improvement.INCREASE, YEAR + " 61 70"))
                .isEqualTo(
                        "Getting better. October is outside the range this process used to produce (55.7 to 66.3%).");
        assertThat(variation(Improvement.INCREASE, YEAR + " 61 50"))
                .isEqualTo("Getting worse. October is outside the range this process used to produce (55.7 to 66.3%).");
        assertThat(variation(Improvement.DECREASE, YEAR + " 61 50")).startsWith("Getting better. October is outside");
        assertThat(variation(Improvement.NEUTRAL, YEAR + " 61 70"))
                .isEqualTo(
                        "Higher than usual. October is outside the range this process used to produce (55.7 to 66.3%). Neither way is good in itself.");
        assertThat(variation(Improvement.NEUTRAL, YEAR + " 61 50")).startsWith("Lower than usual. ");
    }

    @Test
    void outsideALimitAfterARunSaysBoth() {
        assertThat(variation(Improvement.INCREASE, YEAR + " 63 64 63 64 63 64 63 71"))
                .isEqualTo("Getting better. October is outside the range this process used to produce (55.7 to 66.3%). "
                        + "The last 9 months are all above the average of 61.0%.");
    }

    @Test
    void aTrendCountsItsMonths() {
        assertThat(variation(Improvement.INCREASE, YEAR + " 59 60 61 62 63 64 65"))
                .isEqualTo("Getting better. Seven months in a row have moved the same way.");
        assertThat(variation(Improvement.DECREASE, YEAR + " 58.5 59 60 61 62 63 64 65"))
                .isEqualTo("Getting worse. Eight months in a row have moved the same way.");
    }

    @Test
    void twoOfThreeIsOnlyProbable() {
        String values = YEAR + " 61 65.5 61.5 65.5";
        assertThat(variation(Improvement.INCREASE, values))
                .isEqualTo("Probably getting better. Two of the last three months are close to the limit.");
        assertThat(variation(Improvement.DECREASE, values)).startsWith("Probably getting worse. ");
        assertThat(variation(Improvement.NEUTRAL, values))
                .isEqualTo(
                        "Probably higher than usual. Two of the last three months are close to the limit. Neither way is good in itself.");
    }

    @Test
    void aShiftCountsItsMonthsAndNamesTheAverage() {
        assertThat(variation(Improvement.INCREASE, "62 60 62 60 62 60 62 60 62 60 62 60 63 62 63 62 63 62 63 62 63"))
                .isEqualTo("Getting better. The last 9 months are all above the average of 61.0%.");
        assertThat(variation(Improvement.DECREASE, YEAR + " 59 60 59 60 59 60 59"))
                .isEqualTo("Getting better. The last 7 months are all below the average of 61.0%.");
    }

    @Test
    void underThirteenMonthsTheLimitsAreProvisional() {
        assertThat(variation(Improvement.INCREASE, "60 62 60 62 60 62 60 62"))
                .isEqualTo("No real change. The ups and downs are the size this process always produces. "
                        + "These limits are provisional; there are 8 months.");
    }

    @Test
    void tooFewAndAllTheSame() {
        assertThat(variation(Improvement.INCREASE, "")).isEqualTo("Too few figures to say.");
        assertThat(variation(Improvement.INCREASE, "60")).isEqualTo("Too few figures to say.");
        assertThat(variation(Improvement.INCREASE, "60 – 62")).isEqualTo("Too few figures to say.");
        assertThat(variation(Improvement.INCREASE, Monthly.same("60", 14))).isEqualTo("Every month is the same.");
    }

    @Test
    void aMissingMonthEndsARunAndTheVerdictIsOnTheLastFigure() {
        Verdict verdict = Verdict.of(Monthly.shares(null, YEAR + " 61 70 –"));

        assertThat(verdict.variation()).startsWith("Getting better. September is outside");
    }

    @Test
    void theProcessAsItIsWillMeetTheTarget() {
        assertThat(target(Improvement.INCREASE, "55", YEAR + " 61"))
                .isEqualTo(
                        "Expect the target of 55% to be met each month: the whole usual range (55.7 to 66.3%) is on the right side of it.");
        assertThat(target(Improvement.DECREASE, "70", YEAR + " 61")).startsWith("Expect the target of 70% to be met");
    }

    @Test
    void theProcessAsItIsWillMissTheTarget() {
        assertThat(target(Improvement.INCREASE, "95", YEAR + " 61"))
                .isEqualTo(
                        "Expect the target of 95% to be missed unless the work changes: it lies outside the usual range (55.7 to 66.3%).");
    }

    @Test
    void theTargetLiesWithinTheRange() {
        assertThat(target(Improvement.INCREASE, "63", YEAR + " 61"))
                .isEqualTo(
                        "The target of 63% may be met or missed by chance: it lies inside the usual range (55.7 to 66.3%).");
    }

    @Test
    void aProcessThatHasMovedNeedsItsLimitsRedrawn() {
        String better = YEAR + " 70 71 72 73 74 75 76";
        assertThat(target(Improvement.INCREASE, "95", better))
                .isEqualTo(
                        "The target of 95% lies outside the range of the first year (55.7 to 66.3%). "
                                + "The process has moved since, so the limits are out of date: ask the analyst whether to redraw them.");
        assertThat(target(Improvement.INCREASE, "63", better))
                .isEqualTo(
                        "The target of 63% lies inside the old range (55.7 to 66.3%); recent months are on the right side of it.");
        assertThat(target(Improvement.DECREASE, "63", better)).endsWith("recent months are on the wrong side of it.");
        assertThat(target(Improvement.INCREASE, "66", YEAR + " 67 67 65 67 67 67 67"))
                .endsWith("recent months are on both sides of it.");
    }

    @Test
    void aProcessThatMovesTowardsATargetItMeetsSaysSo() {
        String worse = YEAR + " 54 53 52 51 50 49 48";
        assertThat(target(Improvement.INCREASE, "45", worse))
                .isEqualTo("The target of 45% is still met, but the process is moving towards it.");
        assertThat(target(Improvement.INCREASE, "50", worse))
                .isEqualTo(
                        "The old range (55.7 to 66.3%) lay wholly on the right side of the target of 50%; recent months are on the wrong side of it.");
        assertThat(target(Improvement.DECREASE, "70", worse))
                .startsWith("Expect the target of 70% to be met each month");
    }

    @Test
    void withoutATargetAPolarityOrARangeNothingIsSaid() {
        assertThat(target(Improvement.INCREASE, null, YEAR))
                .isEqualTo("No target is set, so nothing is said about meeting one.");
        assertThat(target(Improvement.NEUTRAL, "90", YEAR))
                .isEqualTo("It is not said which way is better, so nothing is said about meeting the target of 90%.");
        assertThat(target(Improvement.INCREASE, "90", "60"))
                .isEqualTo("There is no usual range yet, so nothing is said about meeting the target of 90%.");
    }

    @Test
    void theNewestFigureAgainstTargetAndFloor() {
        assertThat(against("95", "81.6").againstTarget()).isEqualTo("Short of target");
        assertThat(against("95", "81.6").distance()).isEqualTo("13.4 points below 95%");
        assertThat(against("95", "95.0").againstTarget()).isEqualTo("On target");
        assertThat(against("95", "95.0").distance()).isNull();
        assertThat(against("95", "69.9").againstTarget()).isEqualTo("Past the floor");
        assertThat(against("95", "70.0").againstTarget()).isEqualTo("Short of target");
        assertThat(against("82.6", "81.6").distance()).isEqualTo("1 point below 82.6%");
        assertThat(against(null, "81.6").againstTarget()).isEqualTo("No target");
        Series weeks = Monthly.of("weeks", 1, Improvement.DECREASE, "26", "32", "40.5");
        assertThat(Verdict.of(weeks).againstTarget()).isEqualTo("Past the floor");
        assertThat(Verdict.of(weeks).distance()).isEqualTo("14.5 above 26 weeks");
        Series neutral = Monthly.of("", 0, Improvement.NEUTRAL, "26", null, "40");
        assertThat(Verdict.of(neutral).againstTarget()).isNull();
    }

    @Test
    void aCellOfAScorecardHasShortWords() {
        assertThat(Verdict.of(Monthly.shares("55", YEAR + " 61")).outlook()).isEqualTo("Expect to meet target");
        assertThat(Verdict.of(Monthly.shares("95", YEAR + " 61")).outlook()).isEqualTo("Expect to miss target");
        assertThat(Verdict.of(Monthly.shares("63", YEAR + " 61")).outlook()).isEqualTo("May meet or miss");
        assertThat(Verdict.of(Monthly.shares("95", YEAR + " 70 71 72 73 74 75")).outlook())
                .isEqualTo("Limits need redrawing");
        assertThat(Verdict.of(Monthly.shares(null, YEAR + " 61")).outlook()).isNull();
        assertThat(Verdict.of(Monthly.shares("95", YEAR + " 61 70")).shortForm())
                .isEqualTo("Getting better, short of target");
        assertThat(Verdict.of(Monthly.shares(null, YEAR + " 61 70")).shortForm())
                .isEqualTo("Getting better");
    }

    @Test
    void wholeNumbersHaveLimitsToOnePlaceAndCountsNoUnit() {
        Series count = Monthly.of("", 0, Improvement.NEUTRAL, null, null, "20 22 20 22 20 22 20 22 20 22 20 22 21 40");
        assertThat(Verdict.of(count).variation())
                .isEqualTo(
                        "Higher than usual. October is outside the range this process used to produce (15.7 to 26.3). Neither way is good in itself.");
    }

    @Test
    void afterARebaseTheRangeIsThatOfTheNewGroup() {
        Series series = Monthly.shares("95", YEAR + " 80 82 80 82 90 91 92 93 94 90.5")
                .marked(List.of(new Series.Marker(LocalDate.of(2026, 1, 31), "new recording", true)));

        assertThat(Verdict.of(series).target()).doesNotContain("first year");
        assertThat(Verdict.of(series).variation()).contains("there are 10 months");
    }

    @Test
    void everySentenceEndsAndNoneIsDoubled() {
        for (Improvement improvement : Improvement.values()) {
            for (String values : List.of("", "1", YEAR, YEAR + " 70", YEAR + " 50", "60 – 62 61 – 60")) {
                for (String target : List.of("10", "61", "99")) {
                    Verdict verdict = Verdict.of(Monthly.of("%", 1, improvement, target, null, values));
                    assertThat(verdict.variation()).endsWith(".").doesNotContain("..", "  ", "null");
                    assertThat(verdict.target()).endsWith(".").doesNotContain("..", "  ", "null");
                }
            }
        }
    }

    private static String variation(Improvement improvement, String values) {
        return Verdict.of(Monthly.of("%", 1, improvement, null, null, values)).variation();
    }

    private static String target(
            Improvement improvement, @org.jspecify.annotations.Nullable String target, String values) {
        return Verdict.of(Monthly.of("%", 1, improvement, target, null, values)).target();
    }

    private static Verdict against(@org.jspecify.annotations.Nullable String target, String value) {
        return Verdict.of(Monthly.of("%", 1, Improvement.INCREASE, target, target == null ? null : "70", value));
    }
}
