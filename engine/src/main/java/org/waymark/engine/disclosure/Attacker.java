package org.waymark.engine.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * Somebody who knows every shown count, the least that a hidden one can be, and how the counts add up; and who asks with linear programs how low and how
 * high a hidden count can be.
 *
 * <p>What the solver answers is not believed: the counts that it finds are put back into the sums, and an answer that does not fit them counts
 * for nothing, so that a mistake can only make an interval look narrower than it is.
 */
final class Attacker {

    /** Beyond this an interval is said to have no limit; nor does a count that is not asked for fall by more. It keeps the numbers small. */
    static final long NO_LIMIT = 1_000_000;

    private static final double CLOSE = 1e-6;

    private final long[] values;
    private final BitSet neverZero;
    private final List<List<Sum>> sumsOf;

    /**
     * What is known of several counts.
     *
     * @param counts their numbers
     * @param factors the factor of each
     * @param equal true where the weighted sum is 0, false where it is 0 at most
     */
    record Sum(int[] counts, int[] factors, boolean equal) {

        long of(long[] values) {
            long sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += factors[i] * values[counts[i]];
            }
            return sum;
        }
    }

    /**
     * What a hidden count can be.
     *
     * @param low the least whole number
     * @param high the greatest; infinite where there is no limit
     * @param moved the counts that differ from their true values where it is lowest or highest
     */
    record Interval(double low, double high, BitSet moved) {

        double width() {
            return high - low;
        }
    }

    /** @param neverZero the counts that are known to be 1 at least when they are hidden, because zeros are shown; others are 0 at least */
    Attacker(long[] values, BitSet neverZero, List<Sum> sums) {
        this.values = values;
        this.neverZero = neverZero;
        this.sumsOf = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sumsOf.add(new ArrayList<>(2));
        }
        for (Sum sum : sums) {
            for (int count : sum.counts()) {
                sumsOf.get(count).add(sum);
            }
        }
    }

    /** What the count can be, when those in {@code hidden} are hidden. A shown one can be nothing but what it is. */
    Interval interval(int count, BitSet hidden) {
        if (!hidden.get(count)) {
            return new Interval(values[count], values[count], new BitSet());
        }
        Reach reach = new Reach(count, hidden);
        BitSet moved = new BitSet();
        double low = reach.furthest(count, -1, moved);
        double high = reach.furthest(count, 1, moved);
        return new Interval(
                Math.ceil(values[count] + low - CLOSE),
                high >= NO_LIMIT ? Double.POSITIVE_INFINITY : Math.floor(values[count] + high + CLOSE),
                moved);
    }

    /**
     * The cheapest counts to hide so that a count can rise by {@code by}: those that differ from their true values in the cheapest other
     * solution, where each unit by which a count differs costs its weight. Counts that may not be hidden are not in {@code free}; empty where
     * there is no way.
     */
    BitSet cheapest(int count, int by, BitSet free, double[] weights) {
        return new Reach(count, free).cheapest(count, by, weights);
    }

    /** The count, and those of {@code free} that stand in sums with it, with those, and so on. */
    BitSet together(int count, BitSet free) {
        return new Reach(count, free).reached;
    }

    /** The counts that can move together with one, and the sums that they stand in. */
    private final class Reach {

        private final BitSet reached = new BitSet();
        private final Set<Sum> sums = new LinkedHashSet<>();
        private final int[] counts;
        private final int[] placeOf = new int[values.length];

        Reach(int count, BitSet free) {
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(count));
            reached.set(count);
            while (!open.isEmpty()) {
                for (Sum sum : sumsOf.get(open.remove())) {
                    if (sums.add(sum)) {
                        for (int other : sum.counts()) {
                            if (free.get(other) && !reached.get(other)) {
                                reached.set(other);
                                open.add(other);
                            }
                        }
                    }
                }
            }
            counts = reached.stream().toArray();
            for (int i = 0; i < counts.length; i++) {
                placeOf[counts[i]] = i;
            }
        }

        private double room(int place) {
            int count = counts[place];
            return Math.min(values[count] - (neverZero.get(count) ? 1 : 0), NO_LIMIT);
        }

        /** By how much the count can move in a direction, and what moves with it. The variables are the counts less what they cannot fall. */
        double furthest(int count, int direction, BitSet moved) {
            double[] objective = new double[counts.length];
            objective[placeOf[count]] = -direction;
            double[] upper = new double[counts.length];
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
            upper[placeOf[count]] = room(placeOf[count]) + NO_LIMIT;
            LinearSolver.Builder program = LinearSolver.newBuilder(objective);
            program.lower(new double[counts.length]);
            program.upper(upper);
            for (Sum sum : sums) {
                double right = sum.equal() ? 0 : -sum.of(values);
                for (int i = 0; i < sum.counts().length; i++) {
                    if (reached.get(sum.counts()[i])) {
                        right += sum.factors()[i] * room(placeOf[sum.counts()[i]]);
                    }
                }
                Mutate1D row = sum.equal() ? program.equality(right) : program.inequality(right);
                for (int i = 0; i < sum.counts().length; i++) {
                    if (reached.get(sum.counts()[i])) {
                        row.set(placeOf[sum.counts()[i]], sum.factors()[i]);
                    }
                }
            }
            double[] change = solved(program, counts.length);
            if (change.length == 0) {
                return 0;
            }
            for (int i = 0; i < counts.length; i++) {
                change[i] -= room(i);
            }
            if (!fits(change)) {
                return 0;
            }
            mark(change, moved);
            return change[placeOf[count]];
        }

        BitSet cheapest(int count, int by, double[] weights) {
            int n = counts.length;
            double[] objective = new double[2 * n];
            double[] upper = new double[2 * n];
            for (int i = 0; i < n; i++) {
                objective[i] = weights[counts[i]];
                objective[n + i] = weights[counts[i]];
                upper[i] = Double.POSITIVE_INFINITY;
                upper[n + i] = room(i);
            }
            upper[placeOf[count]] = by;
            upper[n + placeOf[count]] = 0;
            LinearSolver.Builder program = LinearSolver.newBuilder(objective);
            double[] lower = new double[2 * n];
            lower[placeOf[count]] = by;
            program.lower(lower);
            program.upper(upper);
            for (Sum sum : sums) {
                Mutate1D row = sum.equal() ? program.equality(0) : program.inequality(-sum.of(values));
                for (int i = 0; i < sum.counts().length; i++) {
                    if (reached.get(sum.counts()[i])) {
                        row.set(placeOf[sum.counts()[i]], sum.factors()[i]);
                        row.set(n + placeOf[sum.counts()[i]], -sum.factors()[i]);
                    }
                }
            }
            BitSet moved = new BitSet();
            double[] found = solved(program, 2 * n);
            if (found.length > 0) {
                double[] change = new double[n];
                for (int i = 0; i < n; i++) {
                    change[i] = found[i] - found[n + i];
                }
                if (fits(change)) {
                    mark(change, moved);
                }
            }
            return moved;
        }

        private double[] solved(LinearSolver.Builder program, int variables) {
            Optimisation.Options options = new Optimisation.Options();
            options.sparse = Boolean.FALSE;
            options.linear().dual();
            Optimisation.Result result = program.build(options).solve();
            if (!result.getState().isFeasible()) {
                return new double[0];
            }
            double[] found = new double[variables];
            for (int i = 0; i < variables; i++) {
                found[i] = result.doubleValue(i);
            }
            return found;
        }

        private boolean fits(double[] change) {
            for (int i = 0; i < counts.length; i++) {
                if (!(room(i) + change[i] >= -CLOSE)) {
                    return false;
                }
            }
            for (Sum sum : sums) {
                double total = sum.of(values);
                for (int i = 0; i < sum.counts().length; i++) {
                    if (reached.get(sum.counts()[i])) {
                        total += sum.factors()[i] * change[placeOf[sum.counts()[i]]];
                    }
                }
                if (total > CLOSE || sum.equal() && total < -CLOSE) {
                    return false;
                }
            }
            return true;
        }

        private void mark(double[] change, BitSet moved) {
            for (int i = 0; i < counts.length; i++) {
                if (Math.abs(change[i]) > CLOSE) {
                    moved.set(counts[i]);
                }
            }
        }
    }
}
