package org.waymark.app.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds an action that did not come from a paper. */
final class Raising {

    private final PlanStore store;

    Raising(PlanStore store) {
        this.store = store;
    }

    /** The action; the one of the first time if the same origin has asked before. The plan's row is locked. */
    Action raise(UUID plan, NewAction asked, String by, Instant at) {
        UUID origin = asked.origin().id();
        Optional<Action> here = origin == null ? Optional.empty() : store.raisedBy(origin);
        return here.orElseGet(() -> add(plan, asked, by, at));
    }

    private Action add(UUID plan, NewAction asked, String by, Instant at) {
        int number = 1;
        while (store.hasAddress(plan, "n" + number)) {
            number++;
        }
        PaperPlan.Action printed = new PaperPlan.Action(
                asked.origin().words(),
                "N" + number,
                asked.theme(),
                asked.objective(),
                asked.words(),
                asked.lead(),
                asked.due(),
                null,
                null,
                null,
                asked.dependsOn(),
                List.of(),
                asked.measures());
        UUID action = store.addAction(
                plan,
                "n" + number,
                store.nextPlace(plan),
                printed,
                ActionState.NOT_STARTED,
                asked.origin().words(),
                asked.askedOn());
        store.setOrigin(action, asked.origin());
        store.setDependencies(action, asked.dependsOn());
        store.setMeasures(action, asked.measures());
        ChangeLog log = new ChangeLog(store, action, by, at, false);
        log.note("lead", null, asked.lead());
        log.note("measures", null, asked.measures().isEmpty() ? null : String.join(" ", asked.measures()));
        log.note("due", null, Due.read(asked.due()).map(Due::printed).orElse(null));
        return store.locked(action);
    }
}
