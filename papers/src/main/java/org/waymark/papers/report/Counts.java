package org.waymark.papers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.disclosure.Disclosure;
import org.waymark.engine.disclosure.Relation;

/**
 * Every number of a report that counts children, under a name of its own, and what a reader can set against what: months and years, lines and the
 * rules between them, rows and columns and what they make up. Nothing is decided here; {@link Publication} hands it to disclosure control, and a
 * board's report marks what is small.
 */
final class Counts {

    /** What stands at a place. */
    enum Sort {
        /** Words, or nothing. */
        WORDS,
        /** A count of children, cases or events. */
        COUNT,
        /** A percentage, a rate or an average whose parts are known. */
        SHARE,
        /** A number of which nobody can say how many children it tells of. */
        UNKNOWN
    }

    /**
     * A place of the report.
     *
     * @param name of the count or share; of the place where it is neither
     * @param why an unknown number cannot be checked, as a sentence; "" for others
     */
    record Place(String name, Sort sort, String why) {}

    /** A count, printed or not. A total is hidden last. */
    record Count(long value, boolean printed, boolean total) {}

    /** A share with the names of its parts; of an average both are how many it is of. */
    record Share(String name, String numerator, String denominator) {}

    static final String NO_PARTS = "Parts not given, so it could not be checked.";
    static final String NO_NUMBER = "Printed as words with a number, so it could not be checked.";
    static final String PARTS_DISAGREE = "Its parts do not give it, so it could not be checked.";
    static final String NO_COUNT = "Below 0 or not whole, so it could not be checked.";

    /** Follows the name of a share for each further pair of parts. */
    static final String AGAIN = ": again ";

    /** A number in words that is no year and no date. */
    private static final Pattern A_NUMBER = Pattern.compile("(?<![\\d/])(?!(?:19|20)\\d{2}(?!\\d))\\d+");

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private Set<String> figures = Set.of();

    private Counts() {}

    static Counts of(Highlight highlight) {
        Counts counts = new Counts();
        new LineCounts(counts, highlight).add();
        counts.figures = Set.copyOf(counts.counts.keySet());
        new TableCounts(counts, highlight.tables()).add();
        return counts;
    }

    /** What a figure of a line is. */
    Place figure(int line, int figure) {
        return place("figure " + line + " " + figure);
    }

    /** What a cell of a table is. */
    Place cell(int table, int row, int column) {
        return place("cell " + table + " " + row + " " + column);
    }

    private Place place(String key) {
        return places.getOrDefault(key, new Place(key, Sort.WORDS, ""));
    }

    Map<String, Count> counts() {
        return counts;
    }

    Collection<Share> shares() {
        return shares.values();
    }

    List<Relation> relations() {
        return relations;
    }

    @Nullable
    Count count(String name) {
        return counts.get(name);
    }

    /** True for a count of 1 to 5, and a share whose numerator, denominator or remainder is one. */
    boolean small(Place place) {
        if (place.sort() == Sort.COUNT) {
            return Disclosure.isSmall(value(place.name()));
        }
        return place.sort() == Sort.SHARE && sharesOf(place).anyMatch(this::small);
    }

    /** The parts that a share may be made of: one pair of them, or several where its printed value fits more. */
    Stream<Share> sharesOf(Place place) {
        return shares.values().stream()
                .filter(share ->
                        share.name().equals(place.name()) || share.name().startsWith(place.name() + AGAIN));
    }

    /** True if a count is of the scorecard, which says what period it is for. */
    boolean isFigure(String name) {
        return figures.contains(name);
    }

    private boolean small(Share share) {
        long numerator = value(share.numerator());
        long denominator = value(share.denominator());
        return Disclosure.isSmall(numerator)
                || Disclosure.isSmall(denominator)
                || Disclosure.isSmall(denominator - numerator);
    }

    private long value(String name) {
        Count count = counts.get(name);
        if (count == null) {
            throw new IllegalArgumentException("no count of that name");
        }
        return count.value();
    }

    // ---- filling

    void put(String key, Place place) {
        places.put(key, place);
    }

    /** A name that nothing has yet: the one given, or that with a number. */
    String free(String name) {
        String free = name;
        for (int again = 2; counts.containsKey(free) || shares.containsKey(free); again++) {
            free = name + " (" + again + ")";
        }
        return free;
    }

    void add(String name, long value, boolean printed, boolean total) {
        counts.put(name, new Count(value, printed, total));
    }

    void addShare(Share share) {
        shares.put(share.name(), share);
    }

    void relate(Relation relation) {
        relations.add(relation);
    }

    /**
     * The parts make up the whole. Where they are fewer, what is left is a count that is not printed, for a reader can work it out; where they
     * are more, nothing follows, and the relation is kept so that it is said.
     */
    void makeUp(String whole, List<String> parts, String left) {
        long rest = value(whole) - parts.stream().mapToLong(this::value).sum();
        if (rest > 0) {
            String name = free(left);
            add(name, rest, false, false);
            List<String> all = new ArrayList<>(parts);
            all.add(name);
            relate(Relation.sum(whole, all));
        } else {
            relate(Relation.sum(whole, parts));
        }
    }

    boolean addUp(String whole, Collection<String> parts) {
        return value(whole) == parts.stream().mapToLong(this::value).sum();
    }

    boolean same(String one, String other) {
        return value(one) == value(other);
    }

    /** A whole number of 0 or more; null for any other. */
    static @Nullable Long whole(@Nullable BigDecimal number) {
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.precision() - number.scale() > 12 ? null : number.longValueExact();
    }

    /** Words in which no number stands but years. */
    static boolean tellsNoNumber(String text) {
        return !A_NUMBER.matcher(text).find();
    }

    /** True if a share of these parts is printed so. */
    static boolean gives(long numerator, long denominator, BigDecimal percent) {
        if (denominator == 0) {
            return false;
        }
        double step = Math.pow(10, -percent.scale());
        return Math.abs(100.0 * numerator / denominator - percent.doubleValue()) <= step / 2 + 1e-9;
    }
}
