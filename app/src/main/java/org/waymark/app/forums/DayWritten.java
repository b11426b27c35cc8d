package org.waymark.app.forums;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Problem;

/** A day as three fields of a form. Any of them may be blank or wrong. */
public record DayWritten(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    /** The three fields that hold a day. */
    public static DayWritten of(LocalDate day) {
        return new DayWritten(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    /** The day, if there is one of that name; a year has four figures. */
    public Optional<LocalDate> read() {
        try {
            int inYear = number(year);
            return inYear < 1000 || inYear > 9999
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(inYear, number(month), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True if nothing is written in any of the three. */
    public boolean isBlank() {
        return Words.blankToNull(day) == null && Words.blankToNull(month) == null && Words.blankToNull(year) == null;
    }

    /** What is wrong with it where {@link #read} finds no day. */
    Problem problem(String code, String what, String field) {
        return new Problem(
                code,
                isBlank() ? what + " is not given." : what + " must be a real date.",
                "Write it like 30 11 2026.",
                field);
    }

    private static int number(@Nullable String written) {
        return Integer.parseInt(written == null ? "" : written.strip());
    }
}
