package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.waymark.app.WholeApplication;

/** What was found in a paper that was brought in, and what people answer to it, over the whole application. */
@WholeApplication
@TestPropertySource(properties = "spring.application.name=packs-test")
@SuppressWarnings("NullAway.Init")
class PackFindingsTest {

    private static final String KIND = "?kind=action-without-update";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Pattern ANSWER = Pattern.compile("href=\"(/packs/\\d+/findings/[0-9a-f]{16})\">Answer<");

    @TempDir
    Path folder;

    @Autowired
    private Packs packs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void whatIsFoundIsSaidByPartWithWhatToDo() throws Exception {
        String address = brought("Found by part", "81,Practice,Hold a workshop,Principal social worker,Green,\n");

        String page = page(address);

        assertThat(page)
                .contains("Action 81", "action-without-update, plan.csv", "Open action with no update.")
                .contains("Printed: none. Expected: an update.", "Ask the lead")
                .contains("Plan: ", "Found by part, 24 November 2026");
        assertThat(page(address + "?kind=no-such-kind")).contains("Nothing of that kind is open.");
        assertThat(page(address.replace("/findings", ""))).contains("See what was found", "href=\"" + address + "\"");
    }

    @Test
    void theSameIsGivenToASpreadsheetAndToAProgram() throws Exception {
        String address = brought("Taken away", "=82,Practice,Hold a workshop,Principal social worker,Green,\n");

        MockHttpServletResponse csv = got(address + ".csv" + KIND, "director");
        MockHttpServletResponse json = got(address + ".json" + KIND, "director");

        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("code,file,ref,expected,printed,says,do,answered_by,answered_on,reason")
                .contains("action-without-update,plan.csv,'=82,an update,none,Open action with no update.");
        assertThat(json.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("[{\"code\":\"action-without-update\",\"file\":\"plan.csv\",\"ref\":\"=82\"")
                .contains("\"do\":\"Ask the lead");
    }

    @Test
    void anAnswerHoldsForLaterPapersUntilWhatItRestsOnChanges() throws Exception {
        String rows = "83,Practice,Hold a workshop,Principal social worker,Green,\n";
        String first = brought("Told again", rows);
        String finding = only(first);

        MockHttpServletResponse answered = sent(finding, "1", "It is told of at the meeting.", "director");

        assertThat(answered.getRedirectedUrl()).isEqualTo(finding);
        assertThat(page(finding)).contains("It is told of at the meeting.", "Director of children's services, 2");
        assertThat(page(first)).contains("1 answered finding", "It is told of at the meeting.");
        assertThat(answers(page(first + KIND))).isEmpty();

        String later = brought("told  AGAIN", "82,Practice,Begin,Director,Green,Begun in the spring.\n" + rows);
        assertThat(page(later)).contains("It is told of at the meeting.");
        assertThat(answers(page(later + KIND))).isEmpty();
    }

    @Test
    void whenTheCauseHasChangedItIsOpenAgainAndSaysWhatWasAnsweredBefore() throws Exception {
        String address = brought("Changed", "84,Practice,Hold a workshop,Principal social worker,Green,\n");
        String finding = only(address);
        sent(finding, "1", "It is told of at the meeting.", "programme-manager");
        // As if the check had then rested on something else: the same code and place under another fingerprint.
        assertThat(jdbc.sql("""
                        insert into proofing_reply (paper, fingerprint, turn, code, file, ref, reason, said_by, username, said_at)
                        select 'changed again', repeat('0', 64), 1, code, file, ref, reason, said_by, username, said_at
                        from proofing_reply
                        where paper = 'changed'
                        """).update()).isEqualTo(1);

        String again = brought("Changed again", "84,Practice,Hold a workshop,Principal social worker,Green,\n");

        assertThat(page(again))
                .contains("Open again: it rests on something else than when the Programme manager answered it on");
        assertThat(page(only(again)))
                .contains("It was answered before, and is open again.", "Answered, when it rested on something else")
                .contains("It is told of at the meeting.");
    }

    @Test
    void anAnswerIsTakenBackByAFurtherWordAndNothingIsOverwritten() throws Exception {
        String address = brought("Taken back", "85,Practice,Hold a workshop,Principal social worker,Green,\n");
        String finding = only(address);
        sent(finding, "1", "It will be told.", "performance-analyst");

        sent(finding, "2", "It was not told.", "democratic-services");

        assertThat(answers(page(address + KIND))).containsExactly(finding);
        assertThat(page(finding)).contains("It will be told.", "Answer taken back", "It was not told.");
        assertThatThrownBy(() -> jdbc.sql("update proofing_reply set reason = 'Otherwise'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> jdbc.sql("delete from proofing_reply").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoAnswersSecondSeesWhatTheOtherWroteAndKeepsTheirWords() throws Exception {
        String finding = only(brought("Two answers", "86,Practice,Hold a workshop,Principal social worker,Green,\n"));
        sent(finding, "1", "The first word.", "director");

        MockHttpServletResponse second = sent(finding, "1", "The second word.", "programme-manager");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(HtmlUtils.htmlUnescape(second.getContentAsString(StandardCharsets.UTF_8)))
                .contains("Someone answered while you were writing.", "The Director of children's services answered it")
                .contains("The first word.", ">The second word.</textarea>", "name=\"turn\" value=\"2\"");
    }

    @Test
    void anAnswerNeedsAReasonThatIsNotTooLong() throws Exception {
        String finding = only(brought("No reason", "87,Practice,Hold a workshop,Director,Green,\n"));

        MockHttpServletResponse blank = sent(finding, "1", "  ", "director");
        MockHttpServletResponse endless = sent(finding, "1", "word ".repeat(500), "director");

        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(blank.getContentAsString(StandardCharsets.UTF_8))
                .contains("There is a problem", "#reason", "Say why.");
        assertThat(endless.getStatus()).isEqualTo(422);
        assertThat(endless.getContentAsString(StandardCharsets.UTF_8))
                .contains("longer than 2,000 letters", "word word");
    }

    @Test
    void aPaperWithoutFaultSaysHowMuchWasLookedFor() throws Exception {
        String address = brought("Faultless", "");

        assertThat(page(address)).contains("Nothing was found.", "things were looked for", "What is looked for");
    }

    @Test
    void aPaperWhoseFilesWereNotKeptSaysSo() throws Exception {
        String address = brought("Before", "88,Practice,Hold a workshop,Director,Green,\n");
        jdbc.sql("update packs_import set content = null where title = 'Before'")
                .update();

        assertThat(page(address)).contains("The files of this paper were not kept", "Bring the paper in again");
        assertThat(page(address.replace("/findings", ""))).contains("It was not proof-read.");
    }

    @Test
    void whatWasFoundAtFirstIsKeptWhenTheChecksFindSomethingElse() throws Exception {
        String address = brought("Read anew", "89,Practice,Hold a workshop,Principal social worker,Green,\n");
        String content = jdbc.sql("select content from packs_import where title = 'Read anew'")
                .query(String.class)
                .single();
        jdbc.sql("insert into proofing_reading (content, read_at) values (:content, now())")
                .param("content", content)
                .update();

        assertThat(page(address))
                .contains("When it was first read, on 24 November 2026, 10:00, ", " The checks have changed since.");
        assertThat(jdbc.sql("select count(*) from proofing_reading where content = :content")
                        .param("content", content)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private String brought(String title, String rows) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"), "title: " + title + "\nauthority: Eastmere\nreport_date: 2026-11-24\n");
        Files.writeString(folder.resolve("plan.csv"), "ref,theme,action,lead,status,update\n" + rows);
        packs.bringIn(folder, "Programme manager", NOW);
        return "/packs/" + packs.imports().size() + "/findings";
    }

    /** The one finding of the kind that every pack here has. */
    private String only(String address) throws Exception {
        List<String> answers = answers(page(address + KIND));
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static List<String> answers(String page) {
        return ANSWER.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private MockHttpServletResponse sent(String address, String turn, String reason, String username) throws Exception {
        return mvc.perform(post(address)
                        .param("turn", turn)
                        .param("reason", reason)
                        .with(user(username))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse got(String address, String username) throws Exception {
        return mvc.perform(get(address).with(user(username))).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = got(address, "programme-manager");
        assertThat(response.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
