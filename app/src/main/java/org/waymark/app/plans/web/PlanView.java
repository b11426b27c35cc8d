package org.waymark.app.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Due;
import org.waymark.app.plans.Plan;
import org.waymark.app.plans.PlanKind;
import org.waymark.app.plans.Progress;
import org.waymark.app.plans.Rating;
import org.waymark.app.plans.Standing;
import org.waymark.app.plans.Update;
import org.waymark.papers.pack.PageAddress;

/**
 * A plan's actions as they stand today.
 *
 * @param kind null if the catalogue does not know it
 */
record PlanView(Plan plan, @Nullable PlanKind kind, List<Action> actions, LocalDate today) {

    private static final int BEGINNING = 110;

    PlanView {
        actions = List.copyOf(actions);
    }

    /** The same plan with some of its actions. */
    PlanView with(List<Action> some) {
        return new PlanView(plan, kind, some, today);
    }

    Standing standing(Action action) {
        return Standing.of(action, kind, today);
    }

    RatingTag tag(@Nullable String rating) {
        return RatingTag.of(kind, rating);
    }

    /** What the lead's word counts as; null if there is none that the scale has. */
    @Nullable
    Progress progress(Action action) {
        return rating(action.rating()).map(Rating::countsAs).orElse(null);
    }

    /** What a word means of an action: as the plan's own paper says, else as the catalogue does. */
    Optional<String> meaning(@Nullable String word) {
        return plan.meanings().stream()
                .filter(meaning -> meaning.word().equalsIgnoreCase(String.valueOf(word)))
                .flatMap(meaning -> Stream.ofNullable(meaning.ofAnAction()))
                .findFirst()
                .or(() -> rating(word).map(Rating::ofAnAction));
    }

    boolean isRated() {
        return kind == null || !kind.scale().isEmpty();
    }

    List<Action> behind() {
        return actions.stream().filter(action -> standing(action).needsAction()).toList();
    }

    List<Action> past() {
        return actions.stream()
                .filter(action -> standing(action).daysOver() > 0)
                .toList();
    }

    List<Action> withoutLead() {
        return actions.stream()
                .filter(action -> action.state().isOpen() && action.lead() == null)
                .toList();
    }

    /** Open actions of which nothing was reported since the newest paper, that day included. */
    List<Action> withoutUpdate() {
        return actions.stream()
                .filter(action -> action.state().isOpen() && !isReported(action))
                .toList();
    }

    private boolean isReported(Action action) {
        Update newest = action.reported();
        return newest != null
                && (plan.reportedOn() == null || !newest.reportedOn().isBefore(plan.reportedOn()));
    }

    /** How many stand how, such as {@code 24 actions. 3 are done, 9 on track, 12 behind.} */
    String counts() {
        if (actions.isEmpty()) {
            return "There are no actions yet.";
        }
        List<String> parts = Stream.of(Standing.Kind.values())
                .map(way -> counted(
                        way,
                        actions.stream()
                                .filter(action -> standing(action).kind() == way)
                                .count()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
        String first = parts.get(0);
        int number = first.indexOf(' ');
        boolean one = first.startsWith("1 ");
        parts.set(0, first.substring(0, number) + (one ? " is" : " are") + first.substring(number));
        return things(actions.size(), "action") + ". " + String.join(", ", parts) + ".";
    }

    private static String counted(Standing.Kind way, long count) {
        return count == 0 ? "" : Print.number(count) + " " + way.words();
    }

    /** What waits: past dates and actions that nobody leads. Empty if nothing does. */
    String waiting() {
        List<Action> past = past();
        List<Action> nobody = withoutLead();
        String late = past.isEmpty()
                ? ""
                : past.size() == 1
                        ? " 1 is past its date, by " + oldest(past) + "."
                        : " " + Print.number(past.size()) + " are past their date, the oldest by " + oldest(past) + ".";
        String alone = nobody.isEmpty()
                ? ""
                : " " + Print.number(nobody.size()) + (nobody.size() == 1 ? " has" : " have") + " nobody who leads "
                        + (nobody.size() == 1 ? "it." : "them.");
        return late + alone;
    }

    private String oldest(List<Action> past) {
        long days = past.stream()
                .mapToLong(action -> standing(action).daysOver())
                .max()
                .orElse(0);
        return things(days, "day");
    }

    static String things(long count, String thing) {
        return Print.number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Columns for {@link #row}. */
    Table.Builder columns(Table.Builder table) {
        table.column("Action");
        if (isRated()) {
            table.column("Lead’s rating");
        }
        return table.column("Lead").column("Due").column("Where it stands").column("Last update");
    }

    List<Cell> row(Action action) {
        Stream<Cell> rating = isRated() ? Stream.of(tag(action.rating()).cell()) : Stream.empty();
        return Stream.concat(
                        Stream.concat(Stream.of(Cell.figure(action.title(), action.page())), rating),
                        Stream.of(lead(action), due(action), stands(action), updated(action)))
                .toList();
    }

    static Cell lead(Action action) {
        if (action.lead() != null) {
            return Cell.of(action.lead());
        }
        return action.state().isOpen() ? Cell.late("Nobody") : Cell.of("Nobody");
    }

    static Cell due(Action action) {
        Due due = action.due();
        if (due == null) {
            return Cell.of("No date");
        }
        return Cell.of(
                due.kind() == Due.Kind.DATE && due.lastDay() != null ? Print.shortDay(due.lastDay()) : due.words());
    }

    Cell stands(Action action) {
        Standing standing = standing(action);
        return standing.needsAction() ? Cell.late(standing.words()) : Cell.of(standing.words());
    }

    private static Cell updated(Action action) {
        Update newest = action.reported();
        if (newest == null) {
            return Cell.of("None");
        }
        Cell when = Cell.of(Print.shortDay(newest.reportedOn()));
        return newest.words() == null
                ? when.withSub("A rating without words")
                : when.withSub(beginning(newest.words()));
    }

    /** So much of a text as a table can hold. */
    static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= BEGINNING) {
            return line;
        }
        int end = line.lastIndexOf(' ', BEGINNING);
        return line.substring(0, end < 1 ? BEGINNING : end) + " …";
    }

    /** The part of an address that stands for a theme. */
    static String address(Plan.@Nullable Theme theme) {
        return theme == null ? "none" : PageAddress.of(theme.title());
    }

    /** A theme as a heading. */
    static String title(Plan.@Nullable Theme theme) {
        if (theme == null) {
            return "Actions that name no theme";
        }
        return theme.ref() == null ? theme.title() : theme.ref() + " " + theme.title();
    }

    static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private Optional<Rating> rating(@Nullable String word) {
        return kind == null ? Optional.empty() : kind.rating(word);
    }
}
