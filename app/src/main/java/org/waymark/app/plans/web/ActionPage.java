package org.waymark.app.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.NotFound;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.Outcome;
import org.waymark.app.plans.Plans;
import org.waymark.engine.Problem;

/** An action: who leads it and how it goes, what the measures say of it, what it hangs on, and what was reported. */
@Controller
@Needs(Right.SEE_PLANS)
class ActionPage {

    private static final String VIEW = "plans/action";

    private final Plans plans;
    private final ActionContent content;
    private final Clock clock;

    ActionPage(Plans plans, ActionContent content, Clock clock) {
        this.plans = plans;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan}/actions/{action}")
    String page(@PathVariable("plan") String plan, @PathVariable("action") String address, Viewer viewer, Model model) {
        PlanView view = view(plan);
        Action action = action(view, address);
        model.addAttribute("page", content.of(view, action, ActionForm.of(view, action), viewer, List.of(), null));
        return VIEW;
    }

    @PostMapping("/plans/{plan}/actions/{action}/updates")
    @Needs(Right.EDIT_OWN_ACTIONS)
    ModelAndView report(
            @PathVariable("plan") String plan,
            @PathVariable("action") String address,
            @RequestParam("version") int version,
            @RequestParam(name = "rating", defaultValue = "") String rating,
            @RequestParam(name = "words", required = false) @Nullable String words,
            GentleWord word,
            Viewer viewer) {
        PlanView view = view(plan);
        Action action = action(view, address);
        Leads.mustEdit(viewer, action);
        ActionForm written = ActionForm.of(view, action).reporting(version, rating, words);
        List<Problem> gentle = word.on("words", words);
        return answer(
                !gentle.isEmpty()
                        ? new Outcome.Refused(gentle)
                        : plans.report(
                                action.id(),
                                version,
                                rating,
                                words,
                                LocalDate.now(clock),
                                viewer.displayName(),
                                clock.instant()),
                view,
                action,
                written,
                viewer,
                true);
    }

    @PostMapping("/plans/{plan}/actions/{action}")
    @Needs(Right.EDIT_OWN_ACTIONS)
    ModelAndView change(
            @PathVariable("plan") String plan,
            @PathVariable("action") String address,
            @RequestParam("version") int version,
            @RequestParam(name = "lead", required = false) @Nullable String lead,
            @RequestParam(name = "due", required = false) @Nullable String due,
            @RequestParam("state") ActionState state,
            @RequestParam(name = "measures", defaultValue = "") List<String> measures,
            Viewer viewer) {
        PlanView view = view(plan);
        Action action = action(view, address);
        Leads.mustEdit(viewer, action);
        List<String> chosen =
                measures.stream().filter(id -> !id.isBlank()).distinct().toList();
        ActionForm written = ActionForm.of(view, action).changing(version, lead, due, state, chosen);
        return answer(
                plans.change(action.id(), version, lead, due, state, chosen, viewer.displayName(), clock.instant()),
                view,
                action,
                written,
                viewer,
                false);
    }

    private ModelAndView answer(
            Outcome outcome, PlanView before, Action action, ActionForm written, Viewer viewer, boolean update) {
        return outcome.fold(
                saved -> new ModelAndView("redirect:" + saved.now().page()),
                overtaken -> {
                    PlanView view = view(action.plan());
                    Action now = overtaken.now();
                    return shown(
                            HttpStatus.CONFLICT,
                            content.of(
                                    view,
                                    now,
                                    written.seeing(now.version()),
                                    viewer,
                                    List.of(),
                                    content.overtaken(view, now, written, update)));
                },
                refused -> shown(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        content.of(before, action, written, viewer, refused.problems(), null)));
    }

    private static ModelAndView shown(HttpStatus status, ActionContent.Page page) {
        ModelAndView view = new ModelAndView(VIEW, "page", page);
        view.setStatus(status);
        return view;
    }

    private PlanView view(String plan) {
        return PlanPage.view(plans, PlanPage.plan(plans, plan), LocalDate.now(clock));
    }

    private static Action action(PlanView view, String address) {
        return view.actions().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("The plan has no action of that name."));
    }
}
