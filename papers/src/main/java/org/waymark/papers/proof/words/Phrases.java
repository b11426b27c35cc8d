package org.waymark.papers.proof.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** A pattern that takes one of the phrases, for use inside another pattern that is read without regard to capitals. */
    public static String alternatives(Collection<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Phrases::whole)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    public boolean in(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** A blank in a phrase is any one to three blanks in the text; its ends are ends of words. */
    private static String whole(String phrase) {
        String[] words = phrase.strip().split("\\s+");
        StringBuilder whole = new StringBuilder();
        if (Character.isLetterOrDigit(phrase.codePointAt(0))) {
            whole.append("(?<![\\p{L}\\p{N}])");
        }
        for (int i = 0; i < words.length; i++) {
            whole.append(i == 0 ? "" : "\\s{1,3}").append(Pattern.quote(words[i]));
        }
        if (Character.isLetterOrDigit(phrase.codePointBefore(phrase.length()))) {
            whole.append("(?![\\p{L}\\p{N}])");
        }
        return whole.toString();
    }
}
