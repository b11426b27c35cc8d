package org.waymark.engine.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * Counts that a reader can set against each other: the cells of the tables of a paper, its months and its year to date, what earlier papers
 * published, and the shares made of them. Filled by the paper that wants to print them, in any order; {@link Disclosure#protect} says what
 * must be left out.
 *
 * <p>Unit: children, or whatever is counted; whole numbers, 0 or more. Names are the caller's own; a name is used once, by a count or by a
 * share.
 *
 * <p>Errors: {@code disclosure-name-used-twice}, {@code disclosure-negative-count}, {@code disclosure-count-too-large}. A name that was never
 * given is found by {@link Disclosure#protect}: {@code disclosure-unknown-name}.
 */
public final class LinkedCounts {

    /** The largest count that is taken: nothing that counts children comes near it. */
    public static final long LARGEST = 1_000_000_000_000L;

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final Map<String, Long> earlier = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    /** How a count comes to a reader. */
    enum Standing {
        PRINTED,
        NOT_PRINTED,
        PUBLISHED
    }

    record Count(String name, long value, Standing standing, boolean isTotal) {}

    record Share(String name, String numerator, String denominator) {}

    /** A count that the paper wants to print. */
    public LinkedCounts printed(String name, long value) {
        return add(new Count(name, value, Standing.PRINTED, false));
    }

    /** A total that the paper wants to print. It differs from another count in that it is hidden last. */
    public LinkedCounts total(String name, long value) {
        return add(new Count(name, value, Standing.PRINTED, true));
    }

    /**
     * A count that the paper does not print: the part or the remainder of a share, a month between two years to date, a count that an earlier
     * paper hid. It is protected where it is 1 to 5.
     */
    public LinkedCounts notPrinted(String name, long value) {
        return add(new Count(name, value, Standing.NOT_PRINTED, false));
    }

    /** A count that readers have already, from an earlier paper or from somebody else, whatever this paper does. */
    public LinkedCounts published(String name, long value) {
        return add(new Count(name, value, Standing.PUBLISHED, false));
    }

    /**
     * What an earlier paper published for a count that this paper has too. Where it is the present value, hiding the count hides nothing and it
     * is taken as known; where it is not, the count was restated.
     */
    public LinkedCounts earlier(String name, long value) {
        checkValue(name, value);
        earlier.put(name, value);
        return this;
    }

    /** The parts add up to the total: the rows of a column, the parts of a whole, the months of a year to date that counts events. */
    public LinkedCounts adds(String total, Collection<String> parts) {
        return relation(Relation.sum(total, parts));
    }

    /** Each part is at most the whole, and the whole at most their sum: months of children, and children counted once in the year to date. */
    public LinkedCounts countedOnce(String whole, Collection<String> parts) {
        parts.forEach(part -> relation(Relation.atMost(part, whole)));
        return relation(Relation.atMostSum(whole, parts));
    }

    /** Any other relation. */
    public LinkedCounts relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    /**
     * A percentage, rate or average that the paper wants to print. Its numerator and denominator are counts of their own, printed or not. Where
     * the denominator is the greater, the remainder is protected too: 16 of 19 tells of 3.
     */
    public LinkedCounts share(String name, String numerator, String denominator) {
        checkName(name);
        shares.put(name, new Share(name, numerator, denominator));
        return this;
    }

    private LinkedCounts add(Count count) {
        checkName(count.name());
        checkValue(count.name(), count.value());
        counts.put(count.name(), count);
        return this;
    }

    private void checkName(String name) {
        if (counts.containsKey(name) || shares.containsKey(name)) {
            throw refused("disclosure-name-used-twice", "Two figures have one name.", "Give each its own.", name);
        }
    }

    private static void checkValue(String name, long value) {
        if (value < 0) {
            throw refused("disclosure-negative-count", "A count is below 0.", "Give counts of 0 or more.", name);
        }
        if (value > LARGEST) {
            throw refused(
                    "disclosure-count-too-large",
                    "A count is above " + LARGEST + ".",
                    "Give a count of children or events.",
                    name);
        }
    }

    private static EngineException refused(String code, String whatHappened, String whatToDo, String name) {
        return new EngineException(new Problem(code, whatHappened, whatToDo, name));
    }

    Map<String, Count> counts() {
        return counts;
    }

    Map<String, Share> shares() {
        return shares;
    }

    Map<String, Long> earlier() {
        return earlier;
    }

    List<Relation> relations() {
        return relations;
    }
}
