package org.waymark.app.measures.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.MeasureWords;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/** The words and the order of a breakdown. */
final class GroupWords {

    private static final String UNKNOWN = "not known";
    private static final BigDecimal SMALL = BigDecimal.valueOf(20);
    private static final Pattern FIRST_NUMBER = Pattern.compile("(\\d+)");

    private GroupWords() {}

    static boolean isUnknown(String value) {
        return value.equals(UNKNOWN);
    }

    /** {@code No team} for those without one. */
    static String name(Measure measure, String group, String value) {
        return isUnknown(value) ? MeasureWords.group(measure, group) + " not known" : value;
    }

    /** What is not known first, for nobody answers for it; then ages from the youngest, and names in order. */
    static List<Figure> inOrder(List<Figure> figures) {
        return figures.stream()
                .sorted(Comparator.comparing((Figure figure) -> !isUnknown(String.valueOf(figure.groupValue())))
                        .thenComparing(figure -> age(String.valueOf(figure.groupValue())))
                        .thenComparing(figure -> String.valueOf(figure.groupValue())))
                .toList();
    }

    /** From the lowest figure to the highest, and that small numbers differ by chance. */
    static @Nullable String lead(Measure measure, FigurePeriod period, List<Figure> figures) {
        List<Figure> counted = figures.stream()
                .filter(figure -> figure.value() != null && !isUnknown(String.valueOf(figure.groupValue())))
                .sorted(Comparator.comparing(figure -> Objects.requireNonNull(figure.value())))
                .toList();
        if (counted.isEmpty()) {
            return "There is nothing to compare in " + FigureSeries.words(period) + ".";
        }
        Series form = FigureSeries.of(measure, List.of(), List.of());
        Figure low = counted.get(0);
        Figure high = counted.get(counted.size() - 1);
        String range = counted.size() == 1
                ? said(form, low) + "."
                : "From " + said(form, low) + " to " + said(form, high) + ".";
        boolean small = !measure.isCount()
                && counted.stream()
                        .anyMatch(figure -> figure.denominator() != null
                                && figure.denominator().compareTo(SMALL) < 0);
        return range + (small ? " Some count fewer than 20, and differences of that size are mostly chance." : "");
    }

    private static String said(Series form, Figure figure) {
        return form.words(Objects.requireNonNull(figure.value())) + " (" + figure.groupValue() + ")";
    }

    private static int age(String value) {
        Matcher number = FIRST_NUMBER.matcher(value);
        boolean isAge = value.matches("(Under )?\\d+( to \\d+| and over)?");
        return isAge && number.find() ? (value.startsWith("Under") ? -1 : Integer.parseInt(number.group(1))) : 0;
    }
}
