package org.waymark.app.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Choice;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.Heading;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.NewAction;
import org.waymark.app.plans.Plan;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.ThemeActions;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** Adds an action to a plan by hand. */
@Controller
@Needs(Right.EDIT_ACTIONS)
class NewActionPage {

    private static final String VIEW = "plans/new-action";

    record Page(
            Heading heading,
            String address,
            Written written,
            List<Choice> themes,
            List<Choice> measures,
            List<Problem> problems) {}

    /** What is written in the form. */
    record Written(
            @Nullable String words,
            @Nullable String theme,
            @Nullable String lead,
            @Nullable String due,
            @Nullable String measure) {}

    private final Plans plans;
    private final Snapshots snapshots;
    private final Clock clock;

    NewActionPage(Plans plans, Snapshots snapshots, Clock clock) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan}/new-action")
    String page(@PathVariable("plan") String address, Model model) {
        model.addAttribute("page", page(address, new Written(null, null, null, null, null), List.of()));
        return VIEW;
    }

    @PostMapping("/plans/{plan}/new-action")
    ModelAndView add(
            @PathVariable("plan") String address,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "lead", defaultValue = "") String lead,
            @RequestParam(name = "due", defaultValue = "") String due,
            @RequestParam(name = "measures", defaultValue = "") String measure,
            GentleWord word,
            Viewer viewer) {
        PlanPage.plan(plans, address);
        try {
            List<Problem> gentle = word.on("words", words);
            if (!gentle.isEmpty()) {
                throw new EngineException(gentle);
            }
            Action added = plans.raise(
                    new NewAction(
                            address,
                            given(theme),
                            null,
                            words.strip(),
                            given(lead),
                            given(due),
                            List.of(),
                            Optional.ofNullable(given(measure)).stream().toList(),
                            LocalDate.now(clock),
                            new NewAction.Origin("Added here by the " + viewer.displayName(), null, null)),
                    viewer.displayName(),
                    clock.instant());
            return new ModelAndView("redirect:" + added.page());
        } catch (EngineException e) {
            ModelAndView view = new ModelAndView(
                    VIEW, "page", page(address, new Written(words, theme, lead, due, measure), e.problems()));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private Page page(String address, Written written, List<Problem> problems) {
        Plan plan = PlanPage.plan(plans, address);
        List<Choice> themes = Stream.concat(
                        Stream.of(new Choice("", "No theme")),
                        ThemeActions.of(plan, plans.actions(address)).stream()
                                .flatMap(group -> Stream.ofNullable(group.theme()))
                                .map(theme -> new Choice(theme.title(), PlanView.title(theme))))
                .toList();
        return new Page(
                Heading.of(
                        plan.title(),
                        "Add an action",
                        null,
                        new Crumb("Plans", "/plans"),
                        new Crumb(plan.title(), "/plans/" + address)),
                "/plans/" + address + "/new-action",
                written,
                themes,
                ActionForm.allMeasures(snapshots.catalogue()),
                problems);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
