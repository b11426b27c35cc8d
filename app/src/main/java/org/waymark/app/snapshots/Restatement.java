package org.waymark.app.snapshots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.Polarity;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;

/**
 * A figure of the whole authority that two snapshots tell differently: in its value or in what it was divided from.
 *
 * @param before as the earlier snapshot told it
 * @param now as the later one tells it
 */
record Restatement(Measure measure, FigurePeriod period, Figure before, Figure now) {

    /** Every restatement between two snapshots' figures: newest period first, then in order of the measures' titles. */
    static List<Restatement> between(
            Catalogue catalogue, Map<String, List<Figure>> before, Map<String, List<Figure>> now) {
        List<Restatement> restatements = new ArrayList<>();
        for (Measure measure : catalogue.measures().values()) {
            Grain grain = grain(measure);
            Map<FigurePeriod, Figure> earlier = new HashMap<>();
            whole(before.getOrDefault(measure.id(), List.of()), grain)
                    .forEach(figure -> earlier.put(figure.period(), figure));
            for (Figure figure : whole(now.getOrDefault(measure.id(), List.of()), grain)) {
                Figure was = earlier.get(figure.period());
                // A changed definition is another figure, not a restated one.
                if (was != null && was.definition().equals(figure.definition()) && differs(was, figure)) {
                    restatements.add(new Restatement(measure, figure.period(), was, figure));
                }
            }
        }
        restatements.sort(
                Comparator.comparing((Restatement each) -> each.period().last())
                        .reversed()
                        .thenComparing(each -> each.measure().title()));
        return restatements;
    }

    /** True when the target was met before and is not now, or the other way round. */
    boolean changesWhetherTargetIsMet() {
        return meets(before) != meets(now);
    }

    private boolean meets(Figure figure) {
        Measure.Target target = measure.target();
        BigDecimal value = figure.value();
        if (target == null || value == null || measure.polarity() == Polarity.CONTEXT_ONLY) {
            return false;
        }
        int compared = value.compareTo(target.value());
        return measure.polarity() == Polarity.HIGHER_IS_BETTER ? compared >= 0 : compared <= 0;
    }

    private static List<Figure> whole(List<Figure> figures, Grain grain) {
        return figures.stream()
                .filter(figure ->
                        figure.group().equals("all") && figure.period().grain() == grain)
                .toList();
    }

    private static Grain grain(Measure measure) {
        return measure.period().grains().contains(Grain.MONTH)
                ? Grain.MONTH
                : measure.period().headline();
    }

    private static boolean differs(Figure one, Figure other) {
        return differs(one.value(), other.value())
                || differs(one.numerator(), other.numerator())
                || differs(one.denominator(), other.denominator());
    }

    private static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }
}
