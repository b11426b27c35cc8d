package org.waymark.app.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.app.forums.PlansForBoards;

/** What a board's page needs to know of the plans. */
@Component
final class PlansOnBoards implements PlansForBoards {

    private final Plans plans;

    PlansOnBoards(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<OpenPlan> plans() {
        return plans.plans().stream().map(this::open).toList();
    }

    @Override
    public Optional<Follow> from(UUID decision) {
        return plans.raisedBy(decision).map(action -> {
            Update newest = action.reported();
            return new Follow(
                    action.page(),
                    action.title(),
                    action.lead(),
                    action.due() == null ? null : action.due().words(),
                    action.state().words(),
                    newest == null ? null : newest.words(),
                    newest == null ? null : newest.reportedOn());
        });
    }

    private OpenPlan open(Plan plan) {
        List<Action> actions = plans.actions(plan.address());
        return new OpenPlan(
                plan.address(),
                plan.title(),
                ThemeActions.of(plan, actions).stream()
                        .flatMap(group -> Stream.ofNullable(group.theme()))
                        .map(Plan.Theme::title)
                        .toList(),
                actions.stream()
                        .filter(action -> action.state().isOpen())
                        .map(action -> new OpenAction(action.address(), action.title()))
                        .toList());
    }
}
