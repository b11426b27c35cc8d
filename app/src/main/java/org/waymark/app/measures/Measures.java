package org.waymark.app.measures;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.catalogue.Catalogue;

/** The figures of the authority: computed from snapshots by the catalogue's measures, and typed from its papers. */
@Component
public class Measures {

    private final TypedIntake intake;
    private final MarkerStore markers;

    Measures(JdbcClient jdbc, Catalogue catalogue) {
        TypedStore typed = new TypedStore(jdbc);
        this.intake = new TypedIntake(typed, catalogue.scorecards().keySet());
        this.markers = new MarkerStore(jdbc);
    }

    /**
     * Takes in the typed scorecard of a paper: whole, or not at all. Nothing that is kept is changed: what the same paper prints otherwise than
     * when it was taken before is kept beside it as a correction, and what another paper prints is kept as that paper's.
     *
     * @param by who takes it in, a role
     */
    @Transactional
    public TypedTaken takeTyped(TypedPaper paper, String by, Instant at) {
        return intake.take(paper, by, at);
    }

    /** Draws these markers on their measures' charts in place of those that the same page told of before. */
    @Transactional
    public void mark(String link, List<Marker> marks) {
        markers.replace(link, marks);
    }
}
