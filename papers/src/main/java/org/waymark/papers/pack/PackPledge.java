package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A promise to children.
 *
 * @param at where it stands, with all that was typed there
 */
public record PackPledge(
        Row at, @Nullable String priority, @Nullable String pledge) {}
