package org.waymark.app.risks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PrintedNumber;

/**
 * How likely and how grave a risk was held to be. It is never overwritten.
 *
 * @param assessedOn the day it speaks of
 * @param probability as printed or chosen, 1 to 5 if it is on the scale
 * @param impact likewise
 * @param printedScore as a paper prints it, also where it is not the product; null if nothing is printed
 * @param writtenBy a role; of a paper's, who brought the paper in
 * @param fromPaper true if a paper printed it
 */
public record Assessment(
        LocalDate assessedOn,
        @Nullable String probability,
        @Nullable String impact,
        @Nullable String printedScore,
        Instant writtenAt,
        String writtenBy,
        boolean fromPaper) {

    private static final int LEAST = 1;
    private static final int MOST = 5;

    /** 1 to 5; empty if it is not on the scale. */
    public OptionalInt likelihood() {
        return onScale(probability);
    }

    /** 1 to 5; empty if it is not on the scale. */
    public OptionalInt gravity() {
        return onScale(impact);
    }

    /** Probability times impact, 1 to 25; empty if one of them is not on the scale, whatever is printed. */
    public OptionalInt score() {
        return likelihood().isPresent() && gravity().isPresent()
                ? OptionalInt.of(likelihood().getAsInt() * gravity().getAsInt())
                : OptionalInt.empty();
    }

    /** True if a score is printed that is not the product. */
    public boolean printsAnotherScore() {
        BigDecimal printed = PrintedNumber.of(printedScore);
        return score().isPresent()
                && printedScore != null
                && (printed == null || printed.compareTo(BigDecimal.valueOf(score().getAsInt())) != 0);
    }

    /** True if both say the same, on whatever day. */
    boolean saysThatOf(Assessment other) {
        return Objects.equals(probability, other.probability)
                && Objects.equals(impact, other.impact)
                && Objects.equals(printedScore, other.printedScore);
    }

    private static OptionalInt onScale(@Nullable String printed) {
        BigDecimal number = PrintedNumber.of(printed);
        if (number == null
                || printed == null
                || printed.contains("%")
                || number.stripTrailingZeros().scale() > 0) {
            return OptionalInt.empty();
        }
        return number.compareTo(BigDecimal.valueOf(LEAST)) >= 0 && number.compareTo(BigDecimal.valueOf(MOST)) <= 0
                ? OptionalInt.of(number.intValueExact())
                : OptionalInt.empty();
    }
}
