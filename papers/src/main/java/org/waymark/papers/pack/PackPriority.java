package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A line of the front page.
 *
 * @param at where it stands, with all that was typed there
 * @param kind such as {@code key_priority_area}; "" if it is blank
 * @param byWhen as printed
 */
public record PackPriority(
        Row at,
        String kind,
        @Nullable String ref,
        @Nullable String description,
        @Nullable String owner,
        @Nullable String byWhen) {}
