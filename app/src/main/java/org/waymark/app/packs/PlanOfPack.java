package org.waymark.app.packs;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.plans.PaperPlan;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.pack.PackSuccessMeasure;

/** The plan that a pack prints: every theme and every action of it, nothing corrected and nothing left out. */
final class PlanOfPack {

    private PlanOfPack() {}

    static PaperPlan of(Pack pack) {
        return new PaperPlan(
                pack.cover().title(),
                pack.cover().planKind(),
                pack.cover().reportedOn(),
                pack.cover().previousOn(),
                pack.cover().overallStatus(),
                pack.ratings().stream()
                        .map(rating -> new PaperPlan.Meaning(rating.status(), rating.overall(), rating.ofAnAction()))
                        .toList(),
                pack.themes().stream()
                        .map(theme ->
                                new PaperPlan.Theme(theme.ref(), theme.title(), theme.status(), theme.narrative()))
                        .toList(),
                pack.actions().stream().map(action -> action(pack, action)).toList());
    }

    private static PaperPlan.Action action(Pack pack, PackAction action) {
        return new PaperPlan.Action(
                action.at().where(),
                action.ref(),
                action.theme(),
                action.objective(),
                action.title(),
                action.lead(),
                action.due(),
                action.previousStatus(),
                action.status(),
                action.update(),
                refs(action.dependsOn()),
                successMeasures(pack, action),
                refs(action.at().text("measures")));
    }

    /** The rows of the measures' own file where it has some for the action, for they are the finer ones; else the plan's own cells. */
    private static List<PaperPlan.SuccessMeasure> successMeasures(Pack pack, PackAction action) {
        List<PackSuccessMeasure> rows = pack.successMeasures().stream()
                .filter(row -> action.ref() != null && action.ref().equals(row.actionRef()))
                .toList();
        if (!rows.isEmpty()) {
            return rows.stream()
                    .map(row -> new PaperPlan.SuccessMeasure(
                            row.title(), row.baselineText(), row.targetText(), row.targetBy()))
                    .toList();
        }
        boolean blank = Stream.of(action.successMeasure(), action.baseline(), action.target())
                .allMatch(Objects::isNull);
        return blank
                ? List.of()
                : List.of(new PaperPlan.SuccessMeasure(
                        action.successMeasure(), action.baseline(), action.target(), null));
    }

    private static List<String> refs(@Nullable String printed) {
        return printed == null
                ? List.of()
                : Stream.of(printed.split("[\\s,;|]+"))
                        .filter(ref -> !ref.isEmpty())
                        .distinct()
                        .toList();
    }
}
