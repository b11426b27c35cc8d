package org.waymark.app.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.waymark.app.database.RealPostgres;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

@SuppressWarnings("NullAway.Init")
class PlansTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String PLAN = "improvement-plan";

    private static AnnotationConfigApplicationContext context;
    private static DataSource source;

    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Plans plans = context.getBean(Plans.class);

    @BeforeAll
    static void start() {
        source = RealPostgres.migrated("plans");
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.register(Wiring.class);
        context.refresh();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate plans_plan cascade").update();
    }

    @Test
    void aPaperIsTakenInWhole() {
        Taken taken = plans.take(november(first(), second()), "Programme manager", NOW);

        assertThat(taken).isEqualTo(new Taken(PLAN, 1, 2, 0, 4, 0));
        Action action = plans.action(PLAN, "1.1").orElseThrow();
        assertThat(action.lead()).isEqualTo("Conference manager");
        assertThat(action.due()).isEqualTo(new Due(Due.Kind.MONTH, "January 2027", LocalDate.parse("2027-01-31")));
        assertThat(action.state()).isEqualTo(ActionState.UNDER_WAY);
        assertThat(action.rating()).isEqualTo("AMBER");
        assertThat(action.origin()).isEqualTo("Improvement plan, 24 November 2026, plan.csv, row 2");
        assertThat(plans.updates(action.id()))
                .extracting(Update::reportedOn, Update::rating, Update::words)
                .containsExactly(
                        tuple(TODAY, "AMBER", "Half are held."), tuple(LocalDate.parse("2026-09-24"), "GREEN", null));
        assertThat(plans.action(PLAN, "1.2").orElseThrow().dependsOn()).containsExactly("1.1");
    }

    @Test
    void theSamePaperTwiceChangesNothing() {
        plans.take(november(first(), second()), "Programme manager", NOW);
        List<Action> before = plans.actions(PLAN);

        Taken again = plans.take(november(first(), second()), "Programme manager", NOW.plusSeconds(60));

        assertThat(again.isNothing()).isTrue();
        assertThat(plans.actions(PLAN)).isEqualTo(before);
        assertThat(rows("plans_report")).isEqualTo(1);
        assertThat(rows("plans_update")).isEqualTo(3);
    }

    @Test
    void aCorrectedPaperAddsAnUpdateAndKeepsTheOneBefore() {
        plans.take(november(first()), "Programme manager", NOW);

        Taken taken = plans.take(
                november(action("1.1", "Head of safeguarding", "January 2027", "RED", "A third are held.")),
                "Programme manager",
                NOW.plusSeconds(60));

        assertThat(taken).isEqualTo(new Taken(PLAN, 0, 0, 1, 1, 0));
        Action action = plans.action(PLAN, "1.1").orElseThrow();
        assertThat(action.lead()).isEqualTo("Head of safeguarding");
        assertThat(action.rating()).isEqualTo("RED");
        assertThat(plans.updates(action.id()))
                .extracting(Update::words)
                .containsExactly("A third are held.", "Half are held.", null);
        assertThat(jdbc.sql("select field || ': ' || was || ' > ' || became from plans_change")
                        .query(String.class)
                        .list())
                .containsExactly("lead: Conference manager > Head of safeguarding");
    }

    @Test
    void aPaperDoesNotOverwriteWhatAPersonWrote() {
        plans.take(november(first()), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();
        plans.change(
                seen.id(), 1, "Head of service", "29 January 2027", seen.state(), List.of(), "Programme manager", NOW);

        Taken taken = plans.take(
                november(action("1.1", "Director", "TBC", "AMBER", "Half are held.")), "Programme manager", NOW);

        Action now = plans.action(PLAN, "1.1").orElseThrow();
        assertThat(now.lead()).isEqualTo("Head of service");
        assertThat(now.due()).isEqualTo(Due.on(LocalDate.parse("2027-01-29")));
        assertThat(taken.keptAsEdited()).isEqualTo(2);
    }

    @Test
    void anOlderPaperAddsToTheHistoryAndLeavesTheActionAsItStands() {
        plans.take(november(first()), "Programme manager", NOW);

        plans.take(
                paper(LocalDate.parse("2026-07-24"), action("1.1", "Someone else", "2026-08", "RED", "Few are held.")),
                "Programme manager",
                NOW);

        Action now = plans.action(PLAN, "1.1").orElseThrow();
        assertThat(now.lead()).isEqualTo("Conference manager");
        assertThat(now.rating()).isEqualTo("AMBER");
        assertThat(plans.updates(now.id())).extracting(Update::words).endsWith("Few are held.");
    }

    @Test
    void anActionThatOnePaperPrintsAsNotBegunAndTheNextAsDoneIsDone() {
        plans.take(november(action("1.1", null, null, "GREY", null)), "Programme manager", NOW);
        assertThat(plans.action(PLAN, "1.1").orElseThrow().state()).isEqualTo(ActionState.NOT_STARTED);

        plans.take(paper(TODAY.plusMonths(2), action("1.1", null, null, "BLUE", null)), "Programme manager", NOW);

        assertThat(plans.action(PLAN, "1.1").orElseThrow().state()).isEqualTo(ActionState.DONE);
        assertThat(jdbc.sql("select was || ' > ' || became from plans_change order by number")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_STARTED > UNDER_WAY", "UNDER_WAY > DONE");
    }

    @Test
    void aPaperThatCannotBeTakenInWholeIsNotTakenInAtAll() {
        PaperPlan.Action broken = action("1.2", null, null, null, "A character PostgreSQL refuses: \u0000");

        assertThatThrownBy(() -> plans.take(november(first(), broken), "Programme manager", NOW))
                .isInstanceOf(DataAccessException.class);

        assertThat(rows("plans_plan")).isZero();
        assertThat(rows("plans_action")).isZero();
    }

    @Test
    void twoActionsOfOneReferenceAndOneWithoutAreThreeActions() {
        plans.take(
                november(
                        action("1.1", null, null, null, "First"),
                        action("1.1", null, null, null, "Second"),
                        action(null, null, null, null, "Third")),
                "Programme manager",
                NOW);

        assertThat(plans.actions(PLAN)).extracting(Action::address).containsExactly("1.1", "1.1-2", "plan-csv-row-2");
    }

    @Test
    void whoSavesSecondIsToldAndNothingOfTheirsIsKept() {
        plans.take(november(first()), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();
        plans.change(
                seen.id(), seen.version(), "Head of service", "", seen.state(), List.of(), "Programme manager", NOW);

        Outcome second = plans.report(seen.id(), seen.version(), "Green", "All held.", TODAY, "Action lead", NOW);

        assertThat(second).isInstanceOf(Outcome.Overtaken.class);
        assertThat(plans.updates(seen.id())).extracting(Update::words).doesNotContain("All held.");
    }

    @Test
    void whatALeadReportsIsAddedWithTheScalesOwnWord() {
        plans.take(november(first()), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        Outcome outcome = plans.report(seen.id(), 1, "green", "All held.", TODAY, "Action lead", NOW);

        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        assertThat(plans.action(PLAN, "1.1").orElseThrow().rating()).isEqualTo("Green");
        assertThat(plans.updates(seen.id()).get(0))
                .isEqualTo(new Update(NOW, "Action lead", false, TODAY, "Green", "All held."));
    }

    @Test
    void everythingWrongWithAReportIsSaidAtOnce() {
        plans.take(november(first()), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        Outcome outcome = plans.report(seen.id(), 1, "Compromised", " ", TODAY, "Action lead", NOW);

        assertThat(problems(outcome)).containsExactly("update-empty", "update-rating-unknown");
    }

    @Test
    void anIllegalMoveIsRefusedAndNothingElseOfTheFormIsKept() {
        plans.take(november(action("1.1", null, null, "GREY", null)), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        Outcome outcome = plans.change(
                seen.id(), 1, "Head of service", "", ActionState.DONE, List.of(), "Programme manager", NOW);

        assertThat(problems(outcome)).containsExactly("action-move-not-legal");
        assertThat(plans.action(PLAN, "1.1").orElseThrow()).isEqualTo(seen);
    }

    @Test
    void aFormSavedWithoutAChangeLeavesTheVersion() {
        plans.take(november(first()), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        plans.change(
                seen.id(),
                1,
                " Conference manager ",
                "January 2027",
                seen.state(),
                List.of(),
                "Programme manager",
                NOW);

        assertThat(plans.action(PLAN, "1.1").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrLoseAnUpdate() {
        plans.take(november(first()), "Programme manager", NOW);

        assertThatThrownBy(() ->
                        jdbc.sql("update plans_update set words = 'Better'").update())
                .hasMessageContaining("plans_update is only added to");
        assertThatThrownBy(() -> jdbc.sql("delete from plans_update").update())
                .hasMessageContaining("plans_update is only added to");
    }

    @Test
    void aRatingThatCountsAsDoneClosesTheActionByLegalMoves() {
        plans.take(november(action("1.1", null, null, "GREY", null)), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        plans.report(seen.id(), 1, "Blue", "Finished.", TODAY, "Action lead", NOW);

        assertThat(plans.action(PLAN, "1.1").orElseThrow().state()).isEqualTo(ActionState.DONE);
        assertThat(plans.changes(seen.id()))
                .extracting(Change::was, Change::became, Change::fromPaper)
                .containsExactly(tuple("UNDER_WAY", "DONE", false), tuple("NOT_STARTED", "UNDER_WAY", false));
    }

    @Test
    void aRatingOfWorkThatGoesOnDoesNotOpenADoneActionAgain() {
        plans.take(november(action("1.1", null, null, "BLUE", "Done.")), "Programme manager", NOW);
        Action seen = plans.action(PLAN, "1.1").orElseThrow();

        plans.report(seen.id(), 1, "Green", "It still works.", TODAY, "Action lead", NOW);

        assertThat(plans.action(PLAN, "1.1").orElseThrow().state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void anActionThatADecisionAskedForStandsAtTheEndOfThePlanAndSaysWhereItComesFrom() {
        plans.take(november(first(), second()), "Programme manager", NOW);

        Action raised = plans.raise(decided(UUID.randomUUID()), "Democratic services", NOW);

        assertThat(plans.actions(PLAN)).extracting(Action::address).containsExactly("1.1", "1.2", "n1");
        assertThat(raised.ref()).isEqualTo("N1");
        assertThat(raised.origin()).isEqualTo("Decided by the Improvement board on 29 October 2026, minute 4");
        assertThat(raised.originLink()).isEqualTo("/boards/improvement/2026-10-29");
        assertThat(raised.measures()).containsExactly("icpc-15wd");
        assertThat(raised.dependsOn()).containsExactly("1.1");
        assertThat(raised.due()).isEqualTo(Due.on(LocalDate.parse("2027-01-29")));
        assertThat(raised.state()).isEqualTo(ActionState.NOT_STARTED);
    }

    @Test
    void oneDecisionToldTwiceIsOneAction() {
        plans.take(november(first()), "Programme manager", NOW);
        UUID decision = UUID.randomUUID();

        Action first = plans.raise(decided(decision), "Democratic services", NOW);
        Action again = plans.raise(decided(decision), "Democratic services", NOW.plusSeconds(60));

        assertThat(again).isEqualTo(first);
        assertThat(plans.actions(PLAN)).hasSize(2);
        assertThat(plans.raisedBy(decision)).contains(first);
    }

    @Test
    void everythingWrongWithANewActionIsSaidAtOnceAndNothingIsKept() {
        NewAction asked = new NewAction(
                "no-such-plan",
                null,
                null,
                " ",
                null,
                null,
                List.of(),
                List.of("no-such-measure"),
                TODAY,
                new NewAction.Origin("Added here", null, null));

        assertThatThrownBy(() -> plans.raise(asked, "Programme manager", NOW))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        "action-words-empty", "action-measure-unknown", "action-plan-unknown"));
        assertThat(rows("plans_action")).isZero();
    }

    @Test
    void aLaterPaperThatPrintsARaisedActionDoesNotOverwriteItsLeadOrDate() {
        plans.take(november(first()), "Programme manager", NOW);
        plans.raise(decided(UUID.randomUUID()), "Democratic services", NOW);

        plans.take(
                paper(TODAY.plusMonths(1), action("N1", "Someone else", "TBC", "GREEN", "Begun.")),
                "Programme manager",
                NOW);

        Action now = plans.action(PLAN, "n1").orElseThrow();
        assertThat(now.lead()).isEqualTo("Conference manager");
        assertThat(now.due()).isEqualTo(Due.on(LocalDate.parse("2027-01-29")));
        assertThat(now.rating()).isEqualTo("GREEN");
    }

    @Test
    void aPlanSaysItsThemesWithWhatWasLastSaidOfThem() {
        plans.take(november(first()), "Programme manager", NOW);
        PaperPlan later = new PaperPlan(
                "Improvement plan",
                "quarterly-rag",
                TODAY.plusMonths(1),
                TODAY,
                "GREEN",
                List.of(new PaperPlan.Meaning("GREEN", "Well.", "In time.")),
                List.of(new PaperPlan.Theme("1", "Leading well", "GREEN", "It goes well.")),
                List.of());

        plans.take(later, "Programme manager", NOW);

        Plan plan = plans.plan(PLAN).orElseThrow();
        assertThat(plan.reportedOn()).isEqualTo(TODAY.plusMonths(1));
        assertThat(plan.rating()).isEqualTo("GREEN");
        assertThat(plan.meanings()).containsExactly(new PaperPlan.Meaning("GREEN", "Well.", "In time."));
        assertThat(plan.themes())
                .containsExactly(new Plan.Theme("1", "Leading well", TODAY.plusMonths(1), "GREEN", "It goes well."));
    }

    private static NewAction decided(UUID decision) {
        return new NewAction(
                PLAN,
                "Leading well",
                null,
                "Show every conference that was late",
                "Conference manager",
                "29 January 2027",
                List.of("1.1"),
                List.of("icpc-15wd"),
                TODAY,
                new NewAction.Origin(
                        "Decided by the Improvement board on 29 October 2026, minute 4",
                        "/boards/improvement/2026-10-29",
                        decision));
    }

    private static List<String> problems(Outcome outcome) {
        return outcome.fold(
                saved -> List.of(),
                overtaken -> List.of(),
                refused -> refused.problems().stream().map(Problem::code).toList());
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static PaperPlan november(PaperPlan.Action... actions) {
        return paper(TODAY, actions);
    }

    private static PaperPlan paper(LocalDate on, PaperPlan.Action... actions) {
        return new PaperPlan(
                "Improvement plan",
                "quarterly-rag",
                on,
                LocalDate.parse("2026-09-24"),
                "AMBER",
                List.of(),
                List.of(new PaperPlan.Theme("1", "Leading well", "AMBER", "It goes on.")),
                List.of(actions));
    }

    private static PaperPlan.Action first() {
        return new PaperPlan.Action(
                "plan.csv, row 2",
                "1.1",
                "Leading well",
                "Conferences in time",
                "Hold every conference in time",
                "Conference manager",
                "January 2027",
                "GREEN",
                "AMBER",
                "Half are held.",
                List.of(),
                List.of(),
                List.of());
    }

    private static PaperPlan.Action second() {
        return new PaperPlan.Action(
                "plan.csv, row 3",
                "1.2",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Begun.",
                List.of("1.1"),
                List.of(),
                List.of());
    }

    private static PaperPlan.Action action(
            @Nullable String ref,
            @Nullable String lead,
            @Nullable String due,
            @Nullable String rating,
            @Nullable String update) {
        return new PaperPlan.Action(
                "plan.csv, row 2",
                ref,
                "Leading well",
                "Conferences in time",
                "Hold every conference in time",
                lead,
                due,
                null,
                rating,
                update,
                List.of(),
                List.of(),
                List.of());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(Plans.class)
    static class Wiring {

        @Bean
        DataSourceTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.packaged();
        }
    }
}
