package org.waymark.engine.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which counts and shares of a paper are left out, and why.
 *
 * @param reasons by name, each printed count or share that must be left out
 * @param narrowest the least width of the interval, in the counts' unit, that somebody who knows all that is shown can put around a count of 1
 *     to 5; {@link Double#POSITIVE_INFINITY} where no such count has an upper bound, or where there is none
 * @param notTrue the relations that the values themselves break, such as months that do not add up to their year. A reader cannot use them and
 *     nothing was hidden on their account; somebody should say which number is wrong before the paper goes out
 * @param restated the counts that an earlier paper published with another value
 */
public record Withheld(
        SortedMap<String, Reason> reasons, double narrowest, List<Relation> notTrue, List<Restatement> restated) {

    public Withheld {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        notTrue = List.copyOf(notTrue);
        restated = List.copyOf(restated);
    }

    /** Whether the count or share must be left out. */
    public boolean hides(String name) {
        return reasons.containsKey(name);
    }
}
