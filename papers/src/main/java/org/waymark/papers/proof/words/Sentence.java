package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a text, or what stands for one: an item of a list, a line.
 *
 * @param from where it begins in the text
 */
public record Sentence(String text, int from) {

    /** A stop before a blank, or before a capital where the blank was forgotten; a bullet, a bar or a new line. */
    private static final Pattern END = Pattern.compile(
            "(?<=[.!?])[\"'”’)\\]]{0,3}\\s+(?=[\"'“‘(\\[]{0,2}[\\p{Lu}\\p{N}\\[])|(?<=\\p{Ll}[.!?])(?=\\p{Lu}\\p{L})|\\s?[|•\\n\\r]\\s?");

    private static final Pattern SHORTENED = Pattern.compile(
            "(?:^|[\\s(])(?:e\\.g|i\\.e|no|nos|approx|dr|mr|mrs|ms|st|vs|inc|para|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\\.$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SHORTENED = 9;

    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (SHORTENED
                    .matcher(text.substring(Math.max(from, end.start() - LONGEST_SHORTENED), end.start()))
                    .find()) {
                continue;
            }
            add(sentences, text, from, end.start());
            from = end.end();
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    int to() {
        return from + text.length();
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            sentences.add(new Sentence(text.substring(from, to), from));
        }
    }
}
