package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and phrases to look for as whole words, without regard to capitals; of two that begin together the longer is found. */
public final class Phrases {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Pattern pattern;

    private Phrases(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Phrases of(Collection<String> phrases) {
        return new Phrases(Pattern.compile(alternatives(phrases), FLAGS));
    }

    /**
     * A pattern that takes one of the phrases, for use inside another pattern that is read without regard to capitals. The ends of words are looked for
     * once for all, so that a long list costs little where no word begins.
     */
    public static String alternatives(Collection<String> phrases) {
        List<String> words = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        phrases.stream()
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(phrase -> (isWord(phrase) ? words : signs).add(blanks(phrase)));
        StringBuilder all = new StringBuilder("(?:");
        if (!words.isEmpty()) {
            all.append("(?<![\\p{L}\\p{N}])(?:").append(String.join("|", words)).append(")(?![\\p{L}\\p{N}])");
        }
        if (!signs.isEmpty()) {
            all.append(words.isEmpty() ? "" : "|").append(String.join("|", signs));
        }
        return all.append(')').toString();
    }

    Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    public boolean in(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** True if both ends of a phrase are ends of words, unlike those of "% of" and "e.g.". */
    private static boolean isWord(String phrase) {
        return Character.isLetterOrDigit(phrase.codePointAt(0))
                && Character.isLetterOrDigit(phrase.codePointBefore(phrase.length()));
    }

    /** A blank in a phrase is any one to three blanks in the text. */
    private static String blanks(String phrase) {
        return Stream.of(phrase.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s{1,3}"));
    }
}
