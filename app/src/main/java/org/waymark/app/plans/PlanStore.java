package org.waymark.app.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of plans; the only class that names them. */
final class PlanStore {

    private static final String ACTIONS = """
            -- one row is an action with its newest update
            select
                action.id as id,
                plan.address as plan_address,
                action.address as address,
                action.ref as ref,
                action.theme as theme,
                action.objective as objective,
                action.words as words,
                action.lead as lead,
                action.due_kind as due_kind,
                action.due_printed as due_printed,
                action.due_last_day as due_last_day,
                action.state as state,
                action.origin as origin,
                action.origin_link as origin_link,
                action.added_on as added_on,
                action.version as version,
                newest.written_at as written_at,
                newest.written_by as written_by,
                newest.from_paper as from_paper,
                newest.reported_on as reported_on,
                newest.rating as rating,
                newest.words as reported_words,
                array(select on_ref from plans_dependency where action_id = action.id order by place) as depends_on,
                array(select measure from plans_linked_measure where action_id = action.id order by place) as measures,
                array(select title from plans_success_measure where action_id = action.id order by place) as titles,
                array(select baseline from plans_success_measure where action_id = action.id order by place) as baselines,
                array(select target from plans_success_measure where action_id = action.id order by place) as targets,
                array(select target_by from plans_success_measure where action_id = action.id order by place) as targets_by
            from plans_action as action
            join plans_plan as plan on plan.id = action.plan_id
            left join lateral (
                select
                    told.written_at as written_at,
                    told.written_by as written_by,
                    told.from_paper as from_paper,
                    told.reported_on as reported_on,
                    told.rating as rating,
                    told.words as words
                from plans_update as told
                where told.action_id = action.id
                order by told.reported_on desc, told.number desc
                limit 1
            ) as newest on true
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan's id; a plan of that address is made if there is none. The row stays locked, so that two papers do not mix. */
    UUID plan(String address, String title, @Nullable String kind) {
        jdbc.sql("""
                insert into plans_plan (id, address, title, kind) values (:id, :address, :title, :kind)
                on conflict (address) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("address", address)
                .param("title", title)
                .param("kind", kind)
                .update();
        return jdbc.sql("select id from plans_plan where address = :address for update")
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    Optional<String> kind(String address) {
        return jdbc.sql("select kind from plans_plan where address = :address and kind is not null")
                .param("address", address)
                .query(String.class)
                .optional();
    }

    Optional<LocalDate> newestReport(UUID plan) {
        return jdbc.sql("select reported_on from plans_report where plan_id = :plan order by reported_on desc limit 1")
                .param("plan", plan)
                .query(LocalDate.class)
                .optional();
    }

    void addReport(UUID plan, LocalDate on, Instant at, String by, @Nullable String rating) {
        jdbc.sql("""
                insert into plans_report (plan_id, reported_on, taken_at, taken_by, rating)
                values (:plan, :on, :at, :by, :rating)
                """)
                .param("plan", plan)
                .param("on", on)
                .param("at", utc(at))
                .param("by", by)
                .param("rating", rating)
                .update();
    }

    void addMeaning(UUID plan, LocalDate on, PaperPlan.Meaning meaning) {
        jdbc.sql("""
                insert into plans_meaning (plan_id, reported_on, word, of_the_whole, of_an_action)
                values (:plan, :on, :word, :whole, :action)
                """)
                .param("plan", plan)
                .param("on", on)
                .param("word", meaning.word())
                .param("whole", meaning.ofTheWhole())
                .param("action", meaning.ofAnAction())
                .update();
    }

    Optional<UUID> theme(UUID plan, String title) {
        return jdbc.sql("select id from plans_theme where plan_id = :plan and title = :title")
                .param("plan", plan)
                .param("title", title)
                .query(UUID.class)
                .optional();
    }

    UUID addTheme(UUID plan, int place, @Nullable String ref, String title) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into plans_theme (id, plan_id, place, ref, title) values (:id, :plan, :place, :ref, :title)
                """)
                .param("id", id)
                .param("plan", plan)
                .param("place", place)
                .param("ref", ref)
                .param("title", title)
                .update();
        return id;
    }

    boolean hasThemeUpdate(UUID theme, LocalDate on, @Nullable String rating, @Nullable String words) {
        return jdbc.sql("""
                        select exists (
                            select 1 from plans_theme_update
                            where theme_id = :theme and reported_on = :on
                                and rating is not distinct from cast(:rating as text)
                                and words is not distinct from cast(:words as text)
                        )
                        """)
                .param("theme", theme)
                .param("on", on)
                .param("rating", rating)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    void addThemeUpdate(UUID theme, Update update) {
        jdbc.sql("""
                insert into plans_theme_update (theme_id, written_at, written_by, reported_on, rating, words)
                values (:of, :at, :by, :on, :rating, :words)
                """)
                .param("of", theme)
                .param("at", utc(update.writtenAt()))
                .param("by", update.writtenBy())
                .param("on", update.reportedOn())
                .param("rating", update.rating())
                .param("words", update.words())
                .update();
    }

    /** The plan's id, its row locked until the transaction ends; empty if there is none. */
    Optional<UUID> lockedPlan(String address) {
        return jdbc.sql("select id from plans_plan where address = :address for update")
                .param("address", address)
                .query(UUID.class)
                .optional();
    }

    List<Plan> plans() {
        Map<UUID, List<Plan.Theme>> themes = lists(
                """
                select
                    theme.plan_id as of,
                    theme.ref as ref,
                    theme.title as title,
                    newest.reported_on as reported_on,
                    newest.rating as rating,
                    newest.words as words
                from plans_theme as theme
                left join lateral (
                    select
                        told.reported_on as reported_on,
                        told.rating as rating,
                        told.words as words
                    from plans_theme_update as told
                    where told.theme_id = theme.id
                    order by told.reported_on desc, told.written_at desc
                    limit 1
                ) as newest on true
                order by theme.place, theme.title
                """,
                Map.of(),
                row -> new Plan.Theme(
                        row.getString("ref"),
                        row.getString("title"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("rating"),
                        row.getString("words")));
        Map<UUID, List<PaperPlan.Meaning>> meanings = lists(
                """
                select
                    meaning.plan_id as of,
                    meaning.word as word,
                    meaning.of_the_whole as of_the_whole,
                    meaning.of_an_action as of_an_action
                from plans_meaning as meaning
                where meaning.reported_on = (
                    select max(other.reported_on) from plans_meaning as other where other.plan_id = meaning.plan_id
                )
                order by meaning.word
                """,
                Map.of(),
                row -> new PaperPlan.Meaning(
                        row.getString("word"), row.getString("of_the_whole"), row.getString("of_an_action")));
        return jdbc.sql("""
                        select
                            plan.id as id,
                            plan.address as address,
                            plan.title as title,
                            plan.kind as kind,
                            newest.reported_on as reported_on,
                            newest.rating as rating
                        from plans_plan as plan
                        left join lateral (
                            select
                                report.reported_on as reported_on,
                                report.rating as rating
                            from plans_report as report
                            where report.plan_id = plan.id
                            order by report.reported_on desc, report.taken_at desc
                            limit 1
                        ) as newest on true
                        order by newest.reported_on desc nulls last, plan.address
                        """)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Plan(
                            row.getString("address"),
                            row.getString("title"),
                            row.getString("kind"),
                            row.getObject("reported_on", LocalDate.class),
                            row.getString("rating"),
                            themes.getOrDefault(id, List.of()),
                            meanings.getOrDefault(id, List.of()));
                })
                .list();
    }

    List<Action> actions(String plan) {
        return actions("where plan.address = :plan order by action.place, action.address", Map.of("plan", plan));
    }

    /** Every action of every plan. */
    List<Action> actions() {
        return actions("order by plan.address, action.place, action.address", Map.of());
    }

    Optional<Action> raisedBy(UUID id) {
        return actions("where action.raised_by = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** The action, its row locked until the transaction ends. */
    Action locked(UUID id) {
        return actions("where action.id = :id for update of action", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such action"));
    }

    /** The place after the last one of a plan. */
    int nextPlace(UUID plan) {
        return jdbc.sql("select coalesce(max(place), 0) + 1 from plans_action where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    boolean hasAddress(UUID plan, String address) {
        return jdbc.sql("select exists (select 1 from plans_action where plan_id = :plan and address = :address)")
                .param("plan", plan)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    void setOrigin(UUID action, NewAction.Origin origin) {
        jdbc.sql("update plans_action set origin_link = :link, raised_by = :by where id = :id")
                .param("link", origin.link())
                .param("by", origin.id())
                .param("id", action)
                .update();
    }

    void setMeasures(UUID action, List<String> measures) {
        jdbc.sql("delete from plans_linked_measure where action_id = :action")
                .param("action", action)
                .update();
        for (int place = 1; place <= measures.size(); place++) {
            jdbc.sql("insert into plans_linked_measure (action_id, place, measure) values (:action, :place, :measure)")
                    .param("action", action)
                    .param("place", place)
                    .param("measure", measures.get(place - 1))
                    .update();
        }
    }

    UUID addAction(
            UUID plan,
            String address,
            int place,
            PaperPlan.Action from,
            ActionState state,
            String origin,
            LocalDate addedOn) {
        UUID id = UUID.randomUUID();
        Due due = Due.read(from.due()).orElse(null);
        jdbc.sql("""
                insert into plans_action (
                    id, plan_id, address, place, ref, theme, objective, words, lead,
                    due_kind, due_printed, due_last_day, state, origin, added_on
                )
                values (
                    :id, :plan, :address, :place, :ref, :theme, :objective, :words, :lead,
                    :dueKind, :duePrinted, :dueLastDay, :state, :origin, :addedOn
                )
                """)
                .param("id", id)
                .param("plan", plan)
                .param("address", address)
                .param("place", place)
                .param("ref", from.ref())
                .param("theme", from.theme())
                .param("objective", from.objective())
                .param("words", from.text())
                .param("lead", from.lead())
                .param("dueKind", due == null ? null : due.kind().name())
                .param("duePrinted", due == null ? null : due.printed())
                .param("dueLastDay", due == null ? null : due.lastDay())
                .param("state", state.name())
                .param("origin", origin)
                .param("addedOn", addedOn)
                .update();
        return id;
    }

    void setSuccessMeasures(UUID action, List<PaperPlan.SuccessMeasure> measures) {
        jdbc.sql("delete from plans_success_measure where action_id = :action")
                .param("action", action)
                .update();
        for (int place = 1; place <= measures.size(); place++) {
            PaperPlan.SuccessMeasure measure = measures.get(place - 1);
            jdbc.sql("""
                    insert into plans_success_measure (action_id, place, title, baseline, target, target_by)
                    values (:action, :place, :title, :baseline, :target, :by)
                    """)
                    .param("action", action)
                    .param("place", place)
                    .param("title", measure.title())
                    .param("baseline", measure.baseline())
                    .param("target", measure.target())
                    .param("by", measure.targetBy())
                    .update();
        }
    }

    void setDependencies(UUID action, List<String> refs) {
        jdbc.sql("delete from plans_dependency where action_id = :action")
                .param("action", action)
                .update();
        for (int place = 1; place <= refs.size(); place++) {
            jdbc.sql("insert into plans_dependency (action_id, place, on_ref) values (:action, :place, :ref)")
                    .param("action", action)
                    .param("place", place)
                    .param("ref", refs.get(place - 1))
                    .update();
        }
    }

    void change(
            UUID id,
            @Nullable String theme,
            @Nullable String objective,
            @Nullable String words,
            @Nullable String lead,
            @Nullable Due due,
            ActionState state) {
        jdbc.sql("""
                update plans_action
                set theme = :theme, objective = :objective, words = :words, lead = :lead,
                    due_kind = :dueKind, due_printed = :duePrinted, due_last_day = :dueLastDay,
                    state = :state, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("theme", theme)
                .param("objective", objective)
                .param("words", words)
                .param("lead", lead)
                .param("dueKind", due == null ? null : due.kind().name())
                .param("duePrinted", due == null ? null : due.printed())
                .param("dueLastDay", due == null ? null : due.lastDay())
                .param("state", state.name())
                .update();
    }

    List<Update> updates(UUID action) {
        return jdbc.sql("""
                        select written_at, written_by, from_paper, reported_on, rating, words
                        from plans_update
                        where action_id = :action
                        order by reported_on desc, number desc
                        """)
                .param("action", action)
                .query((row, number) -> update(row, "words"))
                .list();
    }

    /** What was reported of each action of a plan, newest first. */
    Map<UUID, List<Update>> updates(String plan) {
        return lists("""
                select
                    told.action_id as of,
                    told.written_at as written_at,
                    told.written_by as written_by,
                    told.from_paper as from_paper,
                    told.reported_on as reported_on,
                    told.rating as rating,
                    told.words as words
                from plans_update as told
                join plans_action as action on action.id = told.action_id
                join plans_plan as plan on plan.id = action.plan_id
                where plan.address = :plan
                order by told.reported_on desc, told.number desc
                """, Map.of("plan", plan), row -> update(row, "words"));
    }

    List<Change> changes(UUID action) {
        return jdbc.sql("""
                        select changed_at, changed_by, from_paper, field, was, became
                        from plans_change
                        where action_id = :action
                        order by number desc
                        """)
                .param("action", action)
                .query((row, number) -> new Change(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        row.getBoolean("from_paper"),
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became")))
                .list();
    }

    void addUpdate(UUID action, Update update) {
        jdbc.sql("""
                insert into plans_update (action_id, written_at, written_by, from_paper, reported_on, rating, words)
                values (:of, :at, :by, :paper, :on, :rating, :words)
                """)
                .param("of", action)
                .param("at", utc(update.writtenAt()))
                .param("by", update.writtenBy())
                .param("paper", update.fromPaper())
                .param("on", update.reportedOn())
                .param("rating", update.rating())
                .param("words", update.words())
                .update();
    }

    void addChange(
            UUID action,
            Instant at,
            String by,
            boolean fromPaper,
            String field,
            @Nullable String was,
            @Nullable String became) {
        jdbc.sql("""
                insert into plans_change (action_id, changed_at, changed_by, from_paper, field, was, became)
                values (:action, :at, :by, :paper, :field, :was, :became)
                """)
                .param("action", action)
                .param("at", utc(at))
                .param("by", by)
                .param("paper", fromPaper)
                .param("field", field)
                .param("was", was)
                .param("became", became)
                .update();
    }

    /** The fields of an action that a person has changed here. */
    Set<String> editedByPeople(UUID action) {
        return jdbc
                .sql("select distinct field from plans_change where action_id = :action and not from_paper")
                .param("action", action)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Action> actions(String which, Map<String, ?> values) {
        return jdbc.sql(ACTIONS + which)
                .params(values)
                .query((row, number) -> action(row))
                .list();
    }

    private static Action action(ResultSet row) throws SQLException {
        String dueKind = row.getString("due_kind");
        return new Action(
                row.getObject("id", UUID.class),
                row.getString("plan_address"),
                row.getString("address"),
                row.getString("ref"),
                row.getString("theme"),
                row.getString("objective"),
                row.getString("words"),
                row.getString("lead"),
                dueKind == null
                        ? null
                        : new Due(
                                Due.Kind.valueOf(dueKind),
                                row.getString("due_printed"),
                                row.getObject("due_last_day", LocalDate.class)),
                ActionState.valueOf(row.getString("state")),
                row.getObject("written_at") == null ? null : update(row, "reported_words"),
                row.getString("origin"),
                row.getString("origin_link"),
                successMeasures(row),
                texts(row, "measures"),
                texts(row, "depends_on"),
                row.getObject("added_on", LocalDate.class),
                row.getInt("version"));
    }

    private static List<PaperPlan.SuccessMeasure> successMeasures(ResultSet row) throws SQLException {
        @Nullable String[] titles = (@Nullable String[]) row.getArray("titles").getArray();
        @Nullable
        String[] baselines = (@Nullable String[]) row.getArray("baselines").getArray();
        @Nullable
        String[] targets = (@Nullable String[]) row.getArray("targets").getArray();
        @Nullable String[] by = (@Nullable String[]) row.getArray("targets_by").getArray();
        return IntStream.range(0, titles.length)
                .mapToObj(i -> new PaperPlan.SuccessMeasure(titles[i], baselines[i], targets[i], by[i]))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Update update(ResultSet row, String words) throws SQLException {
        return new Update(
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"),
                row.getBoolean("from_paper"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("rating"),
                row.getString(words));
    }

    /** The rows of a query under the id in their column {@code of}, in its order. */
    private <T> Map<UUID, List<T>> lists(String sql, Map<String, ?> values, RowForm<T> form) {
        Map<UUID, List<T>> lists = new HashMap<>();
        jdbc.sql(sql).params(values).query(row -> {
            lists.computeIfAbsent(row.getObject("of", UUID.class), key -> new ArrayList<>())
                    .add(form.of(row));
        });
        return lists;
    }

    private interface RowForm<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
