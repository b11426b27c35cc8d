package org.waymark.simulator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something dated, and the day it reached the case system.
 *
 * @param on the day it happened
 * @param known the day it was recorded, never before it happened
 */
record Fact(LocalDate on, LocalDate known) {

    /** Recorded the same day or soon after; now and then weeks later. */
    static Fact of(LocalDate on, Chance chance) {
        double luck = chance.fraction();
        if (luck < 0.72) {
            return new Fact(on, on);
        }
        if (luck < 0.93) {
            return new Fact(on, on.plusDays(chance.between(1, 5)));
        }
        return new Fact(on, on.plusDays(chance.between(6, 40)));
    }

    /** The same fact, recorded no earlier than another. */
    Fact notKnownBefore(Fact other) {
        return known.isBefore(other.known) ? new Fact(on, other.known) : this;
    }

    static boolean isKnown(@Nullable Fact fact, LocalDate asAt) {
        return fact != null && !fact.known.isAfter(asAt) && !fact.on.isAfter(asAt);
    }

    /** The date as the system had it that day; null while it was not recorded. */
    static @Nullable LocalDate asAt(@Nullable Fact fact, LocalDate asAt) {
        return fact != null && isKnown(fact, asAt) ? fact.on : null;
    }
}
