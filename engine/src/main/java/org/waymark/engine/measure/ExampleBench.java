package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Example;
import org.waymark.engine.catalogue.Example.GivenTable;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.clock.ClockInstance;
import org.waymark.engine.sql.NamedDates;
import org.waymark.engine.sql.SqlRunner;
import org.waymark.engine.sql.SqlRunner.Table;

/**
 * Runs the worked examples of catalogue files through the same code that makes the figures, in one database. Every record has its table there, empty
 * but for what an example gives. A derived record that an example does not give, and that the file under test reads, is derived from the records that
 * it does give.
 */
final class ExampleBench {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Set<String> FIGURE_KEYS = Set.of(
            "period",
            "numerator",
            "denominator",
            "value",
            "no_value",
            "group",
            "group_value",
            "waiting",
            "exempt",
            "lapsed",
            "unknown");

    private final Catalogue catalogue;
    private final SqlRunner sql;
    private final Workbench bench;
    private final List<RecordType> derived;
    private final Set<String> filled = new TreeSet<>();

    ExampleBench(Catalogue catalogue, SqlRunner sql) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.derived = catalogue.derivedRecords();
        // An example has a handful of rows, which a second thread only delays.
        sql.execute("set threads = 1");
        catalogue.records().values().forEach(type -> sql.execute(Workbench.createTable(type)));
        this.bench = new Workbench(
                catalogue, sql, catalogue.calendar().to(), catalogue.records().keySet());
        bench.makeCalendar();
    }

    /** What does not hold, each as a sentence; empty when every expectation is met. */
    List<String> run(Measure measure, Example example) {
        lay(example, Workbench.recordsOf(catalogue, measure));
        MeasureRunner runner = MeasureRunner.over(bench.from(example.asAt()));
        List<String> wrong = new ArrayList<>();
        Map<String, List<Map<String, Object>>> byGroup = example.expect().stream()
                .collect(Collectors.groupingBy(
                        expected -> String.valueOf(expected.getOrDefault("group", "all")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byGroup.forEach((group, expectations) -> compare(runner, measure, group, expectations, wrong));
        return wrong;
    }

    /** Makes the figures of one group over the months that are spoken of, in one go, and lays them beside what is expected. */
    private static void compare(
            MeasureRunner runner,
            Measure measure,
            String group,
            List<Map<String, Object>> expectations,
            List<String> wrong) {
        TreeSet<YearMonth> months = expectations.stream()
                .map(expected -> periodOf(expected).last())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Figure> figures = runner.run(measure, months.first(), months.last(), group);
        for (Map<String, Object> expected : expectations) {
            FigurePeriod period = periodOf(expected);
            expected.keySet().stream()
                    .filter(key -> !FIGURE_KEYS.contains(key))
                    .forEach(key -> wrong.add("\"" + key + "\" is nothing that a figure has."));
            List<Figure> found = figures.stream()
                    .filter(f -> f.period().equals(period)
                            && (group.equals("all")
                                    || String.valueOf(expected.get("group_value"))
                                            .equals(f.groupValue())))
                    .toList();
            if (found.size() != 1) {
                wrong.add("For " + period.label() + " there is no such figure; the measure's grains are "
                        + measure.period().grains() + ".");
                continue;
            }
            compare(expected, found.get(0), wrong);
        }
    }

    private static FigurePeriod periodOf(Map<String, Object> expected) {
        return FigurePeriod.parse(String.valueOf(expected.get("period")));
    }

    List<String> run(Clock clock, Example example) {
        lay(example, clock.needs());
        MeasureRunner runner = MeasureRunner.over(bench.from(example.asAt()));
        boolean hours = clock.limit().unit() == Clock.LimitUnit.HOURS;
        Map<String, String> found = new TreeMap<>();
        for (ClockInstance instance : runner.clock(clock, example.asAt())) {
            LocalDateTime due = instance.due();
            found.put(
                    instance.instance(),
                    (due == null
                                    ? "null"
                                    : hours
                                            ? DATE_TIME.format(due)
                                            : due.toLocalDate().toString())
                            + " "
                            + instance.status().name().toLowerCase(java.util.Locale.ROOT));
        }
        Map<String, String> expected = new TreeMap<>();
        example.expect()
                .forEach(e -> expected.put(String.valueOf(e.get("instance")), e.get("due_on") + " " + e.get("status")));
        return expected.equals(found) ? List.of() : List.of("Expected " + expected + " and got " + found + ".");
    }

    List<String> run(RecordType record, Example example) {
        lay(example, record.needs());
        derive(record);
        List<String> names = record.fields().stream().map(Field::name).toList();
        Table table = sql.query("select " + String.join(", ", names) + " from " + record.id() + " order by 1");
        List<Map<String, String>> found = new ArrayList<>();
        table.rows().forEach(row -> {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                cells.put(names.get(i), text(row.get(i)));
            }
            found.add(cells);
        });
        Set<String> asked = new LinkedHashSet<>();
        example.expect().forEach(row -> asked.addAll(row.keySet()));
        List<String> expected = example.expect().stream()
                .map(row -> asked.stream()
                        .map(key -> key + "=" + text(row.get(key)))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
        List<String> got = found.stream()
                .map(row -> asked.stream()
                        .map(key -> key + "=" + row.getOrDefault(key, "no such column"))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
        boolean same = example.expect().isEmpty() ? found.isEmpty() : expected.equals(got);
        return same ? List.of() : List.of("Expected " + expected + " and got " + (asked.isEmpty() ? found : got) + ".");
    }

    /**
     * Compiles a query with nothing in the tables but the columns that the file says it needs.
     *
     * @return what is wrong, or null
     */
    @Nullable
    String compile(String query, Map<String, List<String>> needs, List<String> clocks, LocalDate asAt) {
        sql.execute("create schema if not exists needed");
        sql.execute("drop schema needed cascade");
        sql.execute("create schema needed");
        empty();
        Workbench nothing = bench.from(asAt);
        nothing.makeMonths(
                YearMonth.from(asAt).minusMonths(1), YearMonth.from(asAt).minusMonths(1));
        for (String id : clocks) {
            nothing.makeClock(catalogue.clock(id));
        }
        List<String> made = new ArrayList<>();
        for (Map.Entry<String, List<String>> need : needs.entrySet()) {
            RecordType type = catalogue.records().get(need.getKey());
            if (type == null) {
                return "needs the record \"" + need.getKey() + "\", which the catalogue does not have.";
            }
            for (String column : need.getValue()) {
                if (type.field(column).isEmpty() && !column.startsWith("source_")) {
                    return "needs the column \"" + column + "\", which " + need.getKey() + " does not have.";
                }
            }
            sql.execute("create table needed." + need.getKey() + " as select " + String.join(", ", need.getValue())
                    + " from " + need.getKey() + " where false");
            made.add(need.getKey());
        }
        for (String table : List.of("months", "calendar", "working_day")) {
            sql.execute("create table needed." + table + " as select * from main." + table + " where false");
        }
        for (String id : clocks) {
            String table = catalogue.clock(id).tableName();
            sql.execute("create table needed." + table + " as select * from main." + table + " where false");
        }
        try {
            sql.execute("set search_path = 'needed'");
            sql.query("describe " + nothing.bind(query));
            return null;
        } catch (EngineException e) {
            return "does not compile with the tables and columns under needs " + made + ": "
                    + e.problems().get(0).whatHappened();
        } finally {
            sql.execute("set search_path = 'main'");
        }
    }

    /**
     * Compiles a record's check over the tables that are there.
     *
     * @return what is wrong, or null
     */
    @Nullable
    String compileCheck(String query, LocalDate asAt) {
        try {
            Table description = sql.query("describe " + NamedDates.bind(query, asAt));
            int name = description.column("column_name");
            List<String> columns = description.rows().stream()
                    .map(row -> String.valueOf(row.get(name)))
                    .toList();
            return columns.equals(List.of("unit_id", "source_file", "source_row")) ? null : "returns " + columns + ".";
        } catch (EngineException e) {
            return "does not compile: " + e.problems().get(0).whatHappened();
        }
    }

    /** Fills the tables of the records given, and of those derived that are to be read, whether directly or on the way to another. */
    private void lay(Example example, Collection<String> read) {
        Map<String, RecordType> types = catalogue.records();
        for (String given : example.given().keySet()) {
            if (!types.containsKey(given)) {
                throw new EngineException(new Problem(
                        "catalogue-example-table",
                        "The example gives \"" + given + "\", which is no record.",
                        "Correct its name.",
                        null));
            }
        }
        empty();
        for (RecordType type : types.values()) {
            GivenTable given = example.given().get(type.id());
            if (given != null) {
                filled.add(type.id());
                insert(type, given);
            }
        }
        Set<String> wanted = new TreeSet<>();
        read.forEach(id -> want(id, example.given().keySet(), wanted));
        derived.stream().filter(type -> wanted.contains(type.id())).forEach(this::derive);
    }

    private void want(String id, Set<String> given, Set<String> wanted) {
        RecordType type = catalogue.records().get(id);
        if (type != null && type.isDerived() && !given.contains(id) && wanted.add(id)) {
            type.needs().forEach(need -> want(need, given, wanted));
        }
    }

    private void derive(RecordType type) {
        filled.add(type.id());
        sql.execute("create or replace table " + type.id() + " as " + type.sql());
    }

    /** Empties the tables that the example before filled. */
    private void empty() {
        Map<String, RecordType> types = catalogue.records();
        filled.forEach(id -> sql.execute(Workbench.createTable(Objects.requireNonNull(types.get(id)))));
        filled.clear();
    }

    private void insert(RecordType type, GivenTable given) {
        for (String column : given.columns()) {
            if (type.field(column).isEmpty() && !column.startsWith("source_")) {
                throw new EngineException(new Problem(
                        "catalogue-example-column",
                        "The example gives " + type.id() + " a column \"" + column + "\", which the record has not.",
                        "Correct its name.",
                        null));
            }
        }
        List<String> rows = new ArrayList<>();
        for (List<String> row : given.rows()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String sqlType = type.field(given.columns().get(i))
                        .map(field -> field.type().sqlType())
                        .orElse("varchar");
                String value = row.get(i);
                values.add(value.isEmpty() ? "null" : "cast('" + value.replace("'", "''") + "' as " + sqlType + ")");
            }
            rows.add("(" + String.join(", ", values) + ")");
        }
        if (!rows.isEmpty()) {
            sql.execute("insert into " + type.id() + " (" + String.join(", ", given.columns()) + ") values "
                    + String.join(", ", rows));
        }
    }

    private static void compare(Map<String, Object> expected, Figure figure, List<String> wrong) {
        check(expected, "numerator", figure.numerator(), figure, wrong);
        check(expected, "denominator", figure.denominator(), figure, wrong);
        check(expected, "value", figure.value(), figure, wrong);
        if (expected.containsKey("no_value")
                && !String.valueOf(expected.get("no_value")).equals(figure.noValue())) {
            wrong.add("For " + figure.period().label() + " it should say \"" + expected.get("no_value")
                    + "\" and says \"" + figure.noValue() + "\".");
        }
        for (String reason : List.of("waiting", "exempt", "lapsed", "unknown")) {
            check(expected, reason, BigDecimal.valueOf(figure.leftOut().getOrDefault(reason, 0L)), figure, wrong);
        }
    }

    private static void check(
            Map<String, Object> expected, String key, @Nullable BigDecimal got, Figure figure, List<String> wrong) {
        if (!expected.containsKey(key)) {
            return;
        }
        Object wanted = expected.get(key);
        boolean same = wanted == null || got == null
                ? wanted == null && got == null
                : new BigDecimal(wanted.toString()).compareTo(got) == 0;
        if (!same) {
            wrong.add(
                    "For " + figure.period().label() + " the " + key + " should be " + wanted + " and is " + got + ".");
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDateTime time) {
            return DATE_TIME.format(time);
        }
        return value == null ? "null" : value.toString();
    }
}
