package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that look at more than one point. Each works on one group; a point without a value is on no side and ends a run,
 * because "seven months in a row" may not be said across a month that nobody measured.
 */
final class Runs {

    private Runs() {}

    /** At each point that completes a run of strictly rising or falling points: 1 or -1; elsewhere 0. */
    static int[] trendEnds(List<@Nullable BigDecimal> values, int run) {
        int[] ends = new int[values.size()];
        int length = 0;
        int direction = 0;
        for (int i = 1; i < ends.length; i++) {
            BigDecimal before = values.get(i - 1);
            BigDecimal now = values.get(i);
            int step = before == null || now == null ? 0 : Integer.signum(now.compareTo(before));
            length = step != 0 && step == direction ? length + 1 : Math.abs(step);
            direction = step;
            ends[i] = length >= run - 1 ? direction : 0;
        }
        return ends;
    }

    /** At each point that completes a run on one side of the centre: 1 for above, -1 for below; elsewhere 0. */
    static int[] shiftEnds(int[] side, int run) {
        int[] ends = new int[side.length];
        int length = 0;
        for (int i = 0; i < side.length; i++) {
            boolean goesOn = i > 0 && side[i] == side[i - 1] && side[i] != 0;
            length = goesOn ? length + 1 : Math.abs(side[i]);
            ends[i] = length >= run ? side[i] : 0;
        }
        return ends;
    }

    /** Carries each completed run back over all its points. Where two runs meet in one point, the later run has it. */
    static int[] wholeRuns(int[] ends, int run) {
        int[] part = new int[ends.length];
        for (int end = 0; end < ends.length; end++) {
            if (ends[end] != 0) {
                for (int i = Math.max(0, end - run + 1); i <= end; i++) {
                    part[i] = ends[end];
                }
            }
        }
        return part;
    }

    /** Which points are in a window of three, all on one side, of which at least two are far out. */
    static boolean[] twoOfThreeWindows(boolean[] far, int[] side) {
        boolean[] part = new boolean[far.length];
        for (int i = 0; i + 2 < far.length; i++) {
            boolean oneSide = Math.abs(side[i] + side[i + 1] + side[i + 2]) == 3;
            int out = (far[i] ? 1 : 0) + (far[i + 1] ? 1 : 0) + (far[i + 2] ? 1 : 0);
            if (oneSide && out >= 2) {
                part[i] = true;
                part[i + 1] = true;
                part[i + 2] = true;
            }
        }
        return part;
    }

    /** Of the points in such windows, those that are far out themselves. */
    static boolean[] twoOfThree(boolean[] far, int[] side) {
        boolean[] part = twoOfThreeWindows(far, side);
        for (int i = 0; i < part.length; i++) {
            part[i] &= far[i];
        }
        return part;
    }
}
