package org.waymark.papers.proof.words;

/**
 * A word that British English does not spell so.
 *
 * @param word as written
 * @param better the word that is nearest; "" if none is near
 */
public record Misspelling(String word, String better) {}
