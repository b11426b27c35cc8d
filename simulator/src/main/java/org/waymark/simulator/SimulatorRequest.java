package org.waymark.simulator;

import java.time.LocalDate;

/**
 * What to invent.
 *
 * @param seed the same seed gives the same bytes
 * @param children how many children the authority knew at any time in the window, at least 1
 * @param months how many months before the second date the window begins, at least 6
 * @param firstAsAt the day of the first pair of returns
 * @param secondAsAt the day of the second pair, after the first
 */
public record SimulatorRequest(long seed, int children, int months, LocalDate firstAsAt, LocalDate secondAsAt) {

    public SimulatorRequest {
        if (children < 1) {
            throw new IllegalArgumentException("Ask for at least 1 child.");
        }
        if (months < 6) {
            throw new IllegalArgumentException("Ask for at least 6 months of history.");
        }
        if (!secondAsAt.isAfter(firstAsAt)) {
            throw new IllegalArgumentException("The second date must be after the first.");
        }
    }

    /** The authority of the demo: 1,200 children over 36 months, as at the ends of September and October 2026. */
    public static SimulatorRequest usual() {
        return new SimulatorRequest(1, 1_200, 36, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31));
    }

    LocalDate windowStart() {
        return secondAsAt.minusMonths(months);
    }
}
