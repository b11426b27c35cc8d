package org.waymark.papers.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.spc.Improvement;

/** Short ways to write a monthly series down; the last month is October 2026 and an empty value is a month without one. */
public final class Monthly {

    public static final YearMonth LAST = YearMonth.of(2026, 10);

    private Monthly() {}

    /** Shares with one decimal, of which more is better. */
    public static Series shares(@Nullable String target, String values) {
        return of("%", 1, Improvement.INCREASE, target, null, values);
    }

    public static Series of(
            String unit,
            int decimals,
            Improvement improvement,
            @Nullable String target,
            @Nullable String floor,
            String values) {
        List<Series.Point> points = new ArrayList<>();
        String[] each = values.isEmpty() ? new String[0] : values.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            YearMonth month = LAST.minusMonths(each.length - 1L - i);
            BigDecimal value = number(each[i].equals("–") ? null : each[i]);
            points.add(new Series.Point(
                    month.atEndOfMonth(),
                    DateWords.month(month),
                    value,
                    null,
                    null,
                    null,
                    false,
                    value == null ? "No figure." : null));
        }
        return new Series(
                "Visits on time",
                unit,
                decimals,
                Grain.MONTH,
                improvement,
                number(target),
                number(floor),
                BigDecimal.ZERO,
                unit.equals("%") ? new BigDecimal(100) : null,
                points,
                List.of(),
                null);
    }

    /** The same value so many times. */
    public static String same(String value, int times) {
        return String.join(" ", java.util.Collections.nCopies(times, value));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
