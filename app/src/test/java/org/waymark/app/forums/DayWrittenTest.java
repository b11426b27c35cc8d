package org.waymark.app.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWrittenTest {

    @Test
    void threeNumbersAreADay() {
        assertThat(new DayWritten(" 5", "01", "2027 ").read()).contains(LocalDate.of(2027, 1, 5));
        assertThat(new DayWritten("29", "2", "2028").read()).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({"31,11,2026", "29,2,2027", "1,13,2026", "1,1,27", "1,January,2027", "1,,2027", ",,", "0,1,2027"})
    void anythingElseIsNoneAndIsNotGuessed(String day, String month, String year) {
        assertThat(new DayWritten(day, month, year).read()).isEmpty();
    }

    @Test
    void aBlankDayIsSaidToBeMissingAndAWrongOneToBeWrong() {
        assertThat(new DayWritten("", null, " ")
                        .problem("due", "The day", "due")
                        .whatHappened())
                .isEqualTo("The day is not given.");
        assertThat(new DayWritten("31", "11", "2026")
                        .problem("due", "The day", "due")
                        .whatHappened())
                .isEqualTo("The day must be a real date.");
    }
}
