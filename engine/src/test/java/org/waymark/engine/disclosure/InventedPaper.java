package org.waymark.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A paper for the tests, invented by seed: groups by months with totals of both, years to date that add months up or count children once,
 * shares, and years to date of an earlier paper. It keeps its own account of what a reader knows, and asks the exact attacker.
 */
record InventedPaper(List<Figure> figures, List<Known> known, List<Ratio> ratios) {

    enum Standing {
        PRINTED,
        TOTAL,
        NOT_PRINTED,
        PUBLISHED
    }

    record Figure(String name, long value, Standing standing) {}

    /** A whole and its parts, which add up to it or are counted once in it. */
    record Known(String whole, List<String> parts, boolean adds) {}

    record Ratio(String name, String numerator, String denominator) {}

    static InventedPaper of(SplittableRandom random) {
        List<Figure> figures = new ArrayList<>();
        List<Known> known = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        int groups = 1 + random.nextInt(3);
        int months = 1 + random.nextInt(4);
        int most = 4 + random.nextInt(40);
        boolean adds = random.nextBoolean();
        boolean totals = random.nextInt(3) > 0;
        boolean monthsPrinted = random.nextInt(4) > 0;
        long[] allOfMonth = new long[months];
        for (int g = 0; g < groups; g++) {
            List<String> names = new ArrayList<>();
            long sum = 0;
            long largest = 0;
            long before = 0;
            for (int m = 0; m < months; m++) {
                long value = random.nextInt(most);
                names.add("group " + g + " month " + m);
                figures.add(new Figure(names.get(m), value, monthsPrinted ? Standing.PRINTED : Standing.NOT_PRINTED));
                before = sum;
                sum += value;
                largest = Math.max(largest, value);
                allOfMonth[m] += value;
            }
            String year = "group " + g + " year";
            figures.add(new Figure(year, adds ? sum : largest + random.nextLong(sum - largest + 1), Standing.TOTAL));
            known.add(new Known(year, names, adds));
            if (adds && months > 1 && before > 5 && random.nextInt(4) == 0) {
                String earlier = "group " + g + " year, a month before";
                figures.add(new Figure(earlier, before, Standing.PUBLISHED));
                known.add(new Known(year, List.of(earlier, names.get(months - 1)), true));
                known.add(new Known(earlier, names.subList(0, months - 1), true));
            }
            if (random.nextBoolean()) {
                ratios.add(new Ratio("share of group " + g, names.get(0), totals ? "all month 0" : year));
            }
        }
        if (totals) {
            for (int m = 0; m < months; m++) {
                int month = m;
                String all = "all month " + m;
                figures.add(new Figure(all, allOfMonth[m], Standing.TOTAL));
                known.add(new Known(
                        all,
                        IntStream.range(0, groups)
                                .mapToObj(g -> "group " + g + " month " + month)
                                .toList(),
                        true));
            }
        }
        return new InventedPaper(figures, known, ratios);
    }

    LinkedCounts linked() {
        LinkedCounts linked = new LinkedCounts();
        for (Figure figure : figures) {
            switch (figure.standing()) {
                case PRINTED -> linked.printed(figure.name(), figure.value());
                case TOTAL -> linked.total(figure.name(), figure.value());
                case NOT_PRINTED -> linked.notPrinted(figure.name(), figure.value());
                case PUBLISHED -> linked.published(figure.name(), figure.value());
            }
        }
        for (Known one : known) {
            if (one.adds()) {
                linked.adds(one.whole(), one.parts());
            } else {
                linked.countedOnce(one.whole(), one.parts());
            }
        }
        ratios.forEach(ratio -> linked.share(ratio.name(), ratio.numerator(), ratio.denominator()));
        return linked;
    }

    InventedPaper shuffled(SplittableRandom random) {
        return new InventedPaper(
                shuffled(random, figures),
                shuffled(random, known).stream()
                        .map(one -> new Known(one.whole(), shuffled(random, one.parts()), one.adds()))
                        .toList(),
                shuffled(random, ratios));
    }

    private static <T> List<T> shuffled(SplittableRandom random, List<T> list) {
        return IntStream.of(Tables.shuffled(random, list.size()))
                .mapToObj(list::get)
                .toList();
    }

    /** The narrowest interval that the exact attacker finds around a count of 1 to 5, remainders among them, when these figures are hidden. */
    double narrowest(Predicate<String> isHidden) {
        List<String> names = figures.stream().map(Figure::name).toList();
        int size = names.size() + ratios.size();
        long[] values = new long[size];
        boolean[] unknown = new boolean[size];
        int[] least = new int[size];
        for (Figure figure : figures) {
            int i = names.indexOf(figure.name());
            values[i] = figure.value();
            unknown[i] = figure.standing() == Standing.NOT_PRINTED
                    || figure.standing() != Standing.PUBLISHED && isHidden.test(figure.name());
            least[i] = figure.standing() != Standing.NOT_PRINTED && figure.value() > 0 ? 1 : 0;
        }
        ExactAttacker attacker = new ExactAttacker(size);
        for (int r = 0; r < ratios.size(); r++) {
            Ratio ratio = ratios.get(r);
            int numerator = names.indexOf(ratio.numerator());
            int denominator = names.indexOf(ratio.denominator());
            int rest = names.size() + r;
            values[rest] = values[denominator] - values[numerator];
            unknown[rest] = true;
            attacker.knows(factors(size, denominator, List.of(numerator, rest)), true);
            if (!isHidden.test(ratio.name())) {
                unknown[numerator] = false;
                unknown[denominator] = false;
            }
        }
        for (Known one : known) {
            List<Integer> parts = one.parts().stream().map(names::indexOf).toList();
            attacker.knows(factors(size, names.indexOf(one.whole()), parts), one.adds());
            if (!one.adds()) {
                parts.forEach(part -> attacker.knows(factors(size, part, List.of(names.indexOf(one.whole()))), false));
            }
        }
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            if (values[i] >= 1 && values[i] <= 5) {
                narrowest = Math.min(narrowest, unknown[i] ? attacker.width(i, values, unknown, least) : 0);
            }
        }
        return narrowest;
    }

    private static long[] factors(int size, int whole, List<Integer> parts) {
        long[] factors = new long[size];
        factors[whole] = 1;
        parts.forEach(part -> factors[part]--);
        return factors;
    }
}
