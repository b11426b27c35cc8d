package org.waymark.papers.proof.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.papers.proof.structure.Words;
import org.waymark.papers.proof.words.Phrases;

/**
 * The words by which a text speaks of figures, as {@code catalogue/reference/figures_in_words.yaml} lists them.
 *
 * @param numbers each number that is one word
 * @param trends what stands in a scorecard's column for the trend, in small letters, to its way, which may be {@code level}
 * @param ways what a phrase says of a figure ({@code up}, {@code down}, {@code better}, {@code worse}) to the phrases that say it
 * @param doubtful phrases that make a sentence no report of what has happened
 * @param others phrases before a number that is no figure of the authority's own, such as a target
 * @param otherSource phrases of what is counted elsewhere, such as a survey
 * @param small words that do not tell measures apart
 */
record FigureWords(
        Map<String, Integer> numbers,
        Map<String, String> trends,
        Map<String, Phrases> ways,
        Phrases doubtful,
        Pattern others,
        Phrases otherSource,
        Set<String> small) {

    private static final String FILE = "reference/figures_in_words.yaml";
    private static final String WORDS = "reference/paper_words.yaml";
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?:(\\p{L}+)[\\s-])?(\\p{L}+)\\s?\\($");
    private static final int TEN = 10;
    private static final int TWENTY = 20;

    static FigureWords of(Catalogue catalogue) {
        YamlFile file = catalogue.file(FILE);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        YamlFile counted = file.part("numbers");
        counted.keys().forEach(word -> numbers.put(word, counted.number(word, 0)));
        Map<String, String> trends = new LinkedHashMap<>();
        YamlFile printed = file.part("trends");
        printed.keys().forEach(way -> printed.texts(way).forEach(word -> trends.put(word, way)));
        Map<String, Phrases> ways = new LinkedHashMap<>();
        for (String way : List.of("up", "down", "better", "worse")) {
            ways.put(way, Phrases.of(file.texts(way)));
        }
        Set<String> small = new HashSet<>(catalogue.file(WORDS).texts("small"));
        small.addAll(file.texts("of_any_measure"));
        Pattern others = Pattern.compile(
                Phrases.alternatives(file.texts("others")) + "\\s{0,2}(?:(?:a|an|the|our)\\s)?$",
                Pattern.CASE_INSENSITIVE);
        return new FigureWords(
                numbers,
                trends,
                ways,
                Phrases.of(file.texts("doubtful")),
                others,
                Phrases.of(file.texts("other_source")),
                small);
    }

    /** The words of a title that tell it from others, without what stands in brackets. */
    Set<String> ofTitle(String title) {
        return Words.telling(IN_BRACKETS.matcher(title).replaceAll(" "), small);
    }

    Set<String> ofSentence(String sentence) {
        return Words.telling(sentence, small);
    }

    /** The one way in which a sentence says that something has moved; null if it says none, two, or only hopes for it. */
    @Nullable
    String way(String sentence) {
        if (doubtful.in(sentence)) {
            return null;
        }
        List<String> said = ways.entrySet().stream()
                .filter(way -> way.getValue().in(sentence))
                .map(Map.Entry::getKey)
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    /** The number whose words end a text before an opening bracket: 24 of "twenty-four ("; null if there is none. */
    @Nullable
    Integer numberBefore(String text) {
        Matcher words = NUMBER_BEFORE.matcher(text);
        if (!words.find()) {
            return null;
        }
        Integer last = numbers.get(words.group(2).toLowerCase(java.util.Locale.ROOT));
        Integer first =
                words.group(1) == null ? null : numbers.get(words.group(1).toLowerCase(java.util.Locale.ROOT));
        if (last == null || first == null) {
            return last;
        }
        return first >= TWENTY && first % TEN == 0 && last < TEN ? Integer.valueOf(first + last) : null;
    }
}
