package org.waymark.app.plans;

import org.jspecify.annotations.Nullable;

/**
 * A word of a plan's scale.
 *
 * @param ofTheWhole what it means of a plan or a theme; null if it is not used of them
 * @param ofAnAction what it means of an action; null if it is not used of one
 * @param css the class its tag is drawn with
 */
public record Rating(
        String word, @Nullable String ofTheWhole, @Nullable String ofAnAction, Progress countsAs, String css) {}
