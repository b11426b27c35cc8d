package org.waymark.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.cli.print.PaperFormat;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.report.BoardReport;
import org.waymark.papers.report.PackHighlight;
import org.waymark.papers.report.Report;
import org.waymark.papers.report.ThreadHighlight;
import org.waymark.papers.report.ThreadHighlight.Computed;
import org.waymark.papers.series.DateWords;

/** The board's pack of the demo: the computed scorecard with the invented plan, risks and narrative. */
record DemoPaper(Catalogue catalogue, DemoFolder folder) {

    private static final String SCORECARD = "improvement";

    /** Writes the pack in every format, from the last snapshot and with the one before for what was restated. */
    List<Path> write(List<Snapshot> snapshots) {
        Snapshot before = snapshots.get(0);
        Snapshot now = snapshots.get(snapshots.size() - 1);
        Report report = new BoardReport(ThreadHighlight.of(
                PackHighlight.of(Pack.read(folder.extracts().resolve("pack"))),
                new Computed(
                        catalogue,
                        catalogue.scorecard(SCORECARD),
                        FigureStore.readAll(catalogue, now),
                        FigureStore.readAll(catalogue, before),
                        "Snapshot of " + DateWords.day(now.asAt()))));
        return Stream.of(PaperFormat.values())
                .map(format -> {
                    Path paper = folder.paper(format);
                    format.write(report, paper);
                    return paper;
                })
                .toList();
    }
}
