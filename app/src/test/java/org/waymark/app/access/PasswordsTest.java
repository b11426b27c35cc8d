package org.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.waymark.app.WholeApplication;

@WholeApplication
@SuppressWarnings("NullAway.Init")
class PasswordsTest {

    private static final String GOOD = "kettle marsh trombone";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AccessStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Passwords passwords;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "password1234",
                "Passw0rd2026",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou1234",
                "social-worker kettle marsh",
                "Worker of East kettle marsh",
            })
    void weakPasswordsAreRefused(String password) {
        assertThat(passwords.weaknesses(viewer(), password)).hasSize(1);
    }

    @Test
    void whatBcryptWouldNotReadIsRefused() {
        assertThat(passwords.weaknesses(viewer(), "kettle marsh " + "é".repeat(30)))
                .hasSize(1);
        assertThat(passwords.weaknesses(viewer(), GOOD)).isEmpty();
    }

    @Test
    void aChangedPasswordSignsInTheOldOneDoesNotAndOtherSessionsEnd() throws Exception {
        person("changer");
        Session elsewhere = elsewhere(sessions, "changer");

        send("changer", "right-password", GOOD, GOOD)
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/account?changed=true"));

        assertThat(encoder.matches(GOOD, store.passwordHash("changer").orElseThrow()))
                .isTrue();
        assertThat(store.hasOwnPassword("changer")).isTrue();
        assertThat(sessions.findById(elsewhere.getId())).isNull();
    }

    @Test
    void aWrongPresentPasswordChangesNothingAndCountsTowardsTheLock() throws Exception {
        person("guesser");

        for (int failure = 0; failure < 10; failure++) {
            send("guesser", "wrong", GOOD, GOOD)
                    .andExpect(status().is(422))
                    .andExpect(content().string(Matchers.containsString("That is not your present password.")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString(GOOD))));
        }
        send("guesser", "right-password", GOOD, GOOD)
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("ten failures")));

        assertThat(encoder.matches(
                        "right-password", store.passwordHash("guesser").orElseThrow()))
                .isTrue();
    }

    @Test
    void twoThatDifferAndTheSameAgainAreRefused() throws Exception {
        person("typist");

        send("typist", "right-password", GOOD, GOOD + "s").andExpect(status().is(422));
        send("typist", "right-password", "right-password", "right-password").andExpect(status().is(422));

        assertThat(store.hasOwnPassword("typist")).isFalse();
    }

    private ResultActions send(String username, String present, String password, String again) throws Exception {
        return mvc.perform(post("/account")
                .param("present", present)
                .param("new-password", password)
                .param("new-again", again)
                .with(user(username))
                .with(csrf()));
    }

    private void person(String username) {
        store.keep(
                Person.of(username, Role.DEMOCRATIC_SERVICES, "Clerk", Scope.WHOLE), encoder.encode("right-password"));
    }

    private static <S extends Session> Session elsewhere(
            FindByIndexNameSessionRepository<S> sessions, String username) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
        return session;
    }

    private static Viewer viewer() {
        return new Viewer("social-worker", Role.PRACTITIONER, "Worker of East", List.of(Scope.WHOLE));
    }
}
