package org.waymark.app.snapshots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.engine.snapshot.Snapshot;

/** Whether the figures can be trusted, and why not where they cannot. */
@Controller
@Needs(Right.SEE_DATA)
class DataPage {

    /** @param snapshots newest first; null when there is none */
    record Page(Heading heading, @Nullable Table snapshots) {}

    private final Snapshots snapshots;

    DataPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/data")
    String page(Model model) {
        List<Snapshot> all = new ArrayList<>(snapshots.all());
        Collections.reverse(all);
        model.addAttribute(
                "page",
                new Page(
                        Heading.of("Data quality and restatements", "Can the figures be trusted?", null),
                        all.isEmpty() ? null : table(all)));
        return "snapshots/data";
    }

    private static Table table(List<Snapshot> newestFirst) {
        Table.Builder table = Table.under("Snapshots")
                .column("As at")
                .column("Taken")
                .numeric("Rows")
                .column("State");
        for (Snapshot snapshot : newestFirst) {
            table.row(
                    Cell.link(Print.shortDay(snapshot.asAt()), "/data/snapshots/" + snapshot.id()),
                    Cell.of(Print.time(snapshot.takenAt())),
                    Cell.of(snapshot.rowCounts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()),
                    Cell.of(snapshot.equals(newestFirst.get(0)) ? "In use" : "Kept"));
        }
        return table.build();
    }
}
