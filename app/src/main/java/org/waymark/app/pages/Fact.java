package org.waymark.app.pages;

import org.jspecify.annotations.Nullable;

/**
 * A label and what it says, for {@code parts/bits :: facts} and {@code :: summary}.
 *
 * @param colour of a tag, where somebody judged it so: {@code green}, {@code yellow}, …; null for plain words
 */
public record Fact(
        String label,
        String words,
        @Nullable String href,
        @Nullable String sub,
        @Nullable String colour) {

    public static Fact of(String label, String words) {
        return new Fact(label, words, null, null, null);
    }

    public Fact leadingTo(String address) {
        return new Fact(label, words, address, sub, colour);
    }

    public Fact withSub(String line) {
        return new Fact(label, words, href, line, colour);
    }

    /** A judgement that somebody gave, drawn as a tag in {@code facts}. */
    public Fact tagged(String hue) {
        return new Fact(label, words, href, sub, hue);
    }
}
