package org.waymark.app.access;

import org.jspecify.annotations.Nullable;

/**
 * A part of the authority whose rows of children somebody sees. What is null is not asked for: a scope without service, team and worker is the
 * whole authority.
 *
 * @param service by the name that the records give it
 * @param team by the name that the records give it
 * @param worker by the code that the records give them
 */
public record Scope(
        @Nullable String service,
        @Nullable String team,
        @Nullable String worker) {

    /** The whole authority. */
    public static final Scope WHOLE = new Scope(null, null, null);

    /** True when a row is within it; a row that lacks what is asked for is not. */
    public boolean holds(@Nullable String rowService, @Nullable String rowTeam, @Nullable String rowWorker) {
        return (service == null || service.equals(rowService))
                && (team == null || team.equals(rowTeam))
                && (worker == null || worker.equals(rowWorker));
    }

    /** {@code whole authority}, a service, a team, or {@code Worker 012 of Safeguarding East}. */
    public String words() {
        String part = team != null ? team : service;
        if (worker != null) {
            return worker + (part == null ? "" : " of " + part);
        }
        return part == null ? "whole authority" : part;
    }
}
