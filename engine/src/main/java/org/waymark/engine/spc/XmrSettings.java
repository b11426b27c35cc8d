package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * How a series is judged. Start with {@link #standard} and change what differs.
 *
 * @param improvement which way is better
 * @param target in the series' unit; null if none is set
 * @param fixAfter the limits are made from this many first values of each group, at least 12; null takes all
 * @param screening whether moving ranges of 3.267 times their mean or more are left out once
 * @param rebaseAt places (from 0) at which a new group begins; 0 has no effect. Only a named person rebases, with a reason
 * @param run how many points make a trend or a shift, 6 or 7
 * @param beyondLimitCounts whether a point outside a limit counts towards two of three (announced for Making Data Count in 2023)
 */
public record XmrSettings(
        Improvement improvement,
        @Nullable BigDecimal target,
        @Nullable Integer fixAfter,
        boolean screening,
        SortedSet<Integer> rebaseAt,
        int run,
        boolean beyondLimitCounts) {

    /** The least number of values that limits may be fixed on. */
    public static final int LEAST_TO_FIX = 12;

    /** @throws EngineException {@code spc-run-length}, {@code spc-too-few-to-fix} or {@code spc-rebase-place} */
    public XmrSettings {
        Objects.requireNonNull(improvement, "improvement");
        rebaseAt = Collections.unmodifiableSortedSet(new TreeSet<>(rebaseAt));
        if (run != 6 && run != 7) {
            throw refused("spc-run-length", "A run of " + run + " points was asked for.", "Choose 6 or 7.");
        }
        if (fixAfter != null && fixAfter < LEAST_TO_FIX) {
            throw refused(
                    "spc-too-few-to-fix",
                    "Limits were to be fixed on the first " + fixAfter + " points.",
                    "Fix them on 12 or more, or leave the setting out.");
        }
        if (!rebaseAt.isEmpty() && rebaseAt.first() < 0) {
            throw refused(
                    "spc-rebase-place",
                    "A series was to be rebased before its first point.",
                    "Give the place of a point in the series.");
        }
    }

    /** Screening on, runs of seven, limits from all points, no rebasing, points outside a limit not counted towards two of three. */
    public static XmrSettings standard(Improvement improvement, @Nullable BigDecimal target) {
        return new XmrSettings(improvement, target, null, true, new TreeSet<>(), 7, false);
    }

    /** The same with limits made from the first {@code values} values of each group. */
    public XmrSettings fixedAfter(int values) {
        return new XmrSettings(improvement, target, values, screening, rebaseAt, run, beyondLimitCounts);
    }

    /** The same with screening on or off. */
    public XmrSettings screening(boolean on) {
        return new XmrSettings(improvement, target, fixAfter, on, rebaseAt, run, beyondLimitCounts);
    }

    /** The same with a new group beginning at each place, counted from 0. */
    public XmrSettings rebasedAt(SortedSet<Integer> places) {
        return new XmrSettings(improvement, target, fixAfter, screening, places, run, beyondLimitCounts);
    }

    /** The same with runs of 6 or 7. */
    public XmrSettings runsOf(int points) {
        return new XmrSettings(improvement, target, fixAfter, screening, rebaseAt, points, beyondLimitCounts);
    }

    /** The same with points outside a limit counted towards two of three, or not. */
    public XmrSettings beyondLimitCounts(boolean counts) {
        return new XmrSettings(improvement, target, fixAfter, screening, rebaseAt, run, counts);
    }

    private static EngineException refused(String code, String whatHappened, String whatToDo) {
        return new EngineException(new Problem(code, whatHappened, whatToDo, null));
    }
}
