package org.waymark.papers.proof.words;

/**
 * What is written as a date and cannot be one.
 *
 * @param printed as the text has it
 * @param why in a few words, such as {@code June has 30 days}
 */
public record ImpossibleDate(String printed, String why) {}
