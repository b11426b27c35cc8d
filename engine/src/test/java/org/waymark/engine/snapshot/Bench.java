package org.waymark.engine.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.SnapshotStore.Taken;
import org.waymark.engine.sql.DuckDb;

/** Writes small extracts, takes snapshots of them, and reads what was kept. */
final class Bench {

    static final LocalDate AS_AT = LocalDate.of(2026, 3, 31);
    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    private final Path folder;
    private final SnapshotStore store;
    private final List<Input> inputs = new ArrayList<>();
    private @Nullable Path postcodes;

    Bench(Path folder) {
        this.folder = folder;
        this.store = SnapshotStore.at(folder.resolve("store"));
    }

    SnapshotStore store() {
        return store;
    }

    Path storeFolder() {
        return folder.resolve("store");
    }

    /** Where a file of that name is or would be. */
    Path path(String name) {
        return folder.resolve(name);
    }

    Path file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Bench with(String source, String name) {
        return with(source, folder.resolve(name));
    }

    Bench with(String source, Path from) {
        inputs.add(new Input(source, from));
        return this;
    }

    Bench postcodes(Path lookup) {
        postcodes = lookup;
        return this;
    }

    Taken take() {
        return store.take(CATALOGUE, new TakeRequest(inputs, AS_AT, Instant.parse("2026-04-02T09:00:00Z"), postcodes));
    }

    /** The problems that a take is refused with. */
    List<Problem> refused() {
        try {
            take();
        } catch (EngineException e) {
            return e.problems();
        }
        throw new AssertionError("It was taken.");
    }

    /** Rows of a query over the snapshot's records, each as text with | between the values. */
    static List<String> rows(Snapshot snapshot, String query) {
        try (DuckDb sql = DuckDb.open()) {
            snapshot.rowCounts().keySet().forEach(record -> sql.attachParquet(record, snapshot.recordFile(record)));
            return sql.query(query).rows().stream()
                    .map(row -> row.stream()
                            .map(value -> value == null ? "" : value.toString())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    /** Findings as "code file column rows", in order of name. */
    static List<String> said(Taken taken) {
        return taken.quality().findings().stream()
                .map(f -> f.code() + " " + f.file() + " " + f.column() + " " + f.firstRows())
                .sorted()
                .toList();
    }

    /** The one finding of a code. */
    static Finding finding(Taken taken, String code) {
        List<Finding> found = taken.quality().findings().stream()
                .filter(f -> f.code().equals(code))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " of " + code + ": " + said(taken));
        }
        return found.get(0);
    }

    /** The names of everything in the store that anyone would see. */
    List<String> visible() throws IOException {
        if (!Files.exists(storeFolder())) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(storeFolder())) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The names of everything in the store that is hidden, but for the store's own lock. */
    List<String> hidden() throws IOException {
        if (!Files.exists(storeFolder())) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(storeFolder())) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".") && !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
