package org.waymark.app.snapshots;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.app.pages.AsAt;
import org.waymark.app.pages.AsAtSource;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.QualityReport;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;

/** The snapshots there are and the figures made from them. A snapshot that the command line takes is seen at the next question. */
@Component
public class Snapshots implements AsAtSource {

    /** So many snapshots' figures of the whole authority are kept in memory: five years of months, at some 2 MB each. */
    private static final int KEPT = 60;

    /** So many breakdowns of one measure, and so many parts of the authority with all measures, are kept; each has some 3 MB at most. */
    private static final int KEPT_PARTS = 20;

    /**
     * @param problems why a measure has no figures
     * @param figures by measure id
     */
    private record Made(List<Problem> problems, Map<String, List<Figure>> figures) {}

    private static final String ALL = "all";

    private final Catalogue catalogue;
    private final SnapshotStore store;
    private final Map<String, Made> made = new LinkedHashMap<>(KEPT + 1, 0.75f, true);
    private final Map<String, Map<String, List<Figure>>> parts = new LinkedHashMap<>(KEPT_PARTS + 1, 0.75f, true);

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
     * The figures of the whole authority made from a snapshot, by measure id. Those of the newest two snapshots that are not made yet are made
     * now, which takes seconds; of an older one what was kept is read. A measure without figures is absent, and {@link #problems} says why.
     */
    public Map<String, List<Figure>> figures(Snapshot snapshot) {
        return made(snapshot).figures();
    }

    /** The figures of one part of the authority, such as a team, by measure id. */
    public Map<String, List<Figure>> figures(Snapshot snapshot, String group, String value) {
        return part(snapshot, catalogue.measures().values(), group, value);
    }

    /** The figures of a measure for every value of a group; {@code all} is the whole authority. Empty where there are none. */
    public List<Figure> figures(Snapshot snapshot, Measure measure, String group) {
        Map<String, List<Figure>> figures =
                group.equals(ALL) ? figures(snapshot) : part(snapshot, List.of(measure), group, null);
        return figures.getOrDefault(measure.id(), List.of());
    }

    private Map<String, List<Figure>> part(
            Snapshot snapshot, Collection<Measure> measures, String group, @Nullable String value) {
        made(snapshot);
        String of = value == null ? measures.iterator().next().id() : "value " + value;
        synchronized (parts) {
            Map<String, List<Figure>> figures = parts.computeIfAbsent(
                    snapshot.id() + " " + group + " " + of,
                    key -> FigureStore.read(catalogue, snapshot, measures, group, value));
            if (parts.size() > KEPT_PARTS) {
                parts.remove(parts.keySet().iterator().next());
            }
            return figures;
        }
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
                known = new Made(make(snapshot), FigureStore.readAll(catalogue, snapshot));
                made.put(snapshot.id(), known);
                if (made.size() > KEPT) {
                    made.remove(made.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private List<Problem> make(Snapshot snapshot) {
        List<Snapshot> all = store.list();
        if (!all.subList(Math.max(0, all.size() - 2), all.size()).contains(snapshot)) {
            return List.of();
        }
        try {
            return FigureStore.makeAll(catalogue, snapshot, (measure, number) -> {});
        } catch (EngineException e) {
            return e.problems();
        }
    }
}
