package org.waymark.app.measures.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.measure.Figure;
import org.waymark.papers.series.Series;

/** What moved between two figures of the same period. */
final class FigureWords {

    private FigureWords() {}

    /** {@code 2 more on top; below unchanged at 41.} The words of a count speak of the number alone. */
    static String moved(Figure first, Figure now) {
        String top = part(first.numerator(), now.numerator(), "on top");
        if (now.denominator() == null) {
            return part(first.numerator(), now.numerator(), "counted") + ".";
        }
        return top + "; " + part(first.denominator(), now.denominator(), "below") + ".";
    }

    private static String part(@Nullable BigDecimal before, @Nullable BigDecimal now, String where) {
        BigDecimal was = before == null ? BigDecimal.ZERO : before;
        BigDecimal is = now == null ? BigDecimal.ZERO : now;
        BigDecimal more = is.subtract(was);
        if (more.signum() == 0) {
            return where + " unchanged at " + Series.asSet(is);
        }
        return Series.asSet(more.abs()) + (more.signum() > 0 ? " more " : " fewer ") + where;
    }
}
