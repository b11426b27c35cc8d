package org.waymark.app.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.series.DateWords;

/** Reads a decision as the clerk wrote it and says everything that is wrong with it. */
final class DecisionCheck {

    private final ForumStore store;
    private final Catalogue catalogue;
    private final ObjectProvider<PlansForBoards> plans;

    DecisionCheck(ForumStore store, Catalogue catalogue, ObjectProvider<PlansForBoards> plans) {
        this.store = store;
        this.catalogue = catalogue;
        this.plans = plans;
    }

    /** The decision; empty, with what is wrong added to {@code problems}, if it cannot be recorded. */
    Optional<Decision> read(
            Board board, NewDecision written, LocalDate today, String by, Instant at, List<Problem> problems) {
        List<PlansForBoards.OpenPlan> open =
                plans.stream().flatMap(source -> source.plans().stream()).toList();
        List<Decision> before = store.decisions(board.address());
        LocalDate metOn = met(board, written.metOn(), today, problems);
        String minute = text(
                written.minute(), "decision-minute", "The minute", "Write its number, such as 4.", "minute", problems);
        Subject about = about(written.about(), open, problems);
        String words = text(
                written.words(), "decision-words", "The decision", "Write what the board decided.", "words", problems);
        String owner = text(
                written.owner(),
                "decision-owner",
                "The owner",
                "Write the role that leads the action, such as Head of service.",
                "owner",
                problems);
        LocalDate due = due(written.due(), metOn, problems);
        Joined joined = joined(written.joins(), open, problems);
        UUID corrects = corrects(written.corrects(), before, problems);
        if (!problems.isEmpty()
                || metOn == null
                || minute == null
                || words == null
                || about == null
                || owner == null
                || due == null
                || joined == null) {
            return Optional.empty();
        }
        int number = 1
                + (int) before.stream()
                        .filter(known -> known.metOn().equals(metOn))
                        .count();
        return Optional.of(new Decision(
                written.id(),
                board.address(),
                board.title(),
                metOn,
                number,
                minute,
                words,
                about,
                owner,
                due,
                joined.plan,
                joined.title,
                joined.theme,
                corrects,
                by,
                at));
    }

    private @Nullable LocalDate met(Board board, @Nullable LocalDate on, LocalDate today, List<Problem> problems) {
        if (on == null
                || store.meetings(board.address()).stream()
                        .noneMatch(known -> known.on().equals(on))) {
            problems.add(new Problem(
                    "decision-meeting",
                    "The meeting is not one of this board’s.",
                    "Choose one from the list.",
                    "metOn"));
            return null;
        }
        if (on.isAfter(today)) {
            problems.add(new Problem(
                    "decision-meeting",
                    "The board has not met on " + DateWords.day(on) + " yet.",
                    "Choose a meeting that has been held.",
                    "metOn"));
            return null;
        }
        return on;
    }

    private static @Nullable String text(
            @Nullable String written, String code, String what, String toDo, String field, List<Problem> problems) {
        String text = Words.blankToNull(written);
        if (text == null) {
            problems.add(new Problem(code, what + " is not given.", toDo, field));
        } else if (text.length() > Forums.longest()) {
            problems.add(Forums.tooLong("decision-too-long", what, field));
        }
        return text;
    }

    private @Nullable Subject about(
            @Nullable String written, List<PlansForBoards.OpenPlan> open, List<Problem> problems) {
        String chosen = written == null ? "" : written;
        if (chosen.startsWith("measure:")) {
            String id = chosen.substring("measure:".length());
            if (catalogue.measures().containsKey(id)) {
                return new Subject(
                        Subject.Sort.MEASURE, id, catalogue.measure(id).title());
            }
        }
        for (PlansForBoards.OpenPlan plan : open) {
            for (PlansForBoards.OpenAction action : plan.actions()) {
                String id = plan.address() + "/" + action.address();
                if (chosen.equals("action:" + id)) {
                    return new Subject(Subject.Sort.ACTION, id, action.title());
                }
            }
        }
        problems.add(new Problem(
                "decision-about",
                "It is not said what the decision is about.",
                "Choose a measure or an action from the list.",
                "about"));
        return null;
    }

    private static @Nullable LocalDate due(DayWritten written, @Nullable LocalDate metOn, List<Problem> problems) {
        Optional<LocalDate> due = written.read();
        if (due.isEmpty()) {
            problems.add(written.problem("decision-due", "Act by", "due"));
            return null;
        }
        if (metOn != null && due.get().isBefore(metOn)) {
            problems.add(new Problem(
                    "decision-due-before-meeting",
                    "Act by lies before the meeting of " + DateWords.day(metOn) + ".",
                    "Give a later day.",
                    "due"));
        }
        return due.get();
    }

    private static @Nullable Joined joined(
            @Nullable String written, List<PlansForBoards.OpenPlan> open, List<Problem> problems) {
        for (PlansForBoards.OpenPlan plan : open) {
            if (plan.address().equals(written)) {
                return new Joined(plan.address(), plan.title(), null);
            }
            for (String theme : plan.themes()) {
                if ((plan.address() + "#" + theme).equals(written)) {
                    return new Joined(plan.address(), plan.title(), theme);
                }
            }
        }
        problems.add(new Problem(
                "decision-joins",
                "It is not said which plan the action joins.",
                open.isEmpty()
                        ? "There is no plan yet: take one in first, with ./waymark pack import."
                        : "Choose one from the list.",
                "joins"));
        return null;
    }

    private static @Nullable UUID corrects(@Nullable String written, List<Decision> before, List<Problem> problems) {
        String chosen = Words.blankToNull(written);
        if (chosen == null) {
            return null;
        }
        Optional<UUID> known = before.stream()
                .map(Decision::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem(
                    "decision-corrects",
                    "The decision that this one puts right is not one of this board’s.",
                    "Choose one from the list.",
                    "corrects"));
        }
        return known.orElse(null);
    }

    /** The plan that the action joins, and its theme; null for none. */
    private record Joined(
            String plan, String title, @Nullable String theme) {}
}
