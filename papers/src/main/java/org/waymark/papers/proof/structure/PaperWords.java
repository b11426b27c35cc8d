package org.waymark.papers.proof.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.papers.pack.Row;

/**
 * The words by which papers are read, as {@code catalogue/reference/paper_words.yaml} lists them, all in small letters.
 *
 * @param statuses what a rating word counts as, for words that the plan's own kind does not say
 * @param roles words that show that a text names a post
 * @param small words that say nothing of what a text is about
 * @param boards words that the names of many boards share
 * @param columns what an authority may call a column, by what it holds
 * @param signings how sign-offs are written, by what they say
 */
record PaperWords(
        Map<String, String> statuses,
        Set<String> roles,
        Set<String> small,
        Set<String> boards,
        Map<String, List<String>> columns,
        Map<String, List<String>> signings) {

    private static final String FILE = "reference/paper_words.yaml";

    static PaperWords of(Catalogue catalogue) {
        YamlFile file = catalogue.file(FILE);
        Map<String, String> statuses = new LinkedHashMap<>();
        lists(file.part("statuses")).forEach((meaning, words) -> words.forEach(word -> statuses.put(word, meaning)));
        return new PaperWords(
                Map.copyOf(statuses),
                new TreeSet<>(file.texts("roles")),
                new TreeSet<>(file.texts("small")),
                new TreeSet<>(file.texts("boards")),
                lists(file.part("columns")),
                lists(file.part("signings")));
    }

    /** The text of the first column of those that may hold a thing; null if none has one. */
    @Nullable
    String cell(Row row, String holding) {
        for (String column : columns.getOrDefault(holding, List.of())) {
            if (row.text(column) != null) {
                return row.text(column);
            }
        }
        return null;
    }

    /** True if a text is one of the words listed under {@code signings}, or begins with it. */
    boolean says(String meaning, @Nullable String text) {
        String plain = Words.plain(text);
        return signings.getOrDefault(meaning, List.of()).stream()
                .map(Words::plain)
                .anyMatch(word -> plain.equals(word) || plain.startsWith(word + " "));
    }

    private static Map<String, List<String>> lists(YamlFile part) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        part.keys().forEach(key -> lists.put(key, part.texts(key)));
        return lists;
    }
}
