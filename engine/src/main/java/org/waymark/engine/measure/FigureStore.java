package org.waymark.engine.measure;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.sql.DuckDb;

/**
 * Figures kept as Parquet beside the snapshot they were made from, one file for each measure and definition. A file is written once and never
 * changed: another definition is another file, another snapshot another folder, so that a restated month keeps both values.
 */
public final class FigureStore {

    /** How many months of figures are kept for a snapshot. */
    public static final int MONTHS = 36;

    private FigureStore() {}

    /**
     * Makes and keeps the figures of every measure of the catalogue that are not kept yet, for the whole authority and each of the measure's groups.
     *
     * @param progress told of each measure done, with its number so far; of none where all are kept already
     * @return what was wrong with measures that could not be made; the others are kept all the same
     */
    public static List<Problem> makeAll(Catalogue catalogue, Snapshot snapshot, BiConsumer<Measure, Integer> progress) {
        List<Problem> problems = new ArrayList<>();
        if (catalogue.measures().values().stream()
                .allMatch(measure -> Files.exists(file(catalogue, snapshot, measure)))) {
            return problems;
        }
        try (MeasureRunner runner = MeasureRunner.over(catalogue, snapshot)) {
            YearMonth to = runner.lastWholeMonth();
            YearMonth from = to.minusMonths(MONTHS - 1L);
            int done = 0;
            for (Measure measure : catalogue.measures().values()) {
                Path file = file(catalogue, snapshot, measure);
                try {
                    if (!Files.exists(file)) {
                        List<Figure> figures = new ArrayList<>(runner.run(measure, from, to, "all"));
                        for (String group : MeasureRunner.groupsOf(measure)) {
                            figures.addAll(runner.run(measure, from, to, group));
                        }
                        write(file, figures);
                    }
                } catch (EngineException e) {
                    problems.addAll(e.problems());
                }
                progress.accept(measure, ++done);
            }
        }
        return problems;
    }

    /** The figures of the whole authority kept for a snapshot, by measure id; a measure without kept figures is absent. */
    public static Map<String, List<Figure>> readAll(Catalogue catalogue, Snapshot snapshot) {
        return read(catalogue, snapshot, catalogue.measures().values(), "all", null);
    }

    /**
     * The figures kept for a snapshot by the catalogue's present definitions, by measure id; a measure without kept figures is absent.
     *
     * @param group {@code all} for the whole authority, or a group of the measures
     * @param value the only value of the group that is asked for; null for every value
     */
    public static Map<String, List<Figure>> read(
            Catalogue catalogue,
            Snapshot snapshot,
            Collection<Measure> measures,
            String group,
            @Nullable String value) {
        Map<String, Measure> byFile = new TreeMap<>();
        for (Measure measure : measures) {
            Path file = file(catalogue, snapshot, measure);
            if (Files.exists(file)) {
                byFile.put(file.toAbsolutePath().toString(), measure);
            }
        }
        Map<String, List<Figure>> figures = new TreeMap<>();
        byFile.values().forEach(measure -> figures.put(measure.id(), new ArrayList<>()));
        if (!byFile.isEmpty()) {
            try (DuckDb sql = DuckDb.open()) {
                read(sql, byFile, group, value, snapshot, figures);
            }
        }
        return figures;
    }

    private static Path file(Catalogue catalogue, Snapshot snapshot, Measure measure) {
        return snapshot.figuresFolder().resolve(measure.id() + "." + Definition.of(catalogue, measure) + ".parquet");
    }

    private static void write(Path file, List<Figure> figures) {
        Path folder = Objects.requireNonNull(file.getParent());
        try (DuckDb sql = DuckDb.open()) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".unfinished", ".parquet");
            sql.execute(
                    "create table figures (place bigint, version bigint, definition varchar, grain varchar, last_month varchar, "
                            + "group_name varchar, group_value varchar, numerator varchar, denominator varchar, value varchar, "
                            + "no_value varchar, left_out varchar)");
            try (DuckDBAppender appender = sql.connection().createAppender("main", "figures")) {
                long place = 0;
                for (Figure figure : figures) {
                    appender.beginRow();
                    appender.append(place++);
                    appender.append((long) figure.version());
                    text(appender, figure.definition());
                    text(appender, figure.period().grain().name());
                    text(appender, figure.period().last().toString());
                    text(appender, figure.group());
                    text(appender, figure.groupValue());
                    text(
                            appender,
                            figure.numerator() == null
                                    ? null
                                    : figure.numerator().toPlainString());
                    text(
                            appender,
                            figure.denominator() == null
                                    ? null
                                    : figure.denominator().toPlainString());
                    text(
                            appender,
                            figure.value() == null ? null : figure.value().toPlainString());
                    text(appender, figure.noValue());
                    text(appender, leftOut(figure.leftOut()));
                    appender.endRow();
                }
            }
            sql.execute("copy (select * from figures order by place) to '"
                    + unfinished.toAbsolutePath().toString().replace("'", "''")
                    + "' (format parquet, compression zstd)");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "figures-not-kept",
                            "The figures could not be written.",
                            "See that the store's disk has room and may be written to.",
                            file.toString())),
                    e);
        }
    }

    private static void read(
            DuckDb sql,
            Map<String, Measure> byFile,
            String group,
            @Nullable String value,
            Snapshot snapshot,
            Map<String, List<Figure>> figures) {
        Map<String, FigurePeriod> periods = new HashMap<>();
        String files = byFile.keySet().stream().map(FigureStore::quoted).collect(Collectors.joining(", "));
        for (List<@Nullable Object> row : sql.query(
                        "select filename, version, definition, grain, last_month, group_name, group_value, numerator, "
                                + "denominator, value, no_value, left_out from read_parquet([" + files
                                + "], filename = true) where group_name = " + quoted(group)
                                + (value == null ? "" : " and group_value = " + quoted(value))
                                + " order by filename, place")
                .rows()) {
            Measure measure = Objects.requireNonNull(byFile.get(String.valueOf(row.get(0))));
            Objects.requireNonNull(figures.get(measure.id()))
                    .add(new Figure(
                            measure.id(),
                            Integer.parseInt(String.valueOf(row.get(1))),
                            String.valueOf(row.get(2)),
                            periods.computeIfAbsent(
                                    row.get(3) + " " + row.get(4),
                                    key -> new FigurePeriod(
                                            Grain.valueOf(String.valueOf(row.get(3))),
                                            YearMonth.parse(String.valueOf(row.get(4))))),
                            String.valueOf(row.get(5)),
                            (String) row.get(6),
                            number(row.get(7)),
                            number(row.get(8)),
                            number(row.get(9)),
                            (String) row.get(10),
                            leftOut(String.valueOf(row.get(11))),
                            snapshot.id()));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void text(DuckDBAppender appender, @Nullable String value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static String leftOut(Map<String, Long> leftOut) {
        StringBuilder text = new StringBuilder();
        leftOut.forEach((reason, things) ->
                text.append(reason).append('=').append(things).append(' '));
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> leftOut(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> leftOut = new TreeMap<>();
        Stream.of(text.split(" ")).filter(part -> part.contains("=")).forEach(part -> {
            int equals = part.indexOf('=');
            leftOut.put(part.substring(0, equals), Long.valueOf(part.substring(equals + 1)));
        });
        return leftOut;
    }
}
