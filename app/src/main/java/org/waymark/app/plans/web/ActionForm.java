package org.waymark.app.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Choice;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.PlanKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;

/**
 * What stands in the two forms of an action's page.
 *
 * @param version that the writer saw
 * @param rating chosen word; "" for none
 * @param words of the update
 * @param state the constant's name
 * @param measures by id, chosen so far
 */
record ActionForm(
        int version,
        String rating,
        @Nullable String words,
        @Nullable String lead,
        @Nullable String due,
        String state,
        List<String> measures) {

    ActionForm {
        measures = List.copyOf(measures);
    }

    /** The forms before anybody has written in them. */
    static ActionForm of(PlanView view, Action action) {
        PlanKind kind = view.kind();
        return new ActionForm(
                action.version(),
                kind == null
                        ? ""
                        : kind.rating(action.rating())
                                .map(rating -> rating.word())
                                .orElse(""),
                null,
                action.lead(),
                action.due() == null ? null : action.due().words(),
                action.state().name(),
                action.measures());
    }

    /** The same with an update as it was written. */
    ActionForm reporting(int seen, String newRating, @Nullable String newWords) {
        return new ActionForm(seen, newRating, newWords, lead, due, state, measures);
    }

    /** The same with the action as it was written. */
    ActionForm changing(
            int seen,
            @Nullable String newLead,
            @Nullable String newDue,
            ActionState newState,
            List<String> newMeasures) {
        return new ActionForm(seen, rating, words, newLead, newDue, newState.name(), newMeasures);
    }

    /** The same, over what somebody else saved. */
    ActionForm seeing(int newVersion) {
        return new ActionForm(newVersion, rating, words, lead, due, state, measures);
    }

    /** The words of the scale; empty where leads report in words alone. */
    static List<Choice> ratings(@Nullable PlanKind kind) {
        if (kind == null || kind.scale().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Choice("", kind.notRatedWord())),
                        kind.scale().stream()
                                .map(rating -> new Choice(
                                        rating.word(),
                                        rating.ofAnAction() == null
                                                ? rating.word()
                                                : rating.word() + ": " + PlanView.lower(rating.ofAnAction()))))
                .toList();
    }

    /** Where the work may go from here, and staying. */
    static List<Choice> states(ActionState now) {
        List<Choice> states = new ArrayList<>();
        for (ActionState state : ActionState.values()) {
            if (state == now || now.movesTo().contains(state)) {
                states.add(new Choice(state.name(), state.words()));
            }
        }
        return states;
    }

    /** Every measure that an action can be held against, and none. */
    static List<Choice> allMeasures(Catalogue catalogue) {
        return Stream.concat(
                        Stream.of(new Choice("", "No further measure")),
                        catalogue.measures().values().stream()
                                .map(measure -> new Choice(measure.id(), measure.title()))
                                .sorted((one, other) -> one.words().compareToIgnoreCase(other.words())))
                .toList();
    }

    /** Those chosen already, to be kept or let go. */
    List<Choice> chosenMeasures(Catalogue catalogue) {
        return measures.stream()
                .map(id -> {
                    Measure measure = catalogue.measures().get(id);
                    return new Choice(id, measure == null ? id : measure.title());
                })
                .toList();
    }
}
