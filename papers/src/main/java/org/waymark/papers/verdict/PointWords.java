package org.waymark.papers.verdict;

import org.waymark.engine.spc.Meaning;
import org.waymark.engine.spc.SpecialCause;

/** What is said of one point in a table beside a chart. */
public final class PointWords {

    private PointWords() {}

    /** {@code Usual}, {@code Better than usual}, {@code Worse than usual}, {@code Higher than usual}, {@code Lower than usual}. */
    public static String of(Meaning meaning) {
        return switch (meaning) {
            case USUAL -> "Usual";
            case BETTER -> "Better than usual";
            case WORSE -> "Worse than usual";
            case HIGH -> "Higher than usual";
            case LOW -> "Lower than usual";
        };
    }

    /** The rule that made the point stand out, such as {@code Outside the limits}; "" for a usual one. */
    public static String of(SpecialCause cause) {
        return switch (cause.rule()) {
            case NONE -> "";
            case OUTSIDE -> "Outside the limits";
            case TREND -> "One of seven or more moving one way";
            case TWO_OF_THREE -> "Two of three near the limit";
            case SHIFT -> "One of seven or more on one side";
        };
    }
}
