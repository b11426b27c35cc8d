package org.waymark.app.proofing;

import java.time.Instant;
import java.time.ZoneId;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;

/**
 * What somebody said of a finding: why it stands, or that this no longer holds.
 *
 * @param fingerprint of the finding
 * @param turn 1 for the first that was said of it; whoever speaks next has the number after the newest
 * @param code of the finding, so that what was said is found again when its cause has changed
 * @param reason in their words
 * @param by a role
 */
record Reply(String fingerprint, int turn, String code, String file, String ref, String reason, String by, Instant at) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** True if it takes back the answer before it: answers and withdrawals take turns. */
    boolean withdraws() {
        return turn % 2 == 0;
    }

    /** True if it was said of the same kind of thing at the same place, whatever the cause was. */
    boolean isAbout(ProofFinding finding) {
        return code.equals(finding.code()) && file.equals(finding.file()) && ref.equals(finding.ref());
    }

    Answer answer() {
        return new Answer(fingerprint, by, at.atZone(ZONE).toLocalDate(), reason);
    }
}
