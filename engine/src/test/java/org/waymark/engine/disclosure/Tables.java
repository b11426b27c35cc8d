package org.waymark.engine.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tables for the tests: invented by seed, extended, reordered. */
final class Tables {

    private Tables() {}

    /** One of several kinds: counts up to some tens, small counts only, mostly zeros, a few large among small ones. */
    static long[][] random(SplittableRandom random, int rows, int columns) {
        int kind = random.nextInt(4);
        int most = 8 + random.nextInt(60);
        long[][] table = new long[rows][columns];
        for (long[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = switch (kind) {
                    case 0 -> random.nextInt(most);
                    case 1 -> random.nextInt(7);
                    case 2 -> random.nextInt(3) == 0 ? random.nextInt(most) : 0;
                    default -> random.nextInt(6) == 0 ? random.nextInt(2_000) : random.nextInt(12);
                };
            }
        }
        return table;
    }

    /** The table with its totals, row by row. */
    static long[] extended(long[][] table) {
        int rows = table.length;
        int columns = table[0].length;
        long[] all = new long[(rows + 1) * (columns + 1)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[i * (columns + 1) + j] = table[i][j];
                all[i * (columns + 1) + columns] += table[i][j];
                all[rows * (columns + 1) + j] += table[i][j];
                all[rows * (columns + 1) + columns] += table[i][j];
            }
        }
        return all;
    }

    /**
     * The narrowest interval that the exact attacker finds around a count of 1 to 5 anywhere in the extended table.
     *
     * @param least what it knows of every hidden count: 0, or 1 where it knows that zeros are shown
     */
    static double narrowest(long[][] table, Suppression suppression, int least) {
        int rows = table.length + 1;
        int columns = table[0].length + 1;
        long[] values = extended(table);
        boolean[] hidden = new boolean[values.length];
        suppression.hidden().forEach(cell -> hidden[cell.row() * columns + cell.column()] = true);
        int[] atLeast = new int[values.length];
        Arrays.fill(atLeast, least);
        ExactAttacker attacker = ExactAttacker.ofTable(rows, columns);
        return IntStream.range(0, values.length)
                .filter(cell -> values[cell] >= 1 && values[cell] <= 5)
                .mapToDouble(cell -> hidden[cell] ? attacker.width(cell, values, hidden, atLeast) : 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static int[] shuffled(SplittableRandom random, int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    static long[][] reordered(long[][] table, int[] rows, int[] columns) {
        return IntStream.of(rows)
                .mapToObj(i -> IntStream.of(columns).mapToLong(j -> table[i][j]).toArray())
                .toArray(long[][]::new);
    }

    /** Where the cells of a reordered table stand in the table that it was made from. */
    static TreeSet<Cell> back(Iterable<Cell> cells, int[] rows, int[] columns) {
        TreeSet<Cell> back = new TreeSet<>();
        for (Cell cell : cells) {
            back.add(new Cell(
                    cell.row() < rows.length ? rows[cell.row()] : cell.row(),
                    cell.column() < columns.length ? columns[cell.column()] : cell.column()));
        }
        return back;
    }

    static String shown(long[][] table) {
        return List.of(table).stream().map(Arrays::toString).toList().toString();
    }
}
