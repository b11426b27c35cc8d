package org.waymark.app.pages;

/** A line of a list to choose from, for {@code parts/form :: select}. */
public record Choice(String value, String words) {}
