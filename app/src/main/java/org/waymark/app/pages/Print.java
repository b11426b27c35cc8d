package org.waymark.app.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.papers.series.DateWords;

/** Days, times and numbers as the columns of a page write them; in a sentence a day is written by {@link DateWords}. */
public final class Print {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    // British short months have "Sept"; a column is even with three letters.
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Print() {}

    /** 31 Oct 2026. */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** 31 October 2026, 17:05, by the clock in England. */
    public static String time(Instant at) {
        var there = at.atZone(ZONE);
        return DateWords.day(there.toLocalDate()) + ", " + CLOCK.format(there);
    }

    /** 1,204,518. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
