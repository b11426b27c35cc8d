package org.waymark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_whatever_the_locale() throws IOException {
        Map<String, List<Byte>> first = written(7, "one");
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(written(7, "two")).isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void another_seed_gives_other_children() throws IOException {
        Map<String, List<Byte>> one = written(7, "one");
        Map<String, List<Byte>> other = written(8, "two");
        assertThat(other.keySet()).isEqualTo(one.keySet());
        for (String file :
                List.of("2026-10-31/ssda903/episodes.csv", "2026-10-31/cin-census.xml", "pack/figures.csv")) {
            assertThat(other.get(file)).as(file).isNotEqualTo(one.get(file));
        }
    }

    @Test
    void a_larger_authority_keeps_the_files_bounded_and_quick() throws IOException {
        long began = System.nanoTime();
        Simulator.of(new SimulatorRequest(3, 20_000, 36, SEPTEMBER, OCTOBER)).write(folder);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        assertThat(Files.size(folder.resolve("2026-10-31/ssda903/episodes.csv")))
                .isBetween(1_000_000L, 20_000_000L);
    }

    @Test
    void the_second_return_tells_of_september_what_the_first_did_not_know() throws IOException {
        Simulator.of(SimulatorRequest.usual()).write(folder);
        List<String> first = Files.readAllLines(folder.resolve("2026-09-30/ssda903/reviews.csv"));
        List<String> second = Files.readAllLines(folder.resolve("2026-10-31/ssda903/reviews.csv"));
        List<String> late = second.stream()
                .filter(line -> line.contains("/09/2026,") && !first.contains(line))
                .toList();
        List<String> corrected =
                first.stream().filter(line -> !second.contains(line)).toList();
        assertThat(late).hasSizeBetween(1, 40);
        assertThat(corrected).hasSizeBetween(1, 15);
    }

    private Map<String, List<Byte>> written(long seed, String name) throws IOException {
        Path out = folder.resolve(name);
        Simulator.of(new SimulatorRequest(seed, 150, 24, SEPTEMBER, OCTOBER)).write(out);
        Map<String, List<Byte>> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Byte[] boxed = new Byte[(int) Files.size(file)];
                byte[] raw = Files.readAllBytes(file);
                for (int i = 0; i < raw.length; i++) {
                    boxed[i] = raw[i];
                }
                bytes.put(out.relativize(file).toString().replace('\\', '/'), List.of(boxed));
            }
        }
        return bytes;
    }
}
