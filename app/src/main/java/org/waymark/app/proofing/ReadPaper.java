package org.waymark.app.proofing;

import java.util.List;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.ProofFinding;

/**
 * A paper that was proof-read.
 *
 * @param findings in the order in which the paper is read
 * @param problems why it could not be read; there are no findings then
 */
public record ReadPaper(List<ProofFinding> findings, List<Problem> problems) {

    public ReadPaper {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }
}
