package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.sql.DuckDb;
import org.waymark.engine.star.StarColumn;
import org.waymark.engine.star.StarTable;

/** Exports of a few measures of each unit, read back by a database as another program would and held against what is kept. */
class ExportCommandsTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "star.md");
    private static final String FORMULA = "=Children";

    @TempDir
    private static Path temp;

    @BeforeAll
    static void makeTheFigures() throws IOException {
        copy(Path.of("..", "catalogue"), catalogue(), List.of("schema", "records", "reference", "clocks"));
        for (String measure : List.of(
                "placements/placement-3plus",
                "conference-and-cp-plans/icpc-15wd",
                "conference-and-cp-plans/icpc-rate",
                "permanence-and-adoption/adoption-a2",
                "permanence-and-adoption/adoption-plan-changed",
                "permanence-and-adoption/children-adopted")) {
            Path file = Path.of("measures", measure + ".yaml");
            Path to = catalogue().resolve(file);
            Files.createDirectories(to.resolveSibling(""));
            Files.writeString(
                    to,
                    Files.readString(Path.of("..", "catalogue").resolve(file))
                            .replaceFirst("(?m)^title: Children with three", "title: " + FORMULA + " with three"));
        }
        copy(Council.store(), store(), List.of("2026-09-30", "2026-10-31"));
        Ran made = export(temp.resolve("made"), "--make", "--with-workers");
        assertThat(made.status()).as(made.err()).isZero();
    }

    @ParameterizedTest
    @EnumSource(StarFormat.class)
    void everyKeptFigureIsThereOnceAndAsItIsKept(StarFormat format) {
        Path out = temp.resolve("all-" + format);
        Ran ran = export(out, "--with-workers", "--format", format);

        Map<String, String> kept = kept(true);
        Map<String, String> read = read(out, format);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains(kept.size() + " figures of 2 snapshots", "Numbers from 1 to 5", "inside the authority");
        assertThat(kept).hasSizeGreaterThan(2_000);
        assertThat(read).isEqualTo(kept);
    }

    @Test
    void figuresOfSingleWorkersAreThereOnlyWhenTheyAreAskedFor() {
        Path out = temp.resolve("without-workers");
        export(out);

        assertThat(read(out, StarFormat.PARQUET)).isEqualTo(kept(false)).isNotEqualTo(kept(true));
        assertThat(column(out, "groups", "group_type")).contains("all", "team").doesNotContain("worker");
    }

    @ParameterizedTest
    @EnumSource(StarFormat.class)
    void everyKeyIsFoundOnceInItsTable(StarFormat format) {
        Path out = temp.resolve("keys-" + format);
        export(out, "--format", format);

        try (DuckDb sql = DuckDb.open()) {
            for (StarTable table : StarTable.values()) {
                if (table != StarTable.FIGURES) {
                    String key = table.columns().get(0).name();
                    List<List<@Nullable Object>> counts = sql.query("select (select count(*) from "
                                    + in(out, table, format)
                                    + "), (select count(distinct " + key + ") from " + in(out, table, format)
                                    + "), (select count(*) from " + in(out, StarTable.FIGURES, format) + " where " + key
                                    + " not in (select " + key + " from " + in(out, table, format) + "))")
                            .rows();
                    assertThat(counts.get(0).get(0))
                            .as(key)
                            .isEqualTo(counts.get(0).get(1))
                            .isNotEqualTo(0L);
                    assertThat(counts.get(0).get(2)).as(key).isEqualTo(0L);
                }
            }
        }
    }

    @Test
    void parquetHasTheTypesThatAreDocumented() {
        Path out = temp.resolve("types");
        export(out);

        try (DuckDb sql = DuckDb.open()) {
            for (StarTable table : StarTable.values()) {
                Map<String, String> types = new TreeMap<>();
                sql.query("describe select * from " + in(out, table, StarFormat.PARQUET))
                        .rows()
                        .forEach(row -> types.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
                assertThat(types)
                        .isEqualTo(table.columns().stream()
                                .collect(Collectors.toMap(StarColumn::name, column -> switch (column.type()) {
                                    case TEXT -> "VARCHAR";
                                    case WHOLE -> "BIGINT";
                                    case NUMBER -> "DECIMAL(18,6)";
                                    case DAY -> "DATE";
                                    case MOMENT -> "TIMESTAMP";
                                    case YES_NO -> "BOOLEAN";
                                })));
            }
            assertThat(sql.query("select taken_at from " + in(out, StarTable.SNAPSHOTS, StarFormat.PARQUET)
                                    + " where is_newest")
                            .rows())
                    .isEqualTo(List.of(List.of(java.time.LocalDateTime.ofInstant(Ran.NOW, java.time.ZoneOffset.UTC))));
        }
    }

    @Test
    void aFigureThatTellsOfOneToFiveIsMarked() {
        Path out = temp.resolve("small");
        export(out);

        try (DuckDb sql = DuckDb.open()) {
            String figures = in(out, StarTable.FIGURES, StarFormat.PARQUET) + " f join "
                    + in(out, StarTable.MEASURES, StarFormat.PARQUET) + " m using (measure_id)";
            assertThat(sql.query("select distinct unit, is_small from " + figures + " order by all")
                            .rows())
                    .as("each kind of unit has figures of both kinds")
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(sql.query("select count(*) from " + figures + " where is_small <> case unit"
                                    + " when 'percent' then coalesce(numerator in (1, 2, 3, 4, 5), false) or coalesce(denominator in (1, 2, 3, 4, 5), false)"
                                    + " or coalesce(denominator - numerator in (1, 2, 3, 4, 5), false)"
                                    + " when 'days' then coalesce(denominator in (1, 2, 3, 4, 5), false)"
                                    + " else coalesce(numerator in (1, 2, 3, 4, 5), false) end")
                            .rows())
                    .isEqualTo(List.of(List.of(0L)));
        }
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsText() throws IOException {
        Path out = temp.resolve("formula");
        export(out, "--format", "csv");

        assertThat(Files.readString(out.resolve("measures.csv")))
                .contains(",'" + FORMULA + " with three")
                .doesNotContain("," + FORMULA);
    }

    @Test
    void noChildIsInIt() throws IOException {
        Path out = temp.resolve("children");
        export(out, "--format", "csv", "--with-workers");

        TreeSet<String> cells = new TreeSet<>();
        for (StarTable table : StarTable.values()) {
            cells.addAll(
                    List.of(Files.readString(out.resolve(table.word() + ".csv")).split("[,\n\"= ]")));
        }
        try (DuckDb sql = DuckDb.open()) {
            sql.attachParquet("person", store().resolve("2026-10-31/records/person.parquet"));
            List<String> children = sql.query("select distinct child_id from person").rows().stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
            assertThat(children).hasSizeGreaterThan(100);
            assertThat(cells).doesNotContainAnyElementsOf(children);
        }
    }

    @ParameterizedTest
    @EnumSource(StarFormat.class)
    void theSameStoreGivesTheSameBytes(StarFormat format) throws IOException {
        Path first = temp.resolve("first-" + format);
        Path second = temp.resolve("second-" + format);
        export(first, "--format", format);
        export(second, "--format", format);
        export(second, "--format", format);

        for (StarTable table : StarTable.values()) {
            String name = table.word() + "." + format;
            assertThat(Files.mismatch(first.resolve(name), second.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
        try (Stream<Path> files = Files.list(second)) {
            assertThat(files).hasSize(StarTable.values().length);
        }
    }

    @Test
    void oneSnapshotMayBeChosen() {
        Path out = temp.resolve("one");
        Ran ran = export(out, "--snapshot", "2026-09-30");

        assertThat(ran.err()).contains("of 1 snapshot,");
        assertThat(column(out, "figures", "snapshot_id")).containsExactly("2026-09-30");
        assertThat(column(out, "snapshots", "is_newest")).containsExactly("true");
        assertThat(export(temp.resolve("none"), "--snapshot", "2020-01-01").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void aSnapshotWithoutFiguresIsNamedAndWithoutAnyNothingIsWritten() throws IOException {
        Path bare = temp.resolve("bare");
        copy(Council.store(), bare, List.of("2026-09-30"));
        Path out = Files.createDirectories(temp.resolve("nothing"));

        Ran none = waymark(environment(), "export", "star", "--store", bare, "--out", out);
        copy(store(), bare, List.of("2026-10-31", "2026-10-31.figures"));
        Ran some = waymark(environment(), "export", "star", "--store", bare, "--out", out);

        assertThat(none.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(none.err()).contains("No figures are kept", "--make");
        assertThat(some.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(some.err()).contains("Snapshot 2026-09-30 has no kept figures of 6 measures", "--make");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(StarTable.values().length);
        }
    }

    @Test
    void anEmptyStoreAndAFileInThePlaceOfTheFolderAreSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");

        Ran empty = waymark("export", "star", "--store", temp.resolve("nowhere"), "--out", temp.resolve("x"));
        Ran taken = export(file);

        assertThat(empty.err()).contains("No snapshot has been taken.");
        assertThat(taken.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(taken.err()).contains(file.toString()).doesNotContain("our fault");
        assertThat(file).hasContent("mine");
    }

    /** The reference is made from the columns; {@code ./waymark golden} rewrites it. */
    @Test
    void theReferenceSaysWhatEachColumnHolds() throws IOException {
        StringBuilder made = new StringBuilder("""
                # The tables of an export

                Made from the export itself by `./waymark golden`; do not edit it. docs/how-to/use-the-figures-elsewhere.md says how to use them.
                """);
        for (StarTable table : StarTable.values()) {
            made.append("\n## ")
                    .append(table.word())
                    .append("\n\n| column | type | what stands in it |\n|---|---|---|\n");
            for (StarColumn column : table.columns()) {
                made.append("| `")
                        .append(column.name())
                        .append("` | ")
                        .append(
                                switch (column.type()) {
                                    case TEXT -> "text";
                                    case WHOLE -> "whole number";
                                    case NUMBER -> "number";
                                    case DAY -> "day";
                                    case MOMENT -> "day and time";
                                    case YES_NO -> "true or false";
                                })
                        .append(" | ")
                        .append(column.meaning())
                        .append(" |\n");
            }
        }
        if (Boolean.getBoolean("waymark.golden")) {
            Files.writeString(REFERENCE, made);
        }

        assertThat(REFERENCE).as("rewrite it with ./waymark golden").content().isEqualTo(made.toString());
    }

    private static Path catalogue() {
        return temp.resolve("catalogue");
    }

    private static Path store() {
        return temp.resolve("store");
    }

    private static Map<String, String> environment() {
        return Map.of(Surroundings.CATALOGUE, catalogue().toString());
    }

    private static Ran export(Path out, Object... more) {
        Object[] words = {"export", "star", "--store", store(), "--out", out};
        return waymark(environment(), Stream.of(words, more).flatMap(Stream::of).toArray());
    }

    /** What is kept, as figures by what they are of. */
    private static Map<String, String> kept(boolean withWorkers) {
        Catalogue catalogue = Catalogue.at(catalogue());
        Map<String, String> kept = new TreeMap<>();
        for (Snapshot snapshot : SnapshotStore.at(store()).list()) {
            TreeSet<String> groups = new TreeSet<>(List.of("all"));
            catalogue.measures().values().forEach(measure -> groups.addAll(MeasureRunner.groupsOf(measure)));
            if (!withWorkers) {
                groups.remove("worker");
            }
            for (String group : groups) {
                FigureStore.read(catalogue, snapshot, catalogue.measures().values(), group, null).values().stream()
                        .flatMap(List::stream)
                        .forEach(figure -> kept.put(key(figure), figures(figure)));
            }
        }
        return kept;
    }

    private static String key(Figure figure) {
        return String.join(
                "|",
                figure.snapshot(),
                figure.measure(),
                figure.measure() + " " + figure.version() + " " + figure.definition(),
                figure.period().label(),
                figure.period().first().atDay(1).toString(),
                figure.group(),
                String.valueOf(figure.groupValue()));
    }

    private static String figures(Figure figure) {
        long leftOut =
                figure.leftOut().values().stream().mapToLong(each -> each).sum();
        return Stream.of(figure.numerator(), figure.denominator(), figure.value())
                        .map(ExportCommandsTest::sixPlaces)
                        .collect(Collectors.joining("|"))
                + "|" + figure.noValue() + "|" + leftOut;
    }

    private static String sixPlaces(@Nullable BigDecimal number) {
        return number == null
                ? "null"
                : number.setScale(6, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** What another program reads, joined as the reference says. */
    private static Map<String, String> read(Path out, StarFormat format) {
        Map<String, String> read = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        try (DuckDb sql = DuckDb.open()) {
            sql.query("select concat_ws('|', snapshot_id, measure_id, definition_id, period_id, first_day, group_type,"
                            + " coalesce(group_value, 'null')),"
                            + " concat_ws('|', " + number("numerator") + ", " + number("denominator") + ", "
                            + number("value") + ", coalesce(no_value, 'null'), left_out) from "
                            + in(out, StarTable.FIGURES, format) + " f join " + in(out, StarTable.PERIODS, format)
                            + " p using (period_id) join " + in(out, StarTable.GROUPS, format) + " g using (group_id)")
                    .rows()
                    .forEach(row -> {
                        if (read.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))) != null) {
                            twice.add(String.valueOf(row.get(0)));
                        }
                    });
        }
        assertThat(twice).isEmpty();
        return read;
    }

    private static String number(String column) {
        return "coalesce(cast(cast(" + column + " as decimal(18, 6)) as varchar), 'null')";
    }

    private static TreeSet<String> column(Path out, String table, String column) {
        try (DuckDb sql = DuckDb.open()) {
            return sql
                    .query("select distinct " + column + " from '" + out.resolve(table + ".parquet") + "'")
                    .rows()
                    .stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String in(Path out, StarTable table, StarFormat format) {
        String file = out.resolve(table.word() + "." + format).toString();
        return format == StarFormat.CSV
                ? "read_csv('" + file + "', header = true, all_varchar = true)"
                : "read_parquet('" + file + "')";
    }

    private static void copy(Path from, Path to, List<String> folders) throws IOException {
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(from.resolve(folder))) {
                for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    Path copy = to.resolve(from.relativize(path).toString());
                    Files.createDirectories(copy.resolveSibling(""));
                    Files.copy(path, copy);
                }
            }
        }
    }
}
