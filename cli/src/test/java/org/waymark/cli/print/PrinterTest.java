package org.waymark.cli.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrinterTest {

    private static final Column[] COLUMNS = {
        Column.text("group_value"),
        Column.number("value"),
        Column.text("reason").only(Format.TABLE, Format.JSON)
    };

    @Test
    void aTableLinesUpNumbersAtTheRight() {
        String printed = printed(
                Format.TABLE,
                row("Safeguarding East", new BigDecimal("7.5"), null),
                row("Ünder", new BigDecimal("100.0"), "a"));

        assertThat(printed).isEqualTo("""
                        group value        value  reason
                        -----------------  -----  ------
                        Safeguarding East    7.5
                        Ünder              100.0  a
                        """);
    }

    @Test
    void aTableKeepsARowOnItsLineWhateverIsInIt() {
        assertThat(printed(Format.TABLE, row("two\nlines", 1, null)).lines()).hasSize(3);
    }

    @Test
    void aCsvQuotesWhatNeedsIt() {
        assertThat(printed(Format.CSV, row("a, \"b\"\nc", 1, null)))
                .isEqualTo("group_value,value\n\"a, \"\"b\"\"\nc\",1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@sum", "\tx", "\rx"})
    void aTextThatASpreadsheetWouldRunIsGuardedInACsv(String text) {
        assertThat(printed(Format.CSV, row(text, 1, null))).contains("'" + text);
    }

    @Test
    void aNegativeNumberStaysANumberInACsv() {
        assertThat(printed(Format.CSV, row("a", new BigDecimal("-5.0"), null))).endsWith("a,-5.0\n");
    }

    @Test
    void aNumberIsNeverWrittenWithAnExponent() {
        assertThat(printed(Format.CSV, row("a", new BigDecimal("1E+3"), null))).endsWith("a,1000\n");
        assertThat(printed(Format.JSON, row("a", new BigDecimal("1E+3"), null))).contains("\"value\":1000,");
    }

    @Test
    void jsonCarriesEachKindOfValueAsItIs() {
        JsonNode first = JsonMapper.shared()
                .readTree(
                        printed(Format.JSON, row("=1", new BigDecimal("81.60"), new TreeMap<>(Map.of("waiting", 3L)))))
                .get(0);

        assertThat(first.path("group_value").stringValue()).isEqualTo("=1");
        assertThat(first.path("value").isNumber()).isTrue();
        assertThat(first.path("value").doubleValue()).isEqualTo(81.6);
        assertThat(first.path("reason").path("waiting").intValue()).isEqualTo(3);
    }

    @Test
    void jsonWritesADayAsTextAndNothingAsNull() {
        assertThat(printed(Format.JSON, row(LocalDate.of(2026, 10, 31), null, null)))
                .isEqualTo("[\n  {\"group_value\":\"2026-10-31\",\"value\":null,\"reason\":null}\n]\n");
    }

    @Test
    void nothingToPrintStillHasItsForm() {
        assertThat(printed(Format.JSON)).isEqualTo("[]\n");
        assertThat(printed(Format.CSV)).isEqualTo("group_value,value\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        try (Printer printer = Printer.of(Format.CSV, new StringWriter(), COLUMNS)) {
            assertThatThrownBy(() -> printer.row("a")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static String printed(Format format, @Nullable Object[]... rows) {
        StringWriter out = new StringWriter();
        try (Printer printer = Printer.of(format, out, COLUMNS)) {
            for (@Nullable Object[] row : rows) {
                printer.row(row);
            }
        }
        return out.toString();
    }
}
