package org.waymark.app.plans;

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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an action is due, as leads say it: a date, a month, something that comes back, not known yet, or words.
 *
 * @param kind what sort of answer it is
 * @param printed as it was written, never blank
 * @param lastDay the last day that is still in time; only of a date or a month
 */
public record Due(Kind kind, String printed, @Nullable LocalDate lastDay) {

    /** Sorts of answer. */
    public enum Kind {
        DATE,
        MONTH,
        RECURRING,
        TO_BE_CONFIRMED,
        WORDS
    }

    private static final Set<String> RECURRING = Set.of(
            "ongoing",
            "on-going",
            "continuous",
            "weekly",
            "fortnightly",
            "monthly",
            "quarterly",
            "yearly",
            "annually",
            "termly");
    private static final Pattern NOT_KNOWN = Pattern.compile(
            "tbc|tba|tbd|t\\.b\\.c\\.?|to be (confirmed|agreed|decided|determined)", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> DATES = List.of(
            form("uuuu-MM-dd"),
            form("d/M/uuuu"),
            form("d.M.uuuu"),
            named("d ", TextStyle.FULL),
            named("d ", TextStyle.SHORT));
    private static final List<DateTimeFormatter> MONTHS =
            List.of(form("uuuu-MM"), form("M/uuuu"), named("", TextStyle.FULL), named("", TextStyle.SHORT));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Due {
        if (printed.isBlank()) {
            throw new IllegalArgumentException("a due date without words");
        }
        if ((lastDay != null) != (kind == Kind.DATE || kind == Kind.MONTH)) {
            throw new IllegalArgumentException("only a date or a month has a last day");
        }
    }

    /**
     * Reads what is written. It never guesses: a day that does not exist, a season or a month without its year are words.
     *
     * @return empty for a blank: nobody has said
     */
    public static Optional<Due> read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        String text = written.strip().replaceAll("\\s+", " ");
        Optional<LocalDate> day = parsed(text, DATES, LocalDate::from);
        if (day.isPresent()) {
            return Optional.of(new Due(Kind.DATE, text, day.get()));
        }
        Optional<YearMonth> month = parsed(text, MONTHS, YearMonth::from);
        if (month.isPresent()) {
            return Optional.of(new Due(Kind.MONTH, text, month.get().atEndOfMonth()));
        }
        if (NOT_KNOWN.matcher(text).matches()) {
            return Optional.of(new Due(Kind.TO_BE_CONFIRMED, text, null));
        }
        boolean recurs = RECURRING.contains(text.toLowerCase(Locale.ROOT));
        return Optional.of(new Due(recurs ? Kind.RECURRING : Kind.WORDS, text, null));
    }

    /** A day. */
    public static Due on(LocalDate day) {
        return new Due(Kind.DATE, DAY.format(day), day);
    }

    /** True when its last day lies before {@code today}; never of an answer without a day. */
    public boolean isPast(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    /** As a page says it: a date in full, a month in full, otherwise as it was written. */
    public String words() {
        return switch (kind) {
            case DATE -> lastDay == null ? printed : DAY.format(lastDay);
            case MONTH ->
                lastDay == null
                        ? printed
                        : lastDay.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + lastDay.getYear();
            case TO_BE_CONFIRMED -> "To be confirmed";
            case RECURRING, WORDS -> printed;
        };
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
