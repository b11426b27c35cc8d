package org.waymark.papers.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.sql.DuckDb;
import org.waymark.engine.sql.SqlRunner.Table;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.PrintedNumber;
import org.waymark.papers.pack.Row;

/**
 * A pack as tables of a database in memory, for the queries of checks.
 *
 * <p>Every file of a pack is a table without its ending. Each column is text, null where the cell is blank; beside them stand {@code at_row}, the
 * row a spreadsheet shows, and {@code label}, how a reader names the row. Where numbers and dates are computed from the text, {@link #computed}
 * says which. {@code cover} holds the one row of {@code pack.yaml}, {@code statuses} its rating words, best first. Two functions help: {@code
 * agrees(a, b, decimals)} is true when a, rounded as b is printed, may be b; {@code printed_number(text)} reads a number as it is printed.
 */
final class PaperTables implements AutoCloseable {

    private static final int SCALE = 6;

    /** A number with more digits before its point is a slip of the keyboard, and is read as text alone. */
    private static final int WHOLE_DIGITS = 17;

    private static final String NUMBER = "decimal(24, " + SCALE + ")";
    private static final String FUNCTIONS = """
            create macro agrees(a, b, decimals) as
                abs(cast(a as double) - cast(b as double)) <= 0.5 * pow(10, -decimals) + 0.000000001;
            create macro printed_number(words) as
                try_cast(regexp_replace(regexp_replace(trim(words), '\\s?%$', ''), ',', '', 'g') as decimal(24, 6));
            """;

    private final DuckDb sql;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Set<String> laid = new LinkedHashSet<>();

    private PaperTables(DuckDb sql) {
        this.sql = sql;
    }

    /** Opens a database without any table. */
    static PaperTables open(Collection<Reading> readings) {
        DuckDb sql = DuckDb.open();
        sql.execute(FUNCTIONS);
        PaperTables tables = new PaperTables(sql);
        readings.forEach(reading -> tables.readings.put(reading.table(), reading));
        return tables;
    }

    /**
     * Lays out the tables of a pack in place of those that are there.
     *
     * @param wanted the tables to lay; no other is there afterwards
     * @throws EngineException {@code unknown-table}
     */
    void lay(Pack pack, Collection<String> wanted) {
        laid.forEach(name -> sql.execute("drop table " + name));
        laid.clear();
        Map<String, PackFile> files = new HashMap<>();
        for (PackFile file : PackFile.values()) {
            files.put(file.table(), file);
        }
        Map<String, List<@Nullable Object[]>> read = read(pack, wanted);
        for (String name : new LinkedHashSet<>(wanted)) {
            PackFile file = files.get(name);
            Reading reading = readings.get(name);
            if (name.equals("cover")) {
                cover(pack.cover());
            } else if (name.equals("statuses")) {
                statuses(pack.cover());
            } else if (file != null) {
                file(file, pack);
            } else if (reading != null) {
                lay(
                        name,
                        reading.columns(),
                        rows -> read.getOrDefault(name, List.of()).forEach(rows::add));
            } else {
                throw new EngineException(new Problem(
                        "unknown-table",
                        "There is no table \"" + name + "\" of a paper.",
                        "Name a file of a pack without its ending, cover, statuses, or one of " + readings.keySet()
                                + ".",
                        null));
            }
            laid.add(name);
        }
    }

    /** What the wanted readings read, all at once: they ask nothing of one another, and take most of the time. */
    private Map<String, List<@Nullable Object[]>> read(Pack pack, Collection<String> wanted) {
        return readings.values().parallelStream()
                .filter(reading -> wanted.contains(reading.table()))
                .collect(Collectors.toConcurrentMap(Reading::table, reading -> {
                    List<@Nullable Object[]> rows = new ArrayList<>();
                    reading.read(pack, rows::add);
                    return rows;
                }));
    }

    Table query(String query) {
        return sql.query(query);
    }

    @Override
    public void close() {
        sql.close();
    }

    private void cover(PackCover cover) {
        lay(
                "cover",
                List.of(
                        "title varchar",
                        "authority varchar",
                        "board varchar",
                        "report_date date",
                        "previous_report_date date",
                        "next_report_date date",
                        "overall_status varchar",
                        "plan_kind varchar",
                        "financial_year_start_month integer",
                        "more varchar"),
                rows -> rows.add(
                        cover.title(),
                        cover.authority(),
                        cover.board(),
                        cover.reportedOn(),
                        cover.previousOn(),
                        cover.nextOn(),
                        cover.overallStatus(),
                        cover.planKind(),
                        cover.yearStartsIn(),
                        cover.more().entrySet().stream()
                                .map(more -> more.getKey() + ": " + more.getValue())
                                .collect(Collectors.joining("\n"))));
    }

    private void statuses(PackCover cover) {
        lay("statuses", List.of("place integer", "word varchar"), rows -> {
            for (int i = 0; i < cover.statuses().size(); i++) {
                rows.add(i + 1, cover.statuses().get(i));
            }
        });
    }

    private void file(PackFile file, Pack pack) {
        List<Row> typed = file.rows(pack);
        Set<String> columns = new LinkedHashSet<>(file.columns());
        typed.forEach(row -> columns.addAll(row.cells().keySet()));
        Map<String, String> computed = computed(file);
        columns.removeAll(computed.keySet());
        List<String> declared = new ArrayList<>();
        columns.forEach(column -> declared.add("\"" + column.replace("\"", "\"\"") + "\" varchar"));
        declared.add("at_row integer");
        declared.add("label varchar");
        computed.forEach((column, type) -> declared.add(column + " " + type));
        Map<String, PackMeasure> lines = new HashMap<>();
        pack.measures().forEach(measure -> lines.putIfAbsent(measure.line(), measure));
        lay(file.table(), declared, rows -> {
            for (int i = 0; i < typed.size(); i++) {
                Row row = typed.get(i);
                List<@Nullable Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(row.text(column)));
                cells.add(row.number());
                if (file == PackFile.FIGURES) {
                    figure(pack.figures().get(i), lines, cells);
                } else if (file == PackFile.MEASURES) {
                    measure(pack.measures().get(i), cells);
                } else {
                    cells.add(file.label(row));
                }
                rows.add(cells.toArray());
            }
        });
    }

    /** The columns computed beside those of a file, and their types. */
    private static Map<String, String> computed(PackFile file) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (file == PackFile.MEASURES) {
            columns.put("is_heading", "boolean");
            columns.put("target_min_number", NUMBER);
            columns.put("target_upper_number", NUMBER);
            columns.put("benchmarks", "varchar");
        } else if (file == PackFile.FIGURES) {
            columns.put("period_kind", "varchar");
            columns.put("month", "date");
            columns.put("year", "varchar");
            columns.put("number", NUMBER);
            columns.put("decimals", "integer");
            columns.put("numerator_number", NUMBER);
            columns.put("denominator_number", NUMBER);
        }
        return columns;
    }

    private static void measure(PackMeasure measure, List<@Nullable Object> cells) {
        cells.add(label(measure));
        cells.add(measure.heading());
        cells.add(PrintedNumber.of(measure.targetMin()));
        cells.add(PrintedNumber.of(measure.targetUpper()));
        cells.add(
                measure.benchmarks().isEmpty()
                        ? null
                        : String.join("; ", measure.benchmarks().values()));
    }

    /** {@code period_kind} is {@code month}, {@code year}, {@code final}, {@code year to date}, {@code current} or {@code other}. */
    private static void figure(PackFigure figure, Map<String, PackMeasure> lines, List<@Nullable Object> cells) {
        PackMeasure line = lines.get(figure.line());
        PackPeriod period = figure.period();
        cells.add(line != null && figure.ref() == null ? label(line) : label(figure.ref(), "line " + figure.line()));
        cells.add(period.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        cells.add(period.month() == null ? null : period.month().atDay(1));
        cells.add(period.year());
        cells.add(figure.value());
        cells.add(figure.value() == null ? null : Math.max(0, figure.value().scale()));
        cells.add(figure.numerator());
        cells.add(figure.denominator());
    }

    private static String label(PackMeasure measure) {
        return label(measure.ref(), "line " + measure.line());
    }

    private static String label(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }

    private void lay(String name, List<String> columns, java.util.function.Consumer<Reading.Rows> fill) {
        sql.execute("create table " + name + " (" + String.join(", ", columns) + ")");
        try (DuckDBAppender appender = sql.connection().createAppender("main", name)) {
            fill.accept(cells -> append(appender, cells));
        } catch (SQLException e) {
            throw new IllegalStateException("a row does not fit the table " + name, e);
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object... cells) {
        try {
            appender.beginRow();
            for (Object cell : cells) {
                if (cell == null) {
                    appender.appendNull();
                } else if (cell instanceof Integer number) {
                    appender.append(number.intValue());
                } else if (cell instanceof Boolean truth) {
                    appender.append(truth.booleanValue());
                } else if (cell instanceof BigDecimal number && number.precision() - number.scale() > WHOLE_DIGITS) {
                    appender.appendNull();
                } else if (cell instanceof BigDecimal number) {
                    appender.append(number.setScale(SCALE, RoundingMode.HALF_EVEN));
                } else if (cell instanceof LocalDate day) {
                    appender.append(day);
                } else {
                    appender.append(cell.toString());
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("a row does not fit its table", e);
        }
    }
}
