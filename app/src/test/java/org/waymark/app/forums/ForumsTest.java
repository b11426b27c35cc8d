package org.waymark.app.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.waymark.app.database.RealPostgres;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

@SuppressWarnings("NullAway.Init")
class ForumsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDate MET = LocalDate.parse("2026-10-29");
    private static final String BOARD = "improvement-board";
    private static final String CLERK = "Democratic services";

    private static AnnotationConfigApplicationContext context;
    private static DataSource source;

    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Forums forums = context.getBean(Forums.class);
    private final Announced announced = context.getBean(Announced.class);

    @BeforeAll
    static void start() {
        source = RealPostgres.migrated("forums");
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
        jdbc.sql("""
                truncate forums_board, forums_meeting, forums_item, forums_paper_state, forums_line, forums_answer,
                    forums_recommendation, forums_response, forums_decision
                """).update();
        announced.decisions.clear();
    }

    @Test
    void aPaperIsTakenInWholeAndItsDateBecomesTheMeetingOfTheBoardThatReadsIt() {
        BoardsTaken taken = forums.take(paper(), CLERK, NOW);

        assertThat(taken).isEqualTo(new BoardsTaken(2, 3, 3, 2, 1, 1));
        assertThat(forums.boards())
                .containsExactly(
                        new Board(BOARD, "Improvement board", "improvement-board"),
                        new Board("scrutiny-board", "Overview and scrutiny board", "scrutiny-board"));
        assertThat(forums.meetings(BOARD)).extracting(Meeting::on).containsExactly(MET, LocalDate.parse("2026-12-10"));
        assertThat(forums.meetings(BOARD).get(1).agenda())
                .extracting(AgendaItem::number, AgendaItem::title, AgendaItem::page)
                .contains(tuple(4, "Highlight report", "papers/highlight"));
    }

    @Test
    void theSamePaperTwiceChangesNothing() {
        forums.take(paper(), CLERK, NOW);
        List<TrackerLine> before = forums.lines(BOARD);

        BoardsTaken again = forums.take(paper(), CLERK, NOW.plusSeconds(60));

        assertThat(again.isNothing()).isTrue();
        assertThat(forums.lines(BOARD)).isEqualTo(before);
    }

    @Test
    void aLaterPaperAddsItsAnswerAndKeepsTheOneBefore() {
        forums.take(paper(), CLERK, NOW);

        BoardsTaken taken = forums.take(
                new PaperBoards(
                        "Highlight report",
                        LocalDate.parse("2027-01-28"),
                        LocalDate.parse("2027-03-25"),
                        "Improvement Board",
                        List.of(line("Improvement board", MET, "3", "Bring a note.", "The note is agreed.")),
                        List.of(),
                        List.of()),
                CLERK,
                NOW.plusSeconds(60));

        assertThat(taken).isEqualTo(new BoardsTaken(0, 2, 0, 1, 0, 0));
        assertThat(forums.meetings(BOARD))
                .extracting(Meeting::on)
                .endsWith(LocalDate.parse("2027-01-28"), LocalDate.parse("2027-03-25"));
        assertThat(named("Bring a note.").answers())
                .extracting(TrackerLine.Answer::words)
                .containsExactly("The note is agreed.", "Brought.");
    }

    @Test
    void linesWithoutAnAnswerComeFirstAndClosedOnesLast() {
        forums.take(paper(), CLERK, NOW);
        TrackerLine note = named("Bring a note.");
        assertThat(forums.lines(BOARD))
                .extracting(TrackerLine::words)
                .containsExactly("Name a deputy.", "Bring a note.");

        forums.answer(BOARD, named("Name a deputy.").id(), "Named.", false, TODAY, CLERK, NOW);
        forums.answer(BOARD, note.id(), "", true, TODAY, CLERK, NOW);

        assertThat(forums.lines(BOARD))
                .extracting(TrackerLine::words, TrackerLine::isOpen)
                .containsExactly(tuple("Name a deputy.", true), tuple("Bring a note.", false));
        assertThat(named("Bring a note.").answers())
                .extracting(TrackerLine.Answer::answeredOn, TrackerLine.Answer::words)
                .containsExactly(tuple(LocalDate.parse("2026-12-10"), "Brought."), tuple(TODAY, null));
    }

    @Test
    void anAnswerThatSaysNothingIsRefused() {
        forums.take(paper(), CLERK, NOW);

        assertThat(forums.answer(BOARD, named("Name a deputy.").id(), " ", false, TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("answer-empty");
    }

    @Test
    void aLineOfAnotherBoardCannotBeAnsweredHere() {
        forums.take(paper(), CLERK, NOW);
        UUID other = forums.lines("scrutiny-board").get(0).id();

        assertThatThrownBy(() -> forums.answer(BOARD, other, "Done.", true, TODAY, CLERK, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecisionIsKeptAndAnnouncedWithWhereItCameFrom() {
        forums.take(paper(), CLERK, NOW);
        NewDecision written = decision("measure:icpc-15wd");

        assertThat(forums.record(BOARD, written, TODAY, CLERK, NOW)).isEmpty();

        Decision kept = forums.decision(written.id()).orElseThrow();
        assertThat(forums.decisions(BOARD)).containsExactly(kept);
        assertThat(announced.decisions).containsExactly(kept);
        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.dueOn()).isEqualTo(LocalDate.parse("2027-01-29"));
        assertThat(kept.theme()).isEqualTo("Leading well");
        String title = Catalogue.packaged().measure("icpc-15wd").title();
        assertThat(kept.origin())
                .isEqualTo("Decided by the Improvement board on 29 October 2026, minute 4, against the measure “"
                        + title + "”");
        assertThat(forums.decisionsAbout(Subject.Sort.MEASURE, "icpc-15wd")).containsExactly(kept);
    }

    @Test
    void aDecisionCanBeAboutAnOpenActionOfAPlan() {
        forums.take(paper(), CLERK, NOW);
        NewDecision written = decision("action:improvement-plan/1.1");

        forums.record(BOARD, written, TODAY, CLERK, NOW);

        Subject about = forums.decision(written.id()).orElseThrow().about();
        assertThat(about).isEqualTo(new Subject(Subject.Sort.ACTION, "improvement-plan/1.1", "1.1 Hold conferences"));
        assertThat(about.page()).isEqualTo("/plans/improvement-plan/actions/1.1");
    }

    @Test
    void aFormSentTwiceRecordsOneDecision() {
        forums.take(paper(), CLERK, NOW);
        NewDecision written = decision("measure:icpc-15wd");

        forums.record(BOARD, written, TODAY, CLERK, NOW);
        forums.record(BOARD, written, TODAY, CLERK, NOW.plusSeconds(1));

        assertThat(forums.decisions(BOARD)).hasSize(1);
        assertThat(announced.decisions).hasSize(1);
    }

    @Test
    void everythingWrongWithADecisionIsSaidAtOnceAndNothingIsKept() {
        forums.take(paper(), CLERK, NOW);
        NewDecision wrong = new NewDecision(
                UUID.randomUUID(), null, " ", null, "measure:none", "", day("31", "11", "2026"), "nowhere", "not one");

        List<Problem> problems = forums.record(BOARD, wrong, TODAY, CLERK, NOW);

        assertThat(problems)
                .extracting(Problem::code, Problem::where)
                .containsExactly(
                        tuple("decision-meeting", "metOn"),
                        tuple("decision-minute", "minute"),
                        tuple("decision-about", "about"),
                        tuple("decision-words", "words"),
                        tuple("decision-owner", "owner"),
                        tuple("decision-due", "due"),
                        tuple("decision-joins", "joins"),
                        tuple("decision-corrects", "corrects"));
        assertThat(forums.decisions(BOARD)).isEmpty();
        assertThat(announced.decisions).isEmpty();
    }

    @Test
    void nothingIsDecidedAtAMeetingThatHasNotBeenHeldNorDueBeforeIt() {
        forums.take(paper(), CLERK, NOW);
        NewDecision early = new NewDecision(
                UUID.randomUUID(),
                LocalDate.parse("2026-12-10"),
                "4",
                "Act.",
                "measure:icpc-15wd",
                "Head of service",
                day("29", "1", "2027"),
                "improvement-plan",
                "");
        NewDecision backwards = new NewDecision(
                UUID.randomUUID(),
                MET,
                "4",
                "Act.",
                "measure:icpc-15wd",
                "Head of service",
                day("28", "10", "2026"),
                "improvement-plan",
                "");

        assertThat(forums.record(BOARD, early, TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("decision-meeting");
        assertThat(forums.record(BOARD, backwards, TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("decision-due-before-meeting");
    }

    @Test
    void aCorrectionIsAFurtherDecisionThatSaysSo() {
        forums.take(paper(), CLERK, NOW);
        NewDecision first = decision("measure:icpc-15wd");
        forums.record(BOARD, first, TODAY, CLERK, NOW);
        NewDecision second = new NewDecision(
                UUID.randomUUID(),
                MET,
                "4",
                "Act sooner.",
                "measure:icpc-15wd",
                "Head of service",
                day("8", "1", "2027"),
                "improvement-plan",
                first.id().toString());

        forums.record(BOARD, second, TODAY, CLERK, NOW);

        assertThat(forums.decisions(BOARD))
                .extracting(Decision::number, Decision::corrects)
                .containsExactly(tuple(1, null), tuple(2, first.id()));
    }

    @Test
    void aMeetingIsSetOnceAndNotInThePast() {
        forums.take(paper(), CLERK, NOW);

        assertThat(forums.arrange(BOARD, day("28", "1", "2027"), TODAY, CLERK, NOW))
                .isEmpty();
        assertThat(forums.arrange(BOARD, day("28", "1", "2027"), TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("meeting-twice");
        assertThat(forums.arrange(BOARD, day("23", "11", "2026"), TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("meeting-past");
        assertThat(forums.arrange(BOARD, day("", "", ""), TODAY, CLERK, NOW))
                .extracting(Problem::code)
                .containsExactly("meeting-date");
        assertThat(forums.meetings(BOARD))
                .extracting(Meeting::on)
                .containsExactly(MET, LocalDate.parse("2026-12-10"), LocalDate.parse("2027-01-28"));
    }

    @Test
    void onlyAWrittenPaperCanBeSaidToBeInAndTheNewestWordHolds() {
        forums.take(paper(), CLERK, NOW);
        AgendaItem minutes = item("Minutes of the last meeting");

        forums.say(minutes.id(), true, CLERK, NOW);
        assertThat(item("Minutes of the last meeting").isIn()).isTrue();
        forums.say(minutes.id(), false, CLERK, NOW.plusSeconds(60));

        assertThat(item("Minutes of the last meeting").isIn()).isFalse();
        assertThatThrownBy(() -> forums.say(item("Highlight report").id(), true, CLERK, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forums_decision", "forums_line", "forums_answer", "forums_meeting", "forums_response"})
    void theDatabaseItselfRefusesToLoseWhatIsWritten(String table) {
        forums.take(paper(), CLERK, NOW);
        forums.record(BOARD, decision("measure:icpc-15wd"), TODAY, CLERK, NOW);

        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .hasMessageContaining(table + " is only added to");
    }

    private TrackerLine named(String words) {
        return forums.lines(BOARD).stream()
                .filter(line -> line.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private AgendaItem item(String title) {
        return forums.meetings(BOARD).get(1).agenda().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static NewDecision decision(String about) {
        return new NewDecision(
                UUID.randomUUID(),
                MET,
                " 4 ",
                "Hold a second conference slot each week.",
                about,
                "Conference manager",
                day("29", "1", "2027"),
                "improvement-plan#Leading well",
                "");
    }

    private static DayWritten day(String day, String month, String year) {
        return new DayWritten(day, month, year);
    }

    private static PaperBoards paper() {
        return new PaperBoards(
                "Highlight report",
                LocalDate.parse("2026-12-10"),
                null,
                null,
                List.of(
                        line("Improvement board", MET, "3", "Bring a note.", "Brought."),
                        line("Overview and Scrutiny", LocalDate.parse("2026-09-17"), "5", "Report on homes.", null),
                        line("Improvement board", MET, "6", null, "A row without an action.")),
                List.of(line(null, MET, "5", "Name a deputy.", null)),
                List.of(new PaperBoards.Recommendation(
                        "recommendations.csv, row 2",
                        "Overview and Scrutiny",
                        "1",
                        "Review what carers are paid.",
                        "Agreed.",
                        "The comparison is done.")));
    }

    private static PaperBoards.Line line(
            @Nullable String forum, LocalDate metOn, String minute, @Nullable String words, @Nullable String answer) {
        return new PaperBoards.Line("forum_actions.csv, row 2", forum, metOn, metOn.toString(), minute, words, answer);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({Forums.class, Announced.class})
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

        @Bean
        PlansForBoards plans() {
            return new OnePlan();
        }
    }

    /** A plan with one theme and one open action, which no decision has reached yet. */
    private static final class OnePlan implements PlansForBoards {

        @Override
        public List<OpenPlan> plans() {
            return List.of(new OpenPlan(
                    "improvement-plan",
                    "Improvement plan",
                    List.of("Leading well"),
                    List.of(new OpenAction("1.1", "1.1 Hold conferences"))));
        }

        @Override
        public Optional<Follow> from(UUID decision) {
            return Optional.empty();
        }
    }

    static final class Announced {
        private final List<Decision> decisions = new ArrayList<>();

        @EventListener
        void hear(DecisionRecorded event) {
            decisions.add(event.decision());
        }
    }
}
