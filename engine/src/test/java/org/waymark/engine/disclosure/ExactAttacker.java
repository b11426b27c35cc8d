package org.waymark.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Another attacker, which shares nothing with the code under test: a simplex over whole numbers that never rounds. It knows some counts, the least that the others can be, and sums of them; it starts from what it knows alone and finds its own first solution.
 *
 * <p>The tableau is kept over one common divisor, as in Bareiss's elimination, and the entering column is the first that improves (Bland's rule),
 * so that it ends.
 */
final class ExactAttacker {

    private final int counts;
    private final List<long[]> equations = new ArrayList<>();
    private final List<Boolean> equal = new ArrayList<>();

    ExactAttacker(int counts) {
        this.counts = counts;
    }

    /** The rows and columns of a table extended by its totals, given row by row. */
    static ExactAttacker ofTable(int rows, int columns) {
        ExactAttacker attacker = new ExactAttacker(rows * columns);
        for (int i = 0; i < rows; i++) {
            long[] factors = new long[rows * columns];
            for (int j = 0; j < columns; j++) {
                factors[i * columns + j] = j < columns - 1 ? 1 : -1;
            }
            attacker.knows(factors, true);
        }
        for (int j = 0; j < columns; j++) {
            long[] factors = new long[rows * columns];
            for (int i = 0; i < rows; i++) {
                factors[i * columns + j] = i < rows - 1 ? 1 : -1;
            }
            attacker.knows(factors, true);
        }
        return attacker;
    }

    /** The weighted sum of all counts is 0, or is 0 at most. */
    void knows(long[] factors, boolean isEqual) {
        equations.add(factors);
        equal.add(isEqual);
    }

    /**
     * How wide the interval is that the attacker finds around a hidden count; only shown values are looked at.
     *
     * @param least what each hidden count is at least
     */
    double width(int count, long[] values, boolean[] hidden, int[] least) {
        return extreme(count, 1, values, hidden, least) + extreme(count, -1, values, hidden, least);
    }

    /** The greatest whole number that {@code direction} times the count can be. */
    private double extreme(int count, int direction, long[] values, boolean[] hidden, int[] least) {
        int[] unknown = java.util.stream.IntStream.range(0, counts)
                .filter(i -> hidden[i])
                .toArray();
        int slacks = (int) equal.stream().filter(is -> !is).count();
        int columns = unknown.length + slacks;
        long[][] rows = new long[equations.size()][];
        int slack = unknown.length;
        for (int r = 0; r < rows.length; r++) {
            long[] row = new long[columns + 1];
            for (int k = 0; k < unknown.length; k++) {
                row[k] = equations.get(r)[unknown[k]];
            }
            for (int i = 0; i < counts; i++) {
                row[columns] -= equations.get(r)[i] * (hidden[i] ? least[i] : values[i]);
            }
            if (!equal.get(r)) {
                row[slack++] = 1;
            }
            if (row[columns] < 0) {
                row = Arrays.stream(row).map(x -> -x).toArray();
            }
            rows[r] = row;
        }
        return new Tableau(rows, columns).greatest(Arrays.binarySearch(unknown, count), direction);
    }

    private static final class Tableau {

        private final int columns;
        private long[][] rows;
        private int[] basis;
        private long[] objective;
        private long divisor = 1;

        Tableau(long[][] rows, int columns) {
            this.rows = rows;
            this.columns = columns;
            this.basis = new int[rows.length];
            Arrays.fill(basis, -1);
            this.objective = new long[columns + 1];
            for (long[] row : rows) {
                for (int j = 0; j <= columns; j++) {
                    objective[j] -= row[j];
                }
            }
        }

        double greatest(int column, int direction) {
            improve();
            if (objective[columns] != 0) {
                throw new IllegalStateException("what is shown contradicts itself");
            }
            dropWhatIsLeftOver();
            objective = new long[columns + 1];
            objective[column] = -direction * divisor;
            for (int r = 0; r < rows.length; r++) {
                if (basis[r] == column) {
                    for (int j = 0; j <= columns; j++) {
                        objective[j] += direction * rows[r][j];
                    }
                    objective[column] = 0;
                }
            }
            return improve() ? Math.floorDiv(objective[columns], divisor) : Double.POSITIVE_INFINITY;
        }

        /** False where there is no limit. */
        private boolean improve() {
            while (true) {
                int entering = 0;
                while (entering < columns && objective[entering] >= 0) {
                    entering++;
                }
                if (entering == columns) {
                    return true;
                }
                int leaving = -1;
                for (int r = 0; r < rows.length; r++) {
                    if (rows[r][entering] > 0) {
                        long cross = leaving < 0
                                ? -1
                                : Math.multiplyExact(rows[r][columns], rows[leaving][entering])
                                        - Math.multiplyExact(rows[leaving][columns], rows[r][entering]);
                        if (cross < 0 || cross == 0 && basis[r] < basis[leaving]) {
                            leaving = r;
                        }
                    }
                }
                if (leaving < 0) {
                    return false;
                }
                pivot(leaving, entering);
            }
        }

        private void pivot(int at, int entering) {
            long by = rows[at][entering];
            for (int r = 0; r < rows.length; r++) {
                if (r != at) {
                    combine(rows[r], rows[at], entering, by);
                }
            }
            combine(objective, rows[at], entering, by);
            divisor = by;
            basis[at] = entering;
        }

        private void combine(long[] row, long[] with, int entering, long by) {
            long times = row[entering];
            for (int j = 0; j <= columns; j++) {
                row[j] = (Math.multiplyExact(row[j], by) - Math.multiplyExact(times, with[j])) / divisor;
            }
        }

        /** Equations that say nothing new are left without a column of their own. */
        private void dropWhatIsLeftOver() {
            List<long[]> kept = new ArrayList<>();
            List<Integer> keptBasis = new ArrayList<>();
            for (int r = 0; r < rows.length; r++) {
                if (basis[r] < 0) {
                    int column = 0;
                    while (column < columns && rows[r][column] == 0) {
                        column++;
                    }
                    if (column == columns) {
                        continue;
                    }
                    if (rows[r][column] < 0) {
                        rows[r] = Arrays.stream(rows[r]).map(x -> -x).toArray();
                    }
                    pivot(r, column);
                }
            }
            for (int r = 0; r < rows.length; r++) {
                if (basis[r] >= 0) {
                    kept.add(rows[r]);
                    keptBasis.add(basis[r]);
                }
            }
            rows = kept.toArray(long[][]::new);
            basis = keptBasis.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
