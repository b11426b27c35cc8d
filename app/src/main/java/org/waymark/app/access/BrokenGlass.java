package org.waymark.app.access;

import java.time.Instant;

/**
 * A time for which someone opened the rows of a service that is not theirs.
 *
 * @param service whose rows
 * @param reason in their own words
 * @param until the last instant
 */
public record BrokenGlass(
        String username, String role, String displayName, String service, String reason, Instant from, Instant until) {}
