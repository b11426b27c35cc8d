package org.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;

@SuppressWarnings("NullAway.Init")
class PeopleFileTest {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @TempDir
    private Path folder;

    @Test
    void aFileWithoutWorkersAndDaysGivesEveryoneOnePostForGood() throws IOException {
        List<Person> people = read("""
                username,role,display_name,service,team
                east,team-manager,Team manager,Safeguarding,East
                chief,director,Director,,
                """);

        assertThat(people)
                .containsExactly(
                        Person.of("east", Role.TEAM_MANAGER, "Team manager", new Scope("Safeguarding", "East", null)),
                        Person.of("chief", Role.DIRECTOR, "Director", Scope.WHOLE));
    }

    @Test
    void severalRowsAreSeveralPostsEachInItsTime() throws IOException {
        Person person = read("""
                username,role,display_name,service,team,worker,from,to
                east,team-manager,Team manager,,East,,,2026-09-30
                east,team-manager,Team manager,,West,,2026-09-30,2026-12-31
                """).get(0);

        assertThat(scopes(person, LAST.minusDays(1))).containsExactly("East");
        assertThat(scopes(person, LAST)).containsExactly("East", "West");
        assertThat(scopes(person, LAST.plusDays(1))).containsExactly("West");
        assertThat(person.on(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void everyWrongRowIsNamedWithWhatToDo() {
        EngineException wrong = catchThrowableOfType(EngineException.class, () -> read("""
                        username,role,display_name,service,team,worker,from,to
                        East!,team-manager,Team manager,,,,,
                        a,king,Director,,,,,
                        b,director,,,,,,
                        c,director,Director,,,,1 May 2026,
                        d,director,Director,,,,2026-05-02,2026-05-01
                        e,director,Director,,,,,
                        e,inspector,Director,,,,,
                        """));

        assertThat(wrong.problems())
                .hasSize(6)
                .allMatch(problem -> problem.code().equals("people-row-wrong"));
        assertThat(wrong.problems().get(5).where()).endsWith("row 8");
        assertThat(wrong.problems().get(3).whatToDo()).contains("2026-11-24");
    }

    @Test
    void aScopeAsksForAllThatItNames() {
        Scope worker = new Scope("Safeguarding", "East", "Worker 041");

        assertThat(worker.holds("Safeguarding", "East", "Worker 041")).isTrue();
        assertThat(worker.holds("Safeguarding", "East", "Worker 042")).isFalse();
        assertThat(worker.holds("Safeguarding", "West", "Worker 041")).isFalse();
        assertThat(worker.holds(null, null, null)).isFalse();
        assertThat(Scope.WHOLE.holds(null, null, null)).isTrue();
    }

    @Test
    void aPractitionerSeesOwnWorkAndNoScopeSeesNothing() {
        Viewer ofTeam = viewer(Role.PRACTITIONER, new Scope(null, "East", null));
        Viewer ofWorker = viewer(Role.PRACTITIONER, new Scope(null, "East", "Worker 041"));

        assertThat(ofTeam.seesAnyRow()).isFalse();
        assertThat(ofTeam.sees(null, "East", "Worker 041")).isFalse();
        assertThat(ofWorker.sees(null, "East", "Worker 041")).isTrue();
        assertThat(ofWorker.sees(null, "East", "Worker 042")).isFalse();
        assertThat(viewer(Role.TEAM_MANAGER, new Scope(null, "East", null)).sees(null, "East", "Worker 041"))
                .isTrue();
        assertThat(new Viewer("nobody", Role.DIRECTOR, "Director", List.of()).sees(null, "East", "Worker 041"))
                .isFalse();
        for (Role role : List.of(Role.BOARD_MEMBER, Role.SCRUTINY_MEMBER, Role.LEAD_MEMBER, Role.VOLUNTARY_SECTOR)) {
            assertThat(viewer(role, Scope.WHOLE).seesAnyRow()).as(role.word()).isFalse();
        }
    }

    private static Viewer viewer(Role role, Scope scope) {
        return new Viewer("someone", role, "Someone", List.of(scope));
    }

    private static List<String> scopes(Person person, LocalDate day) {
        return person.on(day).orElseThrow().teams();
    }

    private List<Person> read(String text) throws IOException {
        return PeopleFile.read(Files.writeString(folder.resolve("people.csv"), text));
    }
}
