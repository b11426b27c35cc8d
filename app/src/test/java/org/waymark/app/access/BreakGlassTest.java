package org.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.app.WholeApplication;

@WholeApplication
@SuppressWarnings("NullAway.Init")
class BreakGlassTest {

    private static final Instant NOW = Instant.parse("2026-11-24T23:00:00Z");
    private static final List<String> SERVICES = List.of("North", "South");
    private static final String REASON = "Duty call at night, nobody answers.";

    @Autowired
    private AccessStore store;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOpenedClosesByItself() {
        Viewer manager = viewer("opener", Role.TEAM_MANAGER, new Scope("North", "North One", null));

        assertThat(at(NOW).open(manager, "South", SERVICES, REASON)).isEmpty();

        assertThat(at(NOW.plus(Duration.ofMinutes(59))).openTo(manager)).hasSize(1);
        assertThat(at(NOW.plus(Duration.ofMinutes(60))).openTo(manager)).isEmpty();
        assertThat(at(NOW).openTo(viewer("another", Role.TEAM_MANAGER, Scope.WHOLE)))
                .isEmpty();
        assertThat(access.log(new LogPart(LogPart.Kind.BROKEN_GLASS, "opener"), 10, 0))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.what()).isEqualTo("Broke the glass: rows of South for 60 minutes");
                    assertThat(entry.why()).isEqualTo(REASON);
                });
    }

    @Test
    void anOpenedServiceIsSeenAndNoOther() {
        Viewer practitioner = viewer("worker", Role.PRACTITIONER, new Scope("North", "North One", "Worker 001"));

        Viewer opened = practitioner.with(at(NOW).openTo(opening(practitioner)).get(0));

        assertThat(practitioner.sees("South", "South One", "Worker 002")).isFalse();
        assertThat(opened.sees("South", "South One", "Worker 002")).isTrue();
        assertThat(opened.sees("North", "North One", "Worker 002")).isFalse();
        assertThat(opened.sees("North", "North One", "Worker 001")).isTrue();
    }

    @Test
    void thoseWhoAnswerForTheServiceAreToldAndNobodyElse() {
        opening(viewer("told-of", Role.TEAM_MANAGER, new Scope("North", "North One", null)));

        assertThat(told(Role.HEAD_OF_SERVICE, new Scope("South", null, null))).isTrue();
        assertThat(told(Role.DIRECTOR, Scope.WHOLE)).isTrue();
        assertThat(told(Role.HEAD_OF_SERVICE, new Scope("North", null, null))).isFalse();
        assertThat(told(Role.TEAM_MANAGER, new Scope("South", "South One", null)))
                .isFalse();
        assertThat(told(Role.BOARD_MEMBER, Scope.WHOLE)).isFalse();
    }

    @Test
    void whoSeesNoRowsOpensNone() {
        Viewer member = viewer("member", Role.BOARD_MEMBER, Scope.WHOLE);

        assertThatThrownBy(() -> at(NOW).open(member, "South", SERVICES, REASON))
                .isInstanceOf(Refused.class);
        assertThat(at(NOW).openTo(member)).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereAndAReasonThatIsNoneOpenNothing() {
        Viewer manager = viewer("unsure", Role.TEAM_MANAGER, new Scope("North", "North One", null));

        assertThat(at(NOW).open(manager, "East", SERVICES, "        x        ")).hasSize(2);
        assertThat(at(NOW).openTo(manager)).isEmpty();
    }

    @Test
    void whatWasOpenedIsNeverForgotten() {
        opening(viewer("kept", Role.TEAM_MANAGER, new Scope("North", "North One", null)));

        for (String statement : new String[] {
            "update access_broken_glass set reason = 'another'",
            "delete from access_broken_glass",
            "truncate access_broken_glass",
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private Viewer opening(Viewer viewer) {
        assertThat(at(NOW).open(viewer, "South", SERVICES, REASON)).isEmpty();
        return viewer;
    }

    private boolean told(Role role, Scope scope) {
        return at(NOW.plus(Duration.ofDays(1))).toldTo(viewer("owner", role, scope)).stream()
                .anyMatch(glass -> glass.username().equals("told-of"));
    }

    private BreakGlass at(Instant now) {
        return new BreakGlass(store, access, Clock.fixed(now, ZoneOffset.UTC), 60);
    }

    private static Viewer viewer(String username, Role role, Scope scope) {
        return new Viewer(username, role, "Somebody", List.of(scope));
    }
}
