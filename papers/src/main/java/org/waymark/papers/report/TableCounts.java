package org.waymark.papers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.disclosure.Relation;
import org.waymark.papers.pack.PrintedNumber;
import org.waymark.papers.report.Counts.Place;
import org.waymark.papers.report.Counts.Share;
import org.waymark.papers.report.Counts.Sort;

/** The counts of printed tables: their cells, what rows and columns make up, and the parts of their percentages. */
final class TableCounts {

    private static final Pattern SHARE_COLUMN =
            Pattern.compile("(?i).*(%|\\b(per ?cent|pct|percentage|share|proportion|rate|average|mean|ratio)\\b).*");
    private static final Pattern TOTAL = Pattern.compile("(?i)(grand )?totals?|all|overall|whole");

    /** Sums of so many rows are looked for where nobody said what makes up what. */
    private static final int MOST_ROWS = 40;

    private final Counts counts;
    private final List<Highlight.PrintedTable> tables;

    TableCounts(Counts counts, List<Highlight.PrintedTable> tables) {
        this.counts = counts;
        this.tables = tables;
    }

    void add() {
        List<Sheet> sheets = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            if (tables.get(table).holds() == Highlight.Holds.COUNTS) {
                Sheet sheet = new Sheet(table);
                sheet.cells();
                sheet.partitions();
                sheet.unsaid();
                sheet.shares();
                sheets.add(sheet);
            }
        }
        printedTwice(sheets);
    }

    /** A row that two tables print with the same numbers under the same headings is the same row, whatever they call it. */
    private void printedTwice(List<Sheet> sheets) {
        Map<String, Map<Integer, String>> seen = new HashMap<>();
        for (Sheet sheet : sheets) {
            for (int row = 0; row < sheet.table.rows().size(); row++) {
                TreeSet<String> print = new TreeSet<>();
                Map<Integer, String> names = new LinkedHashMap<>();
                long sum = 0;
                for (int column : sheet.countColumns()) {
                    String name = sheet.name(row, column);
                    if (name != null) {
                        long value = sheet.value(name);
                        print.add(sheet.table.columns().get(column) + " " + value);
                        names.put(names.size(), name);
                        sum += value;
                    }
                }
                Map<Integer, String> before = seen.putIfAbsent(print.toString(), names);
                if (before != null && names.size() > 1 && sum > 0 && before.size() == names.size()) {
                    names.forEach((nth, name) ->
                            counts.relate(Relation.sum(name, List.of(Objects.requireNonNull(before.get(nth))))));
                }
            }
        }
    }

    /** One table. */
    private final class Sheet {

        private final int number;
        private final Highlight.PrintedTable table;
        private final boolean[] shareColumn;
        private final Map<List<Integer>, String> names = new HashMap<>();

        Sheet(int number) {
            this.number = number;
            this.table = tables.get(number);
            this.shareColumn = new boolean[table.columns().size()];
            for (int column = 1; column < shareColumn.length; column++) {
                int at = column;
                shareColumn[column] =
                        SHARE_COLUMN.matcher(table.columns().get(column)).matches()
                                || table.rows().stream()
                                        .map(row -> row.get(at))
                                        .anyMatch(text -> text.endsWith("%") || fraction(PrintedNumber.of(text)));
            }
        }

        private boolean fraction(@Nullable BigDecimal value) {
            return value != null && value.stripTrailingZeros().scale() > 0;
        }

        void cells() {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 1; column < table.columns().size(); column++) {
                    put(row, column, place(row, column));
                }
            }
        }

        private void put(int row, int column, Place place) {
            counts.put("cell " + number + " " + row + " " + column, place);
        }

        private Place place(int row, int column) {
            String text = table.rows().get(row).get(column);
            String name =
                    counts.free(table.title() + ": " + table.rows().get(row).get(0) + ", "
                            + table.columns().get(column).toLowerCase(Locale.ROOT));
            BigDecimal value = PrintedNumber.of(text);
            if (value == null) {
                return Counts.tellsNoNumber(text)
                        ? new Place(name, Sort.WORDS, "")
                        : new Place(name, Sort.UNKNOWN, Counts.NO_NUMBER);
            }
            if (shareColumn[column]) {
                return new Place(name, Sort.UNKNOWN, Counts.NO_PARTS);
            }
            Long count = Counts.whole(value);
            if (count == null) {
                return new Place(name, Sort.UNKNOWN, Counts.NO_COUNT);
            }
            counts.add(name, count, true, isWhole(row, column));
            names.put(List.of(row, column), name);
            return new Place(name, Sort.COUNT, "");
        }

        private boolean isWhole(int row, int column) {
            return table.partitions().stream()
                    .anyMatch(partition -> partition
                            .whole()
                            .equals(
                                    partition.rows()
                                            ? table.rows().get(row).get(0)
                                            : table.columns().get(column)));
        }

        @Nullable
        String name(int row, int column) {
            return names.get(List.of(row, column));
        }

        long value(String name) {
            return Objects.requireNonNull(counts.count(name)).value();
        }

        List<Integer> countColumns() {
            return IntStream.range(1, table.columns().size())
                    .filter(column -> !shareColumn[column])
                    .boxed()
                    .toList();
        }

        private int row(String name) {
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.rows().get(row).get(0).equals(name)) {
                    return row;
                }
            }
            return -1;
        }

        void partitions() {
            for (Highlight.Partition partition : table.partitions()) {
                if (partition.rows()) {
                    int whole = row(partition.whole());
                    List<Integer> parts =
                            partition.parts().stream().map(this::row).toList();
                    for (int column : countColumns()) {
                        makeUp(partition, cell(whole, column), parts, row -> cell(row, column), column);
                    }
                } else {
                    int whole = table.columns().indexOf(partition.whole());
                    List<Integer> parts = partition.parts().stream()
                            .map(table.columns()::indexOf)
                            .toList();
                    for (int row = 0; row < table.rows().size(); row++) {
                        int at = row;
                        makeUp(partition, cell(row, whole), parts, column -> cell(at, column), row);
                    }
                }
            }
        }

        private @Nullable String cell(int row, int column) {
            return names.get(List.of(row, column));
        }

        /** A part that is not printed as a number is among what is left. */
        private void makeUp(
                Highlight.Partition partition,
                @Nullable String whole,
                List<Integer> parts,
                IntFunction<@Nullable String> name,
                int at) {
            List<String> named = new ArrayList<>();
            for (int part : parts) {
                String found = name.apply(part);
                if (found != null) {
                    named.add(found);
                }
            }
            if (whole != null && !named.isEmpty()) {
                counts.makeUp(whole, named, whole + ", without " + partition.name() + " " + at);
            }
        }

        /** Sums that nobody declared and that hold in every column are taken as meant, for a reader would find them. */
        void unsaid() {
            if (table.rows().size() > MOST_ROWS) {
                return;
            }
            totals();
            List<Integer> columns = countColumns();
            List<Integer> loose = IntStream.range(0, table.rows().size())
                    .filter(row -> !isPart(row)
                            && columns.stream().allMatch(column -> cell(row, column) != null)
                            && columns.stream().anyMatch(column -> value(named(row, column)) > 0))
                    .boxed()
                    .toList();
            if (columns.size() < 2) {
                return;
            }
            for (int whole : loose) {
                for (int one : loose) {
                    for (int other : loose) {
                        if (one < other && whole != one && whole != other) {
                            overlap(columns, loose, whole, one, other);
                        }
                    }
                }
            }
        }

        private String named(int row, int column) {
            return Objects.requireNonNull(cell(row, column));
        }

        private boolean isPart(int row) {
            String name = table.rows().get(row).get(0);
            return table.partitions().stream()
                    .anyMatch(partition -> partition.rows() && partition.parts().contains(name));
        }

        /** {@code whole = one + other}, or that less those in both. */
        private void overlap(List<Integer> columns, List<Integer> loose, int whole, int one, int other) {
            if (columns.stream()
                    .allMatch(column ->
                            value(named(whole, column)) == value(named(one, column)) + value(named(other, column)))) {
                columns.forEach(column -> counts.relate(
                        Relation.sum(named(whole, column), List.of(named(one, column), named(other, column)))));
                return;
            }
            for (int both : loose) {
                if (both != whole
                        && both != one
                        && both != other
                        && columns.stream()
                                .allMatch(column -> value(named(whole, column)) + value(named(both, column))
                                        == value(named(one, column)) + value(named(other, column)))) {
                    for (int column : columns) {
                        Map<String, Integer> factors = new LinkedHashMap<>();
                        factors.merge(named(whole, column), 1, Integer::sum);
                        factors.merge(named(both, column), 1, Integer::sum);
                        factors.merge(named(one, column), -1, Integer::sum);
                        factors.merge(named(other, column), -1, Integer::sum);
                        counts.relate(new Relation(
                                "two rows less those in both make up a third", factors, Relation.Kind.EQUAL));
                    }
                }
            }
        }

        /** A row or column headed as a total, where nobody said of what, is one of all others if they add up to it. */
        private void totals() {
            List<Integer> columns = countColumns();
            boolean rowsSaid = table.partitions().stream().anyMatch(Highlight.Partition::rows);
            boolean columnsSaid = table.partitions().stream().anyMatch(partition -> !partition.rows());
            for (int row = 0; row < table.rows().size() && !rowsSaid; row++) {
                if (TOTAL.matcher(table.rows().get(row).get(0)).matches()) {
                    int whole = row;
                    for (int column : columns) {
                        sum(
                                cell(whole, column),
                                IntStream.range(0, table.rows().size())
                                        .filter(other -> other != whole)
                                        .mapToObj(other -> cell(other, column))
                                        .toList());
                    }
                }
            }
            for (int column : columns) {
                if (!columnsSaid && TOTAL.matcher(table.columns().get(column)).matches()) {
                    for (int row = 0; row < table.rows().size(); row++) {
                        int at = row;
                        sum(
                                cell(row, column),
                                columns.stream()
                                        .filter(other -> other != column)
                                        .map(other -> cell(at, other))
                                        .toList());
                    }
                }
            }
        }

        private void sum(@Nullable String whole, List<@Nullable String> parts) {
            List<String> printed = new ArrayList<>();
            for (String part : parts) {
                if (part != null) {
                    printed.add(part);
                }
            }
            if (whole != null && !printed.isEmpty() && counts.addUp(whole, printed)) {
                counts.relate(Relation.sum(whole, printed));
            }
        }

        // ---- percentages

        /** A percentage's parts are the cells that give it in every row of its column. */
        void shares() {
            for (int column = 1; column < table.columns().size(); column++) {
                if (shareColumn[column]) {
                    shares(column);
                }
            }
        }

        private void shares(int column) {
            List<Parts> fitting = new ArrayList<>();
            for (int numerator : countColumns()) {
                for (int denominator : countColumns()) {
                    if (numerator != denominator) {
                        fits(column, fitting, row -> cell(row, numerator), row -> cell(row, denominator));
                    }
                }
                for (int whole : wholeRows()) {
                    fits(column, fitting, row -> cell(row, numerator), row -> cell(whole, numerator));
                }
            }
            for (int row = 0; row < table.rows().size(); row++) {
                Place place = counts.cell(number, row, column);
                if (place.sort() == Sort.UNKNOWN && PrintedNumber.of(text(row, column)) != null) {
                    int again = 0;
                    for (Parts parts : fitting) {
                        String numerator = parts.numerator.apply(row);
                        String denominator = parts.denominator.apply(row);
                        if (numerator != null && denominator != null) {
                            String name = again == 0 ? place.name() : place.name() + Counts.AGAIN + again;
                            counts.addShare(new Share(name, numerator, denominator));
                            put(row, column, new Place(place.name(), Sort.SHARE, ""));
                            again++;
                        }
                    }
                }
            }
        }

        private String text(int row, int column) {
            return table.rows().get(row).get(column);
        }

        private Set<Integer> wholeRows() {
            Set<Integer> wholes = new TreeSet<>();
            for (int row = 0; row < table.rows().size(); row++) {
                String name = table.rows().get(row).get(0);
                if (TOTAL.matcher(name).matches()
                        || table.partitions().stream()
                                .anyMatch(partition ->
                                        partition.rows() && partition.whole().equals(name))) {
                    wholes.add(row);
                }
            }
            return wholes;
        }

        private void fits(
                int column,
                List<Parts> fitting,
                IntFunction<@Nullable String> numerator,
                IntFunction<@Nullable String> denominator) {
            int found = 0;
            for (int row = 0; row < table.rows().size(); row++) {
                BigDecimal percent = PrintedNumber.of(text(row, column));
                String some = numerator.apply(row);
                String of = denominator.apply(row);
                if (percent != null && some != null && of != null && value(of) > 0) {
                    if (!Counts.gives(value(some), value(of), percent)) {
                        return;
                    }
                    found++;
                }
            }
            if (found > 0) {
                fitting.add(new Parts(numerator, denominator));
            }
        }
    }

    private record Parts(IntFunction<@Nullable String> numerator, IntFunction<@Nullable String> denominator) {}
}
