package org.waymark.app.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.Decision;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.Due;
import org.waymark.app.plans.Plan;
import org.waymark.app.plans.PlanKind;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.Progress;
import org.waymark.app.plans.Rating;
import org.waymark.app.plans.Update;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.series.DateWords;

/**
 * The plan that was reported on last, as a board's report prints it, with the actions of other plans that the board's own decisions became.
 *
 * @param plan null while there is none
 * @param kind how it is rated; null if it is not known
 * @param all the plan's in its order, then those of other plans
 * @param updates by action, newest first
 * @param fromDecisions the decision that an action came from, by the action's id
 * @param before the day of the meeting before; null if there was none
 * @param asOf what is past its date is told as of this day
 */
record PlanForBoard(
        @Nullable Plan plan,
        @Nullable PlanKind kind,
        List<Action> all,
        Map<UUID, List<Update>> updates,
        Map<UUID, Decision> fromDecisions,
        @Nullable LocalDate before,
        LocalDate asOf) {

    /** So many updates of an action are printed, the newest first; the rest is on its page. */
    private static final int MOST_UPDATES = 4;

    static PlanForBoard of(Plans plans, List<Decision> decisions, @Nullable LocalDate before, LocalDate asOf) {
        Plan plan = plans.plans().stream().findFirst().orElse(null);
        List<Action> all = new ArrayList<>(plan == null ? List.of() : plans.actions(plan.address()));
        Map<UUID, List<Update>> updates = new LinkedHashMap<>(plan == null ? Map.of() : plans.updates(plan.address()));
        Map<UUID, Decision> from = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            plans.raisedBy(decision.id()).ifPresent(action -> {
                from.put(action.id(), decision);
                if (all.stream().noneMatch(known -> known.id().equals(action.id()))) {
                    all.add(action);
                    updates.put(action.id(), plans.updates(action.id()));
                }
            });
        }
        return new PlanForBoard(
                plan, plan == null ? null : plans.kind(plan.address()).orElse(null), all, updates, from, before, asOf);
    }

    /** What the report is called: the plan's title, and that it is a report on it where the title does not say so. */
    String title() {
        if (plan == null) {
            return "Highlight report";
        }
        return plan.title().toLowerCase(java.util.Locale.UK).contains("report")
                ? plan.title()
                : plan.title() + ": highlight report";
    }

    @Nullable
    String rating() {
        return plan == null ? null : plan.rating();
    }

    List<Highlight.Theme> themes() {
        return plan == null
                ? List.of()
                : plan.themes().stream()
                        .map(theme -> new Highlight.Theme(
                                theme.ref(), theme.title(), theme.rating(), theme.narrative(), List.of()))
                        .toList();
    }

    List<Highlight.Action> actions() {
        return all.stream().map(this::printed).toList();
    }

    List<Highlight.Rating> ratings() {
        if (plan != null && !plan.meanings().isEmpty()) {
            return plan.meanings().stream()
                    .map(meaning -> new Highlight.Rating(meaning.word(), meaning.ofTheWhole(), meaning.ofAnAction()))
                    .toList();
        }
        return kind == null
                ? List.of()
                : kind.scale().stream()
                        .map(rating -> new Highlight.Rating(rating.word(), rating.ofTheWhole(), rating.ofAnAction()))
                        .toList();
    }

    /** The reference of the action that a decision became; null if it has not become one yet. */
    @Nullable
    String became(Decision decision) {
        return all.stream()
                .filter(action -> decision.equals(fromDecisions.get(action.id())))
                .map(action -> action.ref() == null ? action.address() : action.ref())
                .findFirst()
                .orElse(null);
    }

    /** Actions that came from decisions, are still open, and are past their date; each by its reference. */
    List<String> overdueDecisions() {
        return all.stream()
                .filter(action -> fromDecisions.containsKey(action.id()) && isOverdue(action))
                .map(action -> "action " + (action.ref() == null ? action.address() : action.ref()))
                .toList();
    }

    /** Where the plan stands, counted. */
    List<String> narrative() {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Progress, Long> counts = new EnumMap<>(Progress.class);
        long unrated = 0;
        for (Action action : all) {
            Optional<Rating> rating = Optional.ofNullable(kind).flatMap(known -> known.rating(action.rating()));
            if (rating.isPresent()) {
                counts.merge(rating.get().countsAs(), 1L, Long::sum);
            } else {
                unrated++;
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((progress, count) -> parts.add(count + " " + progress.words()));
        if (unrated > 0) {
            parts.add(unrated + " not rated");
        }
        long overdue = all.stream().filter(this::isOverdue).count();
        long silent = before == null ? 0 : all.stream().filter(this::isSilent).count();
        StringBuilder words = new StringBuilder(
                all.size() + (all.size() == 1 ? " action: " : " actions: ") + String.join(", ", parts) + ".");
        words.append(
                overdue == 0
                        ? " None is past its date."
                        : overdue == 1 ? " 1 is past its date." : " " + overdue + " are past their date.");
        if (before != null && silent > 0) {
            words.append(" ")
                    .append(silent)
                    .append(
                            silent == 1
                                    ? " open action has had no report since "
                                    : " open actions have had no report since ")
                    .append(DateWords.day(before))
                    .append(".");
        }
        return List.of(words.toString());
    }

    private Highlight.Action printed(Action action) {
        List<Update> told = updates.getOrDefault(action.id(), List.of());
        Decision decision = fromDecisions.get(action.id());
        return new Highlight.Action(
                action.ref(),
                plan != null && action.plan().equals(plan.address()) ? action.theme() : null,
                action.objective() == null && decision != null
                        ? "Decided by the " + decision.boardTitle()
                        : action.objective(),
                action.words(),
                action.lead(),
                action.due() == null ? null : action.due().words(),
                before == null ? null : ratingOn(told, before),
                action.rating(),
                told.stream()
                        .flatMap(update -> Stream.ofNullable(update.words())
                                .map(words -> new Highlight.Update(update.reportedOn(), update.writtenBy(), words)))
                        .limit(MOST_UPDATES)
                        .toList(),
                action.dependsOn().isEmpty() ? null : String.join(", ", action.dependsOn()),
                action.successMeasures().stream()
                        .map(measure -> new Highlight.SuccessMeasure(
                                measure.title(), measure.baseline(), measure.target(), measure.targetBy()))
                        .toList(),
                decision == null ? null : decision.origin() + ".");
    }

    private static @Nullable String ratingOn(List<Update> told, LocalDate day) {
        return told.stream()
                .filter(update -> !update.reportedOn().isAfter(day))
                .filter(update -> update.rating() != null)
                .max(Comparator.comparing(Update::reportedOn).thenComparing(Update::writtenAt))
                .map(Update::rating)
                .orElse(null);
    }

    private boolean isOverdue(Action action) {
        Due due = action.due();
        return action.state().isOpen() && due != null && due.isPast(asOf);
    }

    private boolean isSilent(Action action) {
        return action.state() != ActionState.DONE
                && action.state() != ActionState.STOPPED
                && updates.getOrDefault(action.id(), List.of()).stream()
                        .noneMatch(
                                update -> before != null && update.reportedOn().isAfter(before));
    }
}
