package org.waymark.papers.proof.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PrintedNumber;

/** An expression over references, such as {@code 7.4b + 7.4c}, with + - * / and brackets. */
final class Arithmetic {

    private static final int DIGITS = 12;

    private final String text;
    private final List<String> tokens;
    private final Set<String> references;
    private int at;

    private Arithmetic(String text, List<String> tokens, Set<String> references) {
        this.text = text;
        this.tokens = tokens;
        this.references = references;
    }

    /**
     * Reads an expression.
     *
     * @param known the references there are; a number that is one of them is that reference
     * @throws Unreadable if it names something else or is not arithmetic
     */
    static Arithmetic of(String text, Set<String> known) {
        List<String> tokens = new ArrayList<>();
        Set<String> references = new HashSet<>();
        String left = text.strip();
        while (!left.isEmpty()) {
            String token = next(left, known);
            left = left.substring(token.length()).strip();
            if (known.contains(token)) {
                references.add(token);
            } else if (!isSign(token) && !isConstant(token, known)) {
                throw new Unreadable("No measure carries the reference " + token + ".");
            }
            tokens.add(token);
        }
        Arithmetic read = new Arithmetic(text.strip(), List.copyOf(tokens), Set.copyOf(references));
        Map<String, Amount> ones = new HashMap<>();
        references.forEach(ref -> ones.put(ref, Amount.constant(BigDecimal.ONE)));
        read.sum(ones);
        if (tokens.isEmpty() || read.at < tokens.size()) {
            throw new Unreadable("\"" + text.strip() + "\" is not a sum of references.");
        }
        return read;
    }

    private static String next(String text, Set<String> known) {
        String best = "";
        for (String ref : known) {
            if (ref.length() > best.length()
                    && text.startsWith(ref)
                    && (text.length() == ref.length() || !isPartOfName(text.charAt(ref.length())))) {
                best = ref;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        int end = 0;
        while (end < text.length() && isPartOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.max(1, end));
    }

    private static boolean isPartOfName(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '_';
    }

    /** Where references look like 2.7, a number with a point that is none of them is a reference that is missing. */
    private static boolean isConstant(String token, Set<String> known) {
        return PrintedNumber.of(token) != null
                && (!token.contains(".") || known.stream().noneMatch(ref -> ref.matches("\\d+\\.\\d+[a-zA-Z]?")));
    }

    private static boolean isSign(String token) {
        return token.length() == 1 && "+-−*×/÷()".contains(token);
    }

    String text() {
        return text;
    }

    Set<String> references() {
        return references;
    }

    /** The reference that is all there is of it; null if there is more. */
    @Nullable
    String reference() {
        return tokens.size() == 1 && !references.isEmpty() ? tokens.get(0) : null;
    }

    /** With each reference's value in its place. */
    String text(Map<String, Amount> values) {
        List<String> words = new ArrayList<>();
        for (String token : tokens) {
            Amount value = values.get(token);
            words.add(value == null ? token : value.text());
        }
        return String.join(" ", words).replace("( ", "(").replace(" )", ")");
    }

    /** Its value; null where it divides by what is, or rounds to, nought. */
    @Nullable
    Amount value(Map<String, Amount> values) {
        at = 0;
        return sum(values);
    }

    private @Nullable Amount sum(Map<String, Amount> values) {
        Amount total = product(values);
        while (at < tokens.size() && "+-−".contains(tokens.get(at))) {
            boolean adds = tokens.get(at++).equals("+");
            Amount next = product(values);
            total = total == null || next == null ? null : plus(total, next, adds);
        }
        return total;
    }

    private @Nullable Amount product(Map<String, Amount> values) {
        Amount total = term(values);
        while (at < tokens.size() && "*×/÷".contains(tokens.get(at))) {
            boolean times = "*×".contains(tokens.get(at++));
            Amount next = term(values);
            total = total == null || next == null ? null : times ? times(total, next) : over(total, next);
        }
        return total;
    }

    private @Nullable Amount term(Map<String, Amount> values) {
        if (at >= tokens.size()) {
            throw new Unreadable("\"" + text + "\" ends too soon.");
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Amount inside = sum(values);
            if (at >= tokens.size() || !tokens.get(at++).equals(")")) {
                throw new Unreadable("A bracket of \"" + text + "\" is not closed.");
            }
            return inside;
        }
        Amount value = values.get(token);
        if (value != null) {
            return value;
        }
        BigDecimal number = isSign(token) ? null : PrintedNumber.of(token);
        if (number == null) {
            throw new Unreadable("\"" + text + "\" is not a sum of references.");
        }
        return Amount.constant(number);
    }

    private static Amount plus(Amount one, Amount other, boolean adds) {
        return new Amount(
                adds ? one.value().add(other.value()) : one.value().subtract(other.value()),
                adds ? one.low().add(other.low()) : one.low().subtract(other.high()),
                adds ? one.high().add(other.high()) : one.high().subtract(other.low()),
                Math.max(one.decimals(), other.decimals()),
                one.percent() || other.percent(),
                one.share() || other.share());
    }

    private static Amount times(Amount one, Amount other) {
        return spanning(one, other.low(), other.high(), one.value().multiply(other.value()), false, other);
    }

    private static @Nullable Amount over(Amount one, Amount other) {
        if (other.low().signum() <= 0 && other.high().signum() >= 0) {
            return null;
        }
        BigDecimal value = one.value().divide(other.value(), DIGITS, RoundingMode.HALF_UP);
        return spanning(
                one,
                BigDecimal.ONE.divide(other.low(), DIGITS, RoundingMode.HALF_UP),
                BigDecimal.ONE.divide(other.high(), DIGITS, RoundingMode.HALF_UP),
                value,
                !one.percent() && !other.percent(),
                other);
    }

    private static Amount spanning(
            Amount one, BigDecimal factor, BigDecimal otherFactor, BigDecimal value, boolean share, Amount other) {
        List<BigDecimal> ends = List.of(
                value,
                one.low().multiply(factor),
                one.low().multiply(otherFactor),
                one.high().multiply(factor),
                one.high().multiply(otherFactor));
        return new Amount(
                value,
                ends.stream().min(BigDecimal::compareTo).orElse(value),
                ends.stream().max(BigDecimal::compareTo).orElse(value),
                Math.max(one.decimals(), other.decimals()),
                one.percent() != other.percent() && (one.percent() || other.percent()),
                share);
    }

    /** What keeps an expression from being worked out. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
