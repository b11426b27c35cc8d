package org.waymark.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.snapshot.Snapshot;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which snapshot is meant: the one named, else the newest of the store. */
final class SnapshotOption {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description = "The snapshot to read, as snapshot list names it. Default: the newest.")
    private @Nullable String id;

    /**
     * @throws EngineException {@code unknown-snapshot}, {@code no-snapshot}
     */
    Snapshot chosen() {
        if (id != null) {
            return store.open().find(id);
        }
        return store.open().newest().orElseThrow(() -> new EngineException(none(store.folder())));
    }

    /** What is wrong with a store that has no snapshot. */
    static Problem none(Path store) {
        return new Problem(
                "no-snapshot",
                "No snapshot has been taken.",
                "Take one: ./waymark snapshot take --help. Or name another store with --store.",
                store.toString());
    }
}
