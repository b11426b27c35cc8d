package org.waymark.papers.proof.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArithmeticTest {

    private static final Set<String> KNOWN = Set.of("6.1", "6.1a", "6.10", "KPI-7");

    private static final Map<String, Amount> VALUES = Map.of(
            "6.1", Amount.printed(new BigDecimal("20"), "count"),
            "6.1a", Amount.printed(new BigDecimal("5"), "count"),
            "6.10", Amount.printed(new BigDecimal("2.5"), "score"),
            "KPI-7", Amount.printed(new BigDecimal("4"), "count"));

    @Test
    void theLongestReferenceIsReadAndNoBlankIsNeeded() {
        Arithmetic sum = Arithmetic.of("6.1+6.1a-KPI-7", KNOWN);

        assertThat(sum.references()).containsExactlyInAnyOrder("6.1", "6.1a", "KPI-7");
        assertThat(sum.value(VALUES)).extracting(Amount::text).isEqualTo("21");
        assertThat(sum.text(VALUES)).isEqualTo("20 + 5 - 4");
    }

    @Test
    void timesGoesBeforePlusAndBracketsBeforeBoth() {
        assertThat(Arithmetic.of("6.1 + 6.1a * KPI-7", KNOWN).value(VALUES))
                .extracting(Amount::text)
                .isEqualTo("40");
        assertThat(Arithmetic.of("(6.1 + 6.1a) × KPI-7", KNOWN).value(VALUES))
                .extracting(Amount::text)
                .isEqualTo("100");
    }

    @Test
    void whatIsRoundedIsAnIntervalAndWhatIsCountedIsNot() {
        Amount rounded = Arithmetic.of("6.10", KNOWN).value(VALUES);
        Amount counted = Arithmetic.of("6.1 / KPI-7", KNOWN).value(VALUES);
        Amount product = Arithmetic.of("6.10 * 6.1a", KNOWN).value(VALUES);

        assertThat(rounded).isNotNull().satisfies(amount -> {
            assertThat(amount.low()).isEqualByComparingTo("2.45");
            assertThat(amount.high()).isEqualByComparingTo("2.55");
        });
        assertThat(counted).isNotNull().satisfies(amount -> {
            assertThat(amount.low()).isEqualByComparingTo("5");
            assertThat(amount.high()).isEqualByComparingTo("5");
            assertThat(amount.share()).isTrue();
        });
        assertThat(product).isNotNull().satisfies(amount -> {
            assertThat(amount.low()).isEqualByComparingTo("12.25");
            assertThat(amount.high()).isEqualByComparingTo("12.75");
        });
    }

    @Test
    void nothingIsDividedByNoughtNorByWhatMayBeNought() {
        Map<String, Amount> nought =
                Map.of("6.1", Amount.printed(BigDecimal.ZERO, "count"), "6.10", Amount.printed(BigDecimal.ZERO, "%"));

        assertThat(Arithmetic.of("100 / 6.1", KNOWN).value(nought)).isNull();
        assertThat(Arithmetic.of("100 / 6.10", KNOWN).value(nought)).isNull();
    }

    @Test
    void whatIsNoArithmeticSaysWhy() {
        assertWhy("6.1 + 6.9", "No measure carries the reference 6.9.");
        assertWhy("6.1 + visits", "No measure carries the reference visits.");
        assertWhy("6.1 +", "\"6.1 +\" ends too soon.");
        assertWhy("(6.1 + 6.1a", "A bracket of \"(6.1 + 6.1a\" is not closed.");
        assertWhy("6.1 6.1a", "\"6.1 6.1a\" is not a sum of references.");
        assertWhy("* 6.1", "\"* 6.1\" is not a sum of references.");
        assertWhy("", "\"\" ends too soon.");
        assertWhy("6.1 ^ 2", "No measure carries the reference ^.");
    }

    private static void assertWhy(String text, String why) {
        assertThatThrownBy(() -> Arithmetic.of(text, KNOWN))
                .isInstanceOfSatisfying(
                        Arithmetic.Unreadable.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
