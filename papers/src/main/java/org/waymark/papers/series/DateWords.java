package org.waymark.papers.series;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as a paper writes them, the same on every machine. */
public final class DateWords {

    private DateWords() {}

    /** {@code 13 July 2021}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /** {@code Tuesday 13 July 2021}. */
    public static String dayOfWeek(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + day(day);
    }

    /** {@code July 2021}. */
    public static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** {@code July}. */
    public static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The first three letters, {@code Jul}: the usual abbreviation differs between versions of Java. */
    public static String shortName(Month month) {
        return name(month).substring(0, 3);
    }
}
