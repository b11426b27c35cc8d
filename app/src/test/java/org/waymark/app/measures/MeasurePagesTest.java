package org.waymark.app.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.app.WholeApplication;
import org.waymark.app.access.Access;
import org.waymark.app.access.LogPart;
import org.waymark.app.access.Role;
import org.waymark.app.access.Scope;
import org.waymark.app.access.Viewer;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.Part;
import org.waymark.engine.snapshot.Snapshot;

/** The pages over an invented authority, on a real PostgreSQL and a real store. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {WholeApplication.Settings.class, SimulatedStore.class})
@SuppressWarnings("NullAway.Init")
class MeasurePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Viewer DIRECTOR = new Viewer("director", Role.DIRECTOR, "Director", List.of(Scope.WHOLE));
    private static final Viewer HEAD = new Viewer(
            "head-of-service",
            Role.HEAD_OF_SERVICE,
            "Head of service",
            List.of(new Scope("Cared-for Children", null, null)));
    private static final Viewer MANAGER = new Viewer(
            "team-manager",
            Role.TEAM_MANAGER,
            "Team manager",
            List.of(new Scope("Safeguarding and Support", "Safeguarding East", null)));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Measures measures;

    @Autowired
    private Rows rows;

    @Autowired
    private Access access;

    @Test
    void shownAndWithheldMakeTheFigureForEveryScope() {
        Snapshot newest = snapshots.newest().orElseThrow();
        int looked = 0;
        for (Measure measure : snapshots.catalogue().measures().values()) {
            List<Figure> figures = Stream.concat(
                            measures.figures(measure, "all").stream(),
                            measure.standardDimensions().contains("team")
                                    ? measures.figures(measure, "team").stream()
                                    : Stream.of())
                    .filter(figure -> figure.period().last().equals(newest.lastWholeMonth()))
                    .toList();
            for (Figure figure : figures) {
                for (Part part : parts(measure)) {
                    List<Viewer> viewers = List.of(DIRECTOR, HEAD, MANAGER);
                    List<Long> shown = new ArrayList<>();
                    for (Viewer viewer : viewers) {
                        RowsBehind behind = rows.behind(viewer, newest, figure, part, NOW);
                        assertThat(behind.agrees())
                                .as(measure.id() + " " + figure.period().label())
                                .isTrue();
                        assertThat(behind.shown())
                                .allMatch(row -> viewer.sees(
                                        row.described().get("service"),
                                        row.described().get("team"),
                                        row.described().get("worker")));
                        shown.add((long) behind.shown().size());
                        looked += behind.shown().size();
                    }
                    assertThat(rows.behind(DIRECTOR, newest, figure, part, NOW).withheld())
                            .isZero();
                    assertThat(shown.get(0)).isGreaterThanOrEqualTo(Math.max(shown.get(1), shown.get(2)));
                }
            }
        }
        assertThat(looked).isPositive();
    }

    @Test
    void aPractitionerSeesTheRowsOfTheirOwnWorkerAndTheRestIsWithheld() {
        Snapshot newest = snapshots.newest().orElseThrow();
        Measure measure = snapshots.catalogue().measure("referrals-received");
        Figure figure = measures.figures(measure, "all").stream()
                .filter(one -> one.period().last().equals(newest.lastWholeMonth()))
                .findFirst()
                .orElseThrow();
        Part part = Part.NUMERATOR;
        RowsBehind all = rows.behind(DIRECTOR, newest, figure, part, NOW);
        String worker = all.shown().stream()
                .map(row -> String.valueOf(row.described().get("worker")))
                .filter(name -> name.startsWith("Worker"))
                .findFirst()
                .orElseThrow();
        List<Case> theirs = all.shown().stream()
                .filter(row -> worker.equals(row.described().get("worker")))
                .toList();

        RowsBehind seen = rows.behind(practitioner(worker), newest, figure, part, NOW);
        RowsBehind unseen = rows.behind(practitioner(null), newest, figure, part, NOW);

        assertThat(seen.shown()).isEqualTo(theirs).hasSizeLessThan(all.shown().size());
        assertThat(seen.withheld()).isEqualTo(all.shown().size() - theirs.size());
        assertThat(seen.agrees()).isTrue();
        assertThat(unseen.shown()).isEmpty();
        assertThat(unseen.agrees()).isTrue();
    }

    @Test
    void brokenGlassOpensTheRowsOfOneServiceWithTheReasonInTheLogAndOnThePageOfItsHead() throws Exception {
        String reason = "Duty call at night, nobody of the service answers.";
        Figure figure = measures.figures(snapshots.catalogue().measure("cla-review-timely"), "all").stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String address = Addresses.rows(figure, Part.DENOMINATOR);
        assertThat(html(address, Role.PRACTITIONER))
                .contains("You see none of them")
                .contains("/break-glass");
        assertThat(html("/break-glass", Role.PRACTITIONER)).contains("<option value=\"Cared-for Children\">");

        mvc.perform(post("/break-glass")
                        .param("service", "Cared-for Children")
                        .param("reason", "why")
                        .with(user("practitioner"))
                        .with(csrf()))
                .andExpect(status().is(422));
        mvc.perform(post("/break-glass")
                        .param("service", "A service that is not there")
                        .param("reason", reason)
                        .with(user("practitioner"))
                        .with(csrf()))
                .andExpect(status().is(422));
        mvc.perform(post("/break-glass")
                        .param("service", "Cared-for Children")
                        .param("reason", reason)
                        .with(user("practitioner"))
                        .with(csrf()))
                .andExpect(status().isFound());

        assertThat(html(address, Role.PRACTITIONER))
                .contains("Cared-for Children (glass broken)")
                .doesNotContain("You see none of them");
        assertThat(access.log(LogPart.ALL, 1, 0).get(0)).satisfies(entry -> {
            assertThat(entry.why()).isEqualTo(reason);
            assertThat(entry.children()).isPositive();
        });
        assertThat(html("/access-log?kind=broken-glass&who=practitioner", Role.ADMINISTRATOR))
                .contains(reason);
        assertThat(html("/", Role.HEAD_OF_SERVICE)).contains(reason);
        assertThat(html("/", Role.DIRECTOR)).contains(reason);
        assertThat(html("/", Role.TEAM_MANAGER)).doesNotContain(reason);
    }

    private static Viewer practitioner(@Nullable String worker) {
        return new Viewer("practitioner", Role.PRACTITIONER, "Practitioner", List.of(new Scope(null, null, worker)));
    }

    @Test
    void theMeasuresPageShowsTheFiguresOfTheStore() throws Exception {
        Measure measure = snapshots.catalogue().measure("icpc-15wd");
        FigureHistory history =
                measures.history(measure, Grain.MONTH, "all", null).orElseThrow();

        String page = html("/measures/icpc-15wd", Role.DIRECTOR);

        Figure figure = history.figures().get(history.figures().size() - 1);
        assertThat(page).contains(MeasureWords.parts(measure, figure)).contains("id=\"explain\"");
        assertThat(page).contains(history.series().words(java.util.Objects.requireNonNull(figure.value())));
    }

    @Test
    void aMeasureWithoutAValueSaysWhy() throws Exception {
        assertThat(html("/measures/placement-over-20-miles", Role.DIRECTOR))
                .contains("No value")
                .contains("Distance not known");
    }

    @Test
    void ratesThatOverlapAreNotJudged() throws Exception {
        assertThat(html("/measures/referral-rate", Role.DIRECTOR))
                .contains("Not judged.")
                .doesNotContain("<svg class=\"wm-chart");
    }

    @Test
    void theFileHoldsTheNumbersOfTheScreen() throws Exception {
        ScorecardMonth scorecard = measures.scorecard("improvement", null).orElseThrow();

        String csv = response("/scorecards/improvement.csv", Role.DIRECTOR).getContentAsString();

        List<String> lines = csv.lines().skip(1).toList();
        List<ScorecardMonth.Line> shown = scorecard.lines().toList();
        assertThat(lines).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            String numbers = String.join(
                    ",",
                    shown.get(i).figures().stream()
                            .map(cell ->
                                    cell.words() == null ? "" : cell.words().replace(",", ""))
                            .toList());
            assertThat(lines.get(i)).contains("," + numbers + ",");
        }
        byte[] workbook =
                response("/scorecards/improvement.xlsx", Role.DIRECTOR).getContentAsByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "BOARD_MEMBER",
                "LEAD_MEMBER",
                "INDEPENDENT_CHAIR",
                "DEMOCRATIC_SERVICES",
                "PROGRAMME_MANAGER",
                "CHIEF_EXECUTIVE"
            })
    void rolesWithoutRowsAreRefusedAndItIsLogged(Role role) throws Exception {
        long before = access.logged(LogPart.ALL);

        MockHttpServletResponse rows = response("/measures/icpc-15wd/figures/2026-10/all/rows", role);

        assertThat(rows.getStatus()).isEqualTo(403);
        assertThat(rows.getContentAsString())
                .contains("sees counts, never a child")
                .doesNotContain("EM0");
        assertThat(access.logged(LogPart.ALL)).isEqualTo(before + 1);
        assertThat(html("/measures/icpc-15wd", role)).doesNotContain("/rows");
    }

    @Test
    void everyViewOfRowsIsLoggedWithTheNumberOfChildren() throws Exception {
        String page = html("/measures/cla-review-timely/figures/2026-10/all/rows", Role.DIRECTOR);

        Matcher said = Pattern.compile("This page lists ([\\d,]+) child").matcher(page);
        assertThat(said.find()).isTrue();
        assertThat(access.log(LogPart.ALL, 1, 0).get(0).children())
                .isEqualTo(Long.parseLong(said.group(1).replace(",", "")))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/measures/none",
                "/measures/icpc-15wd/figures/2031-10/all",
                "/measures/icpc-15wd/figures/last-week/all",
                "/measures/icpc-15wd?by=shoe-size&is=9",
                "/scorecards/none",
                "/scorecards/improvement?month=1999-01",
                "/measures/typed/none/none"
            })
    void whatIsNotThereIsSaidInPlainWords(String address) throws Exception {
        MockHttpServletResponse response = response(address, Role.DIRECTOR);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scorecards",
                "/scorecards/improvement",
                "/scorecards/improvement?sort=changed",
                "/measures",
                "/measures/cla-review-timely",
                "/measures/adoption-a2?grain=quarter",
                "/measures/cla-review-timely/teams",
                "/measures/adoption-a2/definition",
                "/measures/icpc-15wd/figures/2026-10/all",
                "/measures/icpc-15wd/figures/12-months-to-2026-10/all",
                "/measures/icpc-15wd/figures/2026-10/all/rows"
            })
    void everyPageHasOneTitleAndEveryTableACaption(String address) throws Exception {
        String page = html(address, Role.DIRECTOR);

        assertThat(count(page, "<h1")).isEqualTo(1);
        assertThat(count(page, "<table")).isEqualTo(count(page, "<caption"));
    }

    @Test
    void filesOfRowsAndFiguresAreWhole() throws Exception {
        String page = html("/measures/cla-review-timely/figures/2026-10/all/rows", Role.DIRECTOR);
        Matcher all = Pattern.compile("(\\d+) rows? shown and 0 withheld").matcher(page);
        assertThat(all.find()).isTrue();

        String rowsFile = response("/measures/cla-review-timely/figures/2026-10/all/rows.csv", Role.DIRECTOR)
                .getContentAsString();
        String figuresFile = response("/measures/icpc-15wd.csv", Role.DIRECTOR).getContentAsString();

        assertThat(rowsFile.lines().count() - 1).isEqualTo(Long.parseLong(all.group(1)));
        assertThat(figuresFile.lines().count() - 1)
                .isEqualTo(measures.figures(snapshots.catalogue().measure("icpc-15wd"), "all")
                        .size());
    }

    private static List<Part> parts(Measure measure) {
        return measure.isCount() || measure.ratePer().isPresent()
                ? List.of(Part.NUMERATOR, Part.LEFT_OUT)
                : List.of(Part.NUMERATOR, Part.DENOMINATOR, Part.LEFT_OUT);
    }

    private static int count(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }

    private String html(String address, Role role) throws Exception {
        MockHttpServletResponse response = response(address, role);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse response(String address, Role role) throws Exception {
        return mvc.perform(get(address).with(user(role.word()))).andReturn().getResponse();
    }
}
