package org.waymark.app.measures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.Snapshot;

/** The figures of the authority: computed from snapshots by the catalogue's measures, and typed from its papers. */
@Component
public class Measures {

    private final Snapshots snapshots;
    private final TypedIntake intake;
    private final TypedFigures typed;
    private final MarkerStore markers;
    private final ComputedFigures computed;
    private final ComputedScorecards scorecards;
    private final SurenessRule sureness;

    Measures(JdbcClient jdbc, Snapshots snapshots) {
        TypedStore store = new TypedStore(jdbc);
        this.snapshots = snapshots;
        this.intake = new TypedIntake(store, snapshots.catalogue().scorecards().keySet());
        this.typed = new TypedFigures(store);
        this.markers = new MarkerStore(jdbc);
        this.computed = new ComputedFigures(snapshots);
        this.sureness = new SurenessRule(snapshots.catalogue());
        this.scorecards = new ComputedScorecards(snapshots, computed, sureness);
    }

    /** Every scorecard there is: the catalogue's in order of id, then the typed ones in order of title. */
    @Transactional(readOnly = true)
    public List<ScorecardName> scorecards() {
        List<ScorecardName> names = new ArrayList<>();
        for (Scorecard scorecard : snapshots.catalogue().scorecards().values()) {
            int lines = scorecard.sections().stream()
                    .mapToInt(section -> section.lines().size())
                    .sum();
            names.add(new ScorecardName(scorecard.id(), scorecard.title(), lines, null));
        }
        names.addAll(typed.scorecards());
        return names;
    }

    /**
     * A scorecard filled for a month.
     *
     * @param month the newest month to show; null for the newest there is
     * @return empty if there is no such scorecard, no snapshot to fill it from, or no figures of that month
     */
    @Transactional(readOnly = true)
    public Optional<ScorecardMonth> scorecard(String id, @Nullable YearMonth month) {
        return scorecard(id, month, ComputedFigures.ALL, null);
    }

    /**
     * A scorecard filled for a month and a part of the authority. A measure that cannot be broken down so is left out; so is a typed scorecard.
     *
     * @param group such as {@code service} or {@code team}; {@code all} for the whole authority
     * @param value the group's value; null for the whole authority
     */
    @Transactional(readOnly = true)
    public Optional<ScorecardMonth> scorecard(
            String id, @Nullable YearMonth month, String group, @Nullable String value) {
        Scorecard scorecard = snapshots.catalogue().scorecards().get(id);
        if (scorecard != null) {
            return scorecards.filled(scorecard, month, group, value);
        }
        return value == null ? typed.filled(id, month) : Optional.empty();
    }

    /** The kind of period that a board follows a measure by: months where it has them. */
    public Grain followed(Measure measure) {
        return ComputedFigures.followed(measure);
    }

    /**
     * The figures of a measure, oldest first, with what was first shown where that was another number.
     *
     * @param value the group's value; null where group is {@code all}
     * @return empty if no snapshot has been taken
     */
    @Transactional(readOnly = true)
    public Optional<FigureHistory> history(Measure measure, Grain grain, String group, @Nullable String value) {
        List<Snapshot> all = snapshots.all();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(computed.history(all, measure, grain, group, value, null)
                        .marked(group.equals(ComputedFigures.ALL) ? markers.of(measure.id()) : List.of()));
    }

    /** The figure of one period from each snapshot that gave one, oldest snapshot first. */
    public List<Kept> kept(Measure measure, FigurePeriod period, String group, @Nullable String value) {
        return computed.kept(measure, period, group, value);
    }

    /** The figures of every value of a group for one period, from the newest snapshot. */
    public List<Figure> byValue(Measure measure, FigurePeriod period, String group) {
        return computed.byValue(measure, period, group);
    }

    /** Every figure of a measure and a group from the newest snapshot: by kind of period, then oldest first, then by the group's value. */
    public List<Figure> figures(Measure measure, String group) {
        return computed.newest(measure, group);
    }

    /** The query that a measure's rows come from. */
    public String sql(Measure measure) {
        return MeasureRunner.sqlOf(snapshots.catalogue(), measure);
    }

    /** How sure a figure is. */
    public Sureness sureness(Measure measure, Kept kept) {
        return sureness.of(measure, kept.figure(), kept.snapshot(), snapshots.quality(kept.snapshot()));
    }

    /** The lines of a typed scorecard, in its order; empty if there is no such one. */
    @Transactional(readOnly = true)
    public List<TypedLine> typed(String scorecard) {
        return typed.lines(scorecard);
    }

    /** A line of a typed scorecard. */
    @Transactional(readOnly = true)
    public Optional<TypedLine> typed(String scorecard, String line) {
        return typed.lines(scorecard).stream()
                .filter(one -> one.address().equals(line))
                .findFirst();
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

    /** What happened that is drawn on a measure's chart, oldest first. */
    @Transactional(readOnly = true)
    public List<Marker> markers(String measure) {
        return markers.of(measure);
    }
}
