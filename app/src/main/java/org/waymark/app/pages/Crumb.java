package org.waymark.app.pages;

/** A step of the way down to a page. */
public record Crumb(String words, String href) {}
