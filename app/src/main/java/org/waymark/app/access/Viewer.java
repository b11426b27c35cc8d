package org.waymark.app.access;

import org.jspecify.annotations.Nullable;

/**
 * Who is looking.
 *
 * @param displayName how a page names them: the words of their post, never a person's name
 * @param service the service whose rows they see; null for the whole authority
 * @param team the team whose rows they see; null for the whole service
 */
public record Viewer(
        String username,
        Role role,
        String displayName,
        @Nullable String service,
        @Nullable String team) {

    public boolean may(Right right) {
        return role.rights().contains(right);
    }

    /** What part of the authority they see, in words: {@code whole authority}, a service or a team. */
    public String scope() {
        if (team != null) {
            return team;
        }
        return service != null ? service : "whole authority";
    }

    /** True when a row of that service and team is within what they may see; a row without one is not within a service or team. */
    public boolean sees(@Nullable String rowService, @Nullable String rowTeam) {
        return may(Right.SEE_ROWS)
                && (service == null || service.equals(rowService))
                && (team == null || team.equals(rowTeam));
    }
}
