package org.waymark.app.forums;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.waymark.app.measures.Marker;
import org.waymark.app.measures.Measures;

/** Draws the day on which a board decided about a measure on the measure's chart. Told twice, it draws it once. */
@Component
class DecisionMarks {

    private final Measures measures;

    DecisionMarks(Measures measures) {
        this.measures = measures;
    }

    @ApplicationModuleListener
    void on(DecisionRecorded event) {
        Decision decision = event.decision();
        if (decision.about().sort() == Subject.Sort.MEASURE) {
            String words = "Decision of the board, minute " + decision.minute();
            measures.mark(
                    decision.page(),
                    List.of(new Marker(decision.about().id(), decision.metOn(), words, decision.page())));
        }
    }
}
