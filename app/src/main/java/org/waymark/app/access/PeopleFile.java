package org.waymark.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** People as a file lists them: {@code username,role,display_name,service,team}; service and team may be blank. */
final class PeopleFile {

    private static final List<String> COLUMNS = List.of("username", "role", "display_name", "service", "team");

    private PeopleFile() {}

    /**
     * @throws EngineException {@code people-unreadable}, {@code people-column-missing}, {@code people-row-wrong}, with every row's problem
     */
    static List<Viewer> read(Path file) {
        List<de.siegmar.fastcsv.reader.NamedCsvRecord> rows;
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
        List<Viewer> people = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            String where = file + ", row " + (number + 2);
            String username = cell(row, "username");
            String displayName = cell(row, "display_name");
            Optional<Role> role = Optional.ofNullable(cell(row, "role")).flatMap(Role::of);
            if (username == null || !username.matches("[a-z0-9][a-z0-9.-]*")) {
                problems.add(new Problem(
                        "people-row-wrong",
                        "The username is missing or has other signs than a to z, 0 to 9, dot and hyphen.",
                        "Correct it.",
                        where));
            } else if (role.isEmpty()) {
                problems.add(new Problem(
                        "people-row-wrong",
                        "The role is not one that Waymark knows.",
                        "Write one of: " + String.join(", ", Role.allWords()) + ".",
                        where));
            } else if (displayName == null) {
                problems.add(new Problem(
                        "people-row-wrong", "The display_name is missing.", "Write the words of the post.", where));
            } else {
                people.add(new Viewer(username, role.get(), displayName, cell(row, "service"), cell(row, "team")));
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return people;
    }

    private static @Nullable String cell(de.siegmar.fastcsv.reader.NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
