package org.waymark.app.risks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a risk that was changed.
 *
 * @param changedBy a role
 * @param fromPaper true if a paper brought it, false if a person did
 * @param field {@code owner}, {@code mitigation}, …
 */
public record RiskChange(
        Instant changedAt,
        String changedBy,
        boolean fromPaper,
        String field,
        @Nullable String was,
        @Nullable String became) {}
