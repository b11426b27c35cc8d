package org.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.app.WholeApplication;

/** Whatever a person types or follows, what stands there is in no log: it may be a child's number, or a password in the wrong box. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class LogTest {

    private static final String MARK = "MARKED-4711";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingThatWasTypedIsLogged(CapturedOutput output) throws Exception {
        for (String address : new String[] {
            "/nothing/" + MARK,
            "/data/snapshots/" + MARK,
            "/measures/" + MARK,
            "/measures/placement-3plus?from=" + MARK,
            "/scorecards/improvement?month=" + MARK,
            "/boards/" + MARK,
            "/boards/improvement/tracker/" + MARK,
            "/plans/" + MARK,
            "/risks/" + MARK,
            "/access-log?page=" + MARK,
        }) {
            for (String role : new String[] {"director", "board-member", "administrator"}) {
                mvc.perform(get(address).with(user(role)));
            }
        }
        mvc.perform(
                post("/sign-in").param("username", MARK).param("password", MARK).with(csrf()));
        mvc.perform(post("/boards/" + MARK + "/decisions")
                .param("words", MARK)
                .with(user("democratic-services"))
                .with(csrf()));

        assertThat(output).doesNotContain(MARK);
        assertThat(jdbc.sql("select count(*) from access_log where what like '%' || :mark || '%'")
                        .param("mark", MARK)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
