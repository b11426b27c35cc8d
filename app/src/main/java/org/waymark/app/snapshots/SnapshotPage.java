package org.waymark.app.snapshots;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.CsvOut;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.DateWords;

/** One snapshot: what it was made from, what it holds, and what was found wrong with it. No child's row is here. */
@Controller
@Needs(Right.SEE_DATA)
class SnapshotPage {

    /** @param findings null when nothing was found */
    record Page(
            Heading heading, List<Fact> manifest, @Nullable Table findings, String download, Table records) {}

    private final Snapshots snapshots;

    SnapshotPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/data/snapshots/{id}")
    String page(@PathVariable String id, Model model) {
        Snapshot snapshot = find(id);
        List<Finding> findings = snapshots.quality(snapshot).findings();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                "Snapshot " + snapshot.id(),
                                "What was known on " + DateWords.day(snapshot.asAt()),
                                lead(snapshot, findings),
                                new Crumb("Data", "/data")),
                        List.of(
                                Fact.of("As at", "the end of " + DateWords.dayOfWeek(snapshot.asAt())),
                                Fact.of("Taken", Print.time(snapshot.takenAt())),
                                Fact.of("Read from", String.join(", ", snapshot.sources())),
                                Fact.of(
                                        "Figures complete to",
                                        DateWords.day(snapshot.lastWholeMonth().atEndOfMonth())),
                                Fact.of("Fingerprint", snapshot.fingerprint())
                                        .withSub("the same files and the same catalogue give the same")),
                        findings.isEmpty() ? null : findings(findings),
                        "/data/snapshots/" + snapshot.id() + "/findings.csv",
                        records(snapshot)));
        return "snapshots/snapshot";
    }

    @GetMapping("/data/snapshots/{id}/findings.csv")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        Snapshot snapshot = find(id);
        StringWriter text = new StringWriter();
        CsvOut csv = new CsvOut(text);
        csv.row(List.of("severity", "file", "record", "column", "rows", "first_rows", "finding", "what_to_do", "code"));
        for (Finding finding : snapshots.quality(snapshot).findings()) {
            csv.row(List.of(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.record() == null ? "" : finding.record(),
                    finding.column() == null ? "" : finding.column(),
                    finding.rows(),
                    finding.firstRows().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    finding.says(),
                    finding.whatToDo(),
                    finding.code()));
        }
        return Downloads.csv("findings-" + snapshot.id(), text.toString());
    }

    private Snapshot find(String id) {
        return snapshots.find(id).orElseThrow(() -> new NotFound("There is no snapshot of that name."));
    }

    private static String lead(Snapshot snapshot, List<Finding> findings) {
        long rows = snapshot.rowCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        String held = Print.number(rows) + " rows in " + snapshot.rowCounts().size() + " record types.";
        if (findings.isEmpty()) {
            return held + " Nothing was repaired, left out or doubtful.";
        }
        return held + " " + findings.size() + (findings.size() == 1 ? " finding: " : " findings: ")
                + number(findings, Severity.ERROR) + " of them make a figure wrong and "
                + number(findings, Severity.WARNING) + " may.";
    }

    private static long number(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Table findings(List<Finding> findings) {
        Table.Builder table = Table.under("Findings by what they do")
                .column("Finding")
                .column("File")
                .column("Column")
                .numeric("Rows")
                .column("Where first")
                .column("What to do");
        Map<Severity, String> titles = Map.of(
                Severity.ERROR, "A figure is wrong because of it",
                Severity.WARNING, "A figure may be wrong because of it",
                Severity.NOTE, "For completeness");
        for (Severity severity : Severity.values()) {
            List<Finding> these = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!these.isEmpty()) {
                table.group(Optional.ofNullable(titles.get(severity)).orElseThrow());
            }
            for (Finding finding : these) {
                table.row(
                        Cell.of(finding.says()),
                        Cell.of(finding.file()),
                        finding.column() == null ? Cell.none() : Cell.of(finding.column()),
                        Cell.of(finding.rows()),
                        finding.firstRows().isEmpty()
                                ? Cell.none()
                                : Cell.of(finding.firstRows().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(
                                                ", ",
                                                (finding.file().endsWith(".xml") ? "line" : "row")
                                                        + (finding.firstRows().size() == 1 ? " " : "s "),
                                                finding.rows()
                                                                > finding.firstRows()
                                                                        .size()
                                                        ? " …"
                                                        : ""))),
                        Cell.of(finding.whatToDo()));
            }
        }
        return table.build();
    }

    private Table records(Snapshot snapshot) {
        Table.Builder table = Table.under("Rows kept, by record type")
                .column("Record")
                .column("One row is")
                .column("Made from")
                .numeric("Rows");
        snapshot.rowCounts().forEach((id, rows) -> {
            RecordType type = snapshots.catalogue().records().get(id);
            table.row(
                    Cell.of(type == null ? id : type.title()),
                    Cell.of(type == null ? "No longer in the catalogue." : type.rowIs()),
                    Cell.of(type != null && type.isDerived() ? "other records" : "the files"),
                    Cell.of(rows));
        });
        return table.build();
    }
}
