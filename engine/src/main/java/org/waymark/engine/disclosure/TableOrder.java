package org.waymark.engine.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An order of a table's rows and columns that depends on what stands in the cells and not on where the rows and columns stand, so that what is
 * hidden does not depend on it either.
 *
 * <p>Rows get ranks by what they hold, then columns by what they hold in rows of which rank, then rows again, until no further two are told
 * apart. Where several still have one rank, each of them is tried in the first place and the one is kept that tells most about the others; of
 * those that tell the same, any. Two rows that are still exchanged by that are alike in everything: the table with the two exchanged, and
 * perhaps other rows and columns with them, is the same table.
 */
final class TableOrder {

    /** Beyond this many cells to look at, the first of several rows with one rank is taken without trying the others. */
    private static final long LOOK_AT_MOST = 80_000;

    private final int rows;
    private final int columns;
    private final int[][] ranks;
    private final int[][] ranksTurned;
    private int[] rowRank;
    private int[] columnRank;

    private TableOrder(long[][] table) {
        this.rows = table.length;
        this.columns = table[0].length;
        long[] distinct = Arrays.stream(table)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        ranks = new int[rows][columns];
        ranksTurned = new int[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                ranks[i][j] = Arrays.binarySearch(distinct, table[i][j]);
                ranksTurned[j][i] = ranks[i][j];
            }
        }
        rowRank = new int[rows];
        columnRank = new int[columns];
    }

    /** The rows and the columns, each in their order: place → where it stands in the table. */
    record Order(int[] rows, int[] columns) {}

    static Order of(long[][] table) {
        TableOrder order = new TableOrder(table);
        order.refine();
        order.tellApart();
        return new Order(inOrder(order.rowRank), inOrder(order.columnRank));
    }

    private static int[] inOrder(int[] rank) {
        return IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ranks rows and columns by each other until nothing changes. */
    private void refine() {
        int before;
        int after = distinct(rowRank) + distinct(columnRank);
        do {
            before = after;
            rowRank = ranked(rowRank, ranks, columnRank);
            columnRank = ranked(columnRank, ranksTurned, rowRank);
            after = distinct(rowRank) + distinct(columnRank);
        } while (after > before);
    }

    private static int distinct(int[] rank) {
        return (int) Arrays.stream(rank).distinct().count();
    }

    /** Ranks lines by their old rank, then by the cells they hold, each with its line across. A rank is the place of the first that has it. */
    private static int[] ranked(int[] old, int[][] lines, int[] across) {
        long[][] holds = new long[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            long[] cells = new long[lines[i].length];
            for (int j = 0; j < cells.length; j++) {
                cells[j] = (long) across[j] << 32 | lines[i][j];
            }
            Arrays.sort(cells);
            holds[i] = cells;
        }
        Integer[] sorted = IntStream.range(0, lines.length).boxed().toArray(Integer[]::new);
        Comparator<Integer> byRank = Comparator.comparingInt(i -> old[i]);
        Comparator<Integer> order = byRank.thenComparing(i -> holds[i], Arrays::compare);
        Arrays.sort(sorted, order);
        int[] rank = new int[lines.length];
        for (int place = 1; place < sorted.length; place++) {
            boolean same = order.compare(sorted[place - 1], sorted[place]) == 0;
            rank[sorted[place]] = same ? rank[sorted[place - 1]] : place;
        }
        return rank;
    }

    /** Gives every row and column a rank of its own. */
    private void tellApart() {
        for (int[] alike = firstAlike(rowRank); alike.length > 0; alike = firstAlike(rowRank)) {
            putFirst(alike, true);
        }
        for (int[] alike = firstAlike(columnRank); alike.length > 0; alike = firstAlike(columnRank)) {
            putFirst(alike, false);
        }
    }

    /** The lines of the lowest rank that several have; none where each has its own. */
    private static int[] firstAlike(int[] rank) {
        int[] sorted = rank.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                int shared = sorted[i];
                return IntStream.range(0, rank.length)
                        .filter(line -> rank[line] == shared)
                        .toArray();
            }
        }
        return new int[0];
    }

    private void putFirst(int[] alike, boolean areRows) {
        int[][] lines = areRows ? ranks : ranksTurned;
        boolean identical = Arrays.stream(alike).allMatch(line -> Arrays.equals(lines[line], lines[alike[0]]));
        int[] rowsBefore = rowRank;
        int[] columnsBefore = columnRank;
        if (identical) {
            int[] rank = (areRows ? rowRank : columnRank).clone();
            for (int i = 0; i < alike.length; i++) {
                rank[alike[i]] += i;
            }
            rowRank = areRows ? rank : rowRank;
            columnRank = areRows ? columnRank : rank;
            return;
        }
        boolean tryAll = (long) alike.length * rows * columns <= LOOK_AT_MOST;
        int[] bestRows = rowRank;
        int[] bestColumns = columnRank;
        long best = 0;
        for (int i = 0; i < (tryAll ? alike.length : 1); i++) {
            rowRank = rowsBefore.clone();
            columnRank = columnsBefore.clone();
            int[] rank = areRows ? rowRank : columnRank;
            for (int line : alike) {
                rank[line] += line == alike[i] ? 0 : 1;
            }
            refine();
            long tells = summary();
            if (i == 0 || tells < best) {
                best = tells;
                bestRows = rowRank;
                bestColumns = columnRank;
            }
        }
        rowRank = bestRows;
        columnRank = bestColumns;
    }

    /** A number that is the same for tables with the same cells at the same ranks, whatever their order. */
    private long summary() {
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum += mixed(mixed(mixed(rowRank[i]) + columnRank[j]) + ranks[i][j]);
            }
        }
        return sum;
    }

    private static long mixed(long bits) {
        long mixed = (bits + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 32;
    }
}
