package org.waymark.app.forums;

import org.jspecify.annotations.Nullable;

/**
 * A board.
 *
 * @param address the last part of its page's address
 * @param kind of the catalogue; null if it is of none
 */
public record Board(String address, String title, @Nullable String kind) {}
