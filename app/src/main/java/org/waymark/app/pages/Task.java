package org.waymark.app.pages;

import org.jspecify.annotations.Nullable;

/** Something to do and its state, for {@code parts/bits :: tasks}. */
public record Task(String words, String href, @Nullable String hint, String state, String colour) {}
