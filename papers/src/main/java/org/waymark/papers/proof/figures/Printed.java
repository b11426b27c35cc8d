package org.waymark.papers.proof.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackMeasure;

/** What a printed figure allows: half a unit of its last decimal either way, unless it counts things. */
final class Printed {

    private Printed() {}

    /** Half a unit of the last printed decimal: 0.05 for 2.7. */
    static BigDecimal half(BigDecimal value) {
        return BigDecimal.valueOf(5, Math.max(0, value.scale()) + 1);
    }

    /** True for what is counted one by one, and where no unit is named: such a figure is not rounded. */
    static boolean isCount(@Nullable String unit) {
        return unit == null || unit.equalsIgnoreCase("count") || unit.equalsIgnoreCase("number");
    }

    static boolean isPercent(@Nullable String unit) {
        return unit != null
                && (unit.contains("%")
                        || unit.toLowerCase(java.util.Locale.ROOT).startsWith("percent"));
    }

    /** References that more than one line carries; nothing that uses one can be worked out. */
    static Set<String> sharedReferences(Pack pack) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (PackMeasure measure : pack.measures()) {
            if (measure.ref() != null && !seen.add(measure.ref())) {
                shared.add(measure.ref());
            }
        }
        return shared;
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
