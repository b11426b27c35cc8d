package org.waymark.app.plans;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.DecisionRecorded;
import org.waymark.app.forums.Subject;

/** Makes an action of each decision of a board. The event is kept until this has been done, so a decision is told at least once. */
@Component
class DecisionListener {

    private final Plans plans;

    DecisionListener(Plans plans) {
        this.plans = plans;
    }

    @ApplicationModuleListener
    void on(DecisionRecorded event) {
        Decision decision = event.decision();
        List<String> measures = decision.about().sort() == Subject.Sort.MEASURE
                ? List.of(decision.about().id())
                : List.of();
        plans.raise(
                new NewAction(
                        decision.plan(),
                        decision.theme(),
                        null,
                        decision.words(),
                        decision.owner(),
                        Due.on(decision.dueOn()).printed(),
                        List.of(),
                        measures,
                        decision.metOn(),
                        new NewAction.Origin(decision.origin(), decision.page(), decision.id())),
                decision.recordedBy(),
                decision.recordedAt());
    }
}
