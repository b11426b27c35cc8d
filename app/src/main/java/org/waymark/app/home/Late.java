package org.waymark.app.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Due;

/**
 * Actions whose date has passed and whose work is open: those that nobody leads first, then the longest over.
 *
 * @param table the first few; null when none is late
 * @param late how many are
 * @param nobody how many of them nobody leads
 * @param longest by how many days the oldest is over
 */
record Late(@Nullable Table table, int late, int nobody, long longest) {

    private static final int MOST = 6;

    static Late of(List<Action> actions, LocalDate today) {
        List<Action> late = actions.stream()
                .filter(action -> action.state().isOpen())
                .filter(action -> action.due() != null && action.due().isPast(today))
                .sorted(Comparator.comparing((Action action) -> action.lead() != null)
                        .thenComparing(action -> days(action, today), Comparator.reverseOrder()))
                .toList();
        return new Late(
                late.isEmpty() ? null : table(late.subList(0, Math.min(MOST, late.size())), today),
                late.size(),
                (int) late.stream().filter(action -> action.lead() == null).count(),
                late.stream().mapToLong(action -> days(action, today)).max().orElse(0));
    }

    /** What is late, in a sentence. */
    public String sentence() {
        if (late == 0) {
            return "No action is past its date.";
        }
        String by = longest == 1 ? "1 day" : longest + " days";
        String first = late == 1
                ? "1 action is past its date, by " + by + "."
                : late + " actions are past their date, the oldest by " + by + ".";
        return nobody == 0 ? first : first + " Nobody leads " + (late == 1 ? "it." : nobody + " of them.");
    }

    private static Table table(List<Action> actions, LocalDate today) {
        Table.Builder table = Table.under("Actions past their date")
                .column("Action")
                .numeric("Days over")
                .column("Due")
                .column("Who leads");
        for (Action action : actions) {
            String lead = action.lead();
            List<Cell> cells = List.of(
                    Cell.link(action.title(), action.page()),
                    Cell.of(days(action, today)),
                    Cell.of(Objects.requireNonNull(action.due()).words()),
                    lead == null ? Cell.late("Nobody") : Cell.of(lead));
            table.row(lead == null ? "wm-first" : "", cells);
        }
        return table.build();
    }

    private static long days(Action action, LocalDate today) {
        Due due = action.due();
        LocalDate last = due == null ? null : due.lastDay();
        return last == null ? 0 : last.until(today, ChronoUnit.DAYS);
    }
}
