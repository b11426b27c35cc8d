package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A recommendation with the response to it.
 *
 * @param at where it stands, with all that was typed there
 */
public record PackRecommendation(
        Row at,
        @Nullable String forum,
        @Nullable String ref,
        @Nullable String recommendation,
        @Nullable String response,
        @Nullable String update) {}
