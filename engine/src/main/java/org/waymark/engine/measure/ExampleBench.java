package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * Runs the worked examples of catalogue files through the same code that makes the figures. A derived record that an example does not give is
 * derived from the records that it does give; every other record is there and empty.
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

    ExampleBench(Catalogue catalogue, SqlRunner sql) {
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /** What does not hold, each as a sentence; empty when every expectation is met. */
    List<String> run(Measure measure, Example example) {
        Set<String> records = lay(example, null);
        MeasureRunner runner = MeasureRunner.over(catalogue, sql, example.asAt(), records);
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> expected : example.expect()) {
            FigurePeriod period = FigurePeriod.parse(String.valueOf(expected.get("period")));
            expected.keySet().stream()
                    .filter(key -> !FIGURE_KEYS.contains(key))
                    .forEach(key -> wrong.add("\"" + key + "\" is nothing that a figure has."));
            String group = String.valueOf(expected.getOrDefault("group", "all"));
            Object groupValue = expected.get("group_value");
            YearMonth month = period.last();
            List<Figure> found = runner.run(measure, month, month, group).stream()
                    .filter(f -> f.period().equals(period)
                            && (group.equals("all")
                                    || String.valueOf(groupValue).equals(f.groupValue())))
                    .toList();
            if (found.size() != 1) {
                wrong.add("For " + period.label() + " there is no such figure; the measure's grains are "
                        + measure.period().grains() + ".");
                continue;
            }
            compare(expected, found.get(0), wrong);
        }
        return wrong;
    }

    List<String> run(Clock clock, Example example) {
        Set<String> records = lay(example, null);
        MeasureRunner runner = MeasureRunner.over(catalogue, sql, example.asAt(), records);
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
        lay(example, record.id());
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
        Set<String> records = new HashSet<>(catalogue.records().keySet());
        layNothing(asAt);
        Workbench bench = new Workbench(catalogue, sql, asAt, records);
        bench.makeCalendar();
        bench.makeMonths(
                YearMonth.from(asAt).minusMonths(1), YearMonth.from(asAt).minusMonths(1));
        for (String id : clocks) {
            bench.makeClock(catalogue.clock(id));
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
            sql.query("describe " + bench.bind(query));
            return null;
        } catch (EngineException e) {
            return "does not compile with the tables and columns under needs " + made + ": "
                    + e.problems().get(0).whatHappened();
        } finally {
            sql.execute("set search_path = 'main'");
        }
    }

    /** Makes every record's table and leaves it empty. */
    void layNothing(LocalDate asAt) {
        lay(new Example("nothing", asAt, Map.of(), List.of()), null);
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

    /** Makes every record's table: those given, those derived, and the rest empty. */
    private Set<String> lay(Example example, @Nullable String alwaysDerived) {
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
        for (RecordType type : types.values()) {
            sql.execute(Workbench.createTable(type));
            GivenTable given = example.given().get(type.id());
            if (given != null) {
                insert(type, given);
            }
        }
        for (RecordType type : catalogue.derivedRecords()) {
            if (!example.given().containsKey(type.id()) || type.id().equals(alwaysDerived)) {
                sql.execute("create or replace table " + type.id() + " as " + type.sql());
            }
        }
        return types.keySet();
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
        for (List<String> row : given.rows()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String sqlType = type.field(given.columns().get(i))
                        .map(field -> field.type().sqlType())
                        .orElse("varchar");
                String value = row.get(i);
                values.add(value.isEmpty() ? "null" : "cast('" + value.replace("'", "''") + "' as " + sqlType + ")");
            }
            sql.execute("insert into " + type.id() + " (" + String.join(", ", given.columns()) + ") values ("
                    + String.join(", ", values) + ")");
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
