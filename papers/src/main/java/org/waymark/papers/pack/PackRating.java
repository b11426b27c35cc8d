package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * What a rating means.
 *
 * @param at where it stands, with all that was typed there
 * @param overall of the whole plan or a theme
 */
public record PackRating(
        Row at,
        String status,
        @Nullable String overall,
        @Nullable String ofAnAction) {}
