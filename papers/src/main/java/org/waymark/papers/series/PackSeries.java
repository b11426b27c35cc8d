package org.waymark.papers.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.spc.Improvement;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.PrintedNumber;

/** The monthly figures that a paper prints for a line of its scorecard, as a series. */
public final class PackSeries {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private PackSeries() {}

    /**
     * Every month from the first printed to the last, one without a number standing there without a value. The target is the least
     * that the paper asks for; a target that is not a number is none. Years, closing figures and years to date are not months and are left out.
     */
    public static Series of(Pack pack, PackMeasure line) {
        List<PackFigure> figures = pack.figures().stream()
                .filter(figure -> figure.line().equals(line.line()))
                .toList();
        return of(pack.cover().title(), pack.cover().reportedOn(), line, figures, List.of());
    }

    /**
     * The same from figures that several papers may have printed.
     *
     * @param paper the title of the paper that is named as their source
     * @param figures of the line, in any order; of two for the same month the first counts
     * @param earlier what was first printed for the same months
     */
    public static Series of(
            String paper, LocalDate reportedOn, PackMeasure line, List<PackFigure> figures, List<PackFigure> earlier) {
        TreeMap<YearMonth, PackFigure> months = byMonth(figures);
        List<BigDecimal> values = months.values().stream()
                .map(PackFigure::value)
                .filter(Objects::nonNull)
                .toList();
        String unit = unit(line, months.values().stream().toList());
        boolean above = values.stream().anyMatch(value -> value.compareTo(WHOLE) > 0);
        boolean below = values.stream().anyMatch(value -> value.signum() < 0);
        return new Series(
                line.title(),
                unit,
                values.stream().mapToInt(BigDecimal::scale).max().orElse(0),
                Grain.MONTH,
                improvement(line),
                PrintedNumber.of(line.targetMin()),
                null,
                below ? null : BigDecimal.ZERO,
                unit.equals("%") && !above ? WHOLE : null,
                points(months, byMonth(earlier)),
                List.of(),
                "Typed from: " + paper + ", " + DateWords.day(reportedOn));
    }

    private static TreeMap<YearMonth, PackFigure> byMonth(List<PackFigure> figures) {
        TreeMap<YearMonth, PackFigure> months = new TreeMap<>();
        for (PackFigure figure : figures) {
            YearMonth month = figure.period().month();
            if (month != null) {
                months.putIfAbsent(month, figure);
            }
        }
        return months;
    }

    private static List<Series.Point> points(
            TreeMap<YearMonth, PackFigure> months, TreeMap<YearMonth, PackFigure> earlier) {
        List<Series.Point> points = new ArrayList<>();
        if (months.isEmpty()) {
            return points;
        }
        for (YearMonth month = months.firstKey(); !month.isAfter(months.lastKey()); month = month.plusMonths(1)) {
            PackFigure figure = months.get(month);
            points.add(new Series.Point(
                    month.atEndOfMonth(),
                    DateWords.month(month),
                    figure == null ? null : figure.value(),
                    figure == null ? null : figure.numerator(),
                    figure == null ? null : figure.denominator(),
                    before(figure, earlier.get(month)),
                    false,
                    noValue(figure)));
        }
        return points;
    }

    private static @Nullable BigDecimal before(@Nullable PackFigure now, @Nullable PackFigure earlier) {
        BigDecimal value = now == null ? null : now.value();
        BigDecimal was = earlier == null ? null : earlier.value();
        return value == null || was == null || value.compareTo(was) == 0 ? null : was;
    }

    private static @Nullable String noValue(@Nullable PackFigure figure) {
        if (figure == null) {
            return "The paper prints no figure.";
        }
        if (figure.value() != null) {
            return null;
        }
        String printed = figure.text() == null ? "The cell is blank." : "Printed as \"" + figure.text() + "\".";
        return figure.note() == null ? printed : printed + " " + figure.note();
    }

    private static String unit(PackMeasure line, List<PackFigure> figures) {
        String typed = line.unit();
        if (typed == null) {
            boolean share = figures.stream()
                    .anyMatch(figure -> figure.period().kind() == PackPeriod.Kind.MONTH
                            && figure.text() != null
                            && figure.text().endsWith("%"));
            return share ? "%" : "";
        }
        return typed.toLowerCase(Locale.ROOT).equals("count") ? "" : typed;
    }

    private static Improvement improvement(PackMeasure line) {
        String better = line.better() == null ? "" : line.better().toLowerCase(Locale.ROOT);
        return switch (better) {
            case "higher" -> Improvement.INCREASE;
            case "lower" -> Improvement.DECREASE;
            default -> Improvement.NEUTRAL;
        };
    }
}
