package org.waymark.cli;

import java.nio.file.Path;
import org.waymark.engine.snapshot.SnapshotStore;
import picocli.CommandLine.Option;

/** Which store of snapshots is meant. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "${env:WAYMARK_STORE:-.waymark/store}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description =
                    "The folder of the snapshots. Default: the instance's own, which WAYMARK_STORE names, else the folder "
                            + ".waymark/store beside the launcher.")
    private Path folder = Path.of(".waymark", "store");

    Path folder() {
        return folder;
    }

    SnapshotStore open() {
        return SnapshotStore.at(folder);
    }
}
