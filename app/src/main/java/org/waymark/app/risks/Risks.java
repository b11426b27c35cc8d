package org.waymark.app.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

/** The risks and issues of the authority. Every method is one transaction. */
@Component
public class Risks {

    private static final int LONGEST = 10_000;
    private static final String OWN_REGISTER = "Risks and issues";

    private final RiskStore store;
    private final RiskIntake intake;
    private final RiskMatrix matrix;

    Risks(JdbcClient jdbc, Catalogue catalogue) {
        this.store = new RiskStore(jdbc);
        this.intake = new RiskIntake(store);
        this.matrix = RiskMatrix.of(catalogue);
    }

    /** How risks are scored. */
    public RiskMatrix matrix() {
        return matrix;
    }

    /**
     * Takes in the risks that a paper prints: whole, or not at all. What is there already is left; what differs is added as a further
     * assessment or a recorded change. A paper older than the newest one adds to the history and changes nothing else. A risk is known by
     * its reference, one without by its words.
     *
     * @param by who takes it in, a role
     */
    @Transactional
    public RisksTaken take(PaperRisks paper, String by, Instant at) {
        return intake.take(paper, by, at);
    }

    /** Every risk and issue, open or closed: the highest score first, those without a score last, then in the order of their paper. */
    @Transactional(readOnly = true)
    public List<Risk> risks() {
        return store.risks();
    }

    /** The risk of that address. */
    @Transactional(readOnly = true)
    public Optional<Risk> risk(String address) {
        return store.risks().stream()
                .filter(risk -> risk.address().equals(address))
                .findFirst();
    }

    /** What was changed of a risk, newest first. */
    @Transactional(readOnly = true)
    public List<RiskChange> changes(UUID risk) {
        return store.changes(risk);
    }

    /** The day to compare with: of the last paper before the newest assessment. Empty while there is nothing to compare with. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> comparedWith() {
        return store.paperBeforeNewestAssessment();
    }

    /**
     * Adds a risk by hand, to the register that was reported on last.
     *
     * @param today the day of its first assessment
     * @return refused with the codes of {@link #change}
     */
    @Transactional
    public RiskOutcome add(RiskEntry entry, LocalDate today, String by, Instant at) {
        List<Problem> problems = problems(entry, null);
        if (!problems.isEmpty()) {
            return new RiskOutcome.Refused(problems);
        }
        UUID register = store.newestRegister().orElseGet(() -> store.register(OWN_REGISTER));
        store.lock(register);
        String number = store.nextNumber(register);
        UUID id = store.addRisk(
                register,
                entry.kind().letter().toLowerCase(Locale.ROOT) + number,
                number,
                entry.kind(),
                blankToNull(entry.description()),
                blankToNull(entry.mitigation()),
                blankToNull(entry.raisedOn()),
                blankToNull(entry.owner()),
                "Added here by the " + by.toLowerCase(Locale.ROOT));
        store.addAssessment(
                id,
                new Assessment(
                        today, blankToNull(entry.probability()), blankToNull(entry.impact()), null, at, by, false));
        RiskChanges log = new RiskChanges(store, id, by, at, false);
        log.note("owner", null, blankToNull(entry.owner()));
        log.note("mitigation", null, blankToNull(entry.mitigation()));
        return new RiskOutcome.Saved(store.locked(id));
    }

    /**
     * Changes a risk. A new probability or impact is a further assessment of today; the earlier ones stay.
     *
     * @param version the version that the writer saw
     * @return refused with {@code risk-words-empty}, {@code risk-words-too-long}, {@code risk-off-the-scale}, {@code risk-move-not-legal}
     * @throws IllegalArgumentException if there is no such risk
     */
    @Transactional
    public RiskOutcome change(UUID id, int version, RiskEntry entry, LocalDate today, String by, Instant at) {
        Risk before = store.locked(id);
        if (before.version() != version) {
            return new RiskOutcome.Overtaken(before);
        }
        List<Problem> problems = problems(entry, before);
        if (!problems.isEmpty()) {
            return new RiskOutcome.Refused(problems);
        }
        RiskChanges log = new RiskChanges(store, id, by, at, false);
        log.note("kind", before.kind().name(), entry.kind().name());
        log.note("description", before.description(), blankToNull(entry.description()));
        log.note("mitigation", before.mitigation(), blankToNull(entry.mitigation()));
        log.note("raised on", before.raisedOn(), blankToNull(entry.raisedOn()));
        log.note("owner", before.owner(), blankToNull(entry.owner()));
        log.note("state", before.state().name(), entry.state().name());
        boolean assessed = !Objects.equals(
                        blankToNull(entry.probability()), RiskEntry.of(before).probability())
                || !Objects.equals(
                        blankToNull(entry.impact()), RiskEntry.of(before).impact());
        if (assessed) {
            store.addAssessment(
                    id,
                    new Assessment(
                            today, blankToNull(entry.probability()), blankToNull(entry.impact()), null, at, by, false));
        }
        if (!log.isEmpty() || assessed) {
            store.change(
                    id,
                    entry.kind(),
                    blankToNull(entry.description()),
                    blankToNull(entry.mitigation()),
                    blankToNull(entry.raisedOn()),
                    blankToNull(entry.owner()),
                    entry.state());
        }
        return new RiskOutcome.Saved(store.locked(id));
    }

    /** A printed probability or impact that is left as it was is not asked to be on the scale: a paper's words are never refused. */
    private static List<Problem> problems(RiskEntry entry, @Nullable Risk before) {
        List<Problem> problems = new ArrayList<>();
        if (blankToNull(entry.description()) == null && (before == null || before.description() != null)) {
            problems.add(new Problem(
                    "risk-words-empty",
                    "It is not said what may happen.",
                    "Write what may happen, or has.",
                    "description"));
        }
        tooLong(entry.description(), "description").ifPresent(problems::add);
        tooLong(entry.mitigation(), "mitigation").ifPresent(problems::add);
        tooLong(entry.raisedOn(), "raisedOn").ifPresent(problems::add);
        tooLong(entry.owner(), "owner").ifPresent(problems::add);
        RiskEntry was = before == null ? null : RiskEntry.of(before);
        offScale(entry.probability(), was == null ? null : was.probability(), "How likely it is", "probability", before)
                .ifPresent(problems::add);
        offScale(entry.impact(), was == null ? null : was.impact(), "How grave it would be", "impact", before)
                .ifPresent(problems::add);
        if (before != null
                && entry.state() != before.state()
                && !before.state().movesTo().contains(entry.state())) {
            problems.add(new Problem(
                    "risk-move-not-legal",
                    "A risk that is " + before.state().words().toLowerCase(Locale.ROOT) + " cannot become that.",
                    "Choose another.",
                    "state"));
        }
        return problems;
    }

    private static Optional<Problem> offScale(
            @Nullable String written, @Nullable String was, String what, String field, @Nullable Risk before) {
        boolean left = before != null && Objects.equals(blankToNull(written), was);
        return left || (written != null && written.matches("[1-5]"))
                ? Optional.empty()
                : Optional.of(new Problem(
                        "risk-off-the-scale",
                        what + " is not a number from 1 to 5.",
                        "Choose one from the list.",
                        field));
    }

    private static Optional<Problem> tooLong(@Nullable String text, String field) {
        return text == null || text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new Problem(
                        "risk-words-too-long",
                        "The text is longer than 10,000 characters.",
                        "Shorten it, or put the rest in a paper of its own.",
                        field));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
