package org.waymark.app.access;

import java.time.Instant;

/** One line of the access log. */
public record LogEntry(Instant at, String username, String role, String displayName, String what, long children) {}
