package org.waymark.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.Problem;

/**
 * Opening, for a short time and with a reason, the rows of a service that is not one's own: a child may be at risk and nobody of the
 * child's service can be reached. It is in the access log, and whoever answers for the service is told.
 */
@Component
public class BreakGlass {

    /** How long those who answer for a service are told of it. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final AccessStore store;
    private final Access access;
    private final Clock clock;
    private final Duration lasts;

    BreakGlass(
            AccessStore store, Access access, Clock clock, @Value("${waymark.break-glass-minutes:60}") long minutes) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.lasts = Duration.ofMinutes(minutes);
    }

    /** For how long it is opened. */
    public Duration lasts() {
        return lasts;
    }

    /**
     * Opens the rows of a service to the viewer; or says what stands against it, and opens nothing.
     *
     * @param services those there are
     * @return problems whose {@code where} is {@code service} or {@code reason}; empty when it is open
     * @throws Refused if the viewer's role sees no rows
     */
    @Transactional
    public List<Problem> open(Viewer viewer, String service, List<String> services, String reason) {
        Instant now = clock.instant();
        if (!viewer.may(Right.SEE_ROWS)) {
            throw new Refused("You cannot see rows of children.", "Your role sees counts, never a child.");
        }
        List<Problem> problems = new ArrayList<>();
        String why = reason.strip();
        if (!services.contains(service)) {
            problems.add(new Problem("service-unknown", "No service is chosen.", "Choose one.", "service"));
        }
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            problems.add(new Problem(
                    "reason-missing",
                    "The reason has fewer than " + SHORTEST + " letters or more than " + LONGEST + ".",
                    "Say in a sentence why you must see these rows now.",
                    "reason"));
        }
        if (problems.isEmpty()) {
            BrokenGlass glass = new BrokenGlass(
                    viewer.username(), viewer.role().words(), viewer.displayName(), service, why, now, now.plus(lasts));
            store.keep(glass);
            access.log(
                    viewer.with(glass),
                    "Broke the glass: rows of " + service + " for " + lasts.toMinutes() + " minutes",
                    0,
                    now);
        }
        return problems;
    }

    /** What the viewer has open now, soonest closed first. */
    @Transactional(readOnly = true)
    public List<BrokenGlass> openTo(Viewer viewer) {
        return store.brokenBy(viewer.username(), clock.instant());
    }

    /** What was opened lately of the services that the viewer answers for, newest first. */
    @Transactional(readOnly = true)
    public List<BrokenGlass> toldTo(Viewer viewer) {
        return store.brokenSince(clock.instant().minus(TOLD)).stream()
                .filter(glass -> viewer.answersFor(glass.service()))
                .toList();
    }
}
