package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.star.ParquetSink;
import org.waymark.engine.star.Star;
import org.waymark.engine.star.StarSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Figures for other programs. */
@Command(name = "export", description = "Writes the kept figures for Power BI and other programs.")
final class ExportCommands {

    private static final int NAMED = 5;

    private final Surroundings around;

    ExportCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "star",
            description = {
                "Writes a star of tables: figures, and the measures, periods, groups, snapshots and definitions they are by. "
                        + "docs/how-to/use-the-figures-elsewhere.md says what each column holds.",
                "Figures are of the whole authority or a group, never of a child. Small numbers are marked and not hidden: it is for use "
                        + "inside the authority. The same store and catalogue give the same bytes.",
                "Exit status 1 when figures of some measures are not kept and others could be written."
            })
    int star(
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            required = true,
                            description =
                                    "The folder for the tables. Those of an earlier export are replaced, other files stay.")
                    Path out,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "parquet",
                            description = "parquet (the default) or csv.")
                    StarFormat format,
            @Option(
                            names = "--snapshot",
                            paramLabel = "ID",
                            description = "A snapshot; as often as you like. Default: all of the store.")
                    @Nullable
                    List<String> ids,
            @Option(
                            names = "--with-workers",
                            description = "Also the figures of each worker, which tell of single members of staff.")
                    boolean withWorkers,
            @Option(
                            names = "--make",
                            description = "First make and keep the figures that are not kept yet, which takes a while.")
                    boolean make,
            @Mixin StoreOption store)
            throws IOException {
        Catalogue catalogue = around.catalogue();
        List<Snapshot> snapshots = chosen(store, ids);
        if (make) {
            for (Snapshot snapshot : snapshots) {
                around.say("Making the figures of snapshot " + snapshot.id() + " …");
                FigureStore.makeAll(catalogue, snapshot, (measure, number) -> {})
                        .forEach(problem -> around.say(problem.line()));
            }
        }
        Star.Written written = write(catalogue, snapshots, withWorkers, format, out);
        written.lacking().forEach(this::sayLacking);
        around.say(written.figures() + " figures of "
                + (snapshots.size() == 1 ? "1 snapshot" : snapshots.size() + " snapshots") + ", written to " + out
                + ". Numbers from 1 to 5 are among them: for use inside the authority.");
        return written.lacking().isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    private static List<Snapshot> chosen(StoreOption store, @Nullable List<String> ids) {
        SnapshotStore snapshots = store.open();
        if (ids != null) {
            List<Snapshot> named = ids.stream().map(snapshots::find).toList();
            return snapshots.list().stream().filter(named::contains).toList();
        }
        List<Snapshot> all = snapshots.list();
        if (all.isEmpty()) {
            throw new EngineException(SnapshotOption.none(store.folder()));
        }
        return all;
    }

    /** Written beside its place first, so that a program that reads meanwhile gets whole tables. */
    private static Star.Written write(
            Catalogue catalogue, List<Snapshot> snapshots, boolean withWorkers, StarFormat format, Path out)
            throws IOException {
        Files.createDirectories(out);
        Path unfinished = Files.createTempDirectory(out, ".unfinished");
        try {
            StarSink sink = format == StarFormat.CSV ? new CsvSink(unfinished) : new ParquetSink(unfinished);
            Star.Written written = Star.write(catalogue, snapshots, withWorkers, sink);
            if (written.figures() == 0) {
                throw new EngineException(new Problem(
                        "no-figures",
                        "No figures are kept by the catalogue's present definitions, so nothing was written.",
                        "Give --make, which makes and keeps them first.",
                        null));
            }
            for (Path file : inside(unfinished)) {
                Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } finally {
            for (Path file : inside(unfinished)) {
                Files.delete(file);
            }
            Files.delete(unfinished);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void sayLacking(String snapshot, List<String> measures) {
        around.say("Snapshot " + snapshot + " has no kept figures of "
                + (measures.size() == 1 ? "1 measure: " : measures.size() + " measures: ")
                + String.join(", ", measures.subList(0, Math.min(NAMED, measures.size())))
                + (measures.size() > NAMED ? " …" : "") + ". Give --make to make them.");
    }
}
