package org.waymark.papers.proof.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.series.DateWords;

/**
 * The table {@code year_totals}: one row is a printed year, closing figure or year to date of a line, beside the months that make it.
 *
 * <p>A year to date runs from the year's first month to the newest month of that year for which any line prints a value. {@code
 * months_due} counts those months, {@code months_printed} how many of them this line prints. A sum may be wrong by {@code slack} for the
 * rounding of its months and of the total itself; it is 0 for counts. An average is bounded by {@code lowest_bound} and {@code
 * highest_bound}, the ends of what the printed months may have been before they were rounded. A line that prints a month twice with
 * different values, or whose rule for making a year is declared twice, is left out.
 */
final class YearTotals implements Reading {

    private static final int MONTHS_OF_YEAR = 12;

    @Override
    public String table() {
        return "year_totals";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "line varchar",
                "label varchar",
                "period varchar",
                "period_kind varchar",
                "across_months varchar",
                "number decimal(24, 6)",
                "decimals integer",
                "printed varchar",
                "months_due integer",
                "months_printed integer",
                "months_sum decimal(24, 6)",
                "slack decimal(24, 6)",
                "lowest decimal(24, 6)",
                "highest decimal(24, 6)",
                "lowest_bound decimal(24, 6)",
                "highest_bound decimal(24, 6)",
                "months_said varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Map<String, PackMeasure> lines = new HashMap<>();
        pack.measures().forEach(measure -> lines.putIfAbsent(measure.line(), measure));
        Map<String, String> rules = rules(pack);
        NavigableMap<YearMonth, Boolean> anyMonth = new TreeMap<>();
        Map<String, Months> months = new HashMap<>();
        for (PackFigure figure : pack.figures()) {
            if (figure.value() != null && figure.period().month() != null) {
                anyMonth.put(figure.period().month(), true);
                months.computeIfAbsent(figure.line(), line -> new Months())
                        .add(figure.period().month(), figure.value());
            }
        }
        for (PackFigure figure : pack.figures()) {
            PackMeasure line = lines.get(figure.line());
            YearMonth first = firstMonth(figure.period(), pack.cover().yearStartsIn());
            String rule = line == null || line.ref() == null ? null : rules.get(line.ref());
            Months printed = months.get(figure.line());
            if (line == null || rule == null || first == null || printed == null || figure.value() == null) {
                continue;
            }
            YearMonth last = first.plusMonths(MONTHS_OF_YEAR - 1L);
            if (figure.period().kind() == PackPeriod.Kind.YEAR_TO_DATE) {
                YearMonth newest = anyMonth.floorKey(last);
                if (newest == null || newest.isBefore(first)) {
                    continue;
                }
                last = newest;
            }
            row(line, rule, figure, figure.value(), printed, first, last, rows);
        }
    }

    private static void row(
            PackMeasure line,
            String rule,
            PackFigure figure,
            BigDecimal total,
            Months printed,
            YearMonth first,
            YearMonth last,
            Rows rows) {
        NavigableMap<YearMonth, BigDecimal> within = printed.values.subMap(first, true, last, true);
        if (within.isEmpty() || within.keySet().stream().anyMatch(printed.doubtful::contains)) {
            return;
        }
        boolean exact = Printed.isCount(line.unit()) && total.scale() <= 0;
        BigDecimal sum = within.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack = exact
                ? BigDecimal.ZERO
                : within.values().stream().map(Printed::half).reduce(Printed.half(total), BigDecimal::add);
        List<String> said = new ArrayList<>();
        within.forEach((month, value) -> said.add(value.toPlainString() + " in " + DateWords.month(month)));
        rows.add(
                line.line(),
                PackFile.MEASURES.label(line.at()),
                figure.period().text(),
                figure.period().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                rule,
                total,
                Math.max(0, total.scale()),
                figure.text(),
                (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1,
                within.size(),
                sum,
                slack,
                within.values().stream().min(Comparator.naturalOrder()).orElseThrow(),
                within.values().stream().max(Comparator.naturalOrder()).orElseThrow(),
                within.values().stream()
                        .map(value -> value.subtract(Printed.half(value)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                within.values().stream()
                        .map(value -> value.add(Printed.half(value)))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Printed.list(said));
    }

    /** How months make a year, by reference; a reference that two lines carry, or of which two things are said, has no rule. */
    private static Map<String, String> rules(Pack pack) {
        Map<String, String> rules = new HashMap<>();
        Set<String> doubtful = new HashSet<>(Printed.sharedReferences(pack));
        pack.additive().rows().forEach(row -> {
            String ref = row.words("ref");
            String rule = row.words("across_months");
            String other = rules.putIfAbsent(ref, rule);
            if (other != null && !other.equals(rule)) {
                doubtful.add(ref);
            }
        });
        rules.keySet().removeAll(doubtful);
        return rules;
    }

    private static @Nullable YearMonth firstMonth(PackPeriod period, int yearStartsIn) {
        return period.year() == null
                ? null
                : YearMonth.of(Integer.parseInt(period.year().substring(0, 4)), yearStartsIn);
    }

    /** What a line prints for its months. */
    private static final class Months {

        private final NavigableMap<YearMonth, BigDecimal> values = new TreeMap<>();
        private final Set<YearMonth> doubtful = new HashSet<>();

        void add(YearMonth month, BigDecimal value) {
            BigDecimal other = values.putIfAbsent(month, value);
            if (other != null && other.compareTo(value) != 0) {
                doubtful.add(month);
            }
        }
    }
}
