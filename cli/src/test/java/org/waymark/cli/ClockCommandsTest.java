package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.cli.Ran.Row;
import tools.jackson.databind.json.JsonMapper;

class ClockCommandsTest {

    @Test
    void whatIsOpenIsListedMostPressingFirst() {
        Ran ran = due("2026-11-15", "--format", "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().findFirst()).contains("clock,title,subject,child,started,due,status,days_over");
        List<Row> rows = ran.rows();
        assertThat(rows)
                .extracting(row -> row.get("status"))
                .contains("Overdue", "Due soon")
                .doesNotContain("In time", "Late", "Exempt", "Not held");
        List<Integer> ranks = rows.stream().map(row -> rank(row.get("status"))).toList();
        assertThat(ranks).isSorted();
        for (int rank : List.of(0, 2)) {
            assertThat(rows.stream()
                            .filter(row -> rank(row.get("status")) == rank)
                            .map(row -> row.get("due")))
                    .isSorted();
        }
    }

    @Test
    void daysOverAreCountedToTheDayAndOnlyForWhatIsOverdue() {
        LocalDate on = LocalDate.parse("2026-11-15");

        assertThat(due(on, "--format", "csv").rows()).allSatisfy(row -> {
            if (row.get("status").equals("Overdue")) {
                assertThat(LocalDate.parse(row.get("due").substring(0, 10)))
                        .isEqualTo(on.minusDays(Long.parseLong(row.get("days_over"))));
            } else {
                assertThat(row.cells()).containsEntry("days_over", "");
            }
        });
    }

    @Test
    void eachClockIsSummedUpInWords() {
        Ran ran = due("2026-11-15");

        assertThat(ran.err()).contains("overdue, the oldest by", "what was done after 2026-10-31 is not known to it");
    }

    @Test
    void theFormatsHoldTheSameRows() {
        long table = due("2026-11-15").out().lines().count() - 2;

        assertThat(due("2026-11-15", "--format", "csv").rows()).hasSize((int) table);
        assertThat(JsonMapper.shared()
                        .readTree(due("2026-11-15", "--format", "json").out())
                        .size())
                .isEqualTo((int) table);
    }

    private static Ran due(Object on, Object... more) {
        Object[] words = {"clocks", "due", "--on", on, "--store", Council.store()};
        return waymark(java.util.stream.Stream.of(words, more)
                .flatMap(java.util.Arrays::stream)
                .toArray());
    }

    private static int rank(String status) {
        return switch (status) {
            case "Overdue" -> 0;
            case "Unknown" -> 1;
            default -> 2;
        };
    }
}
