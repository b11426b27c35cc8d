package org.waymark.papers.proof.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text as the words it is made of. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019`]");
    private static final int SHORTEST_STEM = 4;

    private Words() {}

    /** The words in order, in small letters, without apostrophes or other marks. */
    public static List<String> of(@Nullable String text) {
        List<String> words = new ArrayList<>();
        if (text != null) {
            Matcher word = WORD.matcher(APOSTROPHE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** The words with one blank between them. */
    static String plain(@Nullable String text) {
        return String.join(" ", of(text));
    }

    /** The words that tell what a text is about, each once, without its ending. */
    public static Set<String> telling(@Nullable String text, Set<String> small) {
        Set<String> telling = new LinkedHashSet<>();
        for (String word : of(text)) {
            if (!small.contains(word)) {
                telling.add(stem(word));
            }
        }
        return telling;
    }

    /** A word without the commonest endings, so that "reviews" and "reviewed" meet. */
    static String stem(String word) {
        for (String ending : List.of("ings", "ing", "ies", "ied", "ed", "es", "s", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
