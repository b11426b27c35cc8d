package org.waymark.app.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds an action that did not come from a paper. */
final class Raising {

    /** The plan of what boards decide before any plan was taken in. */
    private static final String BOARDS_OWN = "Actions that boards decided";

    private final PlanStore store;

    Raising(PlanStore store) {
        this.store = store;
    }

    Action raise(NewAction asked, String by, Instant at) {
        UUID plan = plan(asked);
        UUID origin = asked.origin().id();
        Optional<Action> here = origin == null ? Optional.empty() : store.raisedBy(origin);
        return here.orElseGet(() -> add(plan, asked, by, at));
    }

    private UUID plan(NewAction asked) {
        if (asked.plan() != null) {
            return store.lockedPlan(asked.plan()).orElseThrow();
        }
        return store.newestPlan()
                .flatMap(store::lockedPlan)
                .orElseGet(() -> store.plan(PaperIntake.address(BOARDS_OWN), BOARDS_OWN, null));
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
                List.of());
        UUID action = store.addAction(
                plan,
                "n" + number,
                store.nextPlace(plan),
                printed,
                ActionState.NOT_STARTED,
                asked.origin().words());
        store.setOrigin(action, asked.origin());
        store.setDependencies(action, asked.dependsOn());
        store.setMeasures(action, asked.measures());
        ChangeLog log = new ChangeLog(store, action, by, at, false);
        log.note("lead", null, asked.lead());
        log.note("due", null, Due.read(asked.due()).map(Due::printed).orElse(null));
        return store.locked(action);
    }
}
