package org.waymark.app.plans.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Choice;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.ActionState;
import org.waymark.app.plans.Change;
import org.waymark.app.plans.Due;
import org.waymark.app.plans.PaperPlan;
import org.waymark.app.plans.PlanKind;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.Standing;
import org.waymark.app.plans.Update;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.Problem;
import org.waymark.papers.chart.MeaningShape;
import org.waymark.papers.chart.SmallMultiple;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;

/** What the page of an action shows. */
@Component
class ActionContent {

    /** A title longer than this is not a title. */
    private static final int LONG = 120;

    private static final int DAYS_SOON = 14;

    /**
     * @param words of an action whose words are too long for a title; null if the title holds them
     * @param figures of the linked measures; null if none is linked
     * @param dependencies null if there are none
     * @param changes what was changed; null if nothing was
     * @param forms null for those who may not write
     * @param overtaken null unless someone saved the action while the writer wrote
     */
    record Page(
            Heading heading,
            @Nullable String words,
            List<Fact> facts,
            Compared compared,
            List<Multiple> multiples,
            @Nullable Table figures,
            @Nullable Table dependencies,
            List<Told> updates,
            List<Success> success,
            String origin,
            @Nullable String originLink,
            @Nullable Table changes,
            @Nullable Forms forms,
            List<Problem> problems,
            @Nullable Overtaken overtaken) {}

    /**
     * Rating and measures beside each other.
     *
     * @param more what each says; null if there is nothing to add
     * @param disagree true if one is better than the other
     */
    record Compared(String first, @Nullable String more, boolean disagree) {}

    /** A small chart. */
    record Multiple(String title, String page, String drawing, String shape, String verdict) {}

    /** What was reported. */
    record Told(String title, String when, @Nullable String words) {}

    record Success(@Nullable String title, List<String> lines) {}

    /**
     * What the two forms need.
     *
     * @param ratings empty where leads report in words alone
     * @param headings what a lead writes under, in words
     * @param chosen measures that the action is held against
     * @param measures that it could be held against
     */
    record Forms(
            String page,
            ActionForm form,
            List<Choice> ratings,
            String headings,
            List<Choice> states,
            List<Choice> chosen,
            List<Choice> measures) {}

    /**
     * @param what they did, in a sentence
     * @param table what differs
     * @param isUpdate true if the writer wrote an update, false if they changed the action
     */
    record Overtaken(String what, Table table, boolean isUpdate) {}

    private final Plans plans;
    private final Evidence evidence;
    private final Snapshots snapshots;

    ActionContent(Plans plans, Evidence evidence, Snapshots snapshots) {
        this.plans = plans;
        this.evidence = evidence;
        this.snapshots = snapshots;
    }

    Page of(
            PlanView view,
            Action action,
            ActionForm form,
            Viewer viewer,
            List<Problem> problems,
            @Nullable Overtaken overtaken) {
        List<Evidence.Linked> linked = evidence.of(action);
        List<Update> updates = plans.updates(action.id());
        String title = action.words() == null ? "An action without words" : action.words();
        boolean isLong = title.length() > LONG;
        return new Page(
                Heading.of(
                        caption(action, isLong),
                        isLong ? called(action) : title,
                        null,
                        new Crumb("Plans", "/plans"),
                        new Crumb(view.plan().title(), "/plans/" + action.plan())),
                isLong ? title : null,
                facts(view, action, updates, linked),
                compared(view, action, linked),
                linked.stream().flatMap(ActionContent::multiple).toList(),
                figures(action, linked),
                Dependencies.of(view, action),
                updates.stream().map(update -> told(view, update)).toList(),
                action.successMeasures().stream().map(ActionContent::success).toList(),
                action.origin(),
                action.originLink(),
                changes(plans.changes(action.id())),
                Leads.mayEdit(viewer, action) ? forms(view, action, form) : null,
                problems,
                overtaken);
    }

    /** What someone else saved and what the writer wrote. */
    Overtaken overtaken(PlanView view, Action theirs, ActionForm yours, boolean isUpdate) {
        Table.Builder table = Table.under("What differs")
                .column("Part")
                .column("Theirs, saved")
                .column("Yours, not saved");
        if (isUpdate) {
            Update newest = theirs.reported();
            table.row(
                    Cell.of("Rating"),
                    Cell.of(view.tag(theirs.rating()).words()),
                    Cell.of(view.tag(yours.rating().isEmpty() ? null : yours.rating())
                            .words()));
            table.row(
                    Cell.of("Update"),
                    Cell.of(newest == null || newest.words() == null ? "None" : "“" + newest.words() + "”"),
                    Cell.of(yours.words() == null || yours.words().isBlank() ? "None" : "“" + yours.words() + "”"));
        } else {
            ActionForm saved = ActionForm.of(view, theirs);
            differs(table, "Lead", saved.lead(), yours.lead());
            differs(table, "Due", saved.due(), yours.due());
            differs(
                    table,
                    "Where the work stands",
                    theirs.state().words(),
                    ActionState.valueOf(yours.state()).words());
            differs(table, "Measures", titles(saved), titles(yours));
        }
        return new Overtaken(what(theirs), table.build(), isUpdate);
    }

    private String titles(ActionForm form) {
        return form.chosenMeasures(snapshots.catalogue()).stream()
                .map(Choice::words)
                .collect(Collectors.joining(", "));
    }

    private static void differs(Table.Builder table, String part, @Nullable String theirs, @Nullable String yours) {
        String one = theirs == null || theirs.isBlank() ? "None" : theirs;
        String other = yours == null || yours.isBlank() ? "None" : yours;
        table.row(Cell.of(part), Cell.of(one), one.equals(other) ? Cell.of("The same") : Cell.late(other));
    }

    /** Who did what last, for the writer who came second. */
    private String what(Action action) {
        List<Change> changes = plans.changes(action.id());
        Update newest = plans.updates(action.id()).stream()
                .max((one, other) -> one.writtenAt().compareTo(other.writtenAt()))
                .orElse(null);
        Instant changed = changes.isEmpty() ? Instant.MIN : changes.get(0).changedAt();
        if (newest != null && !newest.writtenAt().isBefore(changed)) {
            return "The " + newest.writtenBy() + " reported an update on " + Print.time(newest.writtenAt()) + ".";
        }
        String fields = changes.stream()
                .filter(change -> change.changedAt().equals(changed))
                .map(Change::field)
                .distinct()
                .collect(Collectors.joining(" and the "));
        return "The " + changes.get(0).changedBy() + " changed the " + fields + " on " + Print.time(changed) + ".";
    }

    private static String called(Action action) {
        return "Action " + (action.ref() == null ? action.address() : action.ref());
    }

    private static String caption(Action action, boolean isLong) {
        String own = isLong || action.ref() == null ? "" : called(action);
        return Stream.of(own, String.valueOf(Objects.requireNonNullElse(action.theme(), "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<Fact> facts(PlanView view, Action action, List<Update> updates, List<Evidence.Linked> linked) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Lead", action.lead() == null ? "Nobody" : action.lead()));
        Fact due =
                Fact.of("Due", action.due() == null ? "No date" : action.due().words());
        String left = left(view, action);
        facts.add(left == null ? due : due.withSub(left));
        facts.add(Fact.of("Where it stands", view.standing(action).words())
                .withSub(action.state().words()));
        if (view.isRated()) {
            RatingTag tag = view.tag(action.rating());
            Fact rating = Fact.of("Lead’s rating", tag.words()).tagged(tag.colour());
            facts.add(
                    updates.isEmpty()
                            ? rating
                            : rating.withSub(
                                    "on " + DateWords.day(updates.get(0).reportedOn())));
        }
        if (!linked.isEmpty()) {
            long against = linked.stream().filter(Evidence.Linked::isAgainst).count();
            String words = linked.size() == 1
                    ? verdict(linked.get(0))
                    : Print.number(against) + " of " + linked.size() + " measures worse or short of target";
            facts.add(Fact.of("Measures say", words));
        }
        return facts;
    }

    private static String verdict(Evidence.Linked linked) {
        return linked.verdict() == null ? "No figures yet" : linked.verdict().shortForm();
    }

    private static @Nullable String left(PlanView view, Action action) {
        Standing standing = view.standing(action);
        Due due = action.due();
        LocalDate last = due == null ? null : due.lastDay();
        if (standing.daysOver() > 0) {
            return standing.words();
        }
        if (last == null || !action.state().isOpen()) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(view.today(), last);
        if (days == 0) {
            return "Due today";
        }
        return (days <= DAYS_SOON ? "Due in " : "in ") + PlanView.things(days, "day");
    }

    private static Compared compared(PlanView view, Action action, List<Evidence.Linked> linked) {
        Evidence.Agreement agreement = Evidence.agreement(view.progress(action), linked);
        String said = linked.stream()
                .filter(one -> one.verdict() != null)
                .map(Evidence.Linked::words)
                .collect(Collectors.joining(". "));
        String meaning = view.meaning(action.rating())
                .map(words -> view.tag(action.rating()).words() + " means “" + words.replaceAll("\\.$", "") + "”. ")
                .orElse("");
        boolean disagree =
                agreement == Evidence.Agreement.RATING_BETTER || agreement == Evidence.Agreement.EVIDENCE_BETTER;
        String more =
                (disagree || agreement == Evidence.Agreement.AGREE ? meaning : "") + (said.isEmpty() ? "" : said + ".");
        return new Compared(agreement.words(), more.isEmpty() ? null : more.strip(), disagree);
    }

    private static Stream<Multiple> multiple(Evidence.Linked linked) {
        Series series = linked.series();
        if (series == null || linked.verdict() == null) {
            return Stream.empty();
        }
        return Stream.of(new Multiple(
                series.title() + (series.unit().isEmpty() ? "" : ", " + series.unit()),
                linked.page(),
                SmallMultiple.of(series),
                MeaningShape.icon(linked.verdict().meaning()),
                linked.verdict().shortForm()));
    }

    private static @Nullable Table figures(Action action, List<Evidence.Linked> linked) {
        if (action.measures().isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("The same figures")
                .column("Measure")
                .numeric("Before")
                .numeric("Latest")
                .numeric("Target")
                .column("Is it changing?")
                .column("Against target");
        for (Evidence.Linked one : linked) {
            Series series = one.series();
            Series.Point latest = series == null ? null : series.latest().orElse(null);
            if (series == null || latest == null) {
                table.row(
                        Cell.figure(one.measure().title(), one.page()),
                        Cell.none(),
                        Cell.none(),
                        Cell.none(),
                        Cell.of("No figures yet"),
                        Cell.none());
                continue;
            }
            int place = series.points().indexOf(latest);
            Series.Point before = place == 0 ? null : series.points().get(place - 1);
            table.row(
                    Cell.figure(one.measure().title(), one.page()),
                    value(series, before),
                    value(series, latest),
                    series.target() == null ? Cell.none() : Cell.of(series.withUnit(Series.asSet(series.target()))),
                    one.verdict() == null
                            ? Cell.of("Nothing can be said")
                            : Cell.drawing(
                                    MeaningShape.icon(one.verdict().meaning()),
                                    " " + one.verdict().headline()),
                    one.verdict() == null || one.verdict().againstTarget() == null
                            ? Cell.none()
                            : Cell.of(one.verdict().againstTarget()));
        }
        action.measures().stream()
                .filter(id ->
                        linked.stream().noneMatch(one -> one.measure().id().equals(id)))
                .forEach(id -> table.row(
                        Cell.of(id),
                        Cell.none(),
                        Cell.none(),
                        Cell.none(),
                        Cell.late("The catalogue has no such measure"),
                        Cell.none()));
        return table.build();
    }

    private static Cell value(Series series, Series.@Nullable Point point) {
        return point == null || point.value() == null
                ? Cell.none()
                : Cell.of(series.words(point.value())).withSub(point.label());
    }

    private static Told told(PlanView view, Update update) {
        String rated = update.rating() == null
                ? "Reported without a rating"
                : "Rated " + view.tag(update.rating()).words();
        return new Told(
                DateWords.day(update.reportedOn()) + ": " + PlanView.lower(view.isRated() ? rated : "Reported"),
                update.fromPaper()
                        ? "From a paper of that day, which the " + update.writtenBy() + " brought in on "
                                + Print.time(update.writtenAt())
                        : "Written by the " + update.writtenBy() + " on " + Print.time(update.writtenAt()),
                update.words());
    }

    private static Success success(PaperPlan.SuccessMeasure measure) {
        List<String> lines = new ArrayList<>();
        if (measure.baseline() != null) {
            lines.add("Baseline: " + measure.baseline());
        }
        if (measure.target() != null) {
            lines.add("Target: " + measure.target());
        }
        if (measure.targetBy() != null) {
            lines.add("By: " + measure.targetBy());
        }
        return new Success(measure.title(), lines);
    }

    private static @Nullable Table changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("What was changed, newest first")
                .column("When")
                .column("Who")
                .column("What")
                .column("Was")
                .column("Became");
        for (Change change : changes) {
            table.row(
                    Cell.of(Print.time(change.changedAt())),
                    Cell.of(change.changedBy()).withSub(change.fromPaper() ? "from a paper" : "here"),
                    Cell.of(change.field()),
                    Cell.of(words(change.field(), change.was())),
                    Cell.of(words(change.field(), change.became())));
        }
        return table.build();
    }

    private static String words(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return field.equals("state") ? ActionState.valueOf(value).words() : value;
    }

    /** What a lead writes under, as a hint: {@code Progress, what is in the way, what comes next.} */
    private static String headings(@Nullable PlanKind kind) {
        return kind == null
                ? "What was done, what is in the way, what comes next."
                : kind.headings().get(0)
                        + kind.headings().stream()
                                .skip(1)
                                .map(heading -> ", " + PlanView.lower(heading))
                                .collect(Collectors.joining())
                        + ".";
    }

    private Forms forms(PlanView view, Action action, ActionForm form) {
        PlanKind kind = view.kind();
        return new Forms(
                action.page(),
                form,
                ActionForm.ratings(kind),
                headings(kind),
                ActionForm.states(action.state()),
                form.chosenMeasures(snapshots.catalogue()),
                ActionForm.allMeasures(snapshots.catalogue()));
    }
}
