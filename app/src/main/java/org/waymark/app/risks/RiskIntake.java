package org.waymark.app.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PageAddress;

/** Takes printed risks in: adds what is new, notes what differs, and leaves what people have written here. */
final class RiskIntake {

    private final RiskStore store;

    RiskIntake(RiskStore store) {
        this.store = store;
    }

    RisksTaken take(PaperRisks paper, String by, Instant at) {
        if (paper.lines().isEmpty()) {
            return new RisksTaken(0, 0, 0, 0);
        }
        UUID register = store.register(paper.title());
        store.lock(register);
        Optional<LocalDate> newest = store.newestReport(register);
        Paper taking = new Paper(
                register, paper, by, at, newest.isEmpty() || !newest.get().isAfter(paper.reportedOn()));
        List<Risk> known = new ArrayList<>(store.risks(register));
        Count count = new Count();
        for (int i = 0; i < paper.lines().size(); i++) {
            PaperRisks.Line line = paper.lines().get(i);
            Optional<Risk> here =
                    known.stream().filter(risk -> isThat(risk, line)).findFirst();
            if (here.isPresent()) {
                known.remove(here.get());
                compared(taking, line, here.get(), count);
            } else {
                added(taking, line, count);
            }
        }
        RisksTaken taken = new RisksTaken(count.risks, count.changed, count.assessments, count.kept);
        if (!taken.isNothing()) {
            store.addReport(register, paper.reportedOn(), at, by);
        }
        return taken;
    }

    private static boolean isThat(Risk risk, PaperRisks.Line line) {
        return line.ref() == null
                ? risk.ref() == null && Objects.equals(risk.description(), line.description())
                : line.ref().equals(risk.ref());
    }

    private void added(Paper paper, PaperRisks.Line line, Count count) {
        RiskKind kind = RiskKind.of(line.kind());
        UUID risk = store.addRisk(
                paper.register,
                PageAddress.of(line.ref() == null ? line.where() : labelled(kind, line.ref())),
                line.ref(),
                kind,
                line.description(),
                line.mitigation(),
                line.raisedOn(),
                line.owner(),
                paper.printed.title() + ", " + line.where());
        count.risks++;
        assessed(paper, line, risk, List.of(), count);
    }

    private static String labelled(RiskKind kind, String ref) {
        return ref.matches("\\d.*") ? kind.letter() + ref : ref;
    }

    private void compared(Paper paper, PaperRisks.Line line, Risk here, Count count) {
        assessed(paper, line, here.id(), here.assessments(), count);
        if (!paper.isNewest) {
            return;
        }
        Set<String> edited = store.editedByPeople(here.id());
        RiskChanges log = new RiskChanges(store, here.id(), paper.by, paper.at, true);
        String kind = told(
                log,
                edited,
                "kind",
                here.kind().name(),
                RiskKind.of(line.kind()).name(),
                count);
        String description = told(log, edited, "description", here.description(), line.description(), count);
        String mitigation = told(log, edited, "mitigation", here.mitigation(), line.mitigation(), count);
        String raisedOn = told(log, edited, "raised on", here.raisedOn(), line.raisedOn(), count);
        String owner = told(log, edited, "owner", here.owner(), line.owner(), count);
        if (!log.isEmpty()) {
            store.change(
                    here.id(),
                    RiskKind.valueOf(Objects.requireNonNull(kind)),
                    description,
                    mitigation,
                    raisedOn,
                    owner,
                    here.state());
            count.changed++;
        }
    }

    /** The field as it stands from now on: a person's words if one wrote it here, else the paper's. */
    private static @Nullable String told(
            RiskChanges log,
            Set<String> edited,
            String field,
            @Nullable String was,
            @Nullable String printed,
            Count count) {
        if (edited.contains(field)) {
            count.kept += Objects.equals(was, printed) ? 0 : 1;
            return was;
        }
        log.note(field, was, printed);
        return printed;
    }

    private void assessed(Paper paper, PaperRisks.Line line, UUID risk, List<Assessment> known, Count count) {
        if (line.probability() == null && line.impact() == null && line.score() == null) {
            return;
        }
        Assessment printed = new Assessment(
                paper.printed.reportedOn(), line.probability(), line.impact(), line.score(), paper.at, paper.by, true);
        boolean said = known.stream()
                .anyMatch(assessment ->
                        assessment.assessedOn().equals(printed.assessedOn()) && assessment.saysThatOf(printed));
        if (!said) {
            store.addAssessment(risk, printed);
            count.assessments++;
        }
    }

    /** The paper that is being taken in. */
    private record Paper(UUID register, PaperRisks printed, String by, Instant at, boolean isNewest) {}

    private static final class Count {
        private int risks;
        private int changed;
        private int assessments;
        private int kept;
    }
}
