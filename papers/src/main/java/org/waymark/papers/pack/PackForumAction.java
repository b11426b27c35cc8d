package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A line of a board's tracker.
 *
 * @param at where it stands, with all that was typed there
 * @param meetingOn as printed
 */
public record PackForumAction(
        Row at,
        @Nullable String forum,
        @Nullable String meetingOn,
        @Nullable String minute,
        @Nullable String action,
        @Nullable String comment) {}
