package org.waymark.engine.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;

/** A folder of snapshots. Several processes may use it at once. */
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
     * Takes a snapshot: reads the inputs, builds the derived records, runs the records' checks, and makes the whole visible at once.
     *
     * @throws EngineException with every problem found, when an input cannot be read; nothing is visible then
     */
    public Taken take(Catalogue catalogue, TakeRequest request) {
        throw new UnsupportedOperationException("coming within the hour: " + folder + catalogue + request);
    }

    /** Every snapshot, oldest first: by as-at date, then in the order of taking. */
    public List<Snapshot> list() {
        return List.of();
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
        throw new UnsupportedOperationException("coming within the hour: " + id);
    }

    /** What was repaired, left out or doubtful when the snapshot was taken. */
    public QualityReport quality(Snapshot snapshot) {
        return new QualityReport(snapshot.id(), List.of());
    }

    /** A snapshot just taken, and what there is to say of it. */
    public record Taken(Snapshot snapshot, QualityReport quality) {}
}
