package org.waymark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardPackTest {

    @TempDir
    Path folder;

    @Test
    void the_dates_of_the_papers_follow_the_second_date_of_the_request() throws IOException {
        new BoardPack(new SimulatorRequest(1, 10, 12, LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)))
                .write(folder);
        assertThat(Files.readString(folder.resolve("pack.yaml"))).contains("report_date: 2024-03-18");
        for (String name : List.of("plan.csv", "risks.csv", "themes.csv", "priorities.csv")) {
            assertThat(Files.readString(folder.resolve(name))).as(name).doesNotContain("{");
        }
        assertThat(Files.readString(folder.resolve("plan.csv"))).contains("Q1 2024/25", "April 2024", "30/09/2023");
    }

    @Test
    void the_typed_measures_have_24_months_each() throws IOException {
        new BoardPack(SimulatorRequest.usual()).write(folder);
        List<String> figures = Files.readAllLines(folder.resolve("figures.csv"));
        assertThat(figures).hasSize(1 + 7 * 24);
        assertThat(figures.get(24)).startsWith("11,4.01,2026-10,");
        assertThat(figures.get(1)).startsWith("11,4.01,2024-11,");
    }
}
