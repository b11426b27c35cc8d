package org.waymark.engine.snapshot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.ingest.Intake;
import org.waymark.engine.sql.DuckDb;

/**
 * A folder of snapshots, each a folder of its own. Several processes may use it at once. A snapshot's id is its as-at date, such as
 * {@code 2026-10-31}; a second one of the same date is {@code 2026-10-31-2}.
 */
public final class SnapshotStore {

    private final Path folder;

    private SnapshotStore(Path folder) {
        this.folder = folder;
    }

    /** The store in a folder, which is made when the first snapshot is taken. */
    public static SnapshotStore at(Path folder) {
        return new SnapshotStore(folder);
    }

    /**
     * Takes a snapshot: reads the inputs, builds the derived records, runs the records' checks, and makes the whole visible at once. The same inputs
     * and catalogue give the same record files, byte for byte.
     *
     * @throws EngineException with every problem found, when an input cannot be read; nothing is visible then
     */
    public Taken take(Catalogue catalogue, TakeRequest request) {
        if (request.inputs().isEmpty()) {
            throw new EngineException(new Problem(
                    "nothing-to-take", "No extract was given.", "Give at least one source and where it lies.", null));
        }
        try (UnfinishedSnapshot unfinished = UnfinishedSnapshot.begin(folder);
                DuckDb sql = DuckDb.open()) {
            Intake intake = new Intake(catalogue, sql);
            request.inputs().forEach(input -> intake.read(input.source(), input.from()));
            Set<String> records = new TreeSet<>(intake.finish(request.postcodes()));
            derive(catalogue, sql, records);
            List<Finding> findings = new ArrayList<>(intake.findings());
            findings.addAll(new RecordChecks(catalogue, sql, request.asAt(), records).run());
            SnapshotFolder files = new SnapshotFolder(unfinished.folder());
            Map<String, Long> rows = files.writeRecords(
                    sql,
                    catalogue.records().values().stream()
                            .filter(record -> records.contains(record.id()))
                            .toList());
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    request.asAt(),
                    request.takenAt(),
                    request.inputs().stream().map(Input::source).distinct().toList(),
                    intake.files(),
                    catalogue.fingerprint(),
                    rows,
                    files.fingerprint(records));
            files.write(manifest, new QualityReport("", findings).findings());
            files.sync();
            Snapshot snapshot = snapshot(unfinished.show(request.asAt().toString()), manifest);
            return new Taken(snapshot, new QualityReport(snapshot.id(), findings));
        } catch (IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "store-not-written",
                            "The snapshot could not be written to the store.",
                            "See that its disk has room and that you may write to it.",
                            folder.toString())),
                    e);
        }
    }

    /** Every snapshot, oldest first: by as-at date, then in the order of taking. */
    public List<Snapshot> list() {
        List<Snapshot> snapshots = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return snapshots;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
            for (Path path : folders) {
                SnapshotFolder files = new SnapshotFolder(path);
                if (!path.getFileName().toString().startsWith(".") && files.isSnapshot()) {
                    snapshots.add(snapshot(path, files.manifest()));
                }
            }
        } catch (IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "store-unreadable",
                            "The store cannot be read.",
                            "See that you may read it.",
                            folder.toString())),
                    e);
        }
        snapshots.sort(Comparator.comparing(Snapshot::asAt)
                .thenComparing(snapshot -> snapshot.id().length())
                .thenComparing(Snapshot::id));
        return snapshots;
    }

    /** The last of {@link #list}. */
    public Optional<Snapshot> newest() {
        List<Snapshot> all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The snapshot of that id.
     *
     * @throws EngineException {@code unknown-snapshot}
     */
    public Snapshot find(String id) {
        return list().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EngineException(new Problem(
                        "unknown-snapshot",
                        "There is no snapshot \"" + id + "\" in the store.",
                        "See ./waymark snapshot list.",
                        folder.toString())));
    }

    /** What was repaired, left out or doubtful when the snapshot was taken. */
    public QualityReport quality(Snapshot snapshot) {
        return new QualityReport(snapshot.id(), new SnapshotFolder(snapshot.folder()).findings());
    }

    /** What the snapshot was made of: its files, their fingerprints, and the catalogue's. */
    public Manifest manifest(Snapshot snapshot) {
        return new SnapshotFolder(snapshot.folder()).manifest();
    }

    /** A snapshot just taken, and what there is to say of it. */
    public record Taken(Snapshot snapshot, QualityReport quality) {}

    /** Builds the derived records whose needs are there, and adds them to those present. */
    private static void derive(Catalogue catalogue, DuckDb sql, Set<String> present) {
        for (RecordType record : catalogue.derivedRecords()) {
            if (record.sql() != null && present.containsAll(record.needs())) {
                sql.execute("create table " + record.id() + " as " + record.sql() + "\norder by all");
                present.add(record.id());
            }
        }
    }

    private static Snapshot snapshot(Path folder, Manifest manifest) {
        return new Snapshot(
                folder.getFileName().toString(),
                manifest.asAt(),
                manifest.takenAt(),
                manifest.sources(),
                manifest.rows(),
                manifest.fingerprint(),
                folder);
    }
}
