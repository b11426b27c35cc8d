package org.waymark.app.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.app.measures.Marker;
import org.waymark.app.measures.Measures;

/** Draws on the charts of an action's measures when its work began and when it was done, as people said it here. */
@Component
class ActionMarks {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private final Plans plans;
    private final Measures measures;

    ActionMarks(Plans plans, Measures measures) {
        this.plans = plans;
        this.measures = measures;
    }

    @EventListener
    void on(ActionChanged event) {
        Action action = event.now();
        String called = "action " + (action.ref() == null ? action.address() : action.ref());
        List<Marker> marks = new ArrayList<>();
        for (Change change : plans.changes(action.id())) {
            if (!change.fromPaper() && change.field().equals("state")) {
                words(ActionState.valueOf(String.valueOf(change.became())), called)
                        .ifPresent(words -> action.measures()
                                .forEach(measure -> marks.add(new Marker(measure, day(change), words, action.page()))));
            }
        }
        measures.mark(action.page(), marks);
    }

    private static Optional<String> words(ActionState became, String called) {
        return switch (became) {
            case UNDER_WAY -> Optional.of("Work on " + called + " began");
            case DONE -> Optional.of("Work on " + called + " was done");
            case NOT_STARTED, STOPPED -> Optional.empty();
        };
    }

    private static LocalDate day(Change change) {
        return change.changedAt().atZone(ENGLAND).toLocalDate();
    }
}
