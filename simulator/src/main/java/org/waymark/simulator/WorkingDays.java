package org.waymark.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Working days of England by the standing rules, so that an invented conference does not fall on Christmas Day. */
final class WorkingDays {

    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    boolean isWorking(LocalDate day) {
        return !isWeekend(day)
                && !holidays.computeIfAbsent(day.getYear(), WorkingDays::holidaysOf)
                        .contains(day);
    }

    /** The day that many working days later; with 0 the day itself or the next working day. */
    LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        int left = days;
        while (left > 0 || !isWorking(day)) {
            day = day.plusDays(1);
            if (left > 0 && isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last working day on or before a day. */
    LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> holidaysOf(int year) {
        Set<LocalDate> days = new HashSet<>();
        LocalDate easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        addOrSubstitute(days, LocalDate.of(year, 1, 1));
        addOrSubstitute(days, LocalDate.of(year, 12, 25));
        addOrSubstitute(days, LocalDate.of(year, 12, 26));
        return days;
    }

    private static void addOrSubstitute(Set<LocalDate> days, LocalDate holiday) {
        LocalDate kept = holiday;
        while (isWeekend(kept) || days.contains(kept)) {
            kept = kept.plusDays(1);
        }
        days.add(kept);
    }

    /** The Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
