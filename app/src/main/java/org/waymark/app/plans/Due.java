package org.waymark.app.plans;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PrintedDate;

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

    private static final Pattern DAY_FORM = Pattern.compile(
            "\\d{1,2}[ /.-]\\d{1,2}[ /.-]\\d{2,4}|\\d{4}-\\d{1,2}(-\\d{1,2})?|\\d{1,2} \\p{L}{3,9} \\d{4}");

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
        Optional<PrintedDate> date = PrintedDate.of(text);
        if (date.isPresent()) {
            Kind kind = date.get().isMonth() ? Kind.MONTH : Kind.DATE;
            return Optional.of(new Due(kind, text, date.get().last()));
        }
        if (NOT_KNOWN.matcher(text).matches()) {
            return Optional.of(new Due(Kind.TO_BE_CONFIRMED, text, null));
        }
        boolean recurs = RECURRING.contains(text.toLowerCase(Locale.ROOT));
        return Optional.of(new Due(recurs ? Kind.RECURRING : Kind.WORDS, text, null));
    }

    /** A day. */
    public static Due on(LocalDate day) {
        return new Due(Kind.DATE, new PrintedDate(day, day).words(), day);
    }

    /** True of what has the form of a day or a month that does not exist, such as 31 February: a slip, which a person is asked about. */
    public static boolean isNoSuchDay(@Nullable String written) {
        return written != null
                && DAY_FORM.matcher(written.strip()).matches()
                && PrintedDate.of(written).isEmpty();
    }

    /** True when its last day lies before {@code today}; never of an answer without a day. */
    public boolean isPast(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    /** As a page says it: a date in full, a month in full, otherwise as it was written. */
    public String words() {
        return switch (kind) {
            case DATE, MONTH -> PrintedDate.of(printed).map(PrintedDate::words).orElse(printed);
            case TO_BE_CONFIRMED -> "To be confirmed";
            case RECURRING, WORDS -> printed;
        };
    }
}
