package org.waymark.papers.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings on a paper, those that somebody has answered apart. An answer holds while the finding's cause is unchanged.
 *
 * @param open what nobody has answered
 */
public record Proofed(List<ProofFinding> open, List<Answered> answered) {

    public Proofed {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /** A finding and why it stands. */
    public record Answered(ProofFinding finding, Answer answer) {}

    /**
     * Lays answers beside findings.
     *
     * @param answers of two for one finding the later in the list counts
     */
    public static Proofed of(List<ProofFinding> findings, List<Answer> answers) {
        Map<String, Answer> byFinding = new HashMap<>();
        answers.forEach(answer -> byFinding.put(answer.fingerprint(), answer));
        List<ProofFinding> open = new ArrayList<>();
        List<Answered> answered = new ArrayList<>();
        for (ProofFinding finding : findings) {
            Answer answer = byFinding.get(finding.fingerprint());
            if (answer == null) {
                open.add(finding);
            } else {
                answered.add(new Answered(finding, answer));
            }
        }
        return new Proofed(open, answered);
    }
}
