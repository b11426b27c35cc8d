package org.waymark.engine.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are working days: Monday to Friday without the bank holidays of England and Wales.
 *
 * @param from the first day that the calendar knows
 * @param to the last day that the calendar knows
 * @param bankHolidays the holidays between them
 */
public record Calendar(LocalDate from, LocalDate to, SortedSet<LocalDate> bankHolidays) {

    public Calendar {
        bankHolidays = Collections.unmodifiableSortedSet(new TreeSet<>(bankHolidays));
    }

    /** True on a Monday to Friday that is no bank holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }
}
