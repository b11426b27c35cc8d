package org.waymark.papers.proof.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, among many texts, the one that holds most of the telling words of another. */
final class Likest {

    /** A word that stands in more texts than this finds nothing. */
    private static final int COMMON = 400;

    private final Set<String> small;
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private int size;

    Likest(Set<String> small) {
        this.small = small;
    }

    /** Adds a text; the first has number 0. */
    void add(@Nullable String text) {
        for (String word : Words.telling(text, small)) {
            holders.computeIfAbsent(word, key -> new ArrayList<>()).add(size);
        }
        size++;
    }

    /**
     * The text that holds most of the telling words of {@code text}.
     *
     * @return number -1 and share 0 if none holds any
     */
    Found of(@Nullable String text) {
        Set<String> telling = Words.telling(text, small);
        Map<Integer, Integer> shared = new HashMap<>();
        Found best = new Found(-1, 0);
        int counted = 0;
        for (String word : telling) {
            List<Integer> in = holders.getOrDefault(word, List.of());
            if (in.size() <= COMMON) {
                counted++;
                in.forEach(number -> shared.merge(number, 1, Integer::sum));
            }
        }
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            double share = entry.getValue() / (double) counted;
            if (share > best.share() || share == best.share() && entry.getKey() < best.number()) {
                best = new Found(entry.getKey(), share);
            }
        }
        return best;
    }

    /** @param share of the telling words, 0 to 1 */
    record Found(int number, double share) {}
}
