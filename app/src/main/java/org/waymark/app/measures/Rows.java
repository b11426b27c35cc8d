package org.waymark.app.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.app.access.Access;
import org.waymark.app.access.Refused;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.Part;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.FigureSeries;

/**
 * The one door to rows about children. There is no way through it without saying who looks, and every passage is in the access log, a refusal
 * too.
 */
@Component
public class Rows {

    private final Snapshots snapshots;
    private final Runners runners;
    private final Access access;

    Rows(Snapshots snapshots, Runners runners, Access access) {
        this.snapshots = snapshots;
        this.runners = runners;
        this.access = access;
    }

    /**
     * The rows behind a figure that the viewer may see, and how many they may not.
     *
     * <p>Shape: rows that are counted and not on top come first, then by date and unit. Shown and withheld together make the figure; see
     * {@link RowsBehind#agrees}.
     *
     * @param figure made from {@code snapshot}
     * @param part the denominator's rows hold the numerator's; a count and a rate have none of their own
     * @throws Refused if the viewer's role sees no rows
     * @throws org.waymark.engine.EngineException {@code no-denominator}
     */
    public RowsBehind behind(Viewer viewer, Snapshot snapshot, Figure figure, Part part, Instant at) {
        Measure measure = snapshots.catalogue().measure(figure.measure());
        String what = "Rows behind “" + measure.title() + "”, " + FigureSeries.words(figure.period())
                + (figure.groupValue() == null ? "" : ", " + figure.groupValue()) + ", snapshot of " + snapshot.id();
        admit(viewer, what, at);
        List<Case> all = runners.ask(
                snapshot,
                runner -> runner.cases(measure, figure.period(), figure.group(), figure.groupValue(), part)
                        .cases());
        List<Case> shown = new ArrayList<>();
        List<Case> withheld = new ArrayList<>();
        all.forEach(row -> (viewer.sees(
                                row.described().get("service"),
                                row.described().get("team"),
                                row.described().get("worker"))
                        ? shown
                        : withheld)
                .add(row));
        shown.sort(Comparator.comparing(Case::inNumerator));
        long children = shown.stream()
                .map(row -> row.child() == null ? row.unit() : row.child())
                .distinct()
                .count();
        access.log(viewer, what, children, at);
        return new RowsBehind(
                figure,
                snapshot,
                part,
                shown,
                withheld.size(),
                sum(withheld.stream().filter(Case::inNumerator).toList(), Case::amount),
                sum(withheld, Case::outOf),
                children);
    }

    /**
     * Lets those through who see any rows at all.
     *
     * @param what they ask for, in words; never anything about a child
     * @throws Refused if the viewer's role sees none; that they asked is then in the access log
     */
    public void admit(Viewer viewer, String what, Instant at) {
        if (!viewer.may(Right.SEE_ROWS)) {
            access.log(viewer, "Refused: " + what, 0, at);
            throw new Refused(
                    "You cannot see the rows behind this figure.",
                    "Your role sees counts, never a child. If a question needs the rows, ask the performance analyst. This request has been logged.");
        }
    }

    private static BigDecimal sum(List<Case> rows, Function<Case, BigDecimal> of) {
        return rows.stream()
                .filter(row -> row.leftOut() == null)
                .map(of)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
