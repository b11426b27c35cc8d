package org.waymark.engine.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader knows about named counts beside their values: a weighted sum of them equals 0, or is 0 at most.
 *
 * @param says the relation in words, such as {@code "the months add up to the year"}; for messages
 * @param factors the factor of each named count
 * @param kind whether the sum equals 0 or is 0 at most
 */
public record Relation(String says, Map<String, Integer> factors, Kind kind) {

    /** How the sum stands to 0. */
    public enum Kind {
        EQUAL,
        AT_MOST
    }

    public Relation {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /** The parts add up to the total. A part named twice counts twice. */
    public static Relation sum(String total, Collection<String> parts) {
        return weighted(total + " is the sum of its parts", total, parts, Kind.EQUAL);
    }

    /** The total is the sum of the parts at most, as where children are counted once in it who stand in several parts. */
    public static Relation atMostSum(String total, Collection<String> parts) {
        return weighted(total + " is at most the sum of its parts", total, parts, Kind.AT_MOST);
    }

    /** One count is never above another. */
    public static Relation atMost(String lesser, String greater) {
        Map<String, Integer> factors = new LinkedHashMap<>();
        factors.merge(lesser, 1, Integer::sum);
        factors.merge(greater, -1, Integer::sum);
        return new Relation(lesser + " is at most " + greater, factors, Kind.AT_MOST);
    }

    private static Relation weighted(String says, String total, Collection<String> parts, Kind kind) {
        Map<String, Integer> factors = new LinkedHashMap<>();
        factors.merge(total, 1, Integer::sum);
        parts.forEach(part -> factors.merge(part, -1, Integer::sum));
        return new Relation(says, factors, kind);
    }
}
