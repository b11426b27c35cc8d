package org.waymark.app.proofing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;

/** The findings on a paper with what was said of each, also of those whose cause has changed since. */
final class Findings {

    private final Proofed proofed;
    private final Map<String, List<Reply>> byFinding = new LinkedHashMap<>();
    private final Map<List<String>, List<Reply>> byPlace = new LinkedHashMap<>();

    /** @param replies in the order in which they were made */
    Findings(List<ProofFinding> found, List<Reply> replies) {
        for (Reply reply : replies) {
            byFinding
                    .computeIfAbsent(reply.fingerprint(), key -> new ArrayList<>())
                    .add(0, reply);
            byPlace.computeIfAbsent(List.of(reply.code(), reply.file(), reply.ref()), key -> new ArrayList<>())
                    .add(0, reply);
        }
        this.proofed = Proofed.of(found, answers());
    }

    /** The answers that stand, also to what was not found this time. */
    List<Answer> answers() {
        return byFinding.values().stream()
                .map(said -> said.get(0))
                .filter(newest -> !newest.withdraws())
                .map(Reply::answer)
                .toList();
    }

    Proofed proofed() {
        return proofed;
    }

    /** Both the open and the answered ones, the open first. */
    List<ProofFinding> all() {
        List<ProofFinding> all = new ArrayList<>(proofed.open());
        proofed.answered().forEach(answered -> all.add(answered.finding()));
        return all;
    }

    /** What was said of a finding as it stands, newest first. */
    List<Reply> replies(ProofFinding finding) {
        return byFinding.getOrDefault(finding.fingerprint(), List.of());
    }

    /** Everything that was said of that kind of thing at that place, newest first, whatever the cause was. */
    List<Reply> history(ProofFinding finding) {
        return byPlace.getOrDefault(List.of(finding.code(), finding.file(), finding.ref()), List.of());
    }

    /** The newest answer from before the finding's cause changed; empty if there is none or it was taken back. */
    Optional<Reply> before(ProofFinding finding) {
        return history(finding).stream()
                .filter(reply -> !reply.fingerprint().equals(finding.fingerprint()))
                .max(Comparator.comparing(Reply::at))
                .filter(reply -> !reply.withdraws());
    }

    /** The number of what is said next of a finding. */
    int turn(ProofFinding finding) {
        return replies(finding).isEmpty() ? 1 : replies(finding).get(0).turn() + 1;
    }
}
