package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.waymark.app.WholeApplication;
import org.waymark.app.forums.Forums;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.Update;
import org.waymark.app.risks.Risks;
import org.waymark.papers.pack.Pack;

/** Whole packs into the whole application, which has a database of its own here, and what the pages then show and take. */
@WholeApplication
@TestPropertySource(properties = "spring.application.name=packs-test")
@SuppressWarnings("NullAway.Init")
class PacksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String WHO = "Programme manager";
    private static final String PLAN_HEADER =
            "ref,theme,objective,action,lead,due,previous_status,status,success_measure,baseline,target,update,depends_on\n";

    @TempDir
    Path folder;

    @Autowired
    private Packs packs;

    @Autowired
    private Plans plans;

    @Autowired
    private Risks risks;

    @Autowired
    private Forums forums;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"torbay-2021, 75, 4, 10", "devon-2020-care-leavers, 52, 1, 0", "torbay-2016, 62, 0, 0"})
    void aPublishedPackComesInWithEveryRowAndASecondTimeNothingIsNew(String name, int actions, int themes, int lines)
            throws Exception {
        Path published = Path.of("../../shared/packs", name);
        assumeTrue(Files.isDirectory(published), "The published pack " + name + " is not beside the project.");
        Pack pack = Pack.read(published);

        PackImport first = packs.bringIn(published, WHO, NOW);
        PackImport second = packs.bringIn(published, WHO, NOW.plusSeconds(60));

        assertThat(first.plan().actions()).isEqualTo(actions);
        assertThat(first.plan().themes()).isEqualTo(themes);
        assertThat(first.risks().risks()).isEqualTo(lines);
        assertThat(first.figures().figures()).isEqualTo(pack.figures().size());
        assertThat(first.boards().lines() + first.boards().empty())
                .isEqualTo(pack.forumActions().size() + pack.commitments().size());
        assertThat(first.boards().recommendations())
                .isEqualTo(pack.recommendations().size());
        assertThat(second.isNothing()).isTrue();
        String page = page("/plans/" + first.plan().plan());
        assertThat(plans.actions(first.plan().plan()))
                .hasSize(actions)
                .allSatisfy(action -> assertThat(page).contains("href=\"" + action.page() + "\""));
    }

    @Test
    void aPackOverHttpSaysWhatItBroughtAndASecondTimeThatItWasThere() throws Exception {
        byte[] zip = zip("Over the wire", "1.1,,,Begin,Director,March 2027,,GREEN,,,,Begun.,\n");

        MockHttpServletResponse first = sent(zip, "performance-analyst");
        MockHttpServletResponse second = sent(zip, "performance-analyst");

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentType()).startsWith("text/plain");
        assertThat(first.getContentAsString(StandardCharsets.UTF_8))
                .contains("1 action, new; no themes; 1 update is new.")
                .contains("Risks      The pack holds none.");
        assertThat(second.getContentAsString(StandardCharsets.UTF_8)).contains("was there already. Nothing changed.");
        assertThat(page("/plans/over-the-wire/actions/1.1")).contains("Begin", "Director", "March 2027", "Begun.");
    }

    @Test
    void whatIsWrongWithAPackIsToldToAProgramAllAtOnceAndNothingIsKept() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "pack.yaml", "title: Broken\n");
            add(zip, "plan.csv", "ref,lead\n1,Director\n");
        }

        MockHttpServletResponse refused = sent(bytes.toByteArray(), "administrator");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("pack-yaml-key", "pack-column-missing", "plan.csv");
        assertThat(plans.plan("broken")).isEmpty();
    }

    @Test
    void aPersonSendsTheZipByAFormAndSeesWhatItBrought() throws Exception {
        byte[] zip = zip("By a form", "1.1,,,Begin,,,,,,,,,\n1.2,,,Go on,,,,,,,,,\n");

        MockHttpServletResponse sent = mvc.perform(multipart("/packs")
                        .file(new MockMultipartFile("pack", "pack.zip", "application/zip", zip))
                        .with(user("programme-manager"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(page(String.valueOf(sent.getRedirectedUrl())))
                .contains("2 actions, all new; no themes.", "href=\"/plans/by-a-form\"");
    }

    @Test
    void aFormWithoutAFileOrWithABadOneSaysSo() throws Exception {
        MockHttpServletResponse none = mvc.perform(
                        multipart("/packs").with(user("programme-manager")).with(csrf()))
                .andReturn()
                .getResponse();
        MockHttpServletResponse noise = mvc.perform(multipart("/packs")
                        .file(new MockMultipartFile("pack", "pack.zip", "application/zip", new byte[] {1, 2, 3}))
                        .with(user("programme-manager"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(none.getContentAsString()).contains("There is a problem", "href=\"#pack\"", "No file was chosen.");
        assertThat(noise.getStatus()).isEqualTo(400);
        assertThat(noise.getContentAsString()).contains("What was sent is not a zip, or a part of it is missing.");
    }

    @Test
    void anImportThatFailsHalfWayLeavesNothing() throws IOException {
        write("Half way", "1.1,,,Begin,,,,,,,,,\n");
        Files.writeString(folder.resolve("risks.csv"), "ref,description\n1,A risk\n");
        Files.writeString(
                folder.resolve("forum_actions.csv"), "forum,action\nHalf way board,A sign no database keeps: \u0000\n");
        long before = risks.risks().size();
        int imports = packs.imports().size();

        assertThatThrownBy(() -> packs.bringIn(folder, WHO, NOW)).isInstanceOf(DataAccessException.class);

        assertThat(plans.plan("half-way")).isEmpty();
        assertThat(risks.risks()).hasSize((int) before);
        assertThat(forums.board("half-way-board")).isEmpty();
        assertThat(packs.imports()).hasSize(imports);
    }

    @Test
    void aLaterPaperAddsAndKeepsWhatWasSaidBefore() throws IOException {
        write("Twice told", "1.1,,,Begin,Director,,,GREEN,,,,Begun.,\n");
        packs.bringIn(folder, WHO, NOW);
        Files.writeString(folder.resolve("pack.yaml"), cover("Twice told", "2026-12-24"));
        Files.writeString(
                folder.resolve("plan.csv"),
                PLAN_HEADER + "1.1,,,Begin,Director,,,AMBER,,,,Slower.,\n1.2,,,More,,,,,,,,,\n");

        PackImport later = packs.bringIn(folder, WHO, NOW);

        assertThat(later.plan().actions()).isEqualTo(1);
        Action action = plans.action("twice-told", "1.1").orElseThrow();
        assertThat(plans.updates(action.id())).extracting(Update::words).containsExactly("Slower.", "Begun.");
    }

    @Test
    void whatIsWrongWithAnUpdateIsSaidAtTheHeadAndAtTheFieldAndTheWordsStay() throws Exception {
        write("Forms", "1.1,,,Begin,Director,,,GREEN,,,,Begun.,\n");
        packs.bringIn(folder, WHO, NOW);

        MockHttpServletResponse refused = form(
                "/plans/forms/actions/1.1",
                "version",
                "1",
                "lead",
                "A new lead",
                "due",
                "31 11 2026",
                "state",
                "NOT_STARTED");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("There is a problem", "href=\"#due\"", "href=\"#state\"")
                .contains("Due must be a real date, like 30 11 2026.")
                .contains("value=\"A new lead\"", "value=\"31 11 2026\"");
        assertThat(plans.action("forms", "1.1").orElseThrow().lead()).isEqualTo("Director");
    }

    @Test
    void whoSavesSecondSeesBothAndMaySaveTheirsAfterAll() throws Exception {
        write("Two at once", "1.1,,,Begin,Director,,,GREEN,,,,Begun.,\n");
        packs.bringIn(folder, WHO, NOW);
        form(
                "/plans/two-at-once/actions/1.1",
                "version",
                "1",
                "lead",
                "Director",
                "due",
                "29 January 2027",
                "state",
                "UNDER_WAY");

        MockHttpServletResponse second = form(
                "/plans/two-at-once/actions/1.1/updates",
                "version",
                "1",
                "rating",
                "Amber",
                "words",
                "31 of 38 were held");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("Someone saved this action while you were writing.", "changed the due on")
                .contains("“31 of 38 were held”", "Save mine", "name=\"version\" value=\"2\"");
        Action action = plans.action("two-at-once", "1.1").orElseThrow();
        assertThat(plans.updates(action.id())).hasSize(1);

        MockHttpServletResponse mine = form(
                "/plans/two-at-once/actions/1.1/updates",
                "version",
                "2",
                "rating",
                "Amber",
                "words",
                "31 of 38 were held");

        assertThat(mine.getRedirectedUrl()).isEqualTo("/plans/two-at-once/actions/1.1");
        assertThat(page("/plans/two-at-once/actions/1.1")).contains("31 of 38 were held", "29 January 2027", "Begun.");
    }

    @Test
    void aLeadWritesOfTheirOwnActionAndOfNoOther() throws Exception {
        write("Leads", "1.1,,,Begin,Action lead,,,GREEN,,,,Begun.,\n1.2,,,Go on,Director,,,GREEN,,,,Begun.,\n");
        packs.bringIn(folder, WHO, NOW);

        int own = as("action-lead", "/plans/leads/actions/1.1/updates", "version", "1", "words", "Mine");
        int other = as("action-lead", "/plans/leads/actions/1.2/updates", "version", "1", "words", "Not mine");

        assertThat(own).isEqualTo(302);
        assertThat(other).isEqualTo(403);
        assertThat(mvc.perform(get("/actions").with(user("action-lead")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/plans/leads/actions/1.1\"")
                .doesNotContain("href=\"/plans/leads/actions/1.2\"");
    }

    @Test
    void anActionIsAddedByHandAndARiskToo() throws Exception {
        write("By hand", "1.1,,,Begin,Director,,,GREEN,,,,Begun.,\n");
        packs.bringIn(folder, WHO, NOW);

        MockHttpServletResponse action =
                form("/plans/by-hand/new-action", "words", "Ask the teams", "lead", "Director", "due", "March 2027");
        MockHttpServletResponse empty = form("/plans/by-hand/new-action", "words", " ");
        MockHttpServletResponse risk = form(
                "/risks/new-risk", "kind", "RISK", "description", "It may rain", "probability", "3", "impact", "4");
        MockHttpServletResponse off = form("/risks/new-risk", "description", "It may rain", "probability", "9");

        assertThat(action.getRedirectedUrl()).isEqualTo("/plans/by-hand/actions/n1");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("The action has no words.");
        assertThat(page(String.valueOf(risk.getRedirectedUrl()))).contains("It may rain", "12, high");
        assertThat(off.getStatus()).isEqualTo(422);
        assertThat(off.getContentAsString()).contains("How likely it is is not a number from 1 to 5.", "It may rain");
    }

    @Test
    void thePageOfRisksSaysAPrintedScoreThatIsNotTheProduct() throws Exception {
        write("Scores", "1.1,,,Begin,,,,,,,,,\n");
        Files.writeString(
                folder.resolve("risks.csv"),
                "ref,type,description,probability,impact,score\nX5,Risk,Too dear,3,4,16\nX6,Risk,Too late,High,4,\n");
        packs.bringIn(folder, WHO, NOW);

        assertThat(page("/risks"))
                .contains("X5 is printed as 16, but 3 × 4 is 12", "3 × 4, printed as 16", "X6 has no place here");
        assertThat(page("/risks/x5")).contains("The paper prints 16, but 3 × 4 is 12.");
    }

    @Test
    void aDecisionOfABoardBecomesAnActionThatSaysSo() throws Exception {
        write("Decided", "1.1,Leading,,Begin,Director,,,GREEN,,,,Begun.,\n");
        Files.writeString(
                folder.resolve("forum_actions.csv"),
                "forum,meeting_date,action\nImprovement board,2026-10-29,A note\n");
        packs.bringIn(folder, WHO, NOW);
        UUID decision = UUID.randomUUID();

        List<?> problems = forums.record(
                "improvement-board",
                new org.waymark.app.forums.NewDecision(
                        decision,
                        java.time.LocalDate.parse("2026-10-29"),
                        "4",
                        "Show every late conference",
                        "measure:icpc-15wd",
                        "Conference manager",
                        new org.waymark.app.forums.DayWritten("29", "1", "2027"),
                        "decided#Leading",
                        ""),
                java.time.LocalDate.parse("2026-11-24"),
                "Democratic services",
                NOW);

        assertThat(problems).isEmpty();
        Action raised = eventually(decision);
        assertThat(raised.theme()).isEqualTo("Leading");
        assertThat(raised.measures()).containsExactly("icpc-15wd");
        String page = page(raised.page());
        assertThat(page)
                .contains("Show every late conference", "Conference manager", "29 January 2027")
                .contains("Decided by the Improvement board on 29 October 2026, minute 4")
                .contains("href=\"/boards/improvement-board/2026-10-29#decision-1\"");
    }

    /** The event is heard by another thread, after the decision is kept. */
    private Action eventually(UUID decision) throws InterruptedException {
        for (int tries = 0; tries < 200 && plans.raisedBy(decision).isEmpty(); tries++) {
            Thread.sleep(50);
        }
        return plans.raisedBy(decision).orElseThrow();
    }

    private MockHttpServletResponse sent(byte[] zip, String username) throws Exception {
        return mvc.perform(post("/packs")
                        .servletPath("/packs")
                        .contentType("application/zip")
                        .accept("text/plain", "application/problem+json")
                        .content(zip)
                        .with(user(username)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse form(String address, String... fields) throws Exception {
        var request = post(address).with(user("programme-manager")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private int as(String username, String address, String... fields) throws Exception {
        var request = post(address).with(user(username)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(address).with(user("programme-manager")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private void write(String title, String rows) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), cover(title, "2026-11-24"));
        Files.writeString(folder.resolve("plan.csv"), PLAN_HEADER + rows);
    }

    private static byte[] zip(String title, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "pack/pack.yaml", cover(title, "2026-11-24"));
            add(zip, "pack/plan.csv", PLAN_HEADER + rows);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cover(String title, String day) {
        return "title: " + title + "\nauthority: Eastmere\nreport_date: " + day + "\nplan_kind: quarterly-rag\n";
    }
}
