package org.waymark.app.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.measure.CaseList.Case;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.Part;
import org.waymark.engine.snapshot.Snapshot;

/**
 * The rows behind a figure, as far as a viewer may see them.
 *
 * @param part which rows were asked for
 * @param shown the rows within the viewer's scope: those below the line and not on top first, then by date
 * @param withheld how many rows are outside it
 * @param withheldOnTop what the rows outside it add to the numerator
 * @param withheldBelow what the rows outside it add to the denominator
 * @param children how many children are among the rows shown
 */
public record RowsBehind(
        Figure figure,
        Snapshot snapshot,
        Part part,
        List<Case> shown,
        long withheld,
        BigDecimal withheldOnTop,
        BigDecimal withheldBelow,
        long children) {

    public RowsBehind {
        shown = List.copyOf(shown);
    }

    /** What the rows shown add to the numerator. */
    public BigDecimal shownOnTop() {
        return shown.stream()
                .filter(row -> row.inNumerator() && row.leftOut() == null)
                .map(Case::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the rows shown add to the denominator. */
    public BigDecimal shownBelow() {
        return shown.stream()
                .filter(row -> row.leftOut() == null)
                .map(Case::outOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many rows there are, shown and withheld. */
    public long all() {
        return shown.size() + withheld;
    }

    /** True if the rows shown and withheld make the figure. */
    public boolean agrees() {
        return switch (part) {
            case LEFT_OUT ->
                figure.leftOut().values().stream().mapToLong(Long::longValue).sum() == all();
            case NUMERATOR -> same(shownOnTop().add(withheldOnTop), figure.numerator());
            case DENOMINATOR ->
                same(shownOnTop().add(withheldOnTop), figure.numerator())
                        && same(shownBelow().add(withheldBelow), figure.denominator());
        };
    }

    private static boolean same(BigDecimal rows, @Nullable BigDecimal figure) {
        return rows.compareTo(figure == null ? BigDecimal.ZERO : figure) == 0;
    }
}
