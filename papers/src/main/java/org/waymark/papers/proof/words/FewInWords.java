package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.engine.disclosure.Disclosure;

/**
 * Finds counts of one to five children in running text: "three young people", "5 of the 15 children", and "11 of the 15 children", which tells of
 * four. A table could hide them; words cannot. The words are in {@code reference/small_numbers.yaml} and {@code reference/one_child.yaml}.
 */
public final class FewInWords {

    private static final String FILE = "reference/small_numbers.yaml";
    private static final String CHILDREN = "reference/one_child.yaml";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final String NUMBER = "(?:(?<![\\p{L}\\p{N}.,/£%-])\\d{1,5}(?![\\p{N}%]|[.,/:-]\\d)|\\b(?:"
            + String.join("|", TENS.subList(2, TENS.size()))
            + ")(?:[ -](?:" + String.join("|", UNITS.subList(1, 10)) + "))?\\b|\\b(?:" + String.join("|", UNITS)
            + ")\\b)";

    private final Pattern counted;
    private final Pattern ofOthers;
    private final Pattern inBrackets;
    private final Pattern notAfter;

    private FewInWords(YamlFile words, YamlFile children) {
        List<String> all = new ArrayList<>(words.texts("counted"));
        all.addAll(children.texts("child"));
        all.addAll(children.texts("children"));
        String described = "(?:" + Phrases.alternatives(children.texts("described_as")) + "[\\s-]){0,3}";
        String noun = described + Phrases.alternatives(all) + "(?!['’]|-|\\s"
                + Phrases.alternatives(words.texts("not_before")) + ")";
        counted = Pattern.compile("(" + NUMBER + ")\\s" + noun, FLAGS);
        ofOthers = Pattern.compile(
                "(" + NUMBER
                        + ")\\s(?:out\\s)?of\\s(?:the\\s|these\\s|those\\s|our\\s|all\\s|a\\stotal\\sof\\s){0,2}(?:("
                        + NUMBER + ")\\s)?(?:" + noun + "|whom\\b|them\\b)",
                FLAGS);
        inBrackets = Pattern.compile(noun + "\\s?[(:=]\\s?(" + NUMBER + ")\\s?(?:\\)|$|[,;])", FLAGS);
        notAfter = Pattern.compile(Phrases.alternatives(words.texts("not_after")) + "[\\s.:-]{0,2}$", FLAGS);
    }

    /** With the words of a catalogue. */
    public static FewInWords with(Catalogue catalogue) {
        return new FewInWords(catalogue.file(FILE), catalogue.file(CHILDREN));
    }

    /** The passages that tell of one to five children, in the text's order; empty if none does. They are for the author's eyes. */
    public List<String> in(String text) {
        List<String> passages = new ArrayList<>();
        for (Sentence sentence : Sentence.of(text)) {
            String words = sentence.text();
            Matcher some = ofOthers.matcher(words);
            boolean few = false;
            while (some.find() && !few) {
                long number = value(some.group(1));
                few = !countsNoChild(words, some.start())
                        && (Disclosure.isSmall(number)
                                || some.group(2) != null
                                        && (Disclosure.isSmall(value(some.group(2)))
                                                || Disclosure.isSmall(value(some.group(2)) - number)));
            }
            if (few || small(counted.matcher(words), words) || small(inBrackets.matcher(words), words)) {
                passages.add(words.strip());
            }
        }
        return passages;
    }

    private boolean small(Matcher found, String words) {
        while (found.find()) {
            if (Disclosure.isSmall(value(found.group(1))) && !countsNoChild(words, found.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean countsNoChild(String words, int from) {
        return notAfter.matcher(words.substring(0, from)).find();
    }

    private static long value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Long.parseLong(number);
        }
        long value = 0;
        for (String word : number.toLowerCase(Locale.ROOT).split("[ -]")) {
            value += UNITS.contains(word) ? UNITS.indexOf(word) : 10L * TENS.indexOf(word);
        }
        return value;
    }
}
