package org.waymark.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackTable;
import org.waymark.papers.pack.Row;

final class ProofFindingTest {

    private static final Proof PROOF = Proof.with(Catalogue.at(Path.of("../catalogue")));

    /** An answer given for one child must not stand for the next. */
    @Test
    void anotherChildInTheSameCellIsAnotherFinding() {
        ProofFinding first = tellsOfOneChild("One young person is living in a caravan with staff.");
        ProofFinding same = tellsOfOneChild("One young person is living in a caravan with staff.");
        ProofFinding next = tellsOfOneChild("One young person is living in a hotel with staff.");
        List<Answer> answers = List.of(
                new Answer(first.fingerprint(), "Clerk", LocalDate.of(2026, 11, 24), "It is an invented example."));

        assertThat(Proofed.of(List.of(same), answers).answered()).hasSize(1);
        assertThat(Proofed.of(List.of(next), answers).open()).containsExactly(next);
    }

    @Test
    void nothingOfTheChildIsInTheFinding() {
        ProofFinding finding = tellsOfOneChild("One young person is living in a caravan with staff.");

        assertThat(finding.toString()).doesNotContainIgnoringCase("caravan").doesNotContain("staff");
    }

    private static ProofFinding tellsOfOneChild(String update) {
        Row row = new Row(
                "plan.csv",
                2,
                Map.of(
                        "ref",
                        "61",
                        "action",
                        "Watch where young people live",
                        "lead",
                        "Head of service",
                        "update",
                        update));
        Pack pack = Pack.of(
                Map.of("title", "Highlight report", "authority", "Anyshire", "report_date", "2026-11-30"),
                List.of(new PackTable("plan.csv", List.of("ref", "action", "lead", "update"), List.of(row))));
        return PROOF.check(pack).stream()
                .filter(finding -> finding.code().equals("describes-one-child"))
                .findFirst()
                .orElseThrow();
    }
}
