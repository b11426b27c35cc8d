package org.waymark.app.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Plans;

/** Actions by who leads them, of every plan: one's own first of all. */
@Controller
@Needs(Right.SEE_PLANS)
class ActionsPage {

    private static final String NOBODY = "Nobody";

    /**
     * @param plans the actions of one lead, plan by plan; empty if there are none
     * @param nothing what is said where there are none; null otherwise
     * @param leads everyone who leads an action; null if no plan has any
     */
    record Page(
            Heading heading,
            List<OfPlan> plans,
            @Nullable String nothing,
            @Nullable Table leads) {}

    /** A plan with the lead's actions in it. */
    record OfPlan(String title, Table actions) {}

    private final Plans plans;
    private final Clock clock;

    ActionsPage(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/actions")
    String page(@RequestParam(name = "lead", required = false) @Nullable String lead, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PlanView> all = plans.plans().stream()
                .map(plan -> PlanPage.view(plans, plan, today))
                .toList();
        List<PlanView> theirs = all.stream()
                .map(view -> view.with(view.actions().stream()
                        .filter(action -> lead == null ? Leads.leads(viewer, action) : lead.equals(name(action)))
                        .sorted(Comparator.comparing(
                                        (Action action) -> view.standing(action).daysOver())
                                .reversed())
                        .toList()))
                .filter(view -> !view.actions().isEmpty())
                .toList();
        Heading heading = lead == null
                ? Heading.of(String.join(", ", Leads.posts(viewer).subList(0, 1)), "My actions", lead(theirs))
                : Heading.of("By lead", lead, lead(theirs), new Crumb("Actions", "/actions"));
        model.addAttribute(
                "page",
                new Page(
                        heading,
                        theirs.stream()
                                .map(view -> new OfPlan(view.plan().title(), table(view)))
                                .toList(),
                        theirs.isEmpty() ? lead == null ? "You lead no action." : "No action names this lead." : null,
                        leads(all)));
        return "plans/actions";
    }

    private static String name(Action action) {
        return action.lead() == null ? NOBODY : action.lead();
    }

    private static @Nullable String lead(List<PlanView> theirs) {
        if (theirs.isEmpty()) {
            return null;
        }
        if (theirs.size() == 1) {
            return theirs.get(0).counts() + theirs.get(0).waiting();
        }
        long actions = theirs.stream().mapToLong(view -> view.actions().size()).sum();
        long behind = theirs.stream().mapToLong(view -> view.behind().size()).sum();
        return PlanView.things(actions, "action") + " in " + PlanView.things(theirs.size(), "plan") + ". "
                + Print.number(behind) + (behind == 1 ? " is behind." : " are behind.");
    }

    private static Table table(PlanView view) {
        Table.Builder table =
                view.columns(Table.under("Actions of " + view.plan().title()));
        view.actions().forEach(action -> table.row("", view.row(action)));
        return table.build();
    }

    private static @Nullable Table leads(List<PlanView> all) {
        Map<String, List<PlanView>> byLead = new TreeMap<>();
        for (PlanView view : all) {
            Map<String, List<Action>> here = new TreeMap<>();
            view.actions()
                    .forEach(action -> here.computeIfAbsent(name(action), key -> new ArrayList<>())
                            .add(action));
            here.forEach((lead, actions) ->
                    byLead.computeIfAbsent(lead, key -> new ArrayList<>()).add(view.with(actions)));
        }
        if (byLead.isEmpty()) {
            return null;
        }
        Table.Builder table = Table.captioned("Who leads how many")
                .column("Lead")
                .numeric("Actions")
                .numeric("Behind")
                .numeric("Past their date")
                .numeric("No update");
        List<PlanView> nobody = byLead.remove(NOBODY);
        if (nobody != null) {
            table.row("wm-first", cells(NOBODY, nobody));
        }
        byLead.forEach((lead, parts) -> table.row("", cells(lead, parts)));
        return table.build();
    }

    private static List<Cell> cells(String lead, List<PlanView> parts) {
        return List.of(
                Cell.link(
                        lead,
                        "/actions?lead="
                                + UriUtils.encodeQueryParam(lead, "UTF-8").replace("+", "%2B")),
                Cell.of(parts.stream().mapToLong(part -> part.actions().size()).sum()),
                Cell.of(parts.stream().mapToLong(part -> part.behind().size()).sum()),
                Cell.of(parts.stream().mapToLong(part -> part.past().size()).sum()),
                Cell.of(parts.stream()
                        .mapToLong(part -> part.withoutUpdate().size())
                        .sum()));
    }
}
