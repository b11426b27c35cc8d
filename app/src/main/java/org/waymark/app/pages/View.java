package org.waymark.app.pages;

/** One of several pages or views of the same thing, for {@code parts/bits :: views} and {@code :: subnavigation}. */
public record View(String words, String href, boolean here) {}
