package org.waymark.app.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-29, DATE, 2027-01-29, 29 January 2027",
        "29/1/2027, DATE, 2027-01-29, 29 January 2027",
        "29.01.2027, DATE, 2027-01-29, 29 January 2027",
        "29 January 2027, DATE, 2027-01-29, 29 January 2027",
        "29  jan 2027, DATE, 2027-01-29, 29 January 2027",
        "2028-02, MONTH, 2028-02-29, February 2028",
        "February 2027, MONTH, 2027-02-28, February 2027",
        "Feb 2027, MONTH, 2027-02-28, February 2027",
        "TBC, TO_BE_CONFIRMED,, To be confirmed",
        "To be agreed, TO_BE_CONFIRMED,, To be confirmed",
        "Ongoing, RECURRING,, Ongoing",
        "monthly, RECURRING,, monthly",
        "Review November 2021, WORDS,, Review November 2021",
        "Spring 2027, WORDS,, Spring 2027",
        "31/02/2027, WORDS,, 31/02/2027",
        "March, WORDS,, March",
    })
    void aDueDateIsReadAsItWasMeant(String written, Due.Kind kind, LocalDate lastDay, String words) {
        Due due = Due.read(written).orElseThrow();

        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due.words()).isEqualTo(words);
        assertThat(due.printed()).isEqualTo(written.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aBlankIsNobodySayingAndNotADate(String blank) {
        assertThat(Due.read(blank)).isEmpty();
        assertThat(Due.read(null)).isEmpty();
    }

    @Test
    void anActionDueInAMonthIsInTimeOnItsLastDayAndPastItsDateOnTheNext() {
        Due due = Due.read("November 2026").orElseThrow();

        assertThat(due.isPast(LocalDate.parse("2026-11-30"))).isFalse();
        assertThat(due.isPast(LocalDate.parse("2026-12-01"))).isTrue();
    }

    @Test
    void wordsWithoutADayAreNeverPastTheirDate() {
        Due due = Due.read("Review November 2021").orElseThrow();

        assertThat(due.isPast(LocalDate.parse("2030-01-01"))).isFalse();
    }

    @Test
    void wordsCannotCarryADay() {
        assertThatThrownBy(() -> new Due(Due.Kind.WORDS, "Soon", LocalDate.parse("2026-11-30")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
