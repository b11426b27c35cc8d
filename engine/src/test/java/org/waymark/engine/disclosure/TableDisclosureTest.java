package org.waymark.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.EngineException;

class TableDisclosureTest {

    private static final int TABLES = 400;

    @Test
    void nobodyBoundsASmallCountOfAnyTableWithinFive() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int i = 0; i < TABLES; i++) {
            long[][] table = Tables.random(random, 1 + random.nextInt(8), 1 + random.nextInt(8));

            Suppression suppression = Disclosure.suppress(table);

            assertThat(Tables.narrowest(table, suppression, 0))
                    .as("table %s of seed 20261124: %s", i, Tables.shown(table))
                    .isGreaterThanOrEqualTo(5)
                    .isEqualTo(suppression.narrowest());
            assertThat(Tables.narrowest(table, suppression, 1))
                    .as("with zeros known to be shown, table %s of seed 20261124: %s", i, Tables.shown(table))
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void theOtherAttackerWorksOutACountThatIsHiddenAlone() {
        long[][] table = {{3, 20, 8}, {30, 40, 50}};
        Suppression alone = new Suppression(new TreeSet<>(List.of(new Cell(0, 0))), 0, 12);
        Suppression withItsRow = new Suppression(new TreeSet<>(List.of(new Cell(0, 0), new Cell(0, 3))), 0, 12);
        Suppression square = new Suppression(
                new TreeSet<>(List.of(new Cell(0, 0), new Cell(0, 2), new Cell(1, 0), new Cell(1, 2))), 0, 12);

        assertThat(Tables.narrowest(table, alone, 0)).isZero();
        assertThat(Tables.narrowest(table, withItsRow, 0)).isZero();
        assertThat(Tables.narrowest(table, square, 0)).isEqualTo(3 + 8);
    }

    @Test
    void zerosAreShownAndWhereNothingIsSmallNothingIsHidden() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < TABLES; i++) {
            long[][] table = Tables.random(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
            long[] values = Tables.extended(table);

            TreeSet<Cell> hidden = new TreeSet<>(Disclosure.suppress(table).hidden());

            assertThat(hidden).noneMatch(cell -> values[cell.row() * (table[0].length + 1) + cell.column()] == 0);
            if (Arrays.stream(values).noneMatch(value -> value >= 1 && value <= 5)) {
                assertThat(hidden).isEmpty();
            }
        }
    }

    @Test
    void theSameCellsAreHiddenWhateverTheOrderOfRowsAndColumns() {
        SplittableRandom random = new SplittableRandom(11);
        int compared = 0;
        for (int i = 0; i < TABLES; i++) {
            long[][] table = Tables.random(random, 1 + random.nextInt(9), 1 + random.nextInt(9));
            if (hasAlike(table) || hasAlike(turned(table))) {
                continue;
            }
            int[] rows = Tables.shuffled(random, table.length);
            int[] columns = Tables.shuffled(random, table[0].length);

            Suppression first = Disclosure.suppress(table);
            Suppression again = Disclosure.suppress(Tables.reordered(table, rows, columns));

            assertThat(Tables.back(again.hidden(), rows, columns))
                    .as(Tables.shown(table))
                    .isEqualTo(first.hidden());
            assertThat(again.narrowest()).isEqualTo(first.narrowest());
            compared++;
        }
        assertThat(compared).isGreaterThan(TABLES / 4);
    }

    /** Which of two rows that are alike in everything carries a mark may follow their order; what the table as a whole shows may not. */
    @Test
    void identicalRowsChangeNothingInWhatTheTableShows() {
        SplittableRandom random = new SplittableRandom(13);
        int compared = 0;
        for (int i = 0; i < TABLES; i++) {
            long[][] table = Tables.random(random, 3 + random.nextInt(4), 2 + random.nextInt(4));
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                table[random.nextInt(table.length)] = table[0].clone();
            }
            if (hasAlike(turned(table))) {
                continue;
            }
            int[] rows = Tables.shuffled(random, table.length);
            int[] columns = Tables.shuffled(random, table[0].length);
            long[][] reordered = Tables.reordered(table, rows, columns);

            List<String> first = shownRows(table, Disclosure.suppress(table).hidden());
            TreeSet<Cell> again = Tables.back(Disclosure.suppress(reordered).hidden(), rows, columns);

            assertThat(shownRows(table, again)).as(Tables.shown(table)).isEqualTo(first);
            compared++;
        }
        assertThat(compared).isGreaterThan(TABLES / 4);
    }

    /** The rows as printed, sorted. */
    private static List<String> shownRows(long[][] table, Iterable<Cell> hidden) {
        int columns = table[0].length + 1;
        String[] cells =
                Arrays.stream(Tables.extended(table)).mapToObj(Long::toString).toArray(String[]::new);
        hidden.forEach(cell -> cells[cell.row() * columns + cell.column()] += " hidden");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            rows.add(String.join(", ", Arrays.copyOfRange(cells, i * columns, (i + 1) * columns)));
        }
        rows.sort(null);
        rows.add(String.join(", ", Arrays.copyOfRange(cells, table.length * columns, cells.length)));
        return rows;
    }

    /** Whether two rows hold the same counts, in whatever order. */
    private static boolean hasAlike(long[][] table) {
        return Arrays.stream(table)
                        .map(row -> Arrays.toString(Arrays.stream(row).sorted().toArray()))
                        .distinct()
                        .count()
                < table.length;
    }

    private static long[][] turned(long[][] table) {
        long[][] turned = new long[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void aTableOfOneRowAndOneOfOneColumnAreSafeAndHideTheSame(int length) {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 20; i++) {
            long[][] row = Tables.random(random, 1, length);
            long[][] column = turned(row);

            Suppression ofRow = Disclosure.suppress(row);
            Suppression ofColumn = Disclosure.suppress(column);

            assertThat(Tables.narrowest(row, ofRow, 0)).as(Tables.shown(row)).isGreaterThanOrEqualTo(5);
            assertThat(Tables.narrowest(column, ofColumn, 0))
                    .as(Tables.shown(row))
                    .isGreaterThanOrEqualTo(5);
            assertThat(ofRow.hidden()).hasSameSizeAs(ofColumn.hidden());
        }
    }

    @Test
    void aSingleSmallCountHidesItsTotals() {
        Suppression suppression = Disclosure.suppress(new long[][] {{3}});

        assertThat(suppression.hidden())
                .containsExactly(new Cell(0, 0), new Cell(0, 1), new Cell(1, 0), new Cell(1, 1));
        assertThat(suppression.narrowest()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aTotalIsACellToo() {
        Suppression suppression = Disclosure.suppress(new long[][] {{0, 3, 0}, {20, 40, 30}});

        assertThat(suppression.hidden()).contains(new Cell(0, 1), new Cell(0, 3));
    }

    @Test
    void aTableOfZerosIsShownWhole() {
        assertThat(Disclosure.suppress(new long[3][4]).hidden()).isEmpty();
    }

    @Test
    void aTableOfTheLargestCountsIsJudged() {
        long[][] table = {{LinkedCounts.LARGEST - 53, 3}, {20, 30}};

        Suppression suppression = Disclosure.suppress(table);

        assertThat(suppression.hidden()).contains(new Cell(0, 1));
        assertThat(Tables.narrowest(table, suppression, 0)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsNoTableOfCountsIsRefused() {
        refuses(new long[][] {}, "disclosure-empty-table");
        refuses(new long[][] {{}, {}}, "disclosure-empty-table");
        refuses(new long[][] {{1, 2}, {3}}, "disclosure-ragged-table");
        refuses(new long[][] {{1, -2}}, "disclosure-negative-count");
        refuses(new long[][] {{LinkedCounts.LARGEST, 1}}, "disclosure-count-too-large");
        refuses(new long[][] {{Long.MAX_VALUE, Long.MAX_VALUE}}, "disclosure-count-too-large");
    }

    private static void refuses(long[][] table, String code) {
        assertThatThrownBy(() -> Disclosure.suppress(table))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code)));
    }
}
