package org.waymark.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.sql.DuckDb;

/** Whether the store can be read: the list of its snapshots, and every record of the newest. */
final class StoreCheck {

    private static final String STORE = "store";

    private StoreCheck() {}

    static Check of(Path folder) {
        try {
            List<Snapshot> snapshots = SnapshotStore.at(folder).list();
            if (snapshots.isEmpty()) {
                return Check.look(
                        STORE, "no snapshot has been taken in " + folder, "Take one: ./waymark snapshot take --help.");
            }
            Snapshot newest = snapshots.get(snapshots.size() - 1);
            String found = (snapshots.size() == 1 ? "1 snapshot" : snapshots.size() + " snapshots") + ", the newest "
                    + newest.id();
            return readsAsItSays(newest)
                    ? Check.fine(STORE, found + "; its records can be read")
                    : Check.wrong(
                            STORE,
                            found + "; its records are not as its manifest says",
                            "Put " + newest.folder() + " back from a copy, or take the snapshot again.");
        } catch (EngineException e) {
            Problem problem = e.problems().get(0);
            return Check.wrong(
                    STORE,
                    problem.whatHappened() + (problem.where() == null ? "" : " (" + problem.where() + ")"),
                    problem.whatToDo());
        }
    }

    private static boolean readsAsItSays(Snapshot snapshot) {
        try (DuckDb sql = DuckDb.open()) {
            for (Map.Entry<String, Long> record : snapshot.rowCounts().entrySet()) {
                Path file = snapshot.recordFile(record.getKey());
                if (!Files.isReadable(file)) {
                    return false;
                }
                sql.attachParquet(record.getKey(), file);
                // Every column is read, so that a file which was cut or written over does not pass by its count alone.
                sql.query("select count(columns(*)) from " + record.getKey());
                Object rows = sql.query("select count(*) from " + record.getKey())
                        .rows()
                        .get(0)
                        .get(0);
                if (!record.getValue().equals(rows)) {
                    return false;
                }
            }
            return true;
        } catch (EngineException e) {
            return false;
        }
    }
}
