package org.waymark.engine.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Source.DateForm;

/**
 * Reads what stands in a cell as a value of its field's type. It takes a value only when it can mean one thing. After each reading
 * {@link #repaired()} says whether the value was written in another way than the form's own.
 */
final class CellReader {

    /** Stands for a value that cannot be read. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final long MICROS_A_SECOND = 1_000_000L;
    private static final long SECONDS_A_DAY = 86_400L;

    private final List<DateForm> dates;
    private boolean repaired;
    private int at;

    CellReader(List<DateForm> dates) {
        this.dates = dates;
    }

    /** Whether the last value read was written in another way than the form's own. */
    boolean repaired() {
        return repaired;
    }

    /** Days since 1970, or {@link #UNREADABLE}. A time of day behind the date is a repair. */
    long date(String text) {
        long day = day(text);
        if (day == UNREADABLE || at == text.length()) {
            return day;
        }
        repaired = true;
        boolean zoneOnly = text.length() == at + 1 && text.charAt(at) == 'Z';
        return zoneOnly || timeOfDay(text) != UNREADABLE ? day : UNREADABLE;
    }

    /** Microseconds since 1970 without a zone, or {@link #UNREADABLE}. A date alone is midnight. */
    long datetime(String text) {
        long day = day(text);
        if (day == UNREADABLE) {
            return UNREADABLE;
        }
        long time = at == text.length() ? 0 : timeOfDay(text);
        return time == UNREADABLE ? UNREADABLE : day * SECONDS_A_DAY * MICROS_A_SECOND + time;
    }

    /** A whole number, or {@link #UNREADABLE}. One written {@code 3.0} is a repair. */
    long integer(String text) {
        repaired = false;
        int end = text.length();
        int point = text.indexOf('.');
        if (point > 0) {
            for (int i = point + 1; i < end; i++) {
                if (text.charAt(i) != '0') {
                    return UNREADABLE;
                }
            }
            repaired = true;
            end = point;
        }
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (start == end || end - start > 18) {
            return UNREADABLE;
        }
        long number = digits(text, start, end);
        return number == UNREADABLE || start == 0 ? number : -number;
    }

    /** A number, or NaN when it cannot be read. */
    double decimal(String text) {
        repaired = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** 1 or 0, or {@link #UNREADABLE}. */
    long trueFalse(String text) {
        repaired = false;
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "y" -> 1;
            case "0", "false", "no", "n" -> 0;
            default -> UNREADABLE;
        };
    }

    /** One of the codes, or null. A code in small letters is a repair. Without codes any text will do. */
    @Nullable
    String code(String text, Map<String, String> codes) {
        repaired = false;
        if (codes.isEmpty() || codes.containsKey(text)) {
            return text;
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        repaired = codes.containsKey(capitals);
        return repaired ? capitals : null;
    }

    /** The day at the beginning of a text; {@link #at} then stands behind it. */
    private long day(String text) {
        repaired = false;
        for (int i = 0; i < dates.size(); i++) {
            long day = dates.get(i) == DateForm.DAY_MONTH_YEAR ? dayMonthYear(text) : yearMonthDay(text);
            if (day != UNREADABLE) {
                repaired |= i > 0;
                return day;
            }
        }
        return UNREADABLE;
    }

    private long dayMonthYear(String text) {
        int first = digitsFrom(text, 0);
        int second = digitsFrom(text, first + 1);
        int third = digitsFrom(text, second + 1);
        if (first < 1 || first > 2 || !separated(text, first, second) || third - second - 1 != 4) {
            return UNREADABLE;
        }
        repaired = text.charAt(first) != '/';
        at = third;
        return epochDay(digits(text, second + 1, third), digits(text, first + 1, second), digits(text, 0, first));
    }

    private long yearMonthDay(String text) {
        int first = digitsFrom(text, 0);
        int second = digitsFrom(text, first + 1);
        int third = digitsFrom(text, second + 1);
        int dayDigits = third - second - 1;
        if (first != 4 || !separated(text, first, second) || dayDigits < 1 || dayDigits > 2) {
            return UNREADABLE;
        }
        repaired = text.charAt(first) != '-';
        at = third;
        return epochDay(digits(text, 0, first), digits(text, first + 1, second), digits(text, second + 1, third));
    }

    /** Whether the middle number has one or two digits and the same mark stands on both sides of it. */
    private static boolean separated(String text, int first, int second) {
        if (second >= text.length() || second - first - 1 < 1 || second - first - 1 > 2) {
            return false;
        }
        char mark = text.charAt(first);
        return (mark == '/' || mark == '-' || mark == '.') && text.charAt(second) == mark;
    }

    private static long epochDay(long year, long month, long day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return UNREADABLE;
        }
        LocalDate firstOfMonth = LocalDate.of((int) year, (int) month, 1);
        return day > firstOfMonth.lengthOfMonth() ? UNREADABLE : firstOfMonth.toEpochDay() + day - 1;
    }

    /** Microseconds since midnight of the time that stands behind the day and a T or a space. */
    private long timeOfDay(String text) {
        char between = text.charAt(at);
        int colon = at + 3;
        if ((between != 'T' && between != ' ') || colon >= text.length() || text.charAt(colon) != ':') {
            return UNREADABLE;
        }
        long hour = digits(text, at + 1, colon);
        int end = digitsFrom(text, colon + 1);
        long minute = end == colon + 3 ? digits(text, colon + 1, end) : UNREADABLE;
        long second = 0;
        long micros = 0;
        if (end < text.length() && text.charAt(end) == ':') {
            int from = end + 1;
            end = digitsFrom(text, from);
            second = end == from + 2 ? digits(text, from, end) : UNREADABLE;
            if (end < text.length() && text.charAt(end) == '.') {
                from = end + 1;
                end = digitsFrom(text, from);
                micros = end > from && end - from <= 9 ? fraction(text, from, end) : UNREADABLE;
            }
        }
        boolean readable = end == text.length()
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && micros >= 0;
        return readable ? ((hour * 60 + minute) * 60 + second) * MICROS_A_SECOND + micros : UNREADABLE;
    }

    private static long fraction(String text, int from, int to) {
        long micros = 0;
        for (int i = 0; i < 6; i++) {
            micros = micros * 10 + (from + i < to ? text.charAt(from + i) - '0' : 0);
        }
        return micros;
    }

    /** The place behind the digits that begin at a place; the place itself when none does. */
    private static int digitsFrom(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return UNREADABLE;
            }
            number = number * 10 + (c - '0');
        }
        return from == to ? UNREADABLE : number;
    }
}
