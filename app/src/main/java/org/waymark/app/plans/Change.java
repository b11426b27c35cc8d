package org.waymark.app.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of an action that was changed.
 *
 * @param changedBy a role
 * @param fromPaper true if a paper brought it, false if a person did
 * @param field {@code lead}, {@code due}, {@code state}, …
 */
public record Change(
        Instant changedAt,
        String changedBy,
        boolean fromPaper,
        String field,
        @Nullable String was,
        @Nullable String became) {}
