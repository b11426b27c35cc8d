package org.waymark.engine.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.disclosure.LinkedCounts.Count;
import org.waymark.engine.disclosure.LinkedCounts.Share;
import org.waymark.engine.disclosure.LinkedCounts.Standing;

/**
 * Chooses what a paper leaves out, and audits what is left to see. The same thought as for one table, with linear programs in place of paths,
 * because months, years to date and earlier papers make no network.
 *
 * <p>A share that is shown is taken to tell its numerator and denominator, printed or not: that errs on the safe side. So a count that is not
 * printed is unknown only while no share is shown that is made of it, and to hide such a count is to leave out those shares.
 *
 * <p>The reader is taken to know that zeros are shown, and so that a count that the paper hides is 1 at least.
 *
 * <p>Counts are taken by name, so the answer does not depend on the order in which they were given.
 */
final class PaperDisclosure {

    /** Of which a total weighs thrice: it says more, and stands in more sums. */
    private static final int TOTAL_WEIGHT = 3;

    private final List<Count> counts = new ArrayList<>();
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final List<Parts> shares = new ArrayList<>();
    private final List<Relation> notTrue = new ArrayList<>();
    private final BitSet published = new BitSet();
    private final List<Integer> small = new ArrayList<>();
    private final Attacker attacker;

    /** What is hidden by choice: small counts, and those that would give one away. */
    private final BitSet chosen = new BitSet();

    /** A share with the numbers of its parts; without a remainder it is -1. */
    private record Parts(String name, int numerator, int denominator, int remainder) {

        boolean has(int count) {
            return numerator == count || denominator == count;
        }
    }

    private PaperDisclosure(LinkedCounts linked) {
        new TreeMap<>(linked.counts()).values().forEach(this::add);
        List<Relation> relations = new ArrayList<>(linked.relations());
        for (Share share : new TreeMap<>(linked.shares()).values()) {
            shares.add(parts(share, relations));
        }
        List<Attacker.Sum> sums = new ArrayList<>();
        long[] values = counts.stream().mapToLong(Count::value).toArray();
        relations.sort(Comparator.comparing(Relation::says)
                .thenComparing(relation -> new TreeMap<>(relation.factors()).toString()));
        for (Relation relation : relations) {
            Attacker.Sum sum = sum(relation);
            long total = sum.of(values);
            if (total > 0 || sum.equal() && total < 0) {
                notTrue.add(relation);
            } else {
                sums.add(sum);
            }
        }
        BitSet neverZero = new BitSet();
        for (int i = 0; i < counts.size(); i++) {
            neverZero.set(i, values[i] > 0 && counts.get(i).standing() == Standing.PRINTED);
            published.set(i, counts.get(i).standing() == Standing.PUBLISHED);
            if (Disclosure.isSmall(counts.get(i).value())) {
                small.add(i);
            }
        }
        attacker = new Attacker(values, neverZero, sums);
        linked.earlier().forEach((name, earlier) -> {
            if (counts.get(number(name)).value() == earlier) {
                published.set(number(name));
            }
        });
    }

    private void add(Count count) {
        numberOf.put(count.name(), counts.size());
        counts.add(count);
    }

    private int number(String name) {
        return Objects.requireNonNull(numberOf.get(name), name);
    }

    /** The remainder becomes a count of its own that nobody prints, one for all shares with the same parts. */
    private Parts parts(Share share, List<Relation> relations) {
        int numerator = number(share.numerator());
        int denominator = number(share.denominator());
        long rest = counts.get(denominator).value() - counts.get(numerator).value();
        if (rest < 0 || numerator == denominator) {
            return new Parts(share.name(), numerator, denominator, -1);
        }
        String name = share.denominator() + " without " + share.numerator();
        if (!numberOf.containsKey(name)) {
            add(new Count(name, rest, Standing.NOT_PRINTED, false));
            relations.add(Relation.sum(share.denominator(), List.of(share.numerator(), name)));
        }
        return new Parts(share.name(), numerator, denominator, number(name));
    }

    private Attacker.Sum sum(Relation relation) {
        int[] members =
                relation.factors().keySet().stream().mapToInt(this::number).toArray();
        int[] factors =
                relation.factors().values().stream().mapToInt(Integer::intValue).toArray();
        return new Attacker.Sum(members, factors, relation.kind() == Relation.Kind.EQUAL);
    }

    static Withheld of(LinkedCounts linked) {
        checkNames(linked);
        PaperDisclosure disclosure = new PaperDisclosure(linked);
        disclosure.hide();
        double narrowest = disclosure.narrowest();
        SortedMap<String, Reason> reasons = disclosure.reasons();
        List<Restatement> restated = new ArrayList<>();
        new TreeMap<>(linked.earlier()).forEach((name, earlier) -> {
            long present = disclosure.counts.get(disclosure.number(name)).value();
            if (present != earlier) {
                boolean withSize = !reasons.containsKey(name) && !Disclosure.isSmall(Math.abs(present - earlier));
                restated.add(new Restatement(name, earlier, present, withSize));
            }
        });
        return new Withheld(reasons, narrowest, disclosure.notTrue, restated);
    }

    private static void checkNames(LinkedCounts linked) {
        Map<String, String> unknown = new LinkedHashMap<>();
        linked.relations()
                .forEach(relation -> relation.factors().keySet().forEach(name -> unknown.put(name, "A relation")));
        linked.shares().values().forEach(share -> {
            unknown.put(share.numerator(), "A share");
            unknown.put(share.denominator(), "A share");
        });
        linked.earlier().keySet().forEach(name -> unknown.put(name, "An earlier paper"));
        unknown.keySet().removeAll(linked.counts().keySet());
        if (!unknown.isEmpty()) {
            throw new EngineException(unknown.entrySet().stream()
                    .map(entry -> new Problem(
                            "disclosure-unknown-name",
                            entry.getValue() + " names a count that was not given.",
                            "Give the count, printed or not.",
                            entry.getKey()))
                    .toList());
        }
    }

    private void hide() {
        small.forEach(chosen::set);
        small.sort(Comparator.comparingLong((Integer count) -> counts.get(count).value())
                .reversed());
        Map<Integer, Attacker.Interval> intervals = new HashMap<>();
        for (int count : small) {
            intervals.put(count, protect(count));
        }
        for (int count : small) {
            intervals.put(count, attacker.interval(count, unknown()));
        }
        List<Integer> others = chosen.stream()
                .filter(count -> !small.contains(count))
                .boxed()
                .sorted(Comparator.comparingLong(this::weight).reversed())
                .toList();
        others.forEach(count -> showAgainIfSafe(count, intervals));
    }

    private Attacker.Interval protect(int count) {
        Attacker.Interval interval = attacker.interval(count, unknown());
        if (interval.high() >= enough(count)) {
            return interval;
        }
        BitSet free = new BitSet();
        double[] weights = new double[counts.size()];
        BitSet unknown = unknown();
        for (int i = 0; i < weights.length; i++) {
            free.set(i, !published.get(i) && (unknown.get(i) || counts.get(i).value() > 0));
            weights[i] = unknown.get(i) ? 0 : weight(i);
        }
        BitSet more = attacker.cheapest(count, Disclosure.LEAST_WIDTH, free, weights);
        chosen.or(more);
        interval = attacker.interval(count, unknown());
        if (!isSafe(interval)) {
            chosen.or(attacker.together(count, free));
            interval = attacker.interval(count, unknown());
        }
        return interval;
    }

    /** As high as a small count should be able to be, as in one table. Where relations keep it lower, the width alone decides. */
    private double enough(int count) {
        return counts.get(count).value() + (double) Disclosure.LEAST_WIDTH;
    }

    private static boolean isSafe(Attacker.Interval interval) {
        return interval.width() >= Disclosure.LEAST_WIDTH;
    }

    private long weight(int count) {
        Count one = counts.get(count);
        return Math.max(1, one.isTotal() ? TOTAL_WEIGHT * one.value() : one.value());
    }

    private void showAgainIfSafe(int count, Map<Integer, Attacker.Interval> intervals) {
        BitSet learnt = unknown();
        chosen.clear(count);
        BitSet unknown = unknown();
        learnt.andNot(unknown);
        Map<Integer, Attacker.Interval> instead = new HashMap<>();
        for (int one : small) {
            Attacker.Interval before = Objects.requireNonNull(intervals.get(one));
            if (before.moved().intersects(learnt)) {
                Attacker.Interval now = attacker.interval(one, unknown);
                if (!isSafe(now) || now.high() < Math.min(before.high(), enough(one))) {
                    chosen.set(count);
                    return;
                }
                instead.put(one, now);
            }
        }
        intervals.putAll(instead);
    }

    /** What somebody who reads the paper, as it is chosen so far, and the earlier ones, does not know. */
    private BitSet unknown() {
        BitSet unknown = new BitSet();
        for (int i = 0; i < counts.size(); i++) {
            unknown.set(i, counts.get(i).standing() == Standing.NOT_PRINTED || chosen.get(i));
        }
        for (Parts share : shares) {
            if (!isHidden(share)) {
                unknown.clear(share.numerator());
                unknown.clear(share.denominator());
            }
        }
        unknown.andNot(published);
        return unknown;
    }

    private boolean isSmall(Parts share) {
        return isSmall(share.numerator()) || isSmall(share.denominator()) || isSmall(share.remainder());
    }

    private boolean isSmall(int count) {
        return count >= 0 && Disclosure.isSmall(counts.get(count).value());
    }

    private boolean isHidden(Parts share) {
        return isSmall(share) || chosen.get(share.numerator()) || chosen.get(share.denominator());
    }

    private double narrowest() {
        double narrowest = Double.POSITIVE_INFINITY;
        BitSet unknown = unknown();
        List<Problem> problems = new ArrayList<>();
        for (int count : small.stream().sorted().toList()) {
            Attacker.Interval interval = attacker.interval(count, unknown);
            narrowest = Math.min(narrowest, interval.width());
            if (!isSafe(interval)) {
                problems.add(new Problem(
                        "disclosure-not-safe",
                        "A small count can be worked out from what was published before, or from what is known of it, whatever this paper "
                                + "leaves out.",
                        "Do not publish what it can be worked out from; give the paper to its board only.",
                        counts.get(count).name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return narrowest;
    }

    private SortedMap<String, Reason> reasons() {
        SortedMap<String, Reason> reasons = new TreeMap<>();
        for (int count = 0; count < counts.size(); count++) {
            if (chosen.get(count) && counts.get(count).standing() != Standing.NOT_PRINTED) {
                reasons.put(counts.get(count).name(), isSmall(count) ? Reason.SMALL : Reason.WOULD_GIVE_ANOTHER_AWAY);
            }
        }
        for (Parts share : shares) {
            if (isSmall(share)) {
                reasons.put(share.name(), Reason.SMALL);
            } else if (isHidden(share)) {
                boolean partIsPrinted = chosen.stream()
                        .anyMatch(count -> share.has(count) && counts.get(count).standing() == Standing.PRINTED);
                reasons.put(share.name(), partIsPrinted ? Reason.GOES_WITH_ITS_PARTS : Reason.WOULD_GIVE_ANOTHER_AWAY);
            }
        }
        return reasons;
    }
}
