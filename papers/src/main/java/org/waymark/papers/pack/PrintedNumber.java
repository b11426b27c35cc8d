package org.waymark.papers.pack;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a printed number. It never guesses: a text with anything else in it is not a number. */
public final class PrintedNumber {

    private static final Pattern FORM = Pattern.compile("([-−+]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s?%?");

    private PrintedNumber() {}

    /** The number of {@code 15.4%}, {@code 1,204} or {@code −3}, with the decimals that were printed; null for any other text. */
    public static @Nullable BigDecimal of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal size = new BigDecimal(matcher.group(2).replace(",", ""));
        return matcher.group(1).isEmpty() || matcher.group(1).equals("+") ? size : size.negate();
    }
}
