package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.Samples;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;

/**
 * Figures of the sample census as at its reference date, 21 July 2022, checked without the engine: 332 invented children with 402 referrals, and no
 * assessment, enquiry or plan. The referrals of each month were counted by the text of their dates in the file.
 */
class SampleCensusHandCheckedTest {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2022, 7, 21);

    @Test
    void theFiguresAreThoseCountedFromTheFile(@TempDir Path folder) {
        Catalogue catalogue = Catalogue.packaged();
        TakeRequest request = new TakeRequest(
                List.of(new Input("cin-census", Samples.of("cin-census/fake_CIN_data.xml"))),
                REFERENCE_DATE,
                Instant.parse("2022-07-22T09:00:00Z"),
                null);
        try (MeasureRunner runner = MeasureRunner.over(
                catalogue, SnapshotStore.at(folder).take(catalogue, request).snapshot())) {
            // June 2022 is the last month that had wholly passed: <CINreferralDate>2022-06 stands 13 times, 2022-05 7
            // times and 2022-04 8 times.
            expect(runner, "referrals-received", "2022-06", 13, null);
            expect(runner, "referrals-received", "2022-23 Q1", 28, null);
            // 7 1 3 4 7 5 from July to December 2021, 5 4 4 from January to March 2022, and those 28.
            expect(runner, "referrals-received", "12 months to 2022-06", 68, null);
            // Of the 68, five are of a child with another referral in the twelve months before; four of them in June.
            expect(runner, "re-referrals-12m", "12 months to 2022-06", 5, 68L);
            expect(runner, "re-referrals-12m", "2022-06", 4, 13L);
            // Every referral of the file is marked as leading to nothing further, so no case was ever open.
            expect(runner, "referral-nfa", "2022-06", 13, 13L);
            expect(runner, "open-children", "2022-06", 0, null);
            // <DateOfInitialCPC>2022-06 stands 7 times, each with a referral and no enquiry, as the census gives a
            // child who moved here with a plan.
            assertThat(figure(runner, "icpc-15wd", "2022-06").leftOut()).containsEntry("exempt", 7L);
            expect(runner, "icpc-15wd", "2022-06", 0, 0L);
        }
    }

    private static void expect(
            MeasureRunner runner, String measure, String period, long numerator, @Nullable Long denominator) {
        Figure figure = figure(runner, measure, period);
        assertThat(figure.numerator()).as(measure + " " + period).isEqualByComparingTo("" + numerator);
        if (denominator == null) {
            assertThat(figure.denominator()).as(measure + " " + period).isNull();
        } else {
            assertThat(figure.denominator()).as(measure + " " + period).isEqualByComparingTo("" + denominator);
        }
    }

    private static Figure figure(MeasureRunner runner, String measure, String period) {
        FigurePeriod asked = FigurePeriod.parse(period);
        return runner.run(Catalogue.packaged().measure(measure), asked.last(), asked.last(), "all").stream()
                .filter(found -> found.period().equals(asked))
                .findFirst()
                .orElseThrow();
    }
}
