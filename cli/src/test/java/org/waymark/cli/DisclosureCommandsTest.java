package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DisclosureCommandsTest {

    private static final String TABLES = """
            {"about": "invented", "cases": [
              {"name": "a", "table": [[3, 20, 8], [30, 40, 50]], "reference": [[9, 9]]},
              {"table": [[0, 20], [30, 40]]},
              {"table": [[4]]},
              {"table": [[3.0, 20, 8, 31], [30, 40, 50, 120], [33, 60, 58, 151]], "totals": true}]}
            """;

    @TempDir
    Path temp;

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("tables.json"), text);
    }

    @Test
    void everyTableIsAnsweredInOrderInJson() throws Exception {
        Ran ran = waymark("disclosure", "run", file(TABLES), "--format", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                [{"suppressed":[[0,0],[0,2],[1,0],[1,2]],"narrowest":11},
                 {"suppressed":[],"narrowest":null},
                 {"suppressed":[[0,0],[0,1],[1,0],[1,1]],"narrowest":9007199254740991},
                 {"suppressed":[[0,0],[0,2],[1,0],[1,2]],"narrowest":11}]
                """);
    }

    @Test
    void aListWithoutAnObjectAroundItAndAByteOrderMarkAreRead() throws Exception {
        Ran ran = waymark("disclosure", "run", file("\uFEFF[{\"table\": [[0, 20]]}]"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("[{\"suppressed\":[],\"narrowest\":null}]\n");
    }

    @Test
    void noCasesGiveAnEmptyList() throws Exception {
        assertThat(waymark("disclosure", "run", file("{\"cases\": []}")).out()).isEqualTo("[]\n");
    }

    @Test
    void inATableTheShareOfHiddenCellsStandsBesideTheWidth() throws Exception {
        Ran table = waymark("disclosure", "run", file(TABLES), "--format", "table");
        Ran csv = waymark("disclosure", "run", file(TABLES), "--format", "csv");

        assertThat(table.out()).contains("percent suppressed", "33.3", "no limit");
        assertThat(csv.rows().get(0).cells())
                .containsEntry("case", "1")
                .containsEntry("cells", "12")
                .containsEntry("suppressed", "4")
                .containsEntry("percent_suppressed", "33.3")
                .containsEntry("narrowest", "11");
        assertThat(csv.rows().get(1).get("narrowest")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing of the kind | disclosure-unreadable | line 1",
                "{} | disclosure-no-cases | no list of cases",
                "{\"cases\": [{}]} | disclosure-input | case 1: The case has no table",
                "{\"cases\": [{\"table\": []}]} | disclosure-empty-table | case 1",
                "{\"cases\": [{\"table\": [[], []]}]} | disclosure-empty-table | case 1",
                "{\"cases\": [{\"table\": [5]}]} | disclosure-input | case 1, row 1",
                "{\"cases\": [{\"table\": [[1, 2], [3]]}]} | disclosure-ragged-table | case 1",
                "{\"cases\": [{\"table\": [[1, -2]]}]} | disclosure-negative-count | case 1, row 1, column 2",
                "{\"cases\": [{\"table\": [[1.5]]}]} | disclosure-input | case 1, row 1, column 1",
                "{\"cases\": [{\"table\": [[\"9\"]]}]} | disclosure-input | case 1, row 1, column 1",
                "{\"cases\": [{\"table\": [[null]]}]} | disclosure-input | case 1, row 1, column 1",
                "{\"cases\": [{\"table\": [[1e999999999]]}]} | disclosure-count-too-large | case 1, row 1, column 1",
                "{\"cases\": [{\"table\": [[900000000000, 900000000000]]}]} | disclosure-count-too-large | case 1",
                "{\"cases\": [{\"table\": [[9]], \"totals\": \"yes\"}]} | disclosure-input | totals",
                "{\"cases\": [{\"table\": [[9, 9]], \"totals\": true}]} | disclosure-input | totals",
                "{\"cases\": [{\"table\": [[3, 9, 13], [4, 9, 12]], \"totals\": true}]} | disclosure-totals-do-not-add | row 1, row 2, column 1, column 3",
            })
    void whatCannotBeReadIsSaidInOneMessageAndNothingIsAnswered(String text, String code, String says)
            throws Exception {
        Ran ran = waymark("disclosure", "run", file(text));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains(code, says);
    }

    @Test
    void everyProblemOfAFileIsSaidAtOnce() throws Exception {
        Ran ran = waymark(
                "disclosure", "run", file("{\"cases\": [{\"table\": [[-1]]}, {\"table\": [[9]]}, {\"table\": [[]]}]}"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("case 1", "case 3").doesNotContain("case 2");
    }

    @Test
    void aNumberOfAThousandDigitsIsSaidToBeTooLong() throws Exception {
        Ran ran = waymark("disclosure", "run", file("{\"cases\": [{\"table\": [[" + "9".repeat(2_000) + "]]}]}"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("too long to read");
    }

    @Test
    void everyPublishedCaseIsAnswered() throws Exception {
        Path published = Path.of("../../shared/domain/disclosure_cases.json");
        Assumptions.assumeTrue(
                Files.exists(published), "The published cases are not beside the project, so they are not run.");

        Ran ran = waymark("disclosure", "run", published, "--format", "json");

        JsonNode cases =
                JsonMapper.shared().readTree(Files.readString(published)).path("cases");
        JsonNode answers = JsonMapper.shared().readTree(ran.out());
        assertThat(answers.size()).isEqualTo(cases.size()).isPositive();
        for (int i = 0; i < cases.size(); i++) {
            assertThat(answers.get(i).path("narrowest").asLong()).isGreaterThanOrEqualTo(5);
            assertThat(answers.get(i).path("suppressed").size())
                    .isBetween(
                            cases.get(i).path("primary").size(),
                            cases.get(i).path("reference_suppressed").size());
        }
    }
}
