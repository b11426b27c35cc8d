package org.waymark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Source.DateForm;

class CellReaderTest {

    private final CellReader reader = new CellReader(List.of(DateForm.DAY_MONTH_YEAR, DateForm.YEAR_MONTH_DAY));

    @ParameterizedTest
    @CsvSource({
        "31/03/2026, 2026-03-31, false",
        "1/3/2026, 2026-03-01, false",
        "29/02/2024, 2024-02-29, false",
        "2026-03-31, 2026-03-31, true",
        "31-03-2026, 2026-03-31, true",
        "31.03.2026, 2026-03-31, true",
        "31/03/2026 00:00, 2026-03-31, true",
        "2026-03-31T00:00:00, 2026-03-31, true",
        "2026-03-31Z, 2026-03-31, true",
    })
    void a_date_is_read_and_another_way_of_writing_it_is_a_repair(String text, LocalDate day, boolean repaired) {
        assertThat(reader.date(text)).isEqualTo(day.toEpochDay());
        assertThat(reader.repaired()).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2025",
                "00/01/2026",
                "13/13/2026",
                "31/03/26",
                "3103/2026",
                "31/03-2026",
                "31/03/",
                "31/03",
                "31",
                "/",
                "//",
                "31/03/2026x",
                "31/03/2026 9",
                "31/03/2026T99:99",
                "1066-04-13",
                "9999-12-31",
                "March 2026",
                "45747",
                "2026-3",
                "2026--3-1",
                "31 03 2026",
                "2026-03-31 25:00",
                "-1/3/2026"
            })
    void what_is_no_date_or_could_be_several_is_not_read(String text) {
        assertThat(reader.date(text)).isEqualTo(CellReader.UNREADABLE);
        assertThat(reader.datetime(text)).isEqualTo(CellReader.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31T00:00",
        "2026-03-31T23:59, 2026-03-31T23:59",
        "2026-03-31 23:59:58, 2026-03-31T23:59:58",
        "31/03/2026 23:59:58.25, 2026-03-31T23:59:58.250",
    })
    void a_time_is_read_to_its_parts_and_a_date_alone_is_midnight(String text, LocalDateTime time) {
        long micros = time.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + time.getNano() / 1_000;
        assertThat(reader.datetime(text)).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31T23:59+01:00", "2026-03-31T23:59Z", "2026-03-31T24:00", "2026-03-31T9:00"})
    void a_time_in_a_zone_or_of_no_day_is_not_read(String text) {
        assertThat(reader.datetime(text)).isEqualTo(CellReader.UNREADABLE);
    }

    @Test
    void every_day_of_two_centuries_is_read_as_it_was_written() {
        DateTimeFormatter british = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            assertThat(reader.date(british.format(day))).isEqualTo(day.toEpochDay());
        }
    }

    @Test
    void no_text_however_odd_breaks_the_reader() {
        SplittableRandom random = new SplittableRandom(20260331);
        String marks = "0123456789/-.:TZ +eE,x";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(20); length > 0; length--) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            String odd = text.toString();
            long day = reader.date(odd);
            assertThat(day == CellReader.UNREADABLE || LocalDate.ofEpochDay(day).getYear() >= 1900)
                    .isTrue();
            reader.datetime(odd);
            reader.integer(odd);
            reader.decimal(odd);
            reader.trueFalse(odd);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3, false", "-3, -3, false", "003, 3, false", "3.0, 3, true"})
    void a_whole_number_is_read(String text, long number, boolean repaired) {
        assertThat(reader.integer(text)).isEqualTo(number);
        assertThat(reader.repaired()).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "1,000", "three", "-", ".", ".0", "1e3", "1234567890123456789"})
    void what_is_no_whole_number_is_not_read(String text) {
        assertThat(reader.integer(text)).isEqualTo(CellReader.UNREADABLE);
    }

    @Test
    void a_decimal_is_plain_digits_with_a_point() {
        assertThat(reader.decimal("12.5")).isEqualTo(12.5);
        assertThat(reader.decimal("-12")).isEqualTo(-12);
        assertThat(reader.decimal("NaN")).isNaN();
        assertThat(reader.decimal("1e3")).isNaN();
        assertThat(reader.decimal("1.2.3")).isNaN();
    }

    @Test
    void yes_and_no_are_said_in_a_few_ways_and_no_others() {
        assertThat(List.of("1", "true", "YES", "y").stream().map(reader::trueFalse))
                .containsOnly(1L);
        assertThat(List.of("0", "False", "no", "N").stream().map(reader::trueFalse))
                .containsOnly(0L);
        assertThat(List.of("2", "oui", "-").stream().map(reader::trueFalse)).containsOnly(CellReader.UNREADABLE);
    }

    @Test
    void a_code_is_one_of_the_list_and_small_letters_are_a_repair() {
        Map<String, String> codes = Map.of("C1", "Interim care order", "4", "Housing");

        assertThat(reader.code("C1", codes)).isEqualTo("C1");
        assertThat(reader.repaired()).isFalse();
        assertThat(reader.code("c1", codes)).isEqualTo("C1");
        assertThat(reader.repaired()).isTrue();
        assertThat(reader.code("04", codes)).isNull();
        assertThat(reader.code("anything", Map.of())).isEqualTo("anything");
    }
}
