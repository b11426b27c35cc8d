package org.waymark.app.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What part of the authority somebody sees, and when.
 *
 * @param from the first day; null when it has held for as long as the person is known
 * @param to the last day; null when no end is known
 */
record Post(Scope scope, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
