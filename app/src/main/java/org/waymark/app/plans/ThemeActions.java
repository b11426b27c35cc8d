package org.waymark.app.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a plan with its actions, in the plan's order.
 *
 * @param theme null for the actions that name no theme
 */
public record ThemeActions(Plan.@Nullable Theme theme, List<Action> actions) {

    public ThemeActions {
        actions = List.copyOf(actions);
    }

    /**
     * Every action of a plan under its theme: the plan's own themes first, also those without an action; then themes that only actions
     * name; last, the actions that name none.
     */
    public static List<ThemeActions> of(Plan plan, List<Action> actions) {
        List<Plan.Theme> themes = new ArrayList<>(plan.themes());
        actions.stream()
                .map(Action::theme)
                .filter(Objects::nonNull)
                .filter(printed -> themes.stream().noneMatch(theme -> theme.holds(printed)))
                .distinct()
                .forEach(printed -> themes.add(new Plan.Theme(null, printed, null, null, null)));
        List<ThemeActions> groups = new ArrayList<>();
        for (Plan.Theme theme : themes) {
            groups.add(new ThemeActions(
                    theme,
                    actions.stream()
                            .filter(action -> theme.equals(themeOf(themes, action)))
                            .toList()));
        }
        List<Action> rest =
                actions.stream().filter(action -> action.theme() == null).toList();
        if (!rest.isEmpty()) {
            groups.add(new ThemeActions(null, rest));
        }
        return List.copyOf(groups);
    }

    private static Plan.@Nullable Theme themeOf(List<Plan.Theme> themes, Action action) {
        return themes.stream()
                .filter(theme -> theme.holds(action.theme()))
                .findFirst()
                .orElse(null);
    }
}
