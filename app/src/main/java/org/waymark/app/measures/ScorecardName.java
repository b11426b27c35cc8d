package org.waymark.app.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard that there is.
 *
 * @param lines how many measures it holds
 * @param typedFrom the date of the newest paper it was typed from; null for a computed one
 */
public record ScorecardName(
        String id, String title, int lines, @Nullable LocalDate typedFrom) {}
