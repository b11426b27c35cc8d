package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a figure, in order of date and then unit. Where the measure counts children there is one row a child: the one that speaks for the
 * child in the period.
 */
public record CaseList(List<Case> cases) {

    public CaseList {
        cases = List.copyOf(cases);
    }

    /** What the rows in the numerator add to it. It is their number unless the measure adds amounts, such as days. */
    public BigDecimal numerator() {
        return cases.stream()
                .filter(row -> row.inNumerator() && row.leftOut() == null)
                .map(Case::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param unit the thing counted
     * @param child null where the thing is not a child's
     * @param on for a flow, the day that decides the period; for a stock, the last day of its month
     * @param amount what the row adds to the numerator if it is in it
     * @param outOf what the row adds to the denominator
     * @param leftOut why the row is in neither part, or null
     * @param described the row's service, team, worker, age band, sex, ethnicity and the measure's own groups
     */
    public record Case(
            String unit,
            @Nullable String child,
            LocalDate on,
            boolean inNumerator,
            BigDecimal amount,
            BigDecimal outOf,
            @Nullable String leftOut,
            Map<String, String> described) {

        public Case {
            described = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(described));
        }

        @Override
        public String toString() {
            return "Case[hidden, " + on + ", " + inNumerator + "]";
        }
    }
}
