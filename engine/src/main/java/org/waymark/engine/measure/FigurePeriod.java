package org.waymark.engine.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Measure.Grain;

/**
 * A period that a figure is for, by its last month. Financial years begin in April.
 *
 * <p>Labels: {@code 2026-03}, {@code 2025-26 Q4}, {@code 2025-26 to 2026-03}, {@code 12 months to 2026-03}.
 */
public record FigurePeriod(Grain grain, YearMonth last) implements Comparable<FigurePeriod> {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(\\d{2}) Q([1-4])");
    private static final Pattern TO_DATE = Pattern.compile("\\d{4}-\\d{2} to (\\d{4}-\\d{2})");
    private static final Pattern ROLLING = Pattern.compile("12 months to (\\d{4}-\\d{2})");

    /** The first month of the period. */
    public YearMonth first() {
        return switch (grain) {
            case MONTH -> last;
            case QUARTER -> last.minusMonths(2);
            case YEAR_TO_DATE -> YearMonth.of(yearStart(last), 4);
            case ROLLING_12 -> last.minusMonths(11);
        };
    }

    /** The period as it is written in files and on the command line. */
    public String label() {
        return switch (grain) {
            case MONTH -> last.toString();
            case QUARTER -> year(last) + " Q" + (((last.getMonthValue() + 8) % 12) / 3 + 1);
            case YEAR_TO_DATE -> year(last) + " to " + last;
            case ROLLING_12 -> "12 months to " + last;
        };
    }

    /** The last day of the period. */
    public LocalDate endsOn() {
        return last.atEndOfMonth();
    }

    /** The financial year of its last month, such as {@code 2025-26}. */
    public String financialYear() {
        return year(last);
    }

    /** How many months of the period there are. */
    public int months() {
        return (int) first().until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    /**
     * Reads a label.
     *
     * @throws EngineException {@code unreadable-period}
     */
    public static FigurePeriod parse(String label) {
        try {
            Matcher quarter = QUARTER.matcher(label);
            if (quarter.matches()) {
                YearMonth april = YearMonth.of(Integer.parseInt(quarter.group(1)), 4);
                return new FigurePeriod(Grain.QUARTER, april.plusMonths(3L * Integer.parseInt(quarter.group(3)) - 1));
            }
            Matcher toDate = TO_DATE.matcher(label);
            if (toDate.matches()) {
                return new FigurePeriod(Grain.YEAR_TO_DATE, YearMonth.parse(toDate.group(1)));
            }
            Matcher rolling = ROLLING.matcher(label);
            if (rolling.matches()) {
                return new FigurePeriod(Grain.ROLLING_12, YearMonth.parse(rolling.group(1)));
            }
            return new FigurePeriod(Grain.MONTH, YearMonth.parse(label));
        } catch (DateTimeParseException e) {
            throw new EngineException(new Problem(
                    "unreadable-period",
                    "\"" + label + "\" is not a period.",
                    "Write 2026-03, 2025-26 Q4, 2025-26 to 2026-03 or 12 months to 2026-03.",
                    null));
        }
    }

    @Override
    public int compareTo(FigurePeriod other) {
        int byGrain = grain.compareTo(other.grain);
        return byGrain != 0 ? byGrain : last.compareTo(other.last);
    }

    private static String year(YearMonth month) {
        int start = yearStart(month);
        return start + "-" + String.format("%02d", (start + 1) % 100);
    }

    private static int yearStart(YearMonth month) {
        return month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
    }
}
