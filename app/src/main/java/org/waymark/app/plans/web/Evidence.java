package org.waymark.app.plans.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.app.measures.FigureHistory;
import org.waymark.app.measures.Measures;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Progress;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** What the measures that an action is held against say, beside what its lead says. */
@Component
class Evidence {

    /**
     * A measure of an action.
     *
     * @param series null if there are no figures
     * @param verdict null if there are no figures, or none of them can be judged
     */
    record Linked(
            Measure measure,
            @Nullable Series series,
            @Nullable Verdict verdict) {

        String page() {
            return "/measures/" + measure.id();
        }

        boolean isAgainst() {
            return verdict != null && (verdict.meaning() == Meaning.WORSE || verdict.distance() != null);
        }

        boolean isFor() {
            return verdict != null
                    && !isAgainst()
                    && (verdict.meaning() == Meaning.BETTER || "On target".equals(verdict.againstTarget()));
        }

        /** The figure and what it means: {@code Assessments … 82.1% for October 2026: getting worse, 7.9 points below 90%}. */
        String words() {
            Series.Point latest = series == null ? null : series.latest().orElse(null);
            if (series == null || verdict == null || latest == null || latest.value() == null) {
                return measure.title() + ": no figures yet";
            }
            String distance = verdict.distance() == null ? "" : ", " + verdict.distance();
            return measure.title() + ", " + series.words(latest.value()) + " for " + latest.label() + ": "
                    + verdict.headline().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                    + verdict.headline().substring(1) + distance;
        }
    }

    /** How rating and measures stand to each other. */
    enum Agreement {
        /** The lead's word is better than the measures need. */
        RATING_BETTER("The rating is better than the evidence needs."),
        EVIDENCE_BETTER("The evidence is better than the rating."),
        AGREE("They agree."),
        NO_RATING("There is no rating to compare the measures with."),
        NOT_BEGUN("The work has not begun, so the measures say nothing of it."),
        NO_FIGURES("The measures have no figures yet, so the rating rests on opinion."),
        NOTHING_LINKED("Nothing is linked, so the rating rests on opinion.");

        private final String words;

        Agreement(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Measures measures;
    private final Snapshots snapshots;

    Evidence(Measures measures, Snapshots snapshots) {
        this.measures = measures;
        this.snapshots = snapshots;
    }

    List<Linked> of(Action action) {
        return action.measures().stream()
                .flatMap(id ->
                        Optional.ofNullable(snapshots.catalogue().measures().get(id)).stream())
                .map(this::linked)
                .toList();
    }

    /** @param rated what the lead's word counts as; null if there is none */
    static Agreement agreement(@Nullable Progress rated, List<Linked> linked) {
        if (linked.isEmpty()) {
            return Agreement.NOTHING_LINKED;
        }
        if (linked.stream().allMatch(one -> one.verdict() == null)) {
            return Agreement.NO_FIGURES;
        }
        if (rated == null) {
            return Agreement.NO_RATING;
        }
        return switch (rated) {
            case DONE, ON_TRACK ->
                linked.stream().anyMatch(Linked::isAgainst) ? Agreement.RATING_BETTER : Agreement.AGREE;
            case BEHIND -> linked.stream().allMatch(Linked::isFor) ? Agreement.EVIDENCE_BETTER : Agreement.AGREE;
            case NOT_STARTED -> Agreement.NOT_BEGUN;
        };
    }

    private Linked linked(Measure measure) {
        Optional<FigureHistory> history = measures.history(measure, measures.followed(measure), "all", null)
                .filter(found -> found.series().latest().isPresent());
        return new Linked(
                measure,
                history.map(FigureHistory::series).orElse(null),
                history.map(FigureHistory::verdict).orElse(null));
    }
}
