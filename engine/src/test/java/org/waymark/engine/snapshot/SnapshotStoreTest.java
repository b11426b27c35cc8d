package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.snapshot.Bench.EPISODES;
import static org.waymark.engine.snapshot.Bench.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.SnapshotStore.Taken;

class SnapshotStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T09:00:00Z");

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of("."));

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,", "c2,2,06/07/2014,MWAS,UN1,,");
        bench.file("set/episodes.csv", EPISODES, "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,");
        bench.with("ssda903", "set");
    }

    @Test
    void an_empty_store_has_no_snapshots() {
        assertThat(bench.store().list()).isEmpty();
        assertThat(bench.store().newest()).isEmpty();
        assertThatThrownBy(() -> bench.store().find("2026-03-31"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("unknown-snapshot");
    }

    @Test
    void what_is_taken_is_listed_found_and_told_again() {
        Taken taken = bench.take();

        Snapshot found = bench.store().find("2026-03-31");
        assertThat(found).isEqualTo(taken.snapshot());
        assertThat(bench.store().list()).containsExactly(found);
        assertThat(bench.store().quality(found)).isEqualTo(taken.quality());
        assertThat(found.rowCounts()).containsEntry("person", 2L).containsEntry("care_episode", 1L);
        found.rowCounts()
                .keySet()
                .forEach(record -> assertThat(found.recordFile(record)).exists());
    }

    @Test
    void the_manifest_says_what_it_was_made_of() {
        Manifest manifest = bench.store().manifest(bench.take().snapshot());

        assertThat(manifest.asAt()).isEqualTo(Bench.AS_AT);
        assertThat(manifest.takenAt()).isEqualTo(NOW);
        assertThat(manifest.catalogue()).isEqualTo(Catalogue.packaged().fingerprint());
        // sha256sum of the file's bytes.
        assertThat(manifest.inputs())
                .extracting(file -> file.name() + " " + file.bytes())
                .containsExactly("episodes.csv " + bytes("set/episodes.csv"), "header.csv " + bytes("set/header.csv"));
        assertThat(manifest.inputs().get(1).sha256())
                .isEqualTo("dcb6c7f7c6bb14da369c2965c46104e4ef9cb7128f2447e977a8a0ef00dc93a9");
    }

    @Test
    void snapshots_are_in_order_of_date_and_then_of_taking() {
        for (String day : List.of("2026-03-31", "2026-01-31", "2026-03-31", "2026-02-28")) {
            take(day);
        }
        for (int i = 0; i < 9; i++) {
            take("2026-03-31");
        }

        assertThat(bench.store().list().stream().map(Snapshot::id))
                .startsWith("2026-01-31", "2026-02-28", "2026-03-31", "2026-03-31-2", "2026-03-31-3")
                .endsWith("2026-03-31-9", "2026-03-31-10", "2026-03-31-11");
        assertThat(bench.store().newest().orElseThrow().id()).isEqualTo("2026-03-31-11");
    }

    @Test
    void an_id_is_not_used_again_while_figures_of_it_are_kept() throws IOException {
        Files.createDirectories(bench.storeFolder().resolve("2026-03-31.figures"));

        assertThat(bench.take().snapshot().id()).isEqualTo("2026-03-31-2");
    }

    @Test
    void the_same_input_and_catalogue_give_the_same_bytes() throws IOException {
        many(150_000);

        Taken first = bench.take();
        Taken second = bench.take();

        assertThat(second.snapshot().fingerprint()).isEqualTo(first.snapshot().fingerprint());
        assertThat(content(second.snapshot().folder()))
                .isEqualTo(content(first.snapshot().folder()));
    }

    @Test
    void another_input_gives_another_fingerprint() {
        String before = bench.take().snapshot().fingerprint();
        bench.file("set/episodes.csv", EPISODES, "c1,01/02/2025,S,C2,N1,U6,PR1,01/03/2025,E4A,,,,");

        assertThat(bench.take().snapshot().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void snapshots_taken_at_once_do_not_clash() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Taken> taking = bench::take;
            List<Future<Taken>> all = threads.invokeAll(java.util.Collections.nCopies(8, taking));
            List<String> ids = new ArrayList<>();
            for (Future<Taken> one : all) {
                ids.add(one.get().snapshot().id());
            }

            assertThat(ids).doesNotHaveDuplicates();
            assertThat(bench.visible()).hasSize(8);
            assertThat(bench.store().list().stream().map(Snapshot::fingerprint).distinct())
                    .hasSize(1);
            assertThat(bench.hidden()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_process_killed_in_the_middle_leaves_nothing_visible_and_the_next_clears_up() throws Exception {
        many(400_000);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taking.class.getName(),
                        bench.storeFolder().toString(),
                        bench.path("set").toString())
                .inheritIO()
                .start();
        try {
            while (bench.hidden().size() < 2) {
                assertThat(process.isAlive()).as("it is still taking").isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(process.exitValue()).isEqualTo(128 + 9);
        assertThat(bench.visible()).isEmpty();
        assertThat(bench.store().list()).isEmpty();
        assertThat(bench.hidden()).hasSize(2);

        bench.file("set/reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE");
        bench.take();
        assertThat(bench.hidden()).isEmpty();
        assertThat(bench.visible()).containsExactly("2026-03-31");
    }

    @Test
    void a_damaged_snapshot_is_said_and_not_passed_over() throws IOException {
        Snapshot snapshot = bench.take().snapshot();
        Files.writeString(snapshot.folder().resolve("manifest.json"), "{");

        assertThatThrownBy(() -> bench.store().list())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("snapshot-unreadable");
    }

    @Test
    void nothing_to_take_is_refused() {
        assertThatThrownBy(() -> SnapshotStore.at(bench.storeFolder())
                        .take(Catalogue.packaged(), new TakeRequest(List.of(), Bench.AS_AT, NOW, null)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nothing-to-take");
    }

    @Test
    void a_store_that_cannot_be_written_is_said() {
        bench.file("store", "a file where the store should be");

        assertThat(bench.refused().get(0).code()).isEqualTo("store-not-written");
    }

    /** What the child process does. */
    static final class Taking {

        private Taking() {}

        public static void main(String[] paths) {
            SnapshotStore.at(Path.of(paths[0]))
                    .take(
                            Catalogue.packaged(),
                            new TakeRequest(List.of(new Input("ssda903", Path.of(paths[1]))), Bench.AS_AT, NOW, null));
        }
    }

    private void take(String day) {
        bench.store()
                .take(
                        Catalogue.packaged(),
                        new TakeRequest(
                                List.of(new Input("ssda903", bench.path("set"))), LocalDate.parse(day), NOW, null));
    }

    private void many(int reviews) {
        String[] lines = new String[reviews + 1];
        lines[0] = "CHILD,DOB,REVIEW,REVIEW_CODE";
        for (int i = 1; i <= reviews; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i % 9_000);
            lines[i] = "c" + i / 3 + ",," + day + ",PN" + i % 8;
        }
        bench.file("set/reviews.csv", lines);
    }

    private long bytes(String name) {
        return bench.path(name).toFile().length();
    }

    private static Map<String, String> content(Path snapshot) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(snapshot)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        snapshot.relativize(file).toString(),
                        Files.size(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
