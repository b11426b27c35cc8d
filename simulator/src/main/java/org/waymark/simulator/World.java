package org.waymark.simulator;

import java.time.LocalDate;

/** What holds for every child of one simulation: the window, the calendar, the teams and what gets better or worse. */
record World(
        LocalDate start,
        LocalDate end,
        WorkingDays days,
        Teams teams,
        double careShare,
        Drift conferencesOnTime,
        Drift firstReviewsOnTime,
        Drift assessmentsOnTime,
        Drift moves) {

    /** The mean stay in care that the stories below come to, in months; the size of the care population rests on it. */
    private static final double MEAN_STAY_MONTHS = 44;

    private static final double SHARE_IN_CARE = 0.29;

    static World of(SimulatorRequest request) {
        LocalDate end = request.secondAsAt();
        double careShare = Math.min(0.85, SHARE_IN_CARE * (MEAN_STAY_MONTHS + request.months()) / MEAN_STAY_MONTHS);
        return new World(
                request.windowStart(),
                end,
                new WorkingDays(),
                Teams.forChildren(request.children()),
                careShare,
                new Drift(0.60, 0.95, end),
                new Drift(0.78, 0.93, end),
                new Drift(0.88, 0.68, end),
                new Drift(1.0, 2.3, end));
    }
}
