package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.Samples;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;

/**
 * Figures of the sample return of 2017-18 (2,675 invented children, 5,050 episodes, as dirty as such files come), checked without the engine.
 *
 * <p>Totals were counted from the CSV files by a script that walks through each child's episodes in order of their dates and keeps one open stay, without
 * SQL; the simplest of them are counted again here from the files. Children are named by the row of {@code episodes.csv} (the header is row 1) and
 * followed by hand. No child's number stands here.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleReturnHandCheckedTest {

    private static final LocalDate END_OF_YEAR = LocalDate.of(2018, 3, 31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Catalogue catalogue = Catalogue.packaged();
    private Path sample = Path.of(".");
    private MeasureRunner runner =
            MeasureRunner.over(new Workbench(catalogue, org.waymark.engine.sql.DuckDb.open(), END_OF_YEAR, Set.of()));

    @BeforeAll
    void take(@TempDir Path folder) {
        sample = Samples.of("ssda903");
        runner.close();
        runner = MeasureRunner.over(
                catalogue,
                SnapshotStore.at(folder)
                        .take(
                                catalogue,
                                new TakeRequest(
                                        List.of(new Input("ssda903", sample)),
                                        END_OF_YEAR,
                                        Instant.parse("2018-04-03T09:00:00Z"),
                                        null))
                        .snapshot());
    }

    @AfterAll
    void close() {
        runner.close();
    }

    @Test
    void theTotalsOfTheYearAreThoseCountedFromTheFiles() {
        // 1,946 stays of 1,896 children, of which 1,201 cover the night of 31 March.
        figure("cla-number", "2018-03").is(1201);
        // 61 stays of the year have a first episode with reason S; 116 more begin on the day a short break (V3, V4)
        // ends.
        figure("cla-entries", "2017-18 to 2018-03").is(177);
        figure("cla-entries", "2018-03").is(18);
        // 629 stays ended in the year otherwise than by X1, those of one child twice: 628 children.
        figure("cla-exits", "2017-18 to 2018-03").is(629);
        figure("cla-exits", "2018-03").is(44);
        // By reason, in the file's own codes: E4A 30, E4B 29.
        figure("cla-reunifications", "2017-18 to 2018-03").is(59);
        // E45 29, E46 31, E47 29, E48 33; with E41 24 of 629.
        figure("sgo-granted", "2017-18 to 2018-03").is(122);
        figure("sgo-cao-percent", "2017-18 to 2018-03").is(146, 629, "23.2");
        // E11 33 and E12 31, one of which by a child whose last leaving of the year was another.
        figure("children-adopted", "2017-18 to 2018-03").is(64);
        figure("adopted-percent-leaving", "2017-18 to 2018-03").is(63, 628, "10.0");
        // By walking each child's placements: 156 of the 1,201 had three open at some time after 1 April 2017.
        figure("placement-3plus", "12 months to 2018-03").is(156, 1201, "13.0");
        // Under 16 and 913 days or more in care: 140; 53 of them 730 days or more in one placement.
        figure("placement-long-term-stability", "2018-03").is(53, 140, "37.9");
        // Postcodes and no lookup: no distance, so no value and never nought.
        assertThat(figure("placement-over-20-miles", "2018-03").figure.noValue())
                .isEqualTo("distance not known");
        figure("cla-uasc", "2018-03").is(71, 1201, "5.9");
        // The scores of the 473 with one, of the 974 aged 5 to 16 of the 1,051 in care for twelve months, add up to
        // 9,580.
        figure("cla-sdq-average", "2018-03").is(9580, 473, "20.3");
        figure("cla-sdq-completion", "2018-03").is(473, 974, "48.6");
        figure("cla-dental", "2018-03").is(500, 1051, "47.6");
        // 53 rows after care, of which 21 say died or home for good; of the 32, 21 have a code that begins with F or P,
        // and 13 say yes.
        figure("cl-eet", "2018-03").is(21, 32, "65.6");
        figure("cl-in-touch", "2018-03").is(13, 32, "40.6");
    }

    @Test
    void childrenInCareCountedNightByNightAreTheSameInEachMonth() throws IOException {
        Map<YearMonth, Set<String>> nights = new TreeMap<>();
        for (String[] row : rows("episodes.csv")) {
            LocalDate from = day(row[1]);
            LocalDate to = row[7].isEmpty() ? NEVER : day(row[7]);
            boolean shortBreak = row[3].equals("V3") || row[3].equals("V4");
            for (YearMonth month = YearMonth.of(2017, 4);
                    !shortBreak && month.isBefore(YearMonth.of(2018, 4));
                    month = month.plusMonths(1)) {
                if (!from.isAfter(month.atEndOfMonth()) && to.isAfter(month.atEndOfMonth())) {
                    nights.computeIfAbsent(month, m -> new HashSet<>()).add(row[0]);
                }
            }
        }
        assertThat(nights).hasSize(12);
        nights.forEach(
                (month, children) -> figure("cla-number", month.toString()).is(children.size()));
    }

    @Test
    void missingChildrenCountedFromTheirFileAreTheSame() throws IOException {
        Set<String> wentInTheYear = new HashSet<>();
        Set<String> cameBack = new HashSet<>();
        long overADay = 0;
        for (String[] row : rows("missing.csv")) {
            LocalDate from = day(row[3]);
            LocalDate back = row[4].isEmpty() ? NEVER : day(row[4]);
            if (row[2].equals("M") && inTheYear(from)) {
                wentInTheYear.add(row[0]);
            }
            if (row[2].equals("M") && inTheYear(back)) {
                cameBack.add(row[0]);
                // From days alone, more than 24 hours is at least the second day after.
                overADay += back.isAfter(from.plusDays(1)) ? 1 : 0;
            }
        }
        figure("missing-children-count", "2017-18 to 2018-03").is(wentInTheYear.size());
        figure("missing-returned-children", "2017-18 to 2018-03").is(cameBack.size());
        assertThat(figure("missing-over-24h", "2017-18 to 2018-03").figure.numerator())
                .isEqualByComparingTo("" + overADay);
        assertThat(wentInTheYear).hasSize(18);
    }

    @Test
    void theChildOfRows285To288HasHadThreePlacements() {
        // Residential school from 30 June 2016; row 286 is temporary (T4), so the school's place goes on; row 287 is a
        // move on 16 October 2017 and
        // row 288 another on 31 January 2018, to be adopted. The school, the work placement and the adopters: three,
        // all within twelve months.
        assertThat(in("placement-3plus", "12 months to 2018-03", Part.NUMERATOR, 288))
                .isTrue();
        assertThat(in("placement-3plus", "12 months to 2017-12", Part.NUMERATOR, 288))
                .isFalse();
        assertThat(in("placement-residential", "2018-03", Part.NUMERATOR, 288)).isFalse();
    }

    @Test
    void theChildOfRows215To218IsFosteredAndLeavesTheDayAfterTheYear() {
        // Two temporary stays, then foster care (U2) from 7 September 2017: one placement. Guardianship on 1 April
        // 2018, so in care on 31 March.
        assertThat(in("placement-foster-share", "2018-03", Part.NUMERATOR, 218)).isTrue();
        assertThat(in("placement-foster-share", "2017-08", Part.NUMERATOR, 218)).isFalse();
        assertThat(in("placement-3plus", "12 months to 2018-03", Part.DENOMINATOR, 218))
                .isTrue();
        assertThat(in("placement-3plus", "12 months to 2018-03", Part.NUMERATOR, 218))
                .isFalse();
        assertThat(in("sgo-granted", "2018-03", Part.NUMERATOR, 218)).isFalse();
    }

    @Test
    void theOverlapOfRows523And524IsOneStayThatGoesOn() {
        // Row 523 says adopted on 23 July 2017, but row 524 began on 15 June and is still open: an error in the data,
        // and one child in care.
        assertThat(in("cla-number", "2018-03", Part.NUMERATOR, 524)).isTrue();
        assertThat(in("children-adopted", "2017-07", Part.NUMERATOR, 524)).isFalse();
        assertThat(in("cla-entries", "2017-06", Part.NUMERATOR, 524)).isFalse();
    }

    @Test
    void theChildOfRows784To786IsAdoptedComesBackAndIsReviewedInTime() {
        // Adopted on 15 October 2017; in care again (S) on Friday 3 November. Twenty working days on is Friday 1
        // December; reviewed on 10 November.
        // The second review is due on 10 February 2018 and was held on the 7th.
        assertThat(in("children-adopted", "2017-10", Part.NUMERATOR, 786)).isTrue();
        assertThat(in("cla-number", "2017-10", Part.NUMERATOR, 786)).isFalse();
        assertThat(in("cla-entries", "2017-11", Part.NUMERATOR, 786)).isTrue();
        assertThat(in("cla-first-review-20wd", "2017-12", Part.NUMERATOR, 786)).isTrue();
        assertThat(in("cla-review-timely", "2018-03", Part.NUMERATOR, 786)).isTrue();
        assertThat(in("cla-review-overdue", "2018-03", Part.NUMERATOR, 786)).isFalse();
    }

    @Test
    void theChildOfRows945To947ComesInFromShortBreaksAndGoesHome() {
        // Short breaks (V4) until 9 November 2017, then on remand: care begins that day. Home as planned (E4A) on 31
        // March 2018.
        assertThat(in("cla-number", "2017-10", Part.NUMERATOR, 947)).isFalse();
        assertThat(in("cla-entries", "2017-11", Part.NUMERATOR, 947)).isTrue();
        assertThat(in("cla-number", "2018-02", Part.NUMERATOR, 947)).isTrue();
        assertThat(in("cla-number", "2018-03", Part.NUMERATOR, 947)).isFalse();
        assertThat(in("cla-reunifications", "2018-03", Part.NUMERATOR, 947)).isTrue();
    }

    @Test
    void theChildOfRows21To26LeavesForRelativesAndLaterForShortBreaks() {
        // To relatives (E13) on 23 November 2017. Short breaks, then on remand from 15 January 2018, ended by X1 on 30
        // March when short breaks
        // begin again: no longer in care, and not known to have left.
        assertThat(in("cla-exits", "2017-11", Part.NUMERATOR, 26)).isTrue();
        assertThat(in("cla-reunifications", "2017-11", Part.NUMERATOR, 26)).isFalse();
        assertThat(in("cla-entries", "2018-01", Part.NUMERATOR, 26)).isTrue();
        assertThat(in("cla-number", "2018-03", Part.NUMERATOR, 26)).isFalse();
        assertThat(in("cla-exits", "2018-03", Part.NUMERATOR, 26)).isFalse();
    }

    private Checked figure(String measure, String period) {
        FigurePeriod asked = FigurePeriod.parse(period);
        List<Figure> found = runner.run(catalogue.measure(measure), asked.last(), asked.last(), "all").stream()
                .filter(figure -> figure.period().equals(asked))
                .toList();
        assertThat(found).as(measure + " " + period).hasSize(1);
        return new Checked(measure + " " + period, found.get(0));
    }

    private record Checked(String name, Figure figure) {

        void is(long numerator) {
            assertThat(figure.numerator()).as(name).isEqualByComparingTo(BigDecimal.valueOf(numerator));
        }

        void is(long numerator, long denominator, String value) {
            is(numerator);
            assertThat(figure.denominator()).as(name).isEqualByComparingTo(BigDecimal.valueOf(denominator));
            assertThat(figure.value()).as(name).isEqualByComparingTo(value);
        }
    }

    private boolean in(String measure, String period, Part part, int row) {
        String child = rows("episodes.csv").get(row - 2)[0];
        List<Case> cases = runner.cases(catalogue.measure(measure), FigurePeriod.parse(period), "all", null, part)
                .cases();
        assertThat(cases).as(measure + " " + period).isNotEmpty();
        Map<String, Boolean> children = new HashMap<>();
        cases.forEach(one -> children.put(String.valueOf(one.child()), true));
        return children.containsKey(child);
    }

    private List<String[]> rows(String file) {
        try {
            return Files.readAllLines(sample.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean inTheYear(LocalDate day) {
        return day.isAfter(END_OF_YEAR.minusYears(1)) && !day.isAfter(END_OF_YEAR);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }
}
