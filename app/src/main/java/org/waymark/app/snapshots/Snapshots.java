package org.waymark.app.snapshots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.app.pages.AsAt;
import org.waymark.app.pages.AsAtSource;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.QualityReport;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;

/** The snapshots there are and the figures made from them. A snapshot that the command line takes is seen at the next question. */
@Component
public class Snapshots implements AsAtSource {

    /** So many snapshots' figures are kept in memory: the newest, the one before, and one more that someone looks back at. */
    private static final int KEPT = 3;

    /**
     * @param figures by measure id
     * @param problems why a measure has none
     */
    private record Made(Map<String, List<Figure>> figures, List<Problem> problems) {}

    private final Catalogue catalogue;
    private final SnapshotStore store;
    private final Map<String, Made> made = new LinkedHashMap<>(KEPT + 1, 0.75f, true);

    Snapshots(Catalogue catalogue, SnapshotStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /** What is counted, and how. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The snapshot that pages speak of; empty before the first is taken. */
    public Optional<Snapshot> newest() {
        return store.newest();
    }

    /** The snapshot before the newest, whose figures were the ones last seen; empty if there are not two. */
    public Optional<Snapshot> before() {
        List<Snapshot> all = store.list();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    /** Every snapshot, oldest first. */
    public List<Snapshot> all() {
        return store.list();
    }

    /** The snapshot of that id. */
    public Optional<Snapshot> find(String id) {
        return store.list().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst();
    }

    /** What was repaired, left out or doubtful when it was taken. */
    public QualityReport quality(Snapshot snapshot) {
        return store.quality(snapshot);
    }

    /**
     * The figures made from a snapshot, by measure id, for every group; those not made yet are made now, which takes seconds. A measure that
     * cannot be made is absent, and {@link #problems} says why.
     */
    public Map<String, List<Figure>> figures(Snapshot snapshot) {
        return made(snapshot).figures();
    }

    /** Why measures have no figures from a snapshot. */
    public List<Problem> problems(Snapshot snapshot) {
        return made(snapshot).problems();
    }

    /** What the newest snapshot tells differently from the one before, for the whole authority; none if there are not two. */
    List<Restatement> restatements() {
        return before().flatMap(
                        before -> newest().map(now -> Restatement.between(catalogue, figures(before), figures(now))))
                .orElse(List.of());
    }

    @Override
    public Optional<AsAt> asAt() {
        return newest().map(
                        snapshot -> AsAt.of(snapshot.lastWholeMonth().atEndOfMonth(), snapshot.id(), snapshot.asAt()));
    }

    private Made made(Snapshot snapshot) {
        synchronized (made) {
            Made known = made.get(snapshot.id());
            if (known == null) {
                known = read(snapshot);
                made.put(snapshot.id(), known);
                if (made.size() > KEPT) {
                    made.remove(made.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private Made read(Snapshot snapshot) {
        Map<String, List<Figure>> figures = FigureStore.readAll(catalogue, snapshot);
        if (figures.keySet().containsAll(catalogue.measures().keySet())) {
            return new Made(figures, List.of());
        }
        List<Problem> problems = new ArrayList<>();
        try {
            problems.addAll(FigureStore.makeAll(catalogue, snapshot, (measure, number) -> {}));
        } catch (EngineException e) {
            problems.addAll(e.problems());
        }
        return new Made(FigureStore.readAll(catalogue, snapshot), problems);
    }
}
