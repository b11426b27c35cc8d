package org.waymark.app.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PageAddress;

/** Takes a printed plan in: adds what is new, notes what differs, and leaves what people have written here. */
final class PaperIntake {

    private final PlanStore store;
    private final Map<String, PlanKind> kinds;

    PaperIntake(PlanStore store, Map<String, PlanKind> kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    Taken take(PaperPlan paper, String by, Instant at) {
        String address = PageAddress.of(paper.title());
        if (paper.themes().isEmpty() && paper.actions().isEmpty()) {
            return new Taken(address, 0, 0, 0, 0, 0);
        }
        UUID plan = store.plan(address, paper.title(), paper.kind());
        Optional<LocalDate> newest = store.newestReport(plan);
        Paper taking =
                new Paper(plan, paper, by, at, newest.isEmpty() || !newest.get().isAfter(paper.reportedOn()));
        Count count = new Count();
        for (int i = 0; i < paper.themes().size(); i++) {
            theme(taking, paper.themes().get(i), i + 1, count);
        }
        Map<String, Action> known =
                store.actions(address).stream().collect(Collectors.toMap(Action::address, Function.identity()));
        Set<String> used = new HashSet<>();
        for (int i = 0; i < paper.actions().size(); i++) {
            PaperPlan.Action printed = paper.actions().get(i);
            String own = unused(PageAddress.of(printed.ref() == null ? printed.where() : printed.ref()), used);
            Action here = known.get(own);
            if (here == null) {
                added(taking, printed, own, i + 1, count);
            } else {
                compared(taking, printed, here, count);
            }
        }
        Taken taken = new Taken(address, count.themes, count.actions, count.changed, count.updates, count.kept);
        if (!taken.isNothing()) {
            store.addReport(plan, paper.reportedOn(), at, by, paper.rating());
            paper.meanings().forEach(meaning -> store.addMeaning(plan, paper.reportedOn(), meaning));
        }
        return taken;
    }

    private void theme(Paper paper, PaperPlan.Theme printed, int place, Count count) {
        Optional<UUID> here = store.theme(paper.plan, printed.title());
        UUID theme = here.orElseGet(() -> store.addTheme(paper.plan, place, printed.ref(), printed.title()));
        count.themes += here.isEmpty() ? 1 : 0;
        LocalDate on = paper.printed.reportedOn();
        if ((printed.rating() != null || printed.narrative() != null)
                && !store.hasThemeUpdate(theme, on, printed.rating(), printed.narrative())) {
            store.addThemeUpdate(
                    theme, new Update(paper.at, paper.by, true, on, printed.rating(), printed.narrative()));
            count.updates++;
        }
    }

    private void added(Paper paper, PaperPlan.Action printed, String address, int place, Count count) {
        ActionState state = reported(paper, printed.rating())
                .orElse(printed.update() == null ? ActionState.NOT_STARTED : ActionState.UNDER_WAY);
        String origin = paper.printed.title() + ", "
                + Due.on(paper.printed.reportedOn()).words() + ", " + printed.where();
        UUID action = store.addAction(paper.plan, address, place, printed, state, origin, paper.printed.reportedOn());
        store.setSuccessMeasures(action, printed.successMeasures());
        store.setDependencies(action, printed.dependsOn());
        store.setMeasures(action, printed.measures());
        count.actions++;
        updates(paper, printed, action, count);
    }

    private void compared(Paper paper, PaperPlan.Action printed, Action here, Count count) {
        updates(paper, printed, here.id(), count);
        if (!paper.isNewest) {
            return;
        }
        Set<String> edited = store.editedByPeople(here.id());
        ChangeLog log = new ChangeLog(store, here.id(), paper.by, paper.at, true);
        Due due = Due.read(printed.due()).orElse(null);
        boolean keepLead = edited.contains("lead");
        boolean keepDue = edited.contains("due");
        count.kept += keepLead && !Objects.equals(here.lead(), printed.lead()) ? 1 : 0;
        count.kept += keepDue && !Objects.equals(here.due(), due) ? 1 : 0;
        String lead = keepLead ? here.lead() : printed.lead();
        due = keepDue ? here.due() : due;
        log.note("theme", here.theme(), printed.theme());
        log.note("objective", here.objective(), printed.objective());
        log.note("words", here.words(), printed.text());
        log.note("lead", here.lead(), lead);
        log.note("due", Plans.printed(here.due()), Plans.printed(due));
        if (!here.successMeasures().equals(printed.successMeasures())) {
            log.note(
                    "success measures",
                    here.successMeasures().toString(),
                    printed.successMeasures().toString());
            store.setSuccessMeasures(here.id(), printed.successMeasures());
        }
        if (!here.dependsOn().equals(printed.dependsOn())) {
            log.note("depends on", String.join(" ", here.dependsOn()), String.join(" ", printed.dependsOn()));
            store.setDependencies(here.id(), printed.dependsOn());
        }
        if (!edited.contains("measures") && !here.measures().equals(printed.measures())) {
            log.note("measures", String.join(" ", here.measures()), String.join(" ", printed.measures()));
            store.setMeasures(here.id(), printed.measures());
        }
        ActionState state = here.state();
        if (!edited.contains("state")) {
            for (ActionState next :
                    state.pathTo(reported(paper, printed.rating()).orElse(state))) {
                log.note("state", state.name(), next.name());
                state = next;
            }
        }
        if (!log.isEmpty()) {
            store.change(here.id(), printed.theme(), printed.objective(), printed.text(), lead, due, state);
            count.changed++;
        }
    }

    /** The rating of the paper before, if nothing is known of that day, and then what this paper says, if it is not said already. */
    private void updates(Paper paper, PaperPlan.Action printed, UUID action, Count count) {
        List<Update> known = store.updates(action);
        LocalDate before = paper.printed.previousOn();
        if (before != null
                && printed.previousRating() != null
                && known.stream().noneMatch(update -> update.reportedOn().equals(before))) {
            store.addUpdate(action, new Update(paper.at, paper.by, true, before, printed.previousRating(), null));
            count.updates++;
        }
        LocalDate on = paper.printed.reportedOn();
        boolean said = known.stream()
                .anyMatch(update -> update.reportedOn().equals(on)
                        && Objects.equals(update.rating(), printed.rating())
                        && Objects.equals(update.words(), printed.update()));
        if (!said && (printed.rating() != null || printed.update() != null)) {
            store.addUpdate(action, new Update(paper.at, paper.by, true, on, printed.rating(), printed.update()));
            count.updates++;
        }
    }

    private Optional<ActionState> reported(Paper paper, @Nullable String rating) {
        String kind = paper.printed.kind();
        return Optional.ofNullable(kind == null ? null : kinds.get(kind))
                .flatMap(known -> known.rating(rating))
                .map(word -> word.countsAs().state());
    }

    private static String unused(String address, Set<String> used) {
        String own = address;
        for (int number = 2; !used.add(own); number++) {
            own = address + "-" + number;
        }
        return own;
    }

    /** The paper that is being taken in. */
    private record Paper(UUID plan, PaperPlan printed, String by, Instant at, boolean isNewest) {}

    private static final class Count {
        private int themes;
        private int actions;
        private int changed;
        private int updates;
        private int kept;
    }
}
