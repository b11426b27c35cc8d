package org.waymark.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.Problem;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.QualityReport;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Taking and listing snapshots. */
@Command(name = "snapshot", description = "Takes dated, unchangeable copies of extracts, and says how good they are.")
final class SnapshotCommands {

    private final Surroundings around;

    SnapshotCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "take",
            description = {
                "Reads one extract, or several as at the same day, and keeps them as a snapshot.",
                "What cannot be read at all is refused, with every problem named, and nothing is kept. What can be read is "
                        + "kept, and what was repaired or doubtful is reported: exit status 1 when there are errors or warnings."
            },
            customSynopsis = {
                "./waymark snapshot take --source SOURCE --from PATH [--source SOURCE --from PATH]… --as-at DATE",
                "                        [--store DIR] [--postcodes FILE] [--format FORMAT]"
            })
    int take(
            @Option(
                            names = "--source",
                            paramLabel = "SOURCE",
                            required = true,
                            description =
                                    "What it is an extract of: ssda903, cin-census or record-tables. Once for each --from.")
                    List<String> sources,
            @Option(names = "--from", paramLabel = "PATH", required = true, description = "The file or folder to read.")
                    List<Path> paths,
            @Option(
                            names = "--as-at",
                            paramLabel = "DATE",
                            required = true,
                            description = "The day at whose end the extract was true, such as 2026-10-31.")
                    LocalDate asAt,
            @Option(
                            names = "--postcodes",
                            paramLabel = "FILE",
                            description =
                                    "A CSV of postcodes with their places, for distances from home. Postcodes are not kept.")
                    @Nullable
                    Path postcodes,
            @Mixin StoreOption store,
            @Mixin FormatOption format) {
        if (sources.size() != paths.size()) {
            throw new EngineException(new Problem(
                    "source-without-path",
                    "There are " + sources.size() + " times --source and " + paths.size() + " times --from.",
                    "Give one --from for each --source.",
                    null));
        }
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            inputs.add(new Input(sources.get(i), paths.get(i)));
        }
        SnapshotStore.Taken taken = store.open()
                .take(
                        around.catalogue(),
                        new TakeRequest(inputs, asAt, around.clock().instant(), postcodes));
        Snapshot snapshot = taken.snapshot();
        print(List.of(snapshot), format.orTable());
        around.say("Snapshot " + snapshot.id() + " holds what was known at the end of " + asAt + ".");
        if (asAt.isAfter(LocalDate.now(around.clock()))) {
            around.say("That day is still to come. See that --as-at is right.");
        }
        around.say(inWords(taken.quality()) + " See ./waymark snapshot quality " + snapshot.id());
        return status(taken.quality());
    }

    @Command(name = "list", description = "Lists the snapshots of a store, oldest first.")
    int list(@Mixin StoreOption store, @Mixin FormatOption format) {
        List<Snapshot> snapshots = store.open().list();
        print(snapshots, format.orTable());
        if (snapshots.isEmpty()) {
            around.say("No snapshot has been taken in " + store.folder() + ".");
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "quality",
            description = {
                "Lists what was repaired, dropped or doubtful when a snapshot was taken, and what to do about it.",
                "Rows are counted with the header as row 1. Exit status 1 when there are errors or warnings."
            })
    int quality(
            @Parameters(paramLabel = "ID", description = "The snapshot, as snapshot list names it.") String id,
            @Mixin StoreOption store,
            @Mixin FormatOption format) {
        SnapshotStore snapshots = store.open();
        QualityReport report = snapshots.quality(snapshots.find(id));
        try (Printer printer = Printer.of(
                format.orTable(),
                around.writer(),
                Column.text("severity"),
                Column.text("file"),
                Column.text("record"),
                Column.text("column"),
                Column.number("rows"),
                Column.text("first_rows"),
                Column.text("code"),
                Column.text("says"),
                Column.text("what_to_do"))) {
            for (Finding finding : report.findings()) {
                printer.row(
                        finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                        finding.file(),
                        finding.record(),
                        finding.column(),
                        finding.rows(),
                        finding.firstRows().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        finding.code(),
                        finding.says(),
                        finding.whatToDo());
            }
        }
        around.say(inWords(report));
        return status(report);
    }

    private void print(List<Snapshot> snapshots, Format format) {
        try (Printer printer = Printer.of(
                format,
                around.writer(),
                Column.text("snapshot"),
                Column.text("as_at"),
                Column.text("taken_at"),
                Column.text("sources"),
                Column.number("rows"),
                Column.text("fingerprint"))) {
            for (Snapshot snapshot : snapshots) {
                printer.row(
                        snapshot.id(),
                        snapshot.asAt(),
                        snapshot.takenAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                        String.join(" ", snapshot.sources()),
                        snapshot.rowCounts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        snapshot.fingerprint());
            }
        }
    }

    private static String inWords(QualityReport report) {
        if (report.findings().isEmpty()) {
            return "Nothing was repaired, dropped or doubtful.";
        }
        return "Found: " + count(report, Severity.ERROR, "error") + ", " + count(report, Severity.WARNING, "warning")
                + ", " + count(report, Severity.NOTE, "note") + ".";
    }

    private static String count(QualityReport report, Severity severity, String word) {
        long kinds = report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        long rows = report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .mapToLong(Finding::rows)
                .sum();
        return kinds + " " + word + (kinds == 1 ? "" : "s") + (kinds == 0 ? "" : " (" + rows + " rows)");
    }

    private static int status(QualityReport report) {
        boolean found = report.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        return found ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }
}
