package org.waymark.app.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

/** The plans of the authority, their actions and what is reported of them. Every method is one transaction. */
@Component
public class Plans {

    private static final int LONGEST = 10_000;

    private final PlanStore store;
    private final PaperIntake intake;
    private final Raising raising;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Plans(JdbcClient jdbc, Catalogue catalogue, ApplicationEventPublisher events) {
        this.store = new PlanStore(jdbc);
        this.catalogue = catalogue;
        this.events = events;
        this.intake = new PaperIntake(store, PlanKind.all(catalogue));
        this.raising = new Raising(store);
    }

    /**
     * Takes in a plan as a paper prints it: whole, or not at all. What is there already is left; what differs is added as a further update
     * or a recorded change. A paper older than the newest one adds to the history and changes nothing else.
     *
     * @param by who takes it in, a role
     */
    @Transactional
    public Taken take(PaperPlan paper, String by, Instant at) {
        return intake.take(paper, by, at);
    }

    /** Every plan, the one that was reported on last first. */
    @Transactional(readOnly = true)
    public List<Plan> plans() {
        return store.plans();
    }

    /** The plan of that address. */
    @Transactional(readOnly = true)
    public Optional<Plan> plan(String address) {
        return store.plans().stream()
                .filter(plan -> plan.address().equals(address))
                .findFirst();
    }

    /**
     * Adds an action that did not come from a paper, at the end of its plan. Who leads it and when it is due then count as written here:
     * no paper overwrites them. Asked twice by the same origin, it gives the action that was made the first time.
     *
     * @throws EngineException {@code action-words-empty}, {@code action-words-too-long}, {@code action-due-no-such-day}, {@code
     *     action-plan-unknown}, {@code action-measure-unknown}, all at once; each {@code where} is the name of the field
     */
    @Transactional
    public Action raise(NewAction asked, String by, Instant at) {
        List<Problem> problems = new ArrayList<>();
        if (asked.words().isBlank()) {
            problems.add(
                    new Problem("action-words-empty", "The action has no words.", "Say what is to be done.", "words"));
        }
        tooLong(asked.words(), "words").ifPresent(problems::add);
        tooLong(asked.lead(), "lead").ifPresent(problems::add);
        tooLong(asked.due(), "due").ifPresent(problems::add);
        noSuchDay(asked.due()).ifPresent(problems::add);
        problems.addAll(unknown(asked.measures()));
        Optional<UUID> plan = store.lockedPlan(asked.plan());
        if (plan.isEmpty()) {
            problems.add(
                    new Problem("action-plan-unknown", "There is no such plan.", "Choose one from the list.", "plan"));
        }
        if (plan.isEmpty() || !problems.isEmpty()) {
            throw new EngineException(problems);
        }
        Action raised = raising.raise(plan.get(), asked, by, at);
        events.publishEvent(new ActionChanged(raised));
        return raised;
    }

    /** The action that something asked for, such as a decision. */
    @Transactional(readOnly = true)
    public Optional<Action> raisedBy(UUID origin) {
        return store.raisedBy(origin);
    }

    /** The actions of every plan. */
    @Transactional(readOnly = true)
    public List<Action> actions() {
        return store.actions();
    }

    /** The actions of a plan in its order; empty if there is no such plan. */
    @Transactional(readOnly = true)
    public List<Action> actions(String plan) {
        return store.actions(plan);
    }

    /** One action by the addresses of its plan and itself. */
    @Transactional(readOnly = true)
    public Optional<Action> action(String plan, String address) {
        return store.actions(plan).stream()
                .filter(action -> action.address().equals(address))
                .findFirst();
    }

    /** What was reported of an action, newest first. */
    @Transactional(readOnly = true)
    public List<Update> updates(UUID action) {
        return store.updates(action);
    }

    /** What was reported of each action of a plan, newest first; an action of which nothing was reported is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Update>> updates(String plan) {
        return store.updates(plan);
    }

    /** What was changed of an action, newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(UUID action) {
        return store.changes(action);
    }

    /** How a plan is rated; empty if its papers name no kind that the catalogue knows. */
    @Transactional(readOnly = true)
    public Optional<PlanKind> kind(String plan) {
        return store.kind(plan).map(id -> PlanKind.all(catalogue).get(id));
    }

    /**
     * Changes who leads an action, when it is due, where its work stands and which measures it is held against.
     *
     * @param version the version that the writer saw
     * @param lead a role; blank for nobody
     * @param due as it was written; blank if nobody says
     * @param measures of the catalogue, by id
     * @return refused with {@code action-move-not-legal}, {@code action-words-too-long}, {@code action-due-no-such-day}, {@code
     *     action-measure-unknown}
     * @throws IllegalArgumentException if there is no such action
     */
    @Transactional
    public Outcome change(
            UUID id,
            int version,
            @Nullable String lead,
            @Nullable String due,
            ActionState state,
            List<String> measures,
            String by,
            Instant at) {
        Action before = store.locked(id);
        if (before.version() != version) {
            return new Outcome.Overtaken(before);
        }
        List<Problem> problems = new ArrayList<>();
        tooLong(lead, "lead").ifPresent(problems::add);
        tooLong(due, "due").ifPresent(problems::add);
        noSuchDay(due).ifPresent(problems::add);
        problems.addAll(unknown(measures));
        if (before.state() != state && !before.state().movesTo().contains(state)) {
            problems.add(new Problem(
                    "action-move-not-legal",
                    "An action that is " + before.state().words().toLowerCase(java.util.Locale.ROOT) + " cannot become "
                            + state.words().toLowerCase(java.util.Locale.ROOT) + ".",
                    "Choose one of: "
                            + String.join(
                                    ", ",
                                    before.state().movesTo().stream()
                                            .map(ActionState::words)
                                            .sorted()
                                            .toList())
                            + ".",
                    "state"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Due read = Due.read(due).orElse(null);
        ChangeLog log = new ChangeLog(store, id, by, at, false);
        log.note("lead", before.lead(), blankToNull(lead));
        log.note("due", printed(before.due()), printed(read));
        log.note("state", before.state().name(), state.name());
        log.note("measures", String.join(" ", before.measures()), String.join(" ", measures));
        if (log.isEmpty()) {
            return new Outcome.Saved(before);
        }
        store.change(id, before.theme(), before.objective(), before.words(), blankToNull(lead), read, state);
        store.setMeasures(id, measures);
        return saved(id);
    }

    /**
     * Adds what a lead reports of an action. A rating that counts as done closes it, and one of work that goes on begins it.
     *
     * @param version the version that the writer saw
     * @param rating a word of the plan's scale; blank to give none
     * @return refused with {@code update-empty}, {@code update-rating-unknown}, {@code action-words-too-long}
     * @throws IllegalArgumentException if there is no such action
     */
    @Transactional
    public Outcome report(
            UUID id,
            int version,
            @Nullable String rating,
            @Nullable String words,
            LocalDate reportedOn,
            String by,
            Instant at) {
        Action before = store.locked(id);
        if (before.version() != version) {
            return new Outcome.Overtaken(before);
        }
        List<Problem> problems = new ArrayList<>();
        if (blankToNull(words) == null) {
            problems.add(new Problem(
                    "update-empty",
                    "Nothing is written.",
                    "Write what was done, what is in the way and what comes next.",
                    "words"));
        }
        tooLong(words, "words").ifPresent(problems::add);
        String word = blankToNull(rating);
        Optional<Rating> known = kind(before.plan()).flatMap(kind -> kind.rating(word));
        if (word != null && known.isEmpty()) {
            problems.add(new Problem(
                    "update-rating-unknown",
                    "The rating is not a word of this plan’s scale.",
                    "Choose one from the list.",
                    "rating"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        store.addUpdate(
                id,
                new Update(at, by, false, reportedOn, known.map(Rating::word).orElse(null), blankToNull(words)));
        ActionState state =
                known.map(given -> given.countsAs().after(before.state())).orElse(before.state());
        ChangeLog log = new ChangeLog(store, id, by, at, false);
        ActionState step = before.state();
        for (ActionState next : step.pathTo(state)) {
            log.note("state", step.name(), next.name());
            step = next;
        }
        store.change(id, before.theme(), before.objective(), before.words(), before.lead(), before.due(), state);
        return saved(id);
    }

    private Outcome saved(UUID id) {
        Action now = store.locked(id);
        events.publishEvent(new ActionChanged(now));
        return new Outcome.Saved(now);
    }

    private List<Problem> unknown(List<String> measures) {
        return measures.stream()
                .filter(id -> !catalogue.measures().containsKey(id))
                .map(id -> new Problem(
                        "action-measure-unknown",
                        "The catalogue has no measure \"" + id + "\".",
                        "Choose one from the list.",
                        "measures"))
                .toList();
    }

    private static Optional<Problem> noSuchDay(@Nullable String due) {
        return Due.isNoSuchDay(due)
                ? Optional.of(new Problem(
                        "action-due-no-such-day",
                        "Due must be a real date, like 30 11 2026.",
                        "Correct it, or write a month or words instead.",
                        "due"))
                : Optional.empty();
    }

    private static Optional<Problem> tooLong(@Nullable String text, String field) {
        return text == null || text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new Problem(
                        "action-words-too-long",
                        "The text is longer than 10,000 characters.",
                        "Shorten it, or put the rest in a paper of its own.",
                        field));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable String printed(@Nullable Due due) {
        return due == null ? null : due.printed();
    }
}
