package org.waymark.engine.disclosure;

import java.util.Arrays;

/**
 * A table extended by its totals, seen as a network: its rows and columns are nodes, each cell is an arc between its row and its column, and
 * what the cells count flows along them. Since all rows and columns add up, as much flows into each node as out of it; a table that agrees with
 * this one in every shown cell is another such flow, which differs from it along circles of hidden cells. How far a hidden cell can rise or
 * fall is therefore a greatest flow through the hidden cells, in whole numbers; and what has to be hidden beside a cell so that it can rise is
 * a shortest path.
 *
 * <p>Arcs run from row to column, but for the totals: those of rows run from the last column to the row, those of columns from the column to
 * the last row. Along its arc a cell rises, against it a cell falls.
 */
final class TableNetwork {

    /** As far as we look: a count that can rise by this has no limit. */
    private static final long NO_LIMIT = Attacker.NO_LIMIT;

    private static final int TOTAL_WEIGHT = 3;

    private final int rows;
    private final int columns;
    private final long[] values;
    private final boolean[] hidden;
    private final boolean[] runsFromRow;
    private final long[] change;
    private final int[] cameBy;
    private final int[] queue;
    private final int[] level;
    private final int[] nextToTry;

    /** @param values the cells of the extended table, row by row */
    TableNetwork(int rows, int columns, long[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.hidden = new boolean[values.length];
        this.runsFromRow = new boolean[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            runsFromRow[cell] = (cell / columns == rows - 1) == (cell % columns == columns - 1);
        }
        this.change = new long[values.length];
        this.cameBy = new int[rows + columns];
        this.queue = new int[rows + columns];
        this.level = new int[rows + columns];
        this.nextToTry = new int[rows + columns];
    }

    int cells() {
        return values.length;
    }

    long value(int cell) {
        return values[cell];
    }

    boolean isTotal(int cell) {
        return cell / columns == rows - 1 || cell % columns == columns - 1;
    }

    boolean isHidden(int cell) {
        return hidden[cell];
    }

    void hide(int cell, boolean hide) {
        hidden[cell] = hide;
    }

    /** What it costs to hide a cell. */
    long weight(int cell) {
        return isTotal(cell) ? TOTAL_WEIGHT * values[cell] : values[cell];
    }

    private int tail(int cell) {
        return runsFromRow[cell] ? cell / columns : rows + cell % columns;
    }

    private int head(int cell) {
        return runsFromRow[cell] ? rows + cell % columns : cell / columns;
    }

    private int cellBetween(int node, int other) {
        return node < rows ? node * columns + other - rows : other * columns + node - rows;
    }

    private boolean rises(int cell, int from) {
        return runsFromRow[cell] == from < rows;
    }

    /**
     * Hides the cheapest cells that let {@code cell} rise by {@code by} while every shown cell stays: the shortest path back from the arc's
     * head to its tail. A cell on it that falls has to hold more than that, so that 1 is left: see {@link TableDisclosure}; zeros are not used; what is hidden already costs nothing. Of equally
     * cheap ways it takes the one with fewer cells to hide. There is always one through the grand total.
     */
    void hideCheapestCircle(int cell, int by) {
        int nodes = rows + columns;
        int from = head(cell);
        int to = tail(cell);
        long[] cost = new long[nodes];
        int[] more = new int[nodes];
        boolean[] done = new boolean[nodes];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[from] = 0;
        while (true) {
            int next = -1;
            for (int node = 0; node < nodes; node++) {
                if (!done[node]
                        && cost[node] != Long.MAX_VALUE
                        && (next < 0
                                || cost[node] < cost[next]
                                || cost[node] == cost[next] && more[node] < more[next])) {
                    next = node;
                }
            }
            if (next < 0) {
                return;
            }
            if (next == to) {
                break;
            }
            done[next] = true;
            for (int other = next < rows ? rows : 0, end = next < rows ? nodes : rows; other < end; other++) {
                int way = cellBetween(next, other);
                if (done[other] || way == cell || values[way] == 0 || !rises(way, next) && values[way] <= by) {
                    continue;
                }
                long reached = cost[next] + (hidden[way] ? 0 : weight(way));
                int count = more[next] + (hidden[way] ? 0 : 1);
                if (reached < cost[other] || reached == cost[other] && count < more[other]) {
                    cost[other] = reached;
                    more[other] = count;
                    cameBy[other] = way;
                }
            }
        }
        for (int node = to; node != from; ) {
            int way = cameBy[node];
            hidden[way] = true;
            node = node == tail(way) ? head(way) : tail(way);
        }
    }

    /**
     * How far a hidden cell can rise while all shown cells stay and no hidden one falls below {@code least}, or {@code enough} where it is that
     * or more.
     */
    long rise(int cell, long enough, int least) {
        long by = greatestFlow(cell, head(cell), tail(cell), enough, least);
        change[cell] = by;
        return by;
    }

    /** The same for how far it can fall. */
    long fall(int cell, long enough, int least) {
        long by = greatestFlow(cell, tail(cell), head(cell), Math.min(values[cell] - least, enough), least);
        change[cell] = -by;
        return by;
    }

    /** By how much each cell differs in the table that {@link #rise} or {@link #fall} found last. Overwritten by the next. */
    long[] change() {
        return change;
    }

    /**
     * Dinic's method: find the shortest ways that are left, fill them all, and again, until there is none or enough has flowed. What flows is
     * kept as the change of each cell.
     */
    private long greatestFlow(int without, int from, int to, long enough, int least) {
        Arrays.fill(change, 0);
        long total = 0;
        while (total < enough && findLevels(without, from, to, least)) {
            Arrays.fill(nextToTry, 0);
            total += push(without, from, to, enough - total, least);
        }
        return total;
    }

    private long room(int cell, int from, int least) {
        return rises(cell, from) ? NO_LIMIT - change[cell] : values[cell] - least + change[cell];
    }

    private boolean isOpen(int cell, int without, int from, int least) {
        return hidden[cell] && cell != without && room(cell, from, least) > 0;
    }

    /** How many steps each node is away, as far as {@code to}; false where that is not reached. */
    private boolean findLevels(int without, int from, int to, int least) {
        Arrays.fill(level, -1);
        level[from] = 0;
        int last = 0;
        queue[last++] = from;
        for (int at = 0; at < last; at++) {
            int node = queue[at];
            for (int other = node < rows ? rows : 0, end = node < rows ? rows + columns : rows; other < end; other++) {
                if (level[other] < 0 && isOpen(cellBetween(node, other), without, node, least)) {
                    level[other] = level[node] + 1;
                    if (other == to) {
                        return true;
                    }
                    queue[last++] = other;
                }
            }
        }
        return false;
    }

    /** Lets as much flow from a node as the shortest ways take; ways found full are not tried again. */
    private long push(int without, int node, int to, long most, int least) {
        if (node == to) {
            return most;
        }
        long pushed = 0;
        int first = node < rows ? rows : 0;
        int size = node < rows ? columns : rows;
        for (; nextToTry[node] < size; nextToTry[node]++) {
            int other = first + nextToTry[node];
            int cell = cellBetween(node, other);
            if (level[other] == level[node] + 1 && isOpen(cell, without, node, least)) {
                long more = push(without, other, to, Math.min(most - pushed, room(cell, node, least)), least);
                change[cell] += rises(cell, node) ? more : -more;
                pushed += more;
                if (pushed == most) {
                    return pushed;
                }
            }
        }
        return pushed;
    }
}
