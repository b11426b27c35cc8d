package org.waymark.papers.pack;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a printed value is for.
 *
 * @param kind what sort of period the text names
 * @param text as typed; "" if the cell is blank
 * @param month of a month; null for any other kind
 * @param year the year in words, such as {@code 2020/21}, of a year, a final figure or a year to date; null for any other kind
 */
public record PackPeriod(
        Kind kind,
        String text,
        @Nullable YearMonth month,
        @Nullable String year) {

    /** Sorts of period. */
    public enum Kind {
        /** {@code 2020-07}. */
        MONTH,
        /** {@code 2019/20}: a whole year. */
        YEAR,
        /** {@code final-2020/21}: the year's closing figure. */
        FINAL,
        /** {@code ytd-2021/22}: from the year's start to the report. */
        YEAR_TO_DATE,
        /** {@code current}: printed without a date. */
        CURRENT,
        /** Anything else. It is kept, and printed as it stands. */
        OTHER
    }

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(final-|ytd-)?(\\d{4}/\\d{2})");

    /** Reads a period; a text of another form is kept as {@link Kind#OTHER}. */
    public static PackPeriod of(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        if (MONTH.matcher(text).matches()) {
            return new PackPeriod(Kind.MONTH, text, YearMonth.parse(text), null);
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            String prefix = year.group(1);
            Kind kind = prefix == null ? Kind.YEAR : prefix.equals("ytd-") ? Kind.YEAR_TO_DATE : Kind.FINAL;
            return new PackPeriod(kind, text, null, year.group(2));
        }
        return new PackPeriod(text.equals("current") ? Kind.CURRENT : Kind.OTHER, text, null, null);
    }
}
