package org.waymark.cli;

import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.simulator.Simulator;
import org.waymark.simulator.SimulatorRequest;

/** A small invented council, the same for all tests of a run: its extracts as at two days, and a store with a snapshot of each. */
final class Council {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 30);
    static final LocalDate SECOND = LocalDate.of(2026, 10, 31);

    private static final Path FOLDER = Path.of("target", "council");
    private static final Path STORE = made();

    private Council() {}

    /** The store, to read from only. */
    static Path store() {
        return STORE;
    }

    static Path extract(LocalDate asAt) {
        return FOLDER.resolve("extracts").resolve(asAt.toString());
    }

    static Path pack() {
        return FOLDER.resolve("extracts").resolve("pack");
    }

    /** Takes a snapshot of all three sources by the command. */
    static Ran take(LocalDate asAt, Path store, Object... more) {
        Path extract = extract(asAt);
        List<Object> words = new ArrayList<>(List.of("snapshot", "take", "--as-at", asAt, "--store", store));
        words.addAll(List.of("--source", "ssda903", "--from", extract.resolve("ssda903")));
        words.addAll(List.of("--source", "cin-census", "--from", extract.resolve("cin-census.xml")));
        words.addAll(List.of("--source", "record-tables", "--from", extract.resolve("record-tables")));
        words.addAll(List.of(more));
        return waymark(words.toArray());
    }

    private static Path made() {
        try {
            clear();
            Simulator.of(new SimulatorRequest(7, 300, 18, FIRST, SECOND)).write(FOLDER.resolve("extracts"));
            Path store = FOLDER.resolve("store");
            for (LocalDate asAt : List.of(FIRST, SECOND)) {
                Ran taken = take(asAt, store);
                if (taken.status() > ExitStatus.FINDINGS) {
                    throw new IllegalStateException(taken.err());
                }
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> old = Files.walk(FOLDER)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
