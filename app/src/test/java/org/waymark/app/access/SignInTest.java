package org.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.app.WholeApplication;

@WholeApplication
@SuppressWarnings("NullAway.Init")
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Access access;

    @Autowired
    private AccessStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void theRightPasswordOpensTheFirstPage() throws Exception {
        person("clerk", "right-password");

        mvc.perform(post("/sign-in")
                        .param("username", "Clerk ")
                        .param("password", "right-password")
                        .with(csrf()))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldApartByNothing() throws Exception {
        person("known", "right-password");

        for (String name : new String[] {"known", "unknown-name"}) {
            mvc.perform(post("/sign-in")
                            .param("username", name)
                            .param("password", "wrong")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?wrong"));
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in").param("username", "known").param("password", "right-password"))
                .andExpect(status().isForbidden());
    }

    @Test
    void tenFailuresInAQuarterOfAnHourLockTheNameAndThenItOpensAgain() {
        person("forgetful", "right-password");

        for (int failure = 0; failure < 10; failure++) {
            Instant at = NOW.plusSeconds(failure);
            assertThatThrownBy(() -> signIn("forgetful", "wrong", at)).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn("forgetful", "right-password", NOW.plusSeconds(10)))
                .isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> signIn("forgetful", "right-password", NOW.plus(Duration.ofMinutes(15))))
                .isInstanceOf(LockedException.class);
        signIn("forgetful", "right-password", NOW.plus(Duration.ofMinutes(15)).plusSeconds(1));
        assertThat(store.failuresSince("forgetful", NOW)).isZero();
    }

    @Test
    void aNameThatNobodyHasIsLockedAsWell() {
        for (int failure = 0; failure < 10; failure++) {
            assertThatThrownBy(() -> signIn("nobody", "wrong", NOW)).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn("nobody", "wrong", NOW)).isInstanceOf(LockedException.class);
    }

    @Test
    void aFailureKeepsNoNameAsItWasTyped() {
        assertThatThrownBy(() -> signIn("a-password-typed-here", "wrong", NOW))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(jdbc.sql("select name_digest from access_failure")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void someoneTakenOffTheListIsSignedOutAtTheNextPage() throws Exception {
        mvc.perform(get("/").with(user("gone"))).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void someoneWhoseLastPostHasEndedSignsInNoMore() throws Exception {
        store.keep(
                new Person(
                        "leaver",
                        Role.TEAM_MANAGER,
                        "Team manager",
                        List.of(new Post(Scope.WHOLE, null, LocalDate.of(2026, 11, 23)))),
                encoder.encode("right-password"));

        signIn("leaver", "right-password", NOW.minus(Duration.ofDays(1)));
        assertThatThrownBy(() -> signIn("leaver", "right-password", NOW)).isInstanceOf(BadCredentialsException.class);
        mvc.perform(get("/").with(user("leaver"))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void whatSomeoneIsFromNowOnLeavesTheirPassword() {
        person("mover", "right-password");

        store.keep(Person.of("mover", Role.TEAM_MANAGER, "Team manager", new Scope(null, "Safeguarding East", null)));

        signIn("mover", "right-password", NOW);
        assertThat(store.person("mover").flatMap(person -> person.on(LocalDate.of(2026, 11, 24))))
                .contains(new Viewer(
                        "mover",
                        Role.TEAM_MANAGER,
                        "Team manager",
                        List.of(new Scope(null, "Safeguarding East", null))));
    }

    @Test
    void pagesAreNotKeptRunNoScriptAndAreNotFramed() throws Exception {
        mvc.perform(get("/").with(user("director")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'none'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.not(Matchers.containsString("script-src")),
                                        Matchers.not(Matchers.containsString("unsafe")))));
    }

    @Test
    void aRefusalAndAMissingPageRepeatNothingOfTheAddress() throws Exception {
        mvc.perform(get("/data").with(user("board-member")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("You cannot open this page.")));
        mvc.perform(get("/data/snapshots/CHILD-4711").with(user("director")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.not(Matchers.containsString("CHILD-4711"))));
    }

    @Test
    void theAccessLogIsAddedToAndNeverChanged() {
        Viewer viewer = new Viewer("inspector", Role.INSPECTOR, "Inspector", List.of(Scope.WHOLE));
        access.log(viewer, "Reviews held in time, October 2026, numerator", 31, NOW);

        assertThat(access.log(LogPart.ALL, 1, 0))
                .containsExactly(new LogEntry(
                        NOW,
                        "inspector",
                        "Inspector",
                        "Inspector",
                        "Reviews held in time, October 2026, numerator",
                        31,
                        null));
        for (String statement : new String[] {
            "update access_log set children = 0", "delete from access_log", "truncate access_log",
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theApplicationOwnsNothingInTheDatabase() {
        assertThat(jdbc.sql("""
                        select count(*) from pg_class
                        where relowner = (select oid from pg_roles where rolname = current_user)
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql(
                                "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> jdbc.sql("create table mine (id integer)").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("drop table access_log").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyTableSaysWhatOneRowIs() {
        assertThat(jdbc.sql("""
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                            and obj_description(oid) is null and relname <> 'flyway_schema_history'
                        """).query(String.class).list()).isEmpty();
    }

    private void person(String username, String password) {
        store.keep(
                Person.of(username, Role.DEMOCRATIC_SERVICES, "Democratic services", Scope.WHOLE),
                encoder.encode(password));
    }

    private void signIn(String username, String password, Instant at) {
        new SignIn(store, encoder, java.time.Clock.fixed(at, java.time.ZoneOffset.UTC))
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }
}
