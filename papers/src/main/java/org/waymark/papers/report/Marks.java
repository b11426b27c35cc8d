package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Table;

/** What stands in the place of a number, or beside it, and how the table says so. */
final class Marks {

    /** The Government Statistical Service's shorthand for what is confidential. */
    static final String HIDDEN = "[c]";

    /** The same for what is not available. */
    static final String UNCHECKED = "[x]";

    /** Stands beside a number that a board may see and the public may not. */
    static final String SMALL = "n";

    static final String HIDDEN_SAYS =
            "[c] hidden: a number from 1 to 5, a share made of one, or a number that could be used to work such a number out. A zero is shown.";
    static final String UNCHECKED_SAYS =
            "[x] not shown: how many children it tells of is not given, so it could not be checked.";
    static final String SMALL_SAYS = "n: not for publication: a number from 1 to 5, or a share made of one.";

    private static final Pattern MARKED = Pattern.compile("(?s).*\\d%? ?(?:[rp] )?n");

    private Marks() {}

    /** True if a text stands in the place of a number. */
    static boolean hides(String text) {
        return text.equals(HIDDEN) || text.equals(UNCHECKED);
    }

    /** The table with notes beneath it on each mark that stands in it. */
    static Table explained(Table table) {
        List<String> notes = new ArrayList<>(table.notes());
        explain(notes, table, text -> text.contains(HIDDEN), HIDDEN_SAYS);
        explain(notes, table, text -> text.contains(UNCHECKED), UNCHECKED_SAYS);
        explain(notes, table, text -> MARKED.matcher(text).matches(), SMALL_SAYS);
        return table.noted(notes);
    }

    private static void explain(List<String> notes, Table table, Predicate<String> stands, String says) {
        boolean found = table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> Stream.concat(
                        row.cells().stream().flatMap(cell -> texts(cell)),
                        row.detail().stream().map(Paper.Words::text)))
                .anyMatch(stands);
        if (found && notes.stream().noneMatch(note -> Objects.equals(note, says))) {
            notes.add(says);
        }
    }

    private static Stream<String> texts(Cell cell) {
        return cell.words().stream().map(Paper.Words::text);
    }
}
