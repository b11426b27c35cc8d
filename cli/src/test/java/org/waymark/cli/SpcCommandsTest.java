package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpcCommandsTest {

    private static final String SERIES = """
            {"series_cases": [{"id": "a", "input": {"y": [10, 12, 11, 13, 12], "improvement_direction": "increase", "target": 5}}]}
            """;

    @TempDir
    Path temp;

    @Test
    void aSeriesIsJudgedInJson() throws Exception {
        Ran ran = waymark("spc", "run", Files.writeString(temp.resolve("series.json"), SERIES));

        assertThat(ran.status()).isZero();
        JsonNode first = JsonMapper.shared().readTree(ran.out()).get(0);
        assertThat(first.path("id").asString()).isEqualTo("a");
        assertThat(first.path("mean").get(0).doubleValue()).isEqualTo(11.6);
        assertThat(first.path("special_cause_type").size()).isEqualTo(5);
        assertThat(first.has("variation_type")).isTrue();
        assertThat(first.has("assurance_type")).isTrue();
    }

    @Test
    void inACsvAPointIsARow() throws Exception {
        Ran ran = waymark("spc", "run", Files.writeString(temp.resolve("series.json"), SERIES), "--format", "csv");

        assertThat(ran.rows())
                .hasSize(5)
                .allSatisfy(
                        row -> assertThat(row.cells()).containsEntry("id", "a").containsEntry("mean", "11.6"));
        assertThat(ran.rows().get(4).cells()).containsEntry("point", "5");
    }

    @Test
    void everyProblemOfAFileIsSaidAtOnce() throws Exception {
        String two =
                "{\"series_cases\": [{\"id\": \"a\", \"input\": {\"y\": [1]}}, {\"id\": \"b\", \"input\": {\"improvement_direction\": \"increase\", \"y\": \"x\"}}]}";

        Ran ran = waymark("spc", "run", Files.writeString(temp.resolve("series.json"), two));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("series 1 (a)", "series 2 (b)");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsSaid() throws Exception {
        Path noise = Files.write(temp.resolve("noise.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(waymark("spc", "run", temp.resolve("none.json")))
                .satisfies(ran -> assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT))
                .satisfies(ran -> assertThat(ran.err()).contains("none.json", "no such file"));
        assertThat(waymark("spc", "run", noise))
                .satisfies(ran -> assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT))
                .satisfies(ran -> assertThat(ran.err()).contains("not text in UTF-8"));
    }

    @Test
    void everyPublishedCaseIsAnswered() throws Exception {
        Path published = Path.of("../../shared/domain/spc_cases.json");
        Assumptions.assumeTrue(
                Files.exists(published), "The published cases are not beside the project, so they are not run.");

        Ran ran = waymark("spc", "run", published);

        JsonNode cases =
                JsonMapper.shared().readTree(Files.readString(published)).path("series_cases");
        JsonNode answers = JsonMapper.shared().readTree(ran.out());
        assertThat(answers.size()).isEqualTo(cases.size()).isPositive();
        for (int i = 0; i < cases.size(); i++) {
            assertThat(answers.get(i).path("id")).isEqualTo(cases.get(i).path("id"));
            JsonNode y = cases.get(i).path("input").path("y");
            assertThat(answers.get(i).path("special_cause_type").size()).isEqualTo(y.isArray() ? y.size() : 1);
        }
    }
}
