package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.disclosure.Relation;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.PrintedNumber;
import org.waymark.papers.report.Counts.Place;
import org.waymark.papers.report.Counts.Share;
import org.waymark.papers.report.Counts.Sort;

/** The counts of a scorecard: its lines, their months, years and years to date, and the rules between lines. */
final class LineCounts {

    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern QUOTIENT = Pattern.compile("(\\S+)\\s*/\\s*(\\S+)");

    private final Counts counts;
    private final List<Highlight.Line> lines;
    private final Highlight.Links links;

    /** The names of a line's counts by its figures' periods, as typed. */
    private final List<Map<String, String>> named = new ArrayList<>();

    LineCounts(Counts counts, Highlight highlight) {
        this.counts = counts;
        this.lines = highlight.scorecard();
        this.links = highlight.links();
    }

    void add() {
        List<String> keys = keys();
        for (int line = 0; line < lines.size(); line++) {
            named.add(new LinkedHashMap<>());
            for (int figure = 0; figure < lines.get(line).everyFigure().size(); figure++) {
                Highlight.Printed printed = lines.get(line).everyFigure().get(figure);
                String name = counts.free(keys.get(line) + ", " + printed.period());
                counts.put("figure " + line + " " + figure, place(line, printed, name));
            }
        }
        sharesByRule();
        for (int line = 0; line < lines.size(); line++) {
            acrossMonths(line, named.get(line), keys.get(line));
            acrossMonths(line, parts(line, ": numerator"), keys.get(line) + ": numerators");
            acrossMonths(line, parts(line, ": denominator"), keys.get(line) + ": denominators");
        }
        rules();
    }

    /** A line is known by its reference from paper to paper; one whose reference is printed twice by its title besides. */
    private List<String> keys() {
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(line -> seen.merge(line.ref() == null ? "" : line.ref(), 1, Integer::sum));
        Map<String, Integer> again = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Highlight.Line line : lines) {
            boolean alone = line.ref() != null && Objects.requireNonNull(seen.get(line.ref())) == 1;
            String key = alone ? Objects.requireNonNull(line.ref()) : line.heading();
            int nth = again.merge(key, 1, Integer::sum);
            keys.add(nth == 1 ? key : key + " (" + nth + ")");
        }
        return keys;
    }

    private Place place(int line, Highlight.Printed printed, String name) {
        BigDecimal number = printed.number();
        if (number == null || PrintedNumber.of(printed.text()) == null) {
            return Counts.tellsNoNumber(printed.text())
                    ? new Place(name, Sort.WORDS, "")
                    : new Place(name, Sort.UNKNOWN, Counts.NO_NUMBER);
        }
        if (lines.get(line).series().unit().isEmpty() && !printed.text().endsWith("%")) {
            Long count = Counts.whole(number);
            if (count == null) {
                return new Place(name, Sort.UNKNOWN, Counts.NO_COUNT);
            }
            counts.add(name, count, true, printed.month() == null);
            named.get(line).putIfAbsent(printed.of().text(), name);
            return new Place(name, Sort.COUNT, "");
        }
        return share(lines.get(line), printed, number, name);
    }

    /** A share of its own numerator and denominator; an average of how many it is of. */
    private Place share(Highlight.Line line, Highlight.Printed printed, BigDecimal number, String name) {
        Long denominator = Counts.whole(printed.denominator());
        Long numerator = Counts.whole(printed.numerator());
        boolean percent = isPercent(line, printed);
        if (denominator == null || percent && numerator == null) {
            return new Place(name, Sort.UNKNOWN, Counts.NO_PARTS);
        }
        if (percent && numerator != null && !Counts.gives(numerator, denominator, number)) {
            return new Place(name, Sort.UNKNOWN, Counts.PARTS_DISAGREE);
        }
        counts.add(name + ": denominator", denominator, true, false);
        if (percent) {
            counts.add(name + ": numerator", Objects.requireNonNull(numerator), true, false);
            counts.addShare(new Share(name, name + ": numerator", name + ": denominator"));
        } else {
            counts.addShare(new Share(name, name + ": denominator", name + ": denominator"));
        }
        return new Place(name, Sort.SHARE, "");
    }

    private static boolean isPercent(Highlight.Line line, Highlight.Printed printed) {
        return line.series().unit().startsWith("%") || printed.text().endsWith("%");
    }

    private Map<String, String> parts(int line, String which) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int figure = 0; figure < lines.get(line).everyFigure().size(); figure++) {
            String name = counts.figure(line, figure).name() + which;
            if (counts.count(name) != null) {
                parts.putIfAbsent(lines.get(line).everyFigure().get(figure).of().text(), name);
            }
        }
        return parts;
    }

    // ---- months, years and years to date

    private void acrossMonths(int line, Map<String, String> names, String key) {
        TreeMap<String, TreeMap<YearMonth, String>> years = new TreeMap<>();
        names.forEach((period, name) -> {
            YearMonth month = PackPeriod.of(period).month();
            if (month != null) {
                years.computeIfAbsent(year(month), year -> new TreeMap<>()).put(month, name);
            }
        });
        names.forEach((period, name) -> {
            PackPeriod of = PackPeriod.of(period);
            TreeMap<YearMonth, String> months = of.year() == null ? null : years.get(of.year());
            if (months != null) {
                YearMonth first = first(Objects.requireNonNull(of.year()));
                YearMonth last = of.kind() == PackPeriod.Kind.YEAR_TO_DATE
                        ? months.lastKey()
                        : first.plusMonths(MONTHS_A_YEAR - 1L);
                boolean whole = months.size() == first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
                relate(lines.get(line), name, List.copyOf(months.values()), whole, key + ", rest of " + of.text());
            }
            if (of.kind() == PackPeriod.Kind.FINAL) {
                String printed = names.get(of.year());
                if (printed != null && counts.same(name, printed)) {
                    counts.relate(equal(name, printed));
                }
            }
            if (of.kind() == PackPeriod.Kind.CURRENT && !years.isEmpty()) {
                String newest = years.lastEntry().getValue().lastEntry().getValue();
                if (counts.same(name, newest)) {
                    counts.relate(equal(name, newest));
                }
            }
        });
    }

    /** Where nobody said how months make a year, what the figures bear out is taken as meant, for a reader would. */
    private void relate(Highlight.Line line, String total, List<String> months, boolean whole, String rest) {
        String across = line.acrossMonths() == null ? "" : line.acrossMonths().toLowerCase(Locale.ROOT);
        if (across.equals("distinct")) {
            months.forEach(month -> counts.relate(Relation.atMost(month, total)));
            if (whole) {
                counts.relate(Relation.atMostSum(total, months));
            }
        } else if (across.equals("adds")) {
            if (whole) {
                counts.relate(Relation.sum(total, months));
            } else {
                counts.makeUp(total, months, rest);
            }
        } else if (counts.addUp(total, months)) {
            counts.relate(Relation.sum(total, months));
        } else if (counts.same(total, months.get(months.size() - 1))) {
            counts.relate(equal(total, months.get(months.size() - 1)));
        }
    }

    private static Relation equal(String one, String other) {
        return Relation.sum(one, List.of(other));
    }

    private YearMonth first(String year) {
        return YearMonth.of(Integer.parseInt(year.substring(0, 4)), links.yearStartsIn());
    }

    private String year(YearMonth month) {
        int start = month.getMonthValue() >= links.yearStartsIn() ? month.getYear() : month.getYear() - 1;
        return start + "/" + String.format(Locale.ROOT, "%02d", (start + 1) % 100);
    }

    // ---- rules between lines

    /** A line that a rule defines as one line over another is a share of them. */
    private void sharesByRule() {
        for (Highlight.Relation rule : links.relations()) {
            Matcher quotient = QUOTIENT.matcher(rule.right().strip());
            Integer share = lineOf(rule.left());
            if (!rule.relation().equals("=") || share == null || !quotient.matches()) {
                continue;
            }
            Integer numerator = lineOf(quotient.group(1));
            Integer denominator = lineOf(quotient.group(2));
            if (numerator != null && denominator != null) {
                for (int figure = 0; figure < lines.get(share).everyFigure().size(); figure++) {
                    Highlight.Printed printed = lines.get(share).everyFigure().get(figure);
                    if (counts.figure(share, figure).sort() == Sort.UNKNOWN && holds(rule, printed.of())) {
                        define(
                                share,
                                figure,
                                named.get(numerator).get(printed.of().text()),
                                named.get(denominator).get(printed.of().text()));
                    }
                }
            }
        }
    }

    private void define(int line, int figure, @Nullable String numerator, @Nullable String denominator) {
        Highlight.Printed printed = lines.get(line).everyFigure().get(figure);
        BigDecimal number = printed.number();
        if (numerator == null || denominator == null || number == null || !isPercent(lines.get(line), printed)) {
            return;
        }
        String name = counts.figure(line, figure).name();
        long of = Objects.requireNonNull(counts.count(denominator)).value();
        long some = Objects.requireNonNull(counts.count(numerator)).value();
        if (Counts.gives(some, of, number)) {
            counts.addShare(new Share(name, numerator, denominator));
            counts.put("figure " + line + " " + figure, new Place(name, Sort.SHARE, ""));
        } else {
            counts.put("figure " + line + " " + figure, new Place(name, Sort.UNKNOWN, Counts.PARTS_DISAGREE));
        }
    }

    /** Sums on either side of a sign; a rule with a division or a multiplication in it is no relation of counts. */
    private void rules() {
        for (Highlight.Relation rule : links.relations()) {
            List<Integer> left = linesOf(rule.left());
            List<Integer> right = linesOf(rule.right());
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            boolean turned = rule.relation().equals(">=");
            if (!turned && !rule.relation().equals("<=") && !rule.relation().equals("=")) {
                continue;
            }
            for (String period : named.get(left.get(0)).keySet()) {
                if (holds(rule, PackPeriod.of(period))
                        && Stream.concat(left.stream(), right.stream())
                                .allMatch(line -> named.get(line).containsKey(period))) {
                    Map<String, Integer> factors = new LinkedHashMap<>();
                    (turned ? right : left).forEach(line -> factors.merge(name(line, period), 1, Integer::sum));
                    (turned ? left : right).forEach(line -> factors.merge(name(line, period), -1, Integer::sum));
                    counts.relate(new Relation(
                            rule.left() + " " + rule.relation() + " " + rule.right() + ", "
                                    + words(lines.get(left.get(0)), period),
                            factors,
                            rule.relation().equals("=") ? Relation.Kind.EQUAL : Relation.Kind.AT_MOST));
                }
            }
        }
    }

    private static String words(Highlight.Line line, String period) {
        return line.everyFigure().stream()
                .filter(figure -> figure.of().text().equals(period))
                .map(Highlight.Printed::period)
                .findFirst()
                .orElse(period);
    }

    private String name(int line, String period) {
        return Objects.requireNonNull(named.get(line).get(period));
    }

    /** The lines that a sum names; empty if it is no sum of references, each of one line. */
    private List<Integer> linesOf(String sum) {
        List<Integer> found = new ArrayList<>();
        for (String ref : sum.split("\\+", -1)) {
            Integer line = lineOf(ref);
            if (line == null) {
                return List.of();
            }
            found.add(line);
        }
        return found;
    }

    private @Nullable Integer lineOf(String ref) {
        Integer found = null;
        for (int line = 0; line < lines.size(); line++) {
            if (ref.strip().equals(lines.get(line).ref())) {
                if (found != null) {
                    return null;
                }
                found = line;
            }
        }
        return found;
    }

    private static boolean holds(Highlight.Relation rule, PackPeriod period) {
        String periods = rule.periods() == null ? "" : rule.periods().toLowerCase(Locale.ROOT);
        return periods.isBlank()
                || switch (period.kind()) {
                    case MONTH -> periods.contains("month");
                    case YEAR, FINAL -> periods.matches(".*\\byear\\b.*");
                    case YEAR_TO_DATE -> periods.contains("ytd");
                    case CURRENT, OTHER -> false;
                };
    }
}
