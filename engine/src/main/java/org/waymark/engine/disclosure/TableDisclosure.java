package org.waymark.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * Hides cells of one table and audits what is left to see.
 *
 * <p>First every small count is hidden. For each that could not rise by five, the cheapest circle through it is hidden too. Then every cell that
 * was hidden for another's sake is shown again if all small counts can still rise by five without it, the dearest first. Last comes the audit,
 * which takes nothing over from the search but other tables that it checks by adding them up: see {@link #narrowest}.
 *
 * <p>The search thinks of a reader who knows that zeros are shown, and so that every hidden count is 1 at least. The audit, and the interval that
 * is told, are those of the rule: counts are 0 at least. Its intervals are the wider ones.
 */
final class TableDisclosure {

    private final int rows;
    private final int columns;
    private final long[] values;
    private final TableNetwork network;
    private final List<Integer> small = new ArrayList<>();

    private TableDisclosure(long[][] table, TableOrder.Order order) {
        rows = table.length + 1;
        columns = table[0].length + 1;
        values = new long[rows * columns];
        for (int i = 0; i < rows - 1; i++) {
            for (int j = 0; j < columns - 1; j++) {
                long value = table[order.rows()[i]][order.columns()[j]];
                values[i * columns + j] = value;
                values[i * columns + columns - 1] += value;
                values[(rows - 1) * columns + j] += value;
                values[values.length - 1] += value;
            }
        }
        network = new TableNetwork(rows, columns, values);
        for (int cell = 0; cell < values.length; cell++) {
            if (Disclosure.isSmall(values[cell])) {
                small.add(cell);
            }
        }
        small.sort(Comparator.comparingLong((Integer cell) -> values[cell]).reversed());
    }

    static Suppression of(long[][] table) {
        TableOrder.Order order = TableOrder.of(table);
        TableDisclosure disclosure = new TableDisclosure(table, order);
        disclosure.hide();
        double narrowest = disclosure.narrowest();
        TreeSet<Cell> hidden = new TreeSet<>();
        for (int cell = 0; cell < disclosure.values.length; cell++) {
            if (disclosure.network.isHidden(cell)) {
                int row = cell / disclosure.columns;
                int column = cell % disclosure.columns;
                hidden.add(new Cell(
                        row < table.length ? order.rows()[row] : row,
                        column < table[0].length ? order.columns()[column] : column));
            }
        }
        return new Suppression(hidden, narrowest, disclosure.values.length);
    }

    private void hide() {
        small.forEach(cell -> network.hide(cell, true));
        int[][] moved = new int[small.size()][];
        for (int cell : small) {
            if (movedByRising(cell).length == 0) {
                network.hideCheapestCircle(cell, Disclosure.LEAST_WIDTH);
            }
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] = movedByRising(small.get(i));
        }
        hiddenForAnother().forEach(cell -> showAgainIfSafe(cell, moved));
    }

    private List<Integer> hiddenForAnother() {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (network.isHidden(cell) && !Disclosure.isSmall(values[cell])) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingLong(network::weight).reversed());
        return cells;
    }

    /** The cells that differ where a small count has risen by five; empty where it cannot. */
    private int[] movedByRising(int cell) {
        if (network.rise(cell, Disclosure.LEAST_WIDTH, 1) < Disclosure.LEAST_WIDTH) {
            return new int[0];
        }
        long[] change = network.change();
        int[] moved = new int[values.length];
        int count = 0;
        for (int i = 0; i < change.length; i++) {
            if (change[i] != 0) {
                moved[count++] = i;
            }
        }
        return Arrays.copyOf(moved, count);
    }

    private void showAgainIfSafe(int cell, int[][] moved) {
        network.hide(cell, false);
        int[][] instead = new int[moved.length][];
        for (int i = 0; i < moved.length; i++) {
            instead[i] = moved[i];
            if (Arrays.binarySearch(moved[i], cell) >= 0) {
                instead[i] = movedByRising(small.get(i));
                if (instead[i].length == 0) {
                    network.hide(cell, true);
                    return;
                }
            }
        }
        System.arraycopy(instead, 0, moved, 0, moved.length);
    }

    /**
     * The audit: the narrowest interval of a small count.
     *
     * <p>A table that differs from this one in hidden cells only, adds up and holds no count below 0 proves that somebody who knows the shown
     * cells cannot tell the two apart. For each small count the network gives two, one where it is low and one where it is high; each is
     * checked here by adding it up. So every interval is known to have at least the width that its two tables prove. Then linear programs
     * give the exact interval of the count with the least proved width, and of the next, until none is left that could be narrower.
     *
     * @throws EngineException {@code disclosure-not-safe}
     */
    private double narrowest() {
        small.sort(Comparator.comparingLong((Integer cell) -> values[cell]));
        double[] proved = new double[values.length];
        long enough = Attacker.NO_LIMIT;
        for (int cell : small) {
            long width = proved(cell, enough);
            proved[cell] = width >= Attacker.NO_LIMIT ? Double.POSITIVE_INFINITY : width;
            enough = Math.min(enough, width);
        }
        small.sort(Comparator.comparingDouble((Integer cell) -> proved[cell]));
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < values.length; cell++) {
            hidden.set(cell, network.isHidden(cell));
        }
        Attacker attacker = new Attacker(values, new BitSet(), sums());
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < small.size() && (i == 0 || proved[small.get(i)] < narrowest); i++) {
            int cell = small.get(i);
            narrowest = Math.min(narrowest, attacker.interval(cell, hidden).width());
        }
        if (narrowest < Disclosure.LEAST_WIDTH) {
            throw new EngineException(new Problem(
                    "disclosure-not-safe",
                    "A hidden count of this table could be worked out to within " + Disclosure.LEAST_WIDTH + ".",
                    "Do not publish it; report it with the table.",
                    null));
        }
        return narrowest;
    }

    private long proved(int cell, long enough) {
        long fall = network.fall(cell, enough, 0);
        if (!isAnotherTable(network.change())) {
            return 0;
        }
        if (fall >= enough) {
            return enough;
        }
        long rise = network.rise(cell, enough - fall, 0);
        return isAnotherTable(network.change()) ? fall + rise : 0;
    }

    private boolean isAnotherTable(long[] change) {
        long[] sums = new long[rows + columns];
        for (int cell = 0; cell < change.length; cell++) {
            if (change[cell] != 0) {
                if (!network.isHidden(cell) || values[cell] + change[cell] < 0) {
                    return false;
                }
                int row = cell / columns;
                int column = cell % columns;
                sums[row] += column == columns - 1 ? -change[cell] : change[cell];
                sums[rows + column] += row == rows - 1 ? -change[cell] : change[cell];
            }
        }
        return Arrays.stream(sums).allMatch(sum -> sum == 0);
    }

    /** Each row adds up to its last cell, and each column to its last. */
    private List<Attacker.Sum> sums() {
        List<Attacker.Sum> sums = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            sums.add(sum(row * columns, 1, columns));
        }
        for (int column = 0; column < columns; column++) {
            sums.add(sum(column, columns, rows));
        }
        return sums;
    }

    private static Attacker.Sum sum(int first, int step, int length) {
        int[] cells = new int[length];
        int[] factors = new int[length];
        for (int i = 0; i < length; i++) {
            cells[i] = first + i * step;
            factors[i] = i == length - 1 ? -1 : 1;
        }
        return new Attacker.Sum(cells, factors, true);
    }
}
