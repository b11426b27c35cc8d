package org.waymark.app.plans.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.Due;
import org.waymark.app.plans.Standing;

/** What an action hangs on and what hangs on it, in words. */
final class Dependencies {

    private Dependencies() {}

    /** Null if nothing hangs on anything. */
    static @Nullable Table of(PlanView view, Action action) {
        Table.Builder table = Table.under("Dependencies")
                .column("Action")
                .column("Direction")
                .column("Lead")
                .column("Due");
        if (view.isRated()) {
            table.column("Lead’s rating");
        }
        table.column("What it means here");
        for (String ref : action.dependsOn()) {
            Optional<Action> other = view.actions().stream()
                    .filter(one -> ref.equalsIgnoreCase(one.ref()))
                    .findFirst();
            if (other.isPresent()) {
                row(table, view, other.get(), "This hangs on it", on(view, action, other.get()));
            } else {
                missing(table, view, ref);
            }
        }
        view.actions().stream()
                .filter(one -> action.ref() != null
                        && one.dependsOn().stream().anyMatch(ref -> ref.equalsIgnoreCase(action.ref())))
                .forEach(one -> row(table, view, one, "Hangs on this", after(action, one)));
        Table made = table.build();
        return made.isEmpty() ? null : made;
    }

    private static void row(Table.Builder table, PlanView view, Action other, String direction, Cell meaning) {
        Cell title = Cell.figure(other.title(), other.page());
        if (view.isRated()) {
            table.row(
                    title,
                    Cell.of(direction),
                    PlanView.lead(other),
                    PlanView.due(other),
                    view.tag(other.rating()).cell(),
                    meaning);
        } else {
            table.row(title, Cell.of(direction), PlanView.lead(other), PlanView.due(other), meaning);
        }
    }

    private static void missing(Table.Builder table, PlanView view, String ref) {
        Cell meaning = Cell.late("The plan has no action " + ref + ".");
        if (view.isRated()) {
            table.row(Cell.of(ref), Cell.of("This hangs on it"), Cell.none(), Cell.none(), Cell.none(), meaning);
        } else {
            table.row(Cell.of(ref), Cell.of("This hangs on it"), Cell.none(), Cell.none(), meaning);
        }
    }

    private static Cell on(PlanView view, Action action, Action other) {
        if (other.state() == ActionState.DONE) {
            return Cell.of("Done; nothing is in the way");
        }
        if (other.state() == ActionState.STOPPED) {
            return Cell.late("It was stopped");
        }
        if (isAfter(other.due(), action.due())) {
            return Cell.late("It is due after this one");
        }
        Standing standing = view.standing(other);
        return standing.daysOver() > 0
                ? Cell.late(standing.words() + ", and this waits for it")
                : Cell.of("Not done yet; this waits for it");
    }

    private static Cell after(Action action, Action other) {
        if (action.state() == ActionState.DONE) {
            return Cell.of("Free to go on: this is done");
        }
        return isAfter(action.due(), other.due())
                ? Cell.late("It is due before this one")
                : Cell.of("Waits until this is done");
    }

    private static boolean isAfter(@Nullable Due one, @Nullable Due other) {
        LocalDate first = one == null ? null : one.lastDay();
        LocalDate second = other == null ? null : other.lastDay();
        return first != null && second != null && first.isAfter(second);
    }
}
