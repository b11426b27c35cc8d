package org.waymark.app.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Plan;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.ThemeActions;
import org.waymark.papers.series.DateWords;

/** A plan: its themes, its actions in time and by objective. */
@Controller
@Needs(Right.SEE_PLANS)
class PlanPage {

    /**
     * @param whole true if nothing is left out by a choice of the reader
     * @param chosen what a choice shows, such as {@code 5 of 24 actions: behind}; null for the whole plan
     * @param months null if no action has a date, or a choice is made
     * @param newAction where an action is added; null for those who may not
     */
    record Page(
            Heading heading,
            boolean whole,
            @Nullable String chosen,
            Table themes,
            @Nullable PlanMonths months,
            List<View> views,
            List<Section> sections,
            @Nullable String newAction) {}

    /** A theme with its actions; what its lead said stands above them. */
    record Section(
            String id,
            String title,
            @Nullable RatingTag tag,
            @Nullable String said,
            @Nullable String narrative,
            Table actions) {}

    /** A choice of actions. */
    private record Choice(String value, String words, List<Action> actions) {}

    private final Plans plans;
    private final Forums forums;
    private final Evidence evidence;
    private final Clock clock;

    PlanPage(Plans plans, Forums forums, Evidence evidence, Clock clock) {
        this.plans = plans;
        this.forums = forums;
        this.evidence = evidence;
        this.clock = clock;
    }

    static PlanView view(Plans plans, Plan plan, LocalDate today) {
        return new PlanView(plan, plans.kind(plan.address()).orElse(null), plans.actions(plan.address()), today);
    }

    static Plan plan(Plans plans, String address) {
        return plans.plan(address).orElseThrow(() -> new NotFound("There is no plan of that name."));
    }

    @GetMapping("/plans/{plan}")
    String page(
            @PathVariable("plan") String address,
            @RequestParam(name = "show", required = false) @Nullable String show,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            Viewer viewer,
            Model model) {
        Plan plan = plan(plans, address);
        PlanView view = view(plans, plan, LocalDate.now(clock));
        List<ThemeActions> groups = ThemeActions.of(plan, view.actions());
        List<Choice> choices = choices(view);
        Choice choice = choices.stream()
                .filter(one -> one.value().equals(show))
                .findFirst()
                .orElse(choices.get(0));
        ThemeActions of = groups.stream()
                .filter(group -> PlanView.address(group.theme()).equals(theme))
                .findFirst()
                .orElse(null);
        boolean whole = choice.value().isEmpty() && of == null;
        List<Section> sections = sections(view, of == null ? groups : List.of(of), choice, whole);
        int shown =
                sections.stream().mapToInt(section -> rows(section.actions())).sum();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(caption(plan), plan.title(), lead(view), new Crumb("Plans", "/plans")),
                        whole,
                        whole ? null : chosen(view, choice, of, shown),
                        themes(view, groups),
                        whole
                                ? PlanMonths.of(view, groups, plans.updates(address), meetings())
                                        .orElse(null)
                                : null,
                        choices.stream()
                                .filter(one ->
                                        one.value().isEmpty() || !one.actions().isEmpty())
                                .map(one -> new View(
                                        one.words() + " (" + one.actions().size() + ")",
                                        address(plan, one.value()),
                                        one == choice && of == null))
                                .toList(),
                        sections,
                        viewer.may(Right.EDIT_ACTIONS) ? "/plans/" + address + "/new-action" : null));
        return "plans/plan";
    }

    private static String caption(Plan plan) {
        return plan.reportedOn() == null ? "No paper yet" : "As reported on " + DateWords.day(plan.reportedOn());
    }

    private String lead(PlanView view) {
        long linked = view.actions().stream()
                .filter(action -> !action.measures().isEmpty())
                .count();
        long better = view.actions().stream()
                .filter(action -> agreement(view, action) == Evidence.Agreement.RATING_BETTER)
                .count();
        String evidenced = linked == 0
                ? ""
                : " Of " + PlanView.things(linked, "action") + " held against measures, leads rate "
                        + Print.number(better) + " better than the evidence does.";
        return view.counts() + view.waiting() + evidenced;
    }

    private Evidence.Agreement agreement(PlanView view, Action action) {
        return Evidence.agreement(view.progress(action), evidence.of(action));
    }

    private static List<Choice> choices(PlanView view) {
        return List.of(
                new Choice("", "All", view.actions()),
                new Choice("behind", "Behind", view.behind()),
                new Choice("past", "Past their date", view.past()),
                new Choice("no-update", "No update", view.withoutUpdate()),
                new Choice("nobody", "Nobody leads", view.withoutLead()),
                new Choice(
                        "measured",
                        "Held against a measure",
                        view.actions().stream()
                                .filter(action -> !action.measures().isEmpty())
                                .toList()));
    }

    private static String address(Plan plan, String show) {
        return "/plans/" + plan.address() + (show.isEmpty() ? "" : "?show=" + show);
    }

    private static String chosen(PlanView view, Choice choice, @Nullable ThemeActions of, int shown) {
        String what = choice.value().isEmpty() ? "" : ": " + PlanView.lower(choice.words());
        String where = of == null ? "" : ", in “" + PlanView.title(of.theme()) + "”";
        return Print.number(shown) + " of " + PlanView.things(view.actions().size(), "action") + what + where;
    }

    private static int rows(Table table) {
        return table.groups().stream().mapToInt(group -> group.rows().size()).sum();
    }

    private Table themes(PlanView view, List<ThemeActions> groups) {
        Plan plan = view.plan();
        String when = plan.reportedOn() == null ? "" : ", as rated in the paper of " + DateWords.day(plan.reportedOn());
        Table.Builder table = Table.captioned("Themes" + when).column("Theme");
        if (view.isRated()) {
            table.column("Lead’s rating");
        }
        table.column("In words").numeric("Actions").numeric("Behind").numeric("No update");
        for (ThemeActions group : groups) {
            PlanView part = view.with(group.actions());
            String id = PlanView.address(group.theme());
            String page = "/plans/" + plan.address() + "?theme=" + id;
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.figure(PlanView.title(group.theme()), "/plans/" + plan.address() + "#" + id));
            if (view.isRated()) {
                cells.add(
                        group.theme() == null
                                ? Cell.none()
                                : view.tag(group.theme().rating()).cell());
            }
            cells.add(inWords(view, group));
            cells.add(Cell.of(group.actions().size()));
            cells.add(Cell.figure(Print.number(part.behind().size()), page + "&show=behind"));
            cells.add(Cell.figure(Print.number(part.withoutUpdate().size()), page + "&show=no-update"));
            table.row("", cells);
        }
        return table.build();
    }

    private Cell inWords(PlanView view, ThemeActions group) {
        List<Action> linked = group.actions().stream()
                .filter(action -> !action.measures().isEmpty())
                .toList();
        List<Action> better = linked.stream()
                .filter(action -> agreement(view, action) == Evidence.Agreement.RATING_BETTER)
                .toList();
        if (view.isRated() && group.theme() != null && group.theme().rating() == null) {
            return Cell.late("No rating yet.");
        }
        if (linked.isEmpty()) {
            return Cell.of(
                    view.isRated() ? "Nothing is linked, so the rating rests on opinion." : "Nothing is linked.");
        }
        return better.isEmpty()
                ? Cell.of("They agree, where an action is held against a measure.")
                : Cell.late("Better than the evidence in " + Print.number(better.size()) + " of "
                        + PlanView.things(linked.size(), "action") + " held against measures.");
    }

    private List<LocalDate> meetings() {
        return forums.boards().stream()
                .flatMap(board -> forums.meetings(board.address()).stream())
                .map(Meeting::on)
                .distinct()
                .toList();
    }

    private static List<Section> sections(PlanView view, List<ThemeActions> groups, Choice choice, boolean whole) {
        List<Section> sections = new ArrayList<>();
        for (ThemeActions group : groups) {
            List<Action> actions =
                    group.actions().stream().filter(choice.actions()::contains).toList();
            if (actions.isEmpty() && !whole) {
                continue;
            }
            Plan.Theme theme = group.theme();
            String title = PlanView.title(theme);
            Plan.Theme told = whole && theme != null && theme.reportedOn() != null ? theme : null;
            sections.add(new Section(
                    PlanView.address(theme),
                    title,
                    told == null || !view.isRated() ? null : view.tag(told.rating()),
                    told == null || told.reportedOn() == null
                            ? null
                            : "The lead’s words of " + DateWords.day(told.reportedOn()),
                    told == null ? null : told.narrative(),
                    table(view, title, actions)));
        }
        return sections;
    }

    private static Table table(PlanView view, String title, List<Action> actions) {
        Table.Builder table = view.columns(Table.under("Actions of " + title));
        boolean grouped = actions.stream().anyMatch(action -> action.objective() != null);
        Map<String, List<Action>> byObjective = new java.util.LinkedHashMap<>();
        actions.forEach(action -> byObjective
                .computeIfAbsent(
                        action.objective() == null ? "Under no objective" : action.objective(),
                        key -> new ArrayList<>())
                .add(action));
        byObjective.forEach((objective, some) -> {
            if (grouped) {
                table.group(objective);
            }
            some.forEach(action -> table.row("", view.row(action)));
        });
        return table.build();
    }
}
