package org.waymark.simulator;

import java.time.LocalDate;

/**
 * A share that is steady until a year before the end and then moves to another level over eight months.
 *
 * @param before the share until then
 * @param after the share at the end
 * @param end the last day of the simulation
 */
record Drift(double before, double after, LocalDate end) {

    private static final int BEGINS_DAYS_BEFORE = 365;
    private static final int TAKES_DAYS = 240;

    double at(LocalDate day) {
        long into = day.toEpochDay() - (end.toEpochDay() - BEGINS_DAYS_BEFORE);
        double done = Math.min(1, Math.max(0, (double) into / TAKES_DAYS));
        return before + (after - before) * done;
    }
}
