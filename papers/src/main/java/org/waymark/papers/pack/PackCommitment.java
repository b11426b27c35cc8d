package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A promise in a board's minutes.
 *
 * @param at where it stands, with all that was typed there
 * @param meetingOn as printed
 */
public record PackCommitment(
        Row at,
        @Nullable String forum,
        @Nullable String meetingOn,
        @Nullable String minute,
        @Nullable String promise) {}
