package org.waymark.papers.pack;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.series.DateWords;

/**
 * A printed day or month.
 *
 * @param first the day, or the first one of the month
 * @param last the day, or the last one of the month
 */
public record PrintedDate(LocalDate first, LocalDate last) {

    private static final List<DateTimeFormatter> DAYS = List.of(
            form("uuuu-MM-dd"),
            form("d/M/uuuu"),
            form("d.M.uuuu"),
            form("d M uuuu"),
            named("d ", TextStyle.FULL),
            named("d ", TextStyle.SHORT));
    private static final List<DateTimeFormatter> MONTHS =
            List.of(form("uuuu-MM"), form("M/uuuu"), named("", TextStyle.FULL), named("", TextStyle.SHORT));
    /**
     * Reads what is printed. It never guesses: a day that does not exist, a season or a month without its year is not a date.
     *
     * @return empty for any other text
     */
    public static Optional<PrintedDate> of(@Nullable String printed) {
        if (printed == null) {
            return Optional.empty();
        }
        String text = printed.strip().replaceAll("\\s+", " ");
        return parsed(text, DAYS, LocalDate::from)
                .map(day -> new PrintedDate(day, day))
                .or(() -> parsed(text, MONTHS, YearMonth::from)
                        .map(month -> new PrintedDate(month.atDay(1), month.atEndOfMonth())));
    }

    /** True if a whole month is printed. */
    public boolean isMonth() {
        return !first.equals(last);
    }

    /** In full, such as {@code 29 January 2027} or {@code January 2027}. */
    public String words() {
        return isMonth() ? DateWords.month(YearMonth.from(first)) : DateWords.day(first);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter named(String day, TextStyle style) {
        Map<Long, String> names = new HashMap<>();
        for (Month month : Month.values()) {
            String full = month.getDisplayName(TextStyle.FULL, Locale.UK);
            names.put((long) month.getValue(), style == TextStyle.FULL ? full : full.substring(0, 3));
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(day)
                .appendText(ChronoField.MONTH_OF_YEAR, names)
                .appendPattern(" uuuu")
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static <D> Optional<D> parsed(String text, List<DateTimeFormatter> forms, TemporalQuery<D> as) {
        for (DateTimeFormatter form : forms) {
            ParsePosition end = new ParsePosition(0);
            if (form.parseUnresolved(text, end) != null && end.getIndex() == text.length()) {
                try {
                    return Optional.of(form.parse(text, as));
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
