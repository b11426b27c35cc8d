package org.waymark.app.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PrintedDate;

/**
 * A risk or an issue as it now stands.
 *
 * @param register the title of the register it is in
 * @param address the last part of its page's address; unique
 * @param ref as printed; null if there is none
 * @param description what may happen, or has; null where the paper left it blank
 * @param mitigation what holds it down; null if nothing is said
 * @param raisedOn as printed
 * @param owner a role; null if nobody owns it
 * @param origin where it came from, in words
 * @param assessments newest first
 * @param version grows by one with every change
 */
public record Risk(
        UUID id,
        String register,
        String address,
        @Nullable String ref,
        RiskKind kind,
        @Nullable String description,
        @Nullable String mitigation,
        @Nullable String raisedOn,
        @Nullable String owner,
        RiskState state,
        String origin,
        List<Assessment> assessments,
        int version) {

    public Risk {
        assessments = List.copyOf(assessments);
    }

    /** What it is called, such as {@code R2} or {@code I1}. */
    public String label() {
        String own = ref == null ? address : ref;
        return own.matches("\\d.*") ? kind.letter() + own : own;
    }

    /** The address of its page. */
    public String page() {
        return "/risks/" + address;
    }

    /** The day or month it was raised in full, or what is printed there; null if that is blank. */
    public @Nullable String raisedWords() {
        return PrintedDate.of(raisedOn).map(PrintedDate::words).orElse(raisedOn);
    }

    /** How it was last assessed; empty if it never was. */
    public Optional<Assessment> now() {
        return assessments.stream().findFirst();
    }

    /** Its score by the newest assessment, 1 to 25; empty if that has none. */
    public OptionalInt score() {
        return now().map(Assessment::score).orElse(OptionalInt.empty());
    }

    /** Its score as it was known on a day: by the newest assessment up to it. */
    public OptionalInt scoreOn(LocalDate day) {
        return assessments.stream()
                .filter(assessment -> !assessment.assessedOn().isAfter(day))
                .findFirst()
                .map(Assessment::score)
                .orElse(OptionalInt.empty());
    }

    /** By how much its score has risen since a day; empty if one of the two is not known. */
    public OptionalInt riseSince(LocalDate day) {
        OptionalInt then = scoreOn(day);
        return score().isPresent() && then.isPresent()
                ? OptionalInt.of(score().getAsInt() - then.getAsInt())
                : OptionalInt.empty();
    }
}
