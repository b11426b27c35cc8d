package org.waymark.app.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log.
 *
 * @param why the reason given where the glass was broken; null where rows were seen in the course of a post
 */
public record LogEntry(
        Instant at,
        String username,
        String role,
        String displayName,
        String what,
        long children,
        @Nullable String why) {}
