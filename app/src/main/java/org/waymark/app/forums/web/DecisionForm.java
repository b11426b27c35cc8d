package org.waymark.app.forums.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.app.forums.DayWritten;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.PlansForBoards;
import org.waymark.app.pages.Choice;
import org.waymark.app.pages.ChoiceGroup;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.papers.series.DateWords;

/**
 * The form in which a clerk records a decision: what there is to choose from, and what is written in it.
 *
 * @param decision the id that the decision will have, so that a form that is sent twice records one
 * @param meetings those that have been held, newest first
 * @param abouts measures by section of their scorecard, then open actions by plan
 * @param joins each plan with its themes
 * @param corrections what the board decided before; only the blank if nothing
 */
record DecisionForm(
        UUID decision,
        List<Choice> meetings,
        List<ChoiceGroup> abouts,
        List<ChoiceGroup> joins,
        List<Choice> corrections,
        @Nullable String metOn,
        @Nullable String minute,
        @Nullable String words,
        @Nullable String about,
        @Nullable String owner,
        DayWritten due,
        @Nullable String joined,
        @Nullable String corrects) {

    DecisionForm {
        meetings = List.copyOf(meetings);
        abouts = List.copyOf(abouts);
        joins = List.copyOf(joins);
        corrections = List.copyOf(corrections);
    }

    static DecisionForm of(
            BoardPage.NewDecisionForm written,
            Calendar calendar,
            List<Decision> decisions,
            ObjectProvider<PlansForBoards> plans,
            Catalogue catalogue) {
        List<PlansForBoards.OpenPlan> open =
                plans.stream().flatMap(known -> known.plans().stream()).toList();
        return new DecisionForm(
                Objects.requireNonNullElseGet(written.decision(), UUID::randomUUID),
                calendar.held().stream()
                        .map(meeting -> new Choice(meeting.on().toString(), DateWords.dayOfWeek(meeting.on())))
                        .toList(),
                abouts(open, catalogue),
                open.stream().map(DecisionForm::joins).toList(),
                corrections(decisions),
                written.metOn(),
                written.minute(),
                written.words(),
                written.about(),
                written.owner(),
                written.dueWritten(),
                written.joins(),
                written.corrects());
    }

    private static List<ChoiceGroup> abouts(List<PlansForBoards.OpenPlan> open, Catalogue catalogue) {
        List<ChoiceGroup> groups = new ArrayList<>();
        groups.add(new ChoiceGroup("", List.of(new Choice("", "Choose a measure or an action"))));
        for (Scorecard scorecard : catalogue.scorecards().values()) {
            for (Scorecard.Section section : scorecard.sections()) {
                groups.add(new ChoiceGroup(
                        scorecard.title() + ": " + section.title(),
                        section.lines().stream()
                                .map(line -> new Choice(
                                        "measure:" + line.measure(),
                                        line.ref() + " "
                                                + catalogue
                                                        .measure(line.measure())
                                                        .title()))
                                .toList()));
            }
        }
        for (PlansForBoards.OpenPlan plan : open) {
            groups.add(new ChoiceGroup(
                    "Actions of " + plan.title(),
                    plan.actions().stream()
                            .map(action ->
                                    new Choice("action:" + plan.address() + "/" + action.address(), action.title()))
                            .toList()));
        }
        return groups;
    }

    private static ChoiceGroup joins(PlansForBoards.OpenPlan plan) {
        List<Choice> choices = new ArrayList<>();
        plan.themes().forEach(theme -> choices.add(new Choice(plan.address() + "#" + theme, theme)));
        choices.add(new Choice(plan.address(), plan.themes().isEmpty() ? plan.title() : "No theme of the plan"));
        return new ChoiceGroup(plan.title(), choices);
    }

    private static List<Choice> corrections(List<Decision> decisions) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "No, it is a decision of its own"));
        decisions.forEach(decision -> choices.add(new Choice(
                decision.id().toString(),
                "Yes, minute " + decision.minute() + " of " + DateWords.day(decision.metOn()) + ": "
                        + shortened(decision.words()))));
        return choices;
    }

    private static String shortened(String words) {
        return words.length() <= 60
                ? words
                : words.substring(0, words.lastIndexOf(' ', 60) < 1 ? 60 : words.lastIndexOf(' ', 60)) + " …";
    }
}
