package org.waymark.app.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * People as a file lists them: {@code username,role,display_name,service,team,worker,from,to}. Service, team, worker and the days, such as
 * {@code 2026-11-24}, may be blank; worker, from and to may be left out. Someone with several posts has a row for each.
 */
final class PeopleFile {

    private static final List<String> COLUMNS = List.of("username", "role", "display_name", "service", "team");

    private PeopleFile() {}

    /**
     * @throws EngineException {@code people-unreadable}, {@code people-column-missing}, {@code people-row-wrong}, with every row's problem
     */
    static List<Person> read(Path file) {
        List<NamedCsvRecord> rows;
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file)) {
            rows = csv.stream().toList();
        } catch (IOException | java.io.UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "people-unreadable",
                            "The file of people cannot be read" + (Files.exists(file) ? "." : ": it is not there."),
                            "Give a CSV file with the columns " + String.join(", ", COLUMNS) + " by --waymark.people.",
                            file.toString())),
                    e);
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Person> people = new LinkedHashMap<>();
        for (int number = 0; number < rows.size(); number++) {
            try {
                Person person = person(rows.get(number), file + ", row " + (number + 2));
                Person before = people.putIfAbsent(person.username(), person);
                if (before != null) {
                    people.put(person.username(), both(before, person, file + ", row " + (number + 2)));
                }
            } catch (EngineException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return List.copyOf(people.values());
    }

    private static Person person(NamedCsvRecord row, String where) {
        String username = cell(row, "username");
        if (username == null || !username.matches("[a-z0-9][a-z0-9.-]*")) {
            throw wrong(
                    "The username is missing or has other signs than a to z, 0 to 9, dot and hyphen.",
                    "Correct it.",
                    where);
        }
        Role role = Optional.ofNullable(cell(row, "role"))
                .flatMap(Role::of)
                .orElseThrow(() -> wrong(
                        "The role is not one that Waymark knows.",
                        "Write one of: " + String.join(", ", Role.allWords()) + ".",
                        where));
        String displayName = cell(row, "display_name");
        if (displayName == null) {
            throw wrong("The display_name is missing.", "Write the words of the post.", where);
        }
        LocalDate from = day(row, "from", where);
        LocalDate to = day(row, "to", where);
        if (from != null && to != null && to.isBefore(from)) {
            throw wrong("The last day is before the first.", "Correct from or to.", where);
        }
        Scope scope = new Scope(cell(row, "service"), cell(row, "team"), cell(row, "worker"));
        return new Person(username, role, displayName, List.of(new Post(scope, from, to)));
    }
    /** Someone of whom an earlier row spoke, with the further post. */
    private static Person both(Person before, Person further, String where) {
        if (before.role() != further.role() || !before.displayName().equals(further.displayName())) {
            throw wrong(
                    "An earlier row gives this username another role or display_name.",
                    "Give both rows the same, or each its own username.",
                    where);
        }
        return new Person(
                before.username(),
                before.role(),
                before.displayName(),
                Stream.concat(before.posts().stream(), further.posts().stream()).toList());
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column, String where) {
        String written = cell(row, column);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw wrong("The day in " + column + " is not one.", "Write it as 2026-11-24, or leave it blank.", where);
        }
    }

    private static EngineException wrong(String whatHappened, String whatToDo, String where) {
        return new EngineException(new Problem("people-row-wrong", whatHappened, whatToDo, where));
    }

    private static @Nullable String cell(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
