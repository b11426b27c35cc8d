package org.waymark.app.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Plan;
import org.waymark.app.plans.Plans;

/** Every plan, and what waits in any of them. */
@Controller
@Needs(Right.SEE_PLANS)
class PlansPage {

    /**
     * @param plans null if there is none
     * @param waiting open actions that nobody leads, then those past their date; null if there are none
     * @param mayImport true for those who may bring a paper in
     */
    record Page(
            Heading heading,
            @Nullable Table plans,
            @Nullable Table waiting,
            boolean mayImport) {}

    private final Plans plans;
    private final Clock clock;

    PlansPage(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/plans")
    String page(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PlanView> all = plans.plans().stream()
                .map(plan -> PlanPage.view(plans, plan, today))
                .toList();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(null, "Plans", lead(all)),
                        all.isEmpty() ? null : table(all),
                        waiting(all),
                        viewer.may(Right.IMPORT_PACKS)));
        return "plans/plans";
    }

    private static @Nullable String lead(List<PlanView> all) {
        if (all.isEmpty()) {
            return null;
        }
        if (all.size() == 1) {
            return all.get(0).counts() + all.get(0).waiting();
        }
        long actions = all.stream().mapToLong(view -> view.actions().size()).sum();
        long past = all.stream().mapToLong(view -> view.past().size()).sum();
        long nobody = all.stream().mapToLong(view -> view.withoutLead().size()).sum();
        return PlanView.things(all.size(), "plan") + " with " + PlanView.things(actions, "action") + ". "
                + Print.number(past) + (past == 1 ? " is past its date" : " are past their date") + ", and "
                + Print.number(nobody) + (nobody == 1 ? " has nobody who leads it." : " have nobody who leads them.");
    }

    private static Table table(List<PlanView> all) {
        Table.Builder table = Table.under("Plans")
                .column("Plan")
                .column("Rated")
                .column("Paper of")
                .numeric("Actions")
                .numeric("Behind")
                .numeric("No update")
                .numeric("Nobody leads");
        for (PlanView view : all) {
            Plan plan = view.plan();
            String page = "/plans/" + plan.address();
            table.row(
                    Cell.link(plan.title(), page),
                    plan.rating() == null
                            ? Cell.none()
                            : view.tag(plan.rating()).cell(),
                    plan.reportedOn() == null ? Cell.none() : Cell.of(Print.shortDay(plan.reportedOn())),
                    Cell.of(view.actions().size()),
                    Cell.figure(Print.number(view.behind().size()), page + "?show=behind"),
                    Cell.figure(Print.number(view.withoutUpdate().size()), page + "?show=no-update"),
                    Cell.figure(Print.number(view.withoutLead().size()), page + "?show=nobody"));
        }
        return table.build();
    }

    private static @Nullable Table waiting(List<PlanView> all) {
        Table.Builder table = Table.under("What waits")
                .column("Action")
                .column("Lead")
                .column("Due")
                .column("Where it stands")
                .column("Plan");
        for (PlanView view : all) {
            view.withoutLead().forEach(action -> table.row("wm-first", row(view, action)));
        }
        for (PlanView view : all) {
            view.past().stream()
                    .filter(action -> action.lead() != null)
                    .sorted((one, other) -> Long.compare(
                            view.standing(other).daysOver(), view.standing(one).daysOver()))
                    .forEach(action -> table.row("", row(view, action)));
        }
        Table made = table.build();
        return made.isEmpty() ? null : made;
    }

    private static List<Cell> row(PlanView view, Action action) {
        return List.of(
                Cell.figure(action.title(), action.page()),
                PlanView.lead(action),
                PlanView.due(action),
                view.stands(action),
                Cell.link(view.plan().title(), "/plans/" + view.plan().address()));
    }
}
