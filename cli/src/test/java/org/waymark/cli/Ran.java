package org.waymark.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one command did: its exit status, and what it wrote to each stream. */
record Ran(int status, String out, String err) {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final Path CATALOGUE = Path.of("..", "catalogue");

    /** Runs a command in this process, over the project's catalogue. */
    static Ran waymark(Object... words) {
        return waymark(Map.of(), words);
    }

    static Ran waymark(Map<String, String> environment, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> set = new HashMap<>(Map.of(Surroundings.CATALOGUE, CATALOGUE.toString()));
        set.putAll(environment);
        Surroundings around = surroundings(out, err, set);
        int status = Waymark.run(
                around, List.of(words).stream().map(Object::toString).toArray(String[]::new));
        around.out().flush();
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Surroundings in which nothing that is written is read. */
    static Surroundings nowhere() {
        return surroundings(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of());
    }

    static Surroundings surroundings(OutputStream out, OutputStream err, Map<String, String> environment) {
        return new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(NOW, ZoneOffset.UTC),
                question -> Optional.empty());
    }

    /** The rows of a CSV answer, without its header. */
    List<Row> rows() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(out)) {
            return csv.stream().map(record -> new Row(record.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of a CSV answer by column name. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }
}
