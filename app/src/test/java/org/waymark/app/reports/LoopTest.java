package org.waymark.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.waymark.app.InventedAuthority;
import org.waymark.app.WholeApplication;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.Forums;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Outcome;
import org.waymark.app.plans.Plans;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.report.BoardReport;
import org.waymark.papers.report.Highlight;

/** The thread from a board's decision to the next pack, over the whole application and an invented authority. */
@WholeApplication
@ContextConfiguration(initializers = {WholeApplication.Settings.class, InventedAuthority.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class LoopTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDate MET = LocalDate.parse("2026-11-18");
    private static final LocalDate NEXT = LocalDate.parse("2026-12-10");
    private static final String BOARD = "/boards/improvement-board";
    private static final String PACK = BOARD + "/2026-12-10/papers/highlight";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Forums forums;

    @Autowired
    private Plans plans;

    @Autowired
    private NextPack packs;

    @Autowired
    private PublishedReports published;

    @Autowired
    private IncompleteEventPublications unheard;

    @Autowired
    private Environment settings;

    @TestConfiguration
    static class Today {

        @Bean
        @Primary
        static Clock fixed() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Test
    @Order(1)
    void thePackOfTheBoardGaveItItsMeetingsItsTrackerAndItsPlan() throws Exception {
        String page = text(get(BOARD), "board-member");

        assertThat(page)
                .contains("3 of 5 open actions and promises have no answer yet.")
                .contains("The health partner will name a deputy for the board.")
                .doesNotContain("Record a decision", "Set a meeting");
        assertThat(text(get(BOARD), "democratic-services")).contains("Record a decision", "Set a meeting");
    }

    @Test
    @Order(2)
    void aClerkSetsTheNextMeetingAndItsPackIsThereAtOnce() throws Exception {
        MockHttpServletResponse set = sent(post(BOARD + "/meetings")
                .param("meets.day", "10")
                .param("meets.month", "12")
                .param("meets.year", "2026"));

        assertThat(set.getRedirectedUrl()).isEqualTo(BOARD + "/2026-12-10");
        assertThat(text(get(BOARD + "/2026-12-10"), "board-member"))
                .contains("The board meets in 16 days.", "1 written paper is not in yet", "Highlight report");
        assertThat(text(get(PACK), "board-member")).contains("Thursday 10 December 2026", "draft");
    }

    @Test
    @Order(3)
    void whatIsWrongWithADecisionIsSaidBesideWhatWasWritten() throws Exception {
        MockHttpServletResponse refused = sent(post(BOARD + "/decisions")
                .param("metOn", "2026-11-18")
                .param("words", "Hold a second conference slot <each week>.")
                .param("due.day", "31")
                .param("due.month", "11")
                .param("due.year", "2026"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "There is a problem",
                        "The minute is not given.",
                        "It is not said what the decision is about.",
                        "Act by must be a real date.",
                        "Hold a second conference slot &lt;each week&gt;.",
                        "value=\"31\"")
                .doesNotContain("<each week>");
        assertThat(forums.decisions("improvement-board")).isEmpty();
    }

    @Test
    @Order(4)
    void aDecisionBecomesAnActionWithOwnerAndDateAndTheNextPackSaysWhereItCameFrom() throws Exception {
        MockHttpServletResponse recorded = sent(decision(UUID.randomUUID(), "measure:icpc-15wd"));

        assertThat(recorded.getRedirectedUrl()).isEqualTo(BOARD + "/2026-11-18#decision-1");
        Decision decision = forums.decisions("improvement-board").get(0);
        Action action = within(
                Duration.ofSeconds(20), () -> plans.raisedBy(decision.id()).orElse(null));
        assertThat(action.lead()).isEqualTo("Conference manager");
        assertThat(action.due()).isNotNull();
        assertThat(String.valueOf(action.due() == null ? null : action.due().lastDay()))
                .isEqualTo("2027-01-29");
        assertThat(action.theme()).isEqualTo("Help and protection at the right time");

        Outcome reported = plans.report(
                action.id(), action.version(), "", "Two extra slots a week since Monday.", TODAY, "Action lead", NOW);
        assertThat(reported).isInstanceOf(Outcome.Saved.class);

        String origin = "Decided by the Improvement board on 18 November 2026, minute 4";
        assertThat(text(get(PACK), "lead-member"))
                .contains(
                        origin,
                        "Hold a second conference slot each week.",
                        "Two extra slots a week since Monday.",
                        "29 January 2027");
        String pdf = pdf();
        assertThat(pdf)
                .contains("Hold a second conference slot each week.", "Two extra slots a week since Monday.")
                .contains("Decided by the Improvement board on 18 November 2026");
        assertThat(text(get(BOARD), "board-member"))
                .contains("N1 Hold a second conference slot each week.", "Two extra slots a week since Monday.");
    }

    @Test
    @Order(5)
    void aListenerThatFailedIsToldAgainAndMakesOneAction() throws Exception {
        UUID id = UUID.randomUUID();
        asOwner("alter table plans_action add constraint none_of_it check (raised_by <> '" + id + "') not valid");
        try {
            sent(decision(id, "measure:icpc-15wd"));
            within(
                    Duration.ofSeconds(20),
                    () -> count(
                                            "select count(*) from event_publication where listener_id like '%DecisionListener%' and status = 'FAILED'")
                                    == 1
                            ? true
                            : null);
        } finally {
            asOwner("alter table plans_action drop constraint none_of_it");
        }
        assertThat(plans.raisedBy(id)).isEmpty();

        unheard.resubmitIncompletePublications(any -> true);
        within(Duration.ofSeconds(20), () -> plans.raisedBy(id).orElse(null));
        unheard.resubmitIncompletePublications(any -> true);

        assertThat(count("select count(*) from plans_action where raised_by = '" + id + "'"))
                .isEqualTo(1);
        within(
                Duration.ofSeconds(20),
                () -> count("select count(*) from event_publication where listener_id like '%DecisionListener%'") == 0
                        ? true
                        : null);
    }

    @Test
    @Order(6)
    void theFiguresOfThePackAreThoseOfTheFigureStore() {
        Catalogue catalogue = Catalogue.packaged();
        Snapshot newest = InventedAuthority.store().newest().orElseThrow();
        Map<String, List<Figure>> kept = FigureStore.readAll(catalogue, newest);
        Highlight report =
                packs.report(packs.material("improvement-board", NEXT, TODAY).orElseThrow());
        Map<String, Highlight.Line> printed = new HashMap<>();
        report.scorecard().stream().filter(line -> !line.typed()).forEach(line -> printed.put(line.title(), line));
        YearMonth twoYearsAgo = YearMonth.from(InventedAuthority.AS_AT).minusYears(2);
        int compared = 0;

        for (var line : Objects.requireNonNull(catalogue.scorecards().get("improvement")).sections().stream()
                .flatMap(section -> section.lines().stream())
                .toList()) {
            Highlight.Line there = Objects.requireNonNull(
                    printed.get(catalogue.measure(line.measure()).title()), line.measure());
            for (Figure figure : kept.getOrDefault(line.measure(), List.of())) {
                if (figure.group().equals("all")
                        && figure.period().grain() == Grain.MONTH
                        && figure.value() != null
                        && figure.period().last().isAfter(twoYearsAgo)) {
                    YearMonth month = figure.period().last();
                    assertThat(there.figures())
                            .as(line.measure() + " in " + month)
                            .filteredOn(one -> month.equals(one.month()))
                            .singleElement()
                            .satisfies(one -> assertThat(one.number()).isEqualByComparingTo(figure.value()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    @Order(7)
    void thePackAsksTheBoardWhatTheRulesFindAndCountsThePlan() {
        Highlight report =
                packs.report(packs.material("improvement-board", NEXT, TODAY).orElseThrow());

        assertThat(report.cover().previousOn()).isEqualTo(MET);
        assertThat(report.cover().responsible()).isEqualTo("Director of children’s services");
        assertThat(report.cover().toDecide())
                .contains("Whether the 3 actions and promises that nobody has answered still stand.");
        assertThat(report.narrative()).singleElement().asString().startsWith("26 actions: ");
        assertThat(report.decisions()).extracting(Highlight.Decision::became).containsExactly("N1", "N2");
        assertThat(packs.material("improvement-board", TODAY, TODAY)).isEmpty();
        assertThat(packs.material("no-board", NEXT, TODAY)).isEmpty();
    }

    @Test
    @Order(8)
    void theSameStateGivesTheSameReport() {
        Highlight one =
                packs.report(packs.material("improvement-board", NEXT, TODAY).orElseThrow());
        Highlight two =
                packs.report(packs.material("improvement-board", NEXT, TODAY).orElseThrow());

        assertThat(one).isEqualTo(two);
        assertThat(new PrintRoom().print(PrintRoom.Form.XLSX, new BoardReport(one)))
                .isEqualTo(new PrintRoom().print(PrintRoom.Form.XLSX, new BoardReport(two)));
    }

    @Test
    @Order(9)
    void aMeetingThatIsNotHeldHasNoPack() throws Exception {
        assertThat(mvc.perform(get(BOARD + "/2026-12-11/papers/highlight.pdf").with(user("director")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Order(10)
    void thePackIsProofReadBeforeItIsPrintedAndWhatWasAnsweredToItsPaperHolds() throws Exception {
        String findings = BOARD + "/2026-12-10/findings";
        String meeting = html(BOARD + "/2026-12-10", "democratic-services");
        String all = text(get(findings), "democratic-services");

        assertThat(meeting).contains("Waymark reads the pack each time it changes.", "href=\"" + findings + "\"");
        assertThat(text(get(BOARD + "/2026-12-10"), "board-member")).doesNotContain("Proof-reading findings");
        assertThat(all).contains("Action 2.2", "Rated AMBER while 2.1, on which it depends, is RED.");

        String imported = "/packs/1/findings?kind=rated-better-than-its-dependency";
        String finding = link(html(imported, "director"), "/packs/1/findings/");
        MockHttpServletResponse answered = mvc.perform(post(finding)
                        .param("turn", "1")
                        .param("reason", "The dependency was met in part.")
                        .with(user("director"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answered.getRedirectedUrl()).isEqualTo(finding);
        String here = link(html(findings + "?kind=rated-better-than-its-dependency", "director"), findings + "/");
        assertThat(text(get(here), "director")).contains("The dependency was met in part.", "Take the answer back");
        assertThat(text(get(BOARD + "/2026-12-10"), "director")).contains("1 has been answered.");
    }

    @Test
    @Order(11)
    void thePackIsMadeForTheBoardForTheOfficeAndOnceNothingStandsAgainstItForAnyone() throws Exception {
        String refused = BOARD + "/2026-12-10/findings/";
        String action = "/plans/childrens-services-improvement-highlight-report/actions/3.1";
        var version = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(html(action, "programme-manager"));
        assertThat(version.find()).isTrue();
        mvc.perform(post(action + "/updates")
                        .param("version", version.group(1))
                        .param("rating", "")
                        .param("words", "We asked three young people.")
                        .with(user("programme-manager"))
                        .with(csrf()))
                .andReturn();
        assertThat(text(get(PACK), "board-member")).contains("not for publication");
        assertThat(text(get(PACK + "-internal"), "performance-analyst")).contains("Internal", "Open findings");

        MockHttpServletResponse first = got(PACK + "-public", "democratic-services");
        assertThat(first.getStatus()).isEqualTo(409);
        assertThat(first.getContentAsString())
                .contains("There is no public version yet", "small-number-in-words", refused);

        var links = java.util.regex.Pattern.compile("href=\"(" + refused + "[0-9a-f]{16})\"")
                .matcher(first.getContentAsString());
        while (links.find()) {
            mvc.perform(post(links.group(1))
                            .param("turn", "1")
                            .param("reason", "They have agreed to be counted.")
                            .with(user("democratic-services"))
                            .with(csrf()))
                    .andReturn();
        }
        MockHttpServletResponse made = got(PACK + "-public", "democratic-services");
        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getContentAsString()).contains("Public").doesNotContain("Open findings");

        Highlight report =
                packs.report(packs.material("improvement-board", NEXT, TODAY).orElseThrow());
        Highlight next =
                packs.report(packs.material("improvement-board", MET, TODAY).orElseThrow());
        assertThat(published.before(report)).isEmpty();
        assertThat(published.before(next)).containsExactly(report);
        assertThat(got(PACK + "-public.pdf", "programme-manager").getStatus()).isEqualTo(200);
        assertThat(count("select count(*) from reports_published")).isEqualTo(1);
    }

    private MockHttpServletResponse got(String address, String who) throws Exception {
        return mvc.perform(get(address).with(user(who))).andReturn().getResponse();
    }

    private static String link(String page, String to) {
        var found = java.util.regex.Pattern.compile("href=\"(" + to + "[0-9a-f]{16})\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MockHttpServletRequestBuilder decision(UUID id, String about) {
        return post(BOARD + "/decisions")
                .param("decision", id.toString())
                .param("metOn", "2026-11-18")
                .param("minute", "4")
                .param("words", "Hold a second conference slot each week.")
                .param("about", about)
                .param("owner", "Conference manager")
                .param("due.day", "29")
                .param("due.month", "1")
                .param("due.year", "2027")
                .param(
                        "joins",
                        "childrens-services-improvement-highlight-report#Help and protection at the right time");
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(user("democratic-services")).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String text(MockHttpServletRequestBuilder page, String who) throws Exception {
        return html(page, who).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String html(String address, String who) throws Exception {
        return html(get(address), who);
    }

    private String html(MockHttpServletRequestBuilder page, String who) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(page.with(user(who))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private String pdf() throws Exception {
        byte[] bytes = mvc.perform(get(PACK + ".pdf").with(user("board-member")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private long count(String query) {
        try (Connection owner = owner();
                Statement sql = owner.createStatement();
                var result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("waymark.database.url"),
                settings.getRequiredProperty("waymark.database.owner"),
                settings.getRequiredProperty("waymark.database.owner-password"));
    }

    /** What is asked for, as soon as it is there. */
    private static <T> T within(Duration time, Supplier<@org.jspecify.annotations.Nullable T> asked)
            throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            T found = asked.get();
            if (found != null) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It did not come within " + time);
    }
}
