package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Ran.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnapshotCommandsTest {

    @TempDir
    Path temp;

    @Test
    void takingSaysWhatWasTakenAndThatThereAreFindings() {
        Ran taken = Council.take(Council.SECOND, temp.resolve("store"), "--format", "csv");

        assertThat(taken.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(taken.rows()).singleElement().satisfies(row -> {
            assertThat(row.cells()).containsEntry("snapshot", "2026-10-31").containsEntry("as_at", "2026-10-31");
            assertThat(row.cells()).containsEntry("taken_at", Ran.NOW.toString());
            assertThat(row.cells()).containsEntry("sources", "ssda903 cin-census record-tables");
            assertThat(row.get("fingerprint")).matches("[0-9a-f]{64}");
        });
        assertThat(taken.err()).contains("./waymark snapshot quality 2026-10-31", "error");
    }

    @Test
    void takingTwiceGivesTheSameFingerprintAndAnotherId() {
        Path store = temp.resolve("store");
        Council.take(Council.FIRST, store);
        Council.take(Council.FIRST, store);

        List<Row> rows =
                waymark("snapshot", "list", "--store", store, "--format", "csv").rows();

        assertThat(rows).extracting(row -> row.get("snapshot")).containsExactly("2026-09-30", "2026-09-30-2");
        assertThat(rows)
                .extracting(row -> row.get("fingerprint"))
                .containsOnly(rows.get(0).get("fingerprint"));
    }

    @Test
    void snapshotsAreListedOldestFirstInEachFormat() {
        Ran table = waymark("snapshot", "list", "--store", Council.store());
        Ran json = waymark("snapshot", "list", "--store", Council.store(), "--format", "json");

        assertThat(table.status()).isZero();
        assertThat(table.out().lines().skip(2).map(line -> line.substring(0, 10)))
                .containsExactly("2026-09-30", "2026-10-31");
        JsonNode list = JsonMapper.shared().readTree(json.out());
        assertThat(list.get(1).path("as_at").asString()).isEqualTo("2026-10-31");
        assertThat(list.get(1).path("rows").isNumber()).isTrue();
    }

    @Test
    void aStoreThatIsNotThereHasNoSnapshots() {
        Ran ran = waymark("snapshot", "list", "--store", temp.resolve("none"), "--format", "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.rows()).isEmpty();
        assertThat(ran.err()).contains("No snapshot has been taken in");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void qualityNamesFileRowAndWhatToDo() {
        Ran ran = waymark("snapshot", "quality", "2026-10-31", "--store", Council.store(), "--format", "csv");

        assertThat(ran.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(ran.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("severity")).isIn("error", "warning", "note");
            assertThat(row.get("file")).isNotBlank();
            assertThat(row.get("says")).endsWith(".");
            assertThat(row.get("what_to_do")).endsWith(".");
        });
    }

    @Test
    void aSnapshotThatIsNotThereIsNamed() {
        Ran ran = waymark("snapshot", "quality", "2020-01-31", "--store", Council.store());

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("2020-01-31", "unknown-snapshot");
    }

    @Test
    void aSourceThatIsNotThereIsNamed() {
        Ran ran = waymark(
                "snapshot",
                "take",
                "--source",
                "annex-b",
                "--from",
                Council.extract(Council.SECOND).resolve("ssda903"),
                "--as-at",
                "2026-10-31",
                "--store",
                temp.resolve("s"));

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("annex-b", "unknown-source");
    }

    @Test
    void aDayThatIsStillToComeIsTakenAndQuestioned() {
        Path extract = Council.extract(Council.SECOND).resolve("cin-census.xml");

        Ran ran = waymark(
                "snapshot",
                "take",
                "--source",
                "cin-census",
                "--from",
                extract,
                "--as-at",
                "2031-10-31",
                "--store",
                temp.resolve("s"));

        assertThat(ran.status()).isLessThanOrEqualTo(ExitStatus.FINDINGS);
        assertThat(ran.err()).contains("still to come");
    }

    @Test
    void anEmptyFolderIsRefusedAndNothingIsVisible() throws Exception {
        Path store = temp.resolve("store");
        Path empty = Files.createDirectories(temp.resolve("empty"));

        Ran ran = waymark(
                "snapshot", "take", "--source", "ssda903", "--from", empty, "--as-at", "2026-10-31", "--store", store);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(waymark("snapshot", "list", "--store", store, "--format", "csv")
                        .rows())
                .isEmpty();
    }
}
