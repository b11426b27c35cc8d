package org.waymark.app.pages;

import org.jspecify.annotations.Nullable;

/** A label and what it says, for {@code parts/bits :: facts} and {@code :: summary}. */
public record Fact(
        String label,
        String words,
        @Nullable String href,
        @Nullable String sub) {

    public static Fact of(String label, String words) {
        return new Fact(label, words, null, null);
    }

    public Fact leadingTo(String address) {
        return new Fact(label, words, address, sub);
    }

    public Fact withSub(String line) {
        return new Fact(label, words, href, line);
    }
}
