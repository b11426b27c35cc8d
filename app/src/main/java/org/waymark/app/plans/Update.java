package org.waymark.app.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an action. It is never overwritten.
 *
 * @param writtenBy a role or a paper
 * @param reportedOn the day it speaks of
 * @param rating as it was written; null if none was given
 * @param words null if only a rating was given
 */
public record Update(
        Instant writtenAt,
        String writtenBy,
        LocalDate reportedOn,
        @Nullable String rating,
        @Nullable String words) {}
