package org.waymark.app.pages;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a {@link Table}. Begin with {@link #of}, {@link #link}, {@link #figure}, {@link #tag} or {@link #drawing}, then add.
 *
 * @param words what it says
 * @param href where the words lead
 * @param kind how they look
 * @param sub a second, smaller line
 * @param mark {@code r} restated or {@code p} provisional, inside the number's own link
 * @param colour of a tag: {@code green}, {@code yellow}, {@code red}, {@code grey}, {@code blue}
 * @param drawing SVG that we wrote, put in as it is, before the words
 */
public record Cell(
        String words,
        @Nullable String href,
        Kind kind,
        @Nullable String sub,
        @Nullable String mark,
        @Nullable String colour,
        @Nullable String drawing) {

    /** How a cell's words look. */
    public enum Kind {
        PLAIN,
        /** An ordinary link. */
        LINK,
        /** A number or a measure's name that leads to its explanation. */
        FIGURE,
        /** Bold: overdue, not held, nobody. */
        LATE,
        /** A judgement that somebody gave. */
        TAG
    }

    public static Cell of(String words) {
        return new Cell(words, null, Kind.PLAIN, null, null, null, null);
    }

    public static Cell of(long number) {
        return of(Print.number(number));
    }

    /** An empty cell: there is nothing to say here, and the row says why. */
    public static Cell none() {
        return of("–");
    }

    public static Cell link(String words, String href) {
        return new Cell(words, href, Kind.LINK, null, null, null, null);
    }

    public static Cell figure(String words, String href) {
        return new Cell(words, href, Kind.FIGURE, null, null, null, null);
    }

    public static Cell late(String words) {
        return new Cell(words, null, Kind.LATE, null, null, null, null);
    }

    public static Cell tag(String words, String colour) {
        return new Cell(words, null, Kind.TAG, null, null, colour, null);
    }

    /** A sparkline or a verdict's shape, as SVG text of our own making, with the words beside it (may be empty). */
    public static Cell drawing(String svg, String words) {
        return new Cell(words, null, Kind.PLAIN, null, null, null, svg);
    }

    public Cell withSub(String line) {
        return new Cell(words, href, kind, line, mark, colour, drawing);
    }

    public Cell withMark(String sign) {
        return new Cell(words, href, kind, sub, sign, colour, drawing);
    }

    /** The mark in words, for those who hear the page. */
    public String markWords() {
        return "r".equals(mark) ? "restated" : "provisional";
    }
}
