package org.waymark.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;

/** Takes one snapshot and tells what the whole process cost until then. */
final class TakeOnce {

    private TakeOnce() {}

    /** Arguments: the catalogue's folder, the store's folder, the source, and where the extract lies. */
    public static void main(String[] arguments) {
        SnapshotStore.at(Path.of(arguments[1]))
                .take(
                        Catalogue.at(Path.of(arguments[0])),
                        new TakeRequest(
                                List.of(new Input(arguments[2], Path.of(arguments[3]))),
                                LocalDate.of(2026, 3, 31),
                                Instant.EPOCH,
                                null));
        Cost.tell();
    }
}
