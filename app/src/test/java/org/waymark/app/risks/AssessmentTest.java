package org.waymark.app.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    @ParameterizedTest
    @CsvSource({"4, 4, 16", "1, 1, 1", "5, 5, 25", "3, 4, 12"})
    void theScoreIsTheProduct(String probability, String impact, int score) {
        assertThat(assessment(probability, impact, null).score()).isEqualTo(OptionalInt.of(score));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "6, 4", "High, 4", ", 4", "3.5, 4", "4%, 4", "4, ", "-2, 4", "4, 1e3"})
    void whatIsOffTheScaleHasNoScore(@Nullable String probability, @Nullable String impact) {
        assertThat(assessment(probability, impact, "12").score()).isEmpty();
    }

    @Test
    void aPrintedScoreThatIsNotTheProductIsNoticed() {
        assertThat(assessment("3", "4", "16").printsAnotherScore()).isTrue();
        assertThat(assessment("3", "4", "high").printsAnotherScore()).isTrue();
        assertThat(assessment("3", "4", "12").printsAnotherScore()).isFalse();
        assertThat(assessment("3", "4", null).printsAnotherScore()).isFalse();
    }

    @Test
    void nothingIsSaidOfAPrintedScoreWhereThereIsNoProduct() {
        assertThat(assessment("High", "4", "16").printsAnotherScore()).isFalse();
    }

    private static Assessment assessment(
            @Nullable String probability, @Nullable String impact, @Nullable String printed) {
        return new Assessment(
                LocalDate.parse("2026-11-24"),
                probability,
                impact,
                printed,
                Instant.parse("2026-11-24T10:00:00Z"),
                "Programme manager",
                true);
    }
}
