package org.waymark.papers.pack;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a page's address that is made from what a paper prints. */
public final class PageAddress {

    private PageAddress() {}

    /** A text in lower case, hyphens between words, dots between figures kept; {@code x} where nothing is left. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("(?<![0-9])\\.|\\.(?![0-9])", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }
}
