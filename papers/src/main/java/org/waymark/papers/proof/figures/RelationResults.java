package org.waymark.papers.proof.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * The table {@code relation_results}: one row is a declared relation between measures worked out for one period, or a relation that cannot
 * be worked out at all, which has a {@code problem} and no period.
 *
 * <p>Both sides are worked out as intervals of what the printed rounding allows: {@code holds} is false only when no unrounded values could
 * fulfil the relation. A ratio of counts beside a percentage is taken times 100. A period for which a measure prints nothing, or two values,
 * is left out, and so is a division by nought. {@code ref} is the side that is one reference, the left before the right.
 */
final class RelationResults implements Reading {

    private static final Map<String, String> SIGNS =
            Map.of("<=", "<=", "≤", "<=", ">=", ">=", "≥", ">=", "=", "=", "==", "=", "<", "<", ">", ">");

    @Override
    public String table() {
        return "relation_results";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "at_row integer",
                "relation varchar",
                "ref varchar",
                "period varchar",
                "expected varchar",
                "printed varchar",
                "worked varchar",
                "says varchar",
                "holds boolean",
                "problem varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Map<String, PackMeasure> lines = new LinkedHashMap<>();
        for (PackMeasure measure : pack.measures()) {
            if (measure.ref() != null && !measure.heading()) {
                lines.putIfAbsent(measure.ref(), measure);
            }
        }
        Set<String> shared = Printed.sharedReferences(pack);
        Map<String, Map<String, PackFigure>> printed = printed(pack);
        for (Row row : pack.relations().rows()) {
            String text = String.join(" ", row.words("left"), row.words("relation"), row.words("right"))
                    .strip();
            String sign = SIGNS.get(row.words("relation"));
            try {
                if (sign == null) {
                    throw new Arithmetic.Unreadable(
                            "\"" + row.words("relation") + "\" is not one of <=, >=, =, < and >.");
                }
                Arithmetic left = Arithmetic.of(row.words("left"), lines.keySet());
                Arithmetic right = Arithmetic.of(row.words("right"), lines.keySet());
                Set<String> refs = new HashSet<>(left.references());
                refs.addAll(right.references());
                for (String ref : refs) {
                    if (shared.contains(ref)) {
                        throw new Arithmetic.Unreadable("Two measures carry the reference " + ref + ".");
                    }
                }
                new Relation(row, text, sign, left, right, refs).workOut(lines, printed, rows);
            } catch (Arithmetic.Unreadable e) {
                rows.add(row.number(), text, null, null, null, null, null, null, null, e.why());
            }
        }
    }

    /** Line to period to figure; a period with two different values is left out. */
    private static Map<String, Map<String, PackFigure>> printed(Pack pack) {
        Map<String, Map<String, PackFigure>> printed = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (PackFigure figure : pack.figures()) {
            if (figure.value() == null) {
                continue;
            }
            PackFigure other = printed.computeIfAbsent(figure.line(), line -> new TreeMap<>())
                    .putIfAbsent(figure.period().text(), figure);
            if (other != null && other.value() != null && other.value().compareTo(figure.value()) != 0) {
                doubtful.add(figure.line() + "\n" + figure.period().text());
            }
        }
        printed.forEach(
                (line, periods) -> periods.keySet().removeIf(period -> doubtful.contains(line + "\n" + period)));
        return printed;
    }

    private record Relation(Row row, String text, String sign, Arithmetic left, Arithmetic right, Set<String> refs) {

        void workOut(Map<String, PackMeasure> lines, Map<String, Map<String, PackFigure>> printed, Rows rows) {
            Map<String, PackPeriod> periods = new TreeMap<>();
            for (String ref : refs) {
                printed.getOrDefault(line(lines, ref).line(), Map.of())
                        .values()
                        .forEach(figure -> periods.put(figure.period().text(), figure.period()));
            }
            for (PackPeriod period : periods.values()) {
                if (!covers(row.words("periods"), period.kind())) {
                    continue;
                }
                Map<String, Amount> values = new HashMap<>();
                for (String ref : refs) {
                    PackMeasure line = line(lines, ref);
                    PackFigure figure =
                            printed.getOrDefault(line.line(), Map.of()).get(period.text());
                    if (figure != null && figure.value() != null) {
                        values.put(ref, Amount.printed(figure.value(), line.unit()));
                    }
                }
                if (values.keySet().containsAll(refs)) {
                    result(period, values, rows);
                }
            }
        }

        private void result(PackPeriod period, Map<String, Amount> values, Rows rows) {
            Amount one = left.value(values);
            Amount other = right.value(values);
            if (one == null || other == null) {
                return;
            }
            if (one.percent() && other.share()) {
                other = other.asPercent(one.decimals());
            } else if (other.percent() && one.share()) {
                one = one.asPercent(other.decimals());
            }
            String ref = left.reference() != null ? left.reference() : right.reference();
            rows.add(
                    row.number(),
                    text,
                    ref == null ? left.text() : ref,
                    period.text(),
                    sign + " " + other.text(),
                    one.text(),
                    worked(left, one, values) + "; " + worked(right, other, values) + ".",
                    row.text("says"),
                    holds(one, other),
                    null);
        }

        private boolean holds(Amount one, Amount other) {
            boolean mayBeBelow = one.low().compareTo(other.high()) <= 0;
            boolean mayBeAbove = one.high().compareTo(other.low()) >= 0;
            return switch (sign) {
                case "<=" -> mayBeBelow;
                case ">=" -> mayBeAbove;
                case "<" -> one.low().compareTo(other.high()) < 0;
                case ">" -> one.high().compareTo(other.low()) > 0;
                default -> mayBeBelow && mayBeAbove;
            };
        }

        private static String worked(Arithmetic side, Amount amount, Map<String, Amount> values) {
            return side.references().isEmpty()
                    ? "the bound is " + amount.text()
                    : side.reference() != null
                            ? side.text() + " is " + amount.text()
                            : side.text() + " is " + side.text(values) + " = " + amount.text();
        }

        private static PackMeasure line(Map<String, PackMeasure> lines, String ref) {
            PackMeasure line = lines.get(ref);
            if (line == null) {
                throw new IllegalStateException("a reference was read that no measure carries");
            }
            return line;
        }

        private static boolean covers(String periods, PackPeriod.Kind kind) {
            @Nullable
            String word = switch (kind) {
                case MONTH -> "month";
                case YEAR, FINAL -> "year";
                case YEAR_TO_DATE -> "ytd";
                case CURRENT, OTHER -> null;
            };
            return word != null
                    && (periods.isEmpty() || List.of(periods.split("[\\s,;]+")).contains(word));
        }
    }
}
