package org.waymark.app.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.Standing;
import org.waymark.app.plans.ThemeActions;
import org.waymark.app.plans.Update;
import org.waymark.papers.chart.MonthBars;

/**
 * The actions that have a date, in time.
 *
 * @param note what is shown and how to read it
 * @param table the same
 */
record PlanMonths(String note, String drawing, Table table) {

    /** So many bars can be taken in; of more, those are drawn that others hang on or that are past their date. */
    private static final int MOST = 40;

    /** Empty if no action has a date. */
    static Optional<PlanMonths> of(
            PlanView view, List<ThemeActions> themes, Map<UUID, List<Update>> updates, List<LocalDate> meetings) {
        List<Action> dated = view.actions().stream()
                .filter(action -> action.due() != null && action.due().lastDay() != null)
                .toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        Set<String> hungOn = new HashSet<>();
        view.actions().forEach(action -> hungOn.addAll(action.dependsOn()));
        List<Action> shown = dated.size() <= MOST
                ? dated
                : dated.stream()
                        .filter(action -> (action.ref() != null && hungOn.contains(action.ref()))
                                || view.standing(action).daysOver() > 0)
                        .toList();
        List<MonthBars.Group> groups = new ArrayList<>();
        Table.Builder table = Table.under("Actions by month")
                .column("Action")
                .column("Known from")
                .column("Due")
                .column("Last update")
                .column("State");
        for (ThemeActions theme : themes) {
            List<MonthBars.Bar> bars = new ArrayList<>();
            for (Action action : theme.actions()) {
                if (shown.contains(action)) {
                    MonthBars.Bar bar = bar(view, action, updates.getOrDefault(action.id(), List.of()));
                    if (bars.isEmpty()) {
                        table.group(PlanView.title(theme.theme()));
                    }
                    bars.add(bar);
                    table.row(
                            Cell.figure(action.title(), action.page()),
                            Cell.of(Print.shortDay(known(action, updates.getOrDefault(action.id(), List.of())))),
                            PlanView.due(action),
                            action.reported() == null
                                    ? Cell.of("None")
                                    : Cell.of(Print.shortDay(action.reported().reportedOn())),
                            view.stands(action));
                }
            }
            if (!bars.isEmpty()) {
                groups.add(new MonthBars.Group(PlanView.title(theme.theme()), bars));
            }
        }
        String title = "Actions of the plan by month, " + MonthBars.span(groups, view.today());
        return Optional.of(new PlanMonths(
                note(view, dated.size(), shown.size(), !meetings.isEmpty()),
                MonthBars.of(title, groups, meetings, view.today()),
                table.build()));
    }

    private static String note(PlanView view, int dated, int shown, boolean meet) {
        String which = shown < dated
                ? "The " + shown + " actions, of " + view.actions().size()
                        + ", that others hang on or that are past their date. "
                : dated < view.actions().size()
                        ? "The " + dated + " actions, of " + view.actions().size() + ", that have a date. "
                        : "";
        return which + "Filled: work that was reported. Outline: to its date, from when it is first known."
                + " Orange: past its date." + (meet ? " Triangles: board meetings." : "");
    }

    private static MonthBars.Bar bar(PlanView view, Action action, List<Update> updates) {
        Standing standing = view.standing(action);
        LocalDate due = lastDay(action);
        LocalDate known = known(action, updates);
        LocalDate from = known.isAfter(due) ? due.withDayOfMonth(1) : known;
        return new MonthBars.Bar(
                action.title(),
                from,
                due,
                reported(action, updates, due),
                standing.daysOver() > 0,
                standing.words(),
                standing.needsAction());
    }

    private static LocalDate lastDay(Action action) {
        return Optional.ofNullable(action.due())
                .flatMap(due -> Optional.ofNullable(due.lastDay()))
                .orElseThrow();
    }

    private static LocalDate known(Action action, List<Update> updates) {
        return updates.stream()
                .map(Update::reportedOn)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(action.addedOn()))
                .orElse(action.addedOn());
    }

    /** How far work is reported: to the end when it is done, to the newest update while it goes on. */
    private static @Nullable LocalDate reported(Action action, List<Update> updates, LocalDate due) {
        if (action.state() == ActionState.DONE) {
            return due;
        }
        return action.state() != ActionState.UNDER_WAY || updates.isEmpty()
                ? null
                : updates.get(0).reportedOn();
    }
}
