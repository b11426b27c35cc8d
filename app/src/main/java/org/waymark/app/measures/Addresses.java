package org.waymark.app.measures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.waymark.engine.measure.FigurePeriod;

/** The addresses of pages about figures. */
public final class Addresses {

    private static final Pattern HYPHENS =
            Pattern.compile("-(?=Q)|-(?=to-)|(?<=-to)-|(?<=^12)-(?=months)|(?<=months)-");

    private Addresses() {}

    public static String scorecard(String id) {
        return "/scorecards/" + id;
    }

    public static String measure(String id) {
        return "/measures/" + id;
    }

    /** A line of a typed scorecard. */
    public static String typed(String scorecard, String line) {
        return "/measures/typed/" + scorecard + "/" + line;
    }

    /**
     * The explanation of a figure.
     *
     * @param value the group's value; null for the whole authority
     */
    public static String figure(String measure, FigurePeriod period, String group, @Nullable String value) {
        return measure(measure) + "/figures/" + of(period) + "/" + group + is(value);
    }

    /** The rows behind a figure. */
    public static String rows(String measure, FigurePeriod period, String group, @Nullable String value) {
        return measure(measure) + "/figures/" + of(period) + "/" + group + "/rows" + is(value);
    }

    /** A period in an address: its label with hyphens in place of spaces. */
    public static String of(FigurePeriod period) {
        return period.label().replace(' ', '-');
    }

    /**
     * Reads a period out of an address.
     *
     * @throws org.waymark.engine.EngineException {@code unreadable-period}
     */
    public static FigurePeriod period(String address) {
        return FigurePeriod.parse(HYPHENS.matcher(address).replaceAll(" "));
    }

    private static String is(@Nullable String value) {
        return value == null
                ? ""
                : "?is=" + UriUtils.encodeQueryParam(value, "UTF-8").replace("+", "%2B");
    }
}
