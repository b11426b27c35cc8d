package org.waymark.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.waymark.cli.print.PaperFormat;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;
import org.waymark.simulator.Authority;
import org.waymark.simulator.Simulator;
import org.waymark.simulator.SimulatorRequest;

/** Runs the whole thread over an invented council: its returns, two snapshots, every figure, the board's pack. */
public final class Demo {

    /** Invented like all the rest: the morning after, when the analyst comes in. */
    private static final LocalTime TAKEN = LocalTime.of(8, 30);

    private static final int TELL_EVERY = 20;

    private final Catalogue catalogue;
    private final DemoRequest request;
    private final Clock clock;
    private final Consumer<String> say;

    /**
     * @param clock tells how long each step took, and nothing else
     * @param say is told what is done
     */
    public Demo(Catalogue catalogue, DemoRequest request, Clock clock, Consumer<String> say) {
        this.catalogue = catalogue;
        this.request = request;
        this.clock = clock;
        this.say = say;
    }

    /**
     * Makes everything, from an empty folder.
     *
     * @return the papers written
     * @throws IOException when the folder cannot be written
     */
    public List<Path> run() throws IOException {
        Instant began = clock.instant();
        DemoFolder folder = new DemoFolder(request.out());
        if (folder.claim()) {
            say.accept("A demo was here before; it is made anew.");
        }
        Authority council = Simulator.of(request.council());
        SimulatorRequest told = council.request();
        step(
                "1 of 4  Inventing " + Authority.NAME + ": "
                        + (told.children() == 1 ? "1 child" : number(told.children()) + " children") + ", "
                        + told.months() + " months, seed " + told.seed(),
                () -> council.write(folder.extracts()));
        List<Snapshot> snapshots = new ArrayList<>();
        step("2 of 4  Taking two snapshots", () -> {
            snapshots.add(take(folder, told.firstAsAt()));
            snapshots.add(take(folder, told.secondAsAt()));
        });
        step(
                "3 of 4  Computing " + catalogue.measures().size() + " measures from each, over " + FigureStore.MONTHS
                        + " months and by every group",
                () -> snapshots.forEach(this::compute));
        List<Path> papers = new ArrayList<>();
        step(
                "4 of 4  Writing the board's pack",
                () -> papers.addAll(new DemoPaper(catalogue, folder).write(snapshots)));
        say.accept("All done in " + seconds(began) + ". Everybody and everything in it is invented.");
        say.accept("Look next:");
        say.accept("  at the pack: " + folder.paper(PaperFormat.PDF));
        say.accept("  ./waymark measures run --store " + folder.store()
                + " --id cp-review-timely --from 2026-04 --by team");
        say.accept("  ./waymark clocks due --store " + folder.store() + " --on " + told.secondAsAt());
        say.accept("  ./waymark snapshot quality " + told.secondAsAt() + " --store " + folder.store());
        return papers;
    }

    private Snapshot take(DemoFolder folder, LocalDate asAt) {
        Path extract = folder.extracts().resolve(asAt.toString());
        SnapshotStore.Taken taken = SnapshotStore.at(folder.store())
                .take(
                        catalogue,
                        new TakeRequest(
                                List.of(
                                        new Input("ssda903", extract.resolve("ssda903")),
                                        new Input("cin-census", extract.resolve("cin-census.xml")),
                                        new Input("record-tables", extract.resolve("record-tables"))),
                                asAt,
                                asAt.plusDays(1).atTime(TAKEN).toInstant(ZoneOffset.UTC),
                                null));
        Snapshot snapshot = taken.snapshot();
        say.accept("        " + snapshot.id() + ": "
                + number(snapshot.rowCounts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()) + " rows in "
                + snapshot.rowCounts().size() + " tables; "
                + taken.quality().findings().size()
                + " kinds of thing to look at");
        return snapshot;
    }

    private void compute(Snapshot snapshot) {
        int all = catalogue.measures().size();
        List<Problem> problems = FigureStore.makeAll(catalogue, snapshot, (measure, done) -> {
            if (done % TELL_EVERY == 0 || done == all) {
                say.accept("        " + snapshot.id() + ": " + done + " of " + all);
            }
        });
        problems.forEach(problem -> say.accept(problem.line()));
    }

    private void step(String words, Step step) throws IOException {
        Instant began = clock.instant();
        say.accept(words + " …");
        step.run();
        say.accept("        done in " + seconds(began));
    }

    private String seconds(Instant since) {
        return String.format(
                Locale.UK, "%.1f s", Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private interface Step {
        void run() throws IOException;
    }
}
