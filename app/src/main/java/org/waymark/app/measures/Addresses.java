package org.waymark.app.measures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.Part;

/** The addresses of pages about figures. A group's value stands in the query, for it may hold any sign. */
public final class Addresses {

    private static final Pattern HYPHENS = Pattern.compile("-(?=Q)|-(?=to-)|(?<=-to)-|(?<=^12)-(?=months)");

    private Addresses() {}

    public static String scorecard(String id) {
        return "/scorecards/" + id;
    }

    public static String measure(String id) {
        return "/measures/" + id;
    }

    /**
     * The measure's page for one value of a group.
     *
     * @param value null for the whole authority
     */
    public static String history(String measure, String group, @Nullable String value) {
        return measure(measure) + (value == null ? "" : "?by=" + group + "&is=" + encoded(value));
    }

    /** A line of a typed scorecard. */
    public static String typed(String scorecard, String line) {
        return "/measures/typed/" + scorecard + "/" + line;
    }

    /**
     * The explanation of a figure, from the newest snapshot.
     *
     * @param value the group's value; null for the whole authority
     */
    public static String figure(String measure, FigurePeriod period, String group, @Nullable String value) {
        return measure(measure) + "/figures/" + of(period) + "/" + group
                + (value == null ? "" : "?is=" + encoded(value));
    }

    /** The explanation of a figure of one snapshot. */
    public static String figure(Figure figure) {
        String newest = figure(figure.measure(), figure.period(), figure.group(), figure.groupValue());
        return newest + (figure.groupValue() == null ? "?" : "&") + "snapshot=" + figure.snapshot();
    }

    /** The rows behind a figure. */
    public static String rows(Figure figure, Part part) {
        return rows(figure, part, "");
    }

    /** The rows behind a figure as a file. */
    public static String rowsFile(Figure figure, Part part) {
        return rows(figure, part, ".csv");
    }

    /** A word for the rows in an address. */
    public static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    private static String rows(Figure figure, Part part, String kind) {
        String value = figure.groupValue();
        return measure(figure.measure()) + "/figures/" + of(figure.period()) + "/" + figure.group() + "/rows" + kind
                + "?part=" + word(part) + (value == null ? "" : "&is=" + encoded(value)) + "&snapshot="
                + figure.snapshot();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
