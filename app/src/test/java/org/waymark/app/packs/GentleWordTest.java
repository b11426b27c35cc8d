package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.waymark.app.WholeApplication;
import org.waymark.app.forums.Forums;
import org.waymark.app.plans.Action;
import org.waymark.app.plans.Plans;

/** Every form in which somebody writes what goes into papers: a text that may tell of one child comes back with a gentle word, and is kept. */
@WholeApplication
@TestPropertySource(properties = "spring.application.name=packs-test")
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class GentleWordTest {

    private static final String TELLS = "One young person aged 14 with asthma was moved to a farm near Marlcombe.";
    private static final String WORD = "This may tell of one child.";
    private static final String TICK = "No child can be recognised by this";

    @TempDir
    Path folder;

    @Autowired
    private Packs packs;

    @Autowired
    private Plans plans;

    @Autowired
    private Forums forums;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void aPack() throws IOException {
        if (plans.plan("gentle").isEmpty()) {
            Files.writeString(
                    folder.resolve("pack.yaml"), "title: Gentle\nauthority: Eastmere\nreport_date: 2026-11-24\n");
            Files.writeString(
                    folder.resolve("plan.csv"), "ref,action,lead,status,update\n91,Hold a workshop,Director,Green,\n");
            Files.writeString(
                    folder.resolve("risks.csv"),
                    "ref,type,description,probability,impact,score\nG1,Risk,It may rain,2,2,4\n");
            Files.writeString(
                    folder.resolve("forum_actions.csv"), "forum,meeting_date,action\nGentle board,2026-10-29,A note\n");
            packs.bringIn(folder, "Programme manager", Instant.parse("2026-11-24T10:00:00Z"));
        }
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("/plans/gentle/actions/91/updates", "words", List.of("version", "1")),
                Arguments.of("/plans/gentle/new-action", "words", List.of()),
                Arguments.of("/risks/new-risk", "description", List.of("kind", "RISK")),
                Arguments.of("/risks/g1", "mitigation", List.of("version", "1", "kind", "RISK", "description", "Rain")),
                Arguments.of("/boards/gentle-board/decisions", "words", List.of()),
                Arguments.of("/boards/gentle-board/tracker/{line}", "words", List.of()),
                Arguments.of("/packs/{number}/findings/{finding}", "reason", List.of("turn", "1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aTextThatMayTellOfOneChildComesBackKeptWithAWordAndATick(
            String form, String field, List<String> others, CapturedOutput output) throws Exception {
        MockHttpServletResponse back = sent(address(form), field, TELLS, others);

        String page = HtmlUtils.htmlUnescape(back.getContentAsString(StandardCharsets.UTF_8));
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(page)
                .contains("There is a problem", "href=\"#" + field + "\"", WORD)
                .contains(TELLS + "</textarea>", "id=\"" + field + "-sure\"", TICK);
        assertThat(output.getAll()).doesNotContain("Marlcombe");
    }

    @Test
    void whoIsSureMayKeepIt() throws Exception {
        MockHttpServletResponse kept = sent(
                "/plans/gentle/actions/91/updates",
                "words",
                TELLS,
                List.of("version", String.valueOf(action().version()), "sure", "words"));

        assertThat(kept.getRedirectedUrl()).isEqualTo("/plans/gentle/actions/91");
        assertThat(plans.updates(action().id()))
                .extracting(update -> update.words())
                .contains(TELLS);
    }

    @Test
    void whoWasSureStaysSoWhenSomethingElseIsWrongOrSomebodyElseSaved() throws Exception {
        MockHttpServletResponse wrong = sent(
                "/risks/new-risk",
                "description",
                TELLS,
                List.of("kind", "RISK", "probability", "9", "sure", "description"));
        MockHttpServletResponse overtaken =
                sent("/plans/gentle/actions/91/updates", "words", TELLS, List.of("version", "0", "sure", "words"));

        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("is not a number from 1 to 5", "checked=\"checked\"")
                .doesNotContain(WORD);
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(overtaken.getContentAsString(StandardCharsets.UTF_8))
                .contains("<input type=\"hidden\" name=\"sure\" value=\"words\">");
    }

    @Test
    void aTextOfChildrenTogetherIsKeptWithoutAWord() throws Exception {
        MockHttpServletResponse kept = sent(
                "/plans/gentle/actions/91/updates",
                "words",
                "Children are seen within ten days, and each child's plan is reviewed.",
                List.of("version", String.valueOf(action().version())));

        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get("/plans/gentle/actions/91").with(user("programme-manager")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(TICK);
    }

    private Action action() {
        return plans.action("gentle", "91").orElseThrow();
    }

    private String address(String form) throws Exception {
        String packed = "/packs/" + packs.imports().size();
        String findings = mvc.perform(get(packed + "/findings").with(user("programme-manager")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return form.replace("/packs/{number}", packed)
                .replace("{finding}", findings.replaceAll("(?s).*?/findings/([0-9a-f]{16})\".*", "$1"))
                .replace(
                        "{line}",
                        forums.board("gentle-board").isEmpty()
                                ? "none"
                                : forums.lines("gentle-board").get(0).id().toString());
    }

    private MockHttpServletResponse sent(String address, String field, String text, List<String> others)
            throws Exception {
        var request =
                post(address).param(field, text).with(user("programme-manager")).with(csrf());
        for (int i = 0; i < others.size(); i += 2) {
            request.param(others.get(i), others.get(i + 1));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
