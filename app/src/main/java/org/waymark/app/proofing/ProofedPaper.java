package org.waymark.app.proofing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Crumb;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.ProofFinding;

/**
 * A paper whose findings are shown.
 *
 * @param title answers hold for every paper of this title
 * @param caption the paper and its day, in words
 * @param address of the page of its findings
 * @param crumbs the pages above, as far as the viewer may open them
 * @param content the fingerprint of its files; null if it was not brought in but is made here
 * @param read null if it cannot be read, because its files were not kept
 */
public record ProofedPaper(
        String title,
        String caption,
        String address,
        List<Crumb> crumbs,
        @Nullable String content,
        @Nullable ReadPaper read) {

    public ProofedPaper {
        crumbs = List.copyOf(crumbs);
    }

    /** The finding that a reason against publication speaks of; null if it speaks of none. */
    public @Nullable ProofFinding finding(Problem reason) {
        return known().stream()
                .flatMap(paper -> paper.findings().stream())
                .filter(finding -> finding.code().equals(reason.code())
                        && (finding.file() + ", " + finding.ref()).equals(reason.where())
                        && finding.says().equals(reason.whatHappened()))
                .findFirst()
                .orElse(null);
    }

    /** What the paper was found to hold; empty if its files were not kept. */
    Optional<ReadPaper> known() {
        return Optional.ofNullable(read);
    }
}
