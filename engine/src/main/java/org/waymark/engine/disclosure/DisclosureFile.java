package org.waymark.engine.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables in a JSON file, each judged alone, and what must be hidden of them, as JSON again.
 *
 * <p>Read: an object with a list {@code cases}, or that list itself. Of each case {@code table}, a list of rows of whole numbers, 0 or more,
 * without totals; or with them, in its last row and last column, where {@code totals} is true. Totals that are given have to add up: cells
 * hidden on the strength of sums that are not true would protect nobody. Anything else in the file, an expected answer above all, is not
 * looked at.
 *
 * <p>Written: a list with one object a case, in the file's order: {@code suppressed}, a list of {@code [row, column]} counted from 0 in the
 * table extended by its totals, as they are read; and {@code narrowest}, the narrowest interval of a count of 1 to 5: null where there is no
 * such count, {@value #NO_LIMIT} where none of them has an upper limit.
 */
public final class DisclosureFile {

    /** Stands for an interval without limit: JSON has no infinity, and this is the largest whole number that every reader takes exactly. */
    public static final long NO_LIMIT = 9_007_199_254_740_991L;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DisclosureFile() {}

    /**
     * What must be hidden of each table of a file, in the file's order.
     *
     * @throws EngineException {@code disclosure-unreadable}, {@code disclosure-no-cases}, {@code disclosure-input}, {@code
     *     disclosure-totals-do-not-add}, and those of {@link Disclosure#suppress}; all problems of the file together
     */
    public static List<Suppression> run(String json) {
        JsonNode root = read(json);
        JsonNode cases = root.isArray() ? root : root.path("cases");
        if (!cases.isArray()) {
            throw new EngineException(new Problem(
                    "disclosure-no-cases",
                    "The file has no list of cases.",
                    "Give a list, or an object with a list cases, of objects with a table.",
                    null));
        }
        List<Suppression> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            try {
                answers.add(Disclosure.suppress(table(cases.get(i))));
            } catch (EngineException e) {
                for (Problem problem : e.problems()) {
                    String where = "case " + (i + 1) + (problem.where() == null ? "" : ", " + problem.where());
                    problems.add(new Problem(problem.code(), problem.whatHappened(), problem.whatToDo(), where));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return answers;
    }

    /** The answers as JSON, one a line. */
    public static String json(List<Suppression> answers) {
        return answers.stream()
                .map(answer -> JSON.writeValueAsString(node(answer)))
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static ObjectNode node(Suppression answer) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode suppressed = node.putArray("suppressed");
        answer.hidden().forEach(cell -> suppressed.addArray().add(cell.row()).add(cell.column()));
        if (answer.hidden().isEmpty()) {
            node.putNull("narrowest");
        } else {
            node.put("narrowest", Double.isInfinite(answer.narrowest()) ? NO_LIMIT : (long) answer.narrowest());
        }
        return node;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            throw unreadable("The file has a number or a name that is too long to read.", e);
        } catch (JacksonException e) {
            throw unreadable("The file is not JSON.", e);
        }
    }

    private static EngineException unreadable(String whatHappened, JacksonException e) {
        String where = e.getLocation() == null
                ? null
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new EngineException(
                List.of(new Problem("disclosure-unreadable", whatHappened, "Correct it and run again.", where)), e);
    }

    private static long[][] table(JsonNode one) {
        JsonNode given = one.path("table");
        if (!given.isArray()) {
            throw input("The case has no table.", "Give a list of rows, each a list of counts.", null);
        }
        JsonNode totals = one.path("totals");
        if (!totals.isMissingNode() && !totals.isNull() && !totals.isBoolean()) {
            throw input(
                    "What is said of totals cannot be used.",
                    "Give true where the last row and column are totals, else false.",
                    null);
        }
        long[][] table = counts(given);
        return totals.isBoolean() && totals.booleanValue() ? withoutTotals(table) : table;
    }

    private static long[][] counts(JsonNode given) {
        long[][] table = new long[given.size()][];
        for (int i = 0; i < table.length; i++) {
            JsonNode row = given.get(i);
            if (!row.isArray()) {
                throw input("A row is not a list.", "Give each row as a list of counts.", "row " + (i + 1));
            }
            table[i] = new long[row.size()];
            for (int j = 0; j < table[i].length; j++) {
                table[i][j] = count(row.get(j), "row " + (i + 1) + ", column " + (j + 1));
            }
        }
        return table;
    }

    private static long count(JsonNode cell, String where) {
        BigDecimal value = cell.isNumber() ? cell.decimalValue() : null;
        if (value != null && value.signum() < 0) {
            throw new EngineException(new Problem(
                    "disclosure-negative-count", "A count is below 0.", "Give counts of 0 or more.", where));
        }
        if (value != null && value.compareTo(BigDecimal.valueOf(LinkedCounts.LARGEST)) > 0) {
            throw new EngineException(new Problem(
                    "disclosure-count-too-large",
                    "A count is above " + LinkedCounts.LARGEST + ".",
                    "Give counts of children or events.",
                    where));
        }
        if (value == null || value.stripTrailingZeros().scale() > 0) {
            throw input("A cell is not a whole number.", "Give counts as numbers, 0 where there is none.", where);
        }
        return value.longValue();
    }

    private static EngineException input(String whatHappened, String whatToDo, @Nullable String where) {
        return new EngineException(new Problem("disclosure-input", whatHappened, whatToDo, where));
    }

    /** The table without its last row and column, which have to be the sums of the others. */
    private static long[][] withoutTotals(long[][] table) {
        int rows = table.length - 1;
        int columns = table.length == 0 ? -1 : table[0].length - 1;
        if (rows < 1 || columns < 1 || Arrays.stream(table).anyMatch(row -> row.length != columns + 1)) {
            throw input(
                    "A table with totals has two rows and two columns at least, and all its rows are of one length.",
                    "Give the totals as the last cell of every row and as a last row.",
                    null);
        }
        List<String> wrong = Stream.concat(
                        IntStream.rangeClosed(0, rows)
                                .filter(i -> Arrays.stream(table[i], 0, columns).sum() != table[i][columns])
                                .mapToObj(i -> "row " + (i + 1)),
                        IntStream.rangeClosed(0, columns)
                                .filter(j -> Arrays.stream(table, 0, rows)
                                                .mapToLong(row -> row[j])
                                                .sum()
                                        != table[rows][j])
                                .mapToObj(j -> "column " + (j + 1)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new EngineException(new Problem(
                    "disclosure-totals-do-not-add",
                    "The cells do not add up to the total, so nothing was hidden on the strength of it.",
                    "Find which number is wrong and run again.",
                    String.join(", ", wrong)));
        }
        return Arrays.stream(table, 0, rows)
                .map(row -> Arrays.copyOf(row, columns))
                .toArray(long[][]::new);
    }
}
