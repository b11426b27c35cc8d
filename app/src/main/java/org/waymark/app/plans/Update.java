package org.waymark.app.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an action. It is never overwritten.
 *
 * @param writtenBy a role; of a paper's words, who brought the paper in
 * @param fromPaper true if a paper printed it
 * @param reportedOn the day it speaks of
 * @param rating as it was written; null if none was given
 * @param words null if only a rating was given
 */
public record Update(
        Instant writtenAt,
        String writtenBy,
        boolean fromPaper,
        LocalDate reportedOn,
        @Nullable String rating,
        @Nullable String words) {}
