package org.waymark.app.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.app.forums.FindingsForBoards;
import org.waymark.app.pages.Crumb;
import org.waymark.app.plans.Plan;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.app.proofing.ProofedPaper;
import org.waymark.app.proofing.Proofing;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.series.DateWords;

/** What is found in the pack of a meeting as it now stands. An answer to a paper of the same plan that was brought in holds here too. */
@Component
class BoardFindings implements FindingsForBoards {

    private static final int FIRST = 5;

    private final NextPack packs;
    private final Proofing proofing;
    private final FindingsPages pages;
    private final Clock clock;

    BoardFindings(NextPack packs, Proofing proofing, FindingsPages pages, Clock clock) {
        this.packs = packs;
        this.proofing = proofing;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Optional<Found> of(String board, LocalDate on) {
        return packs.material(board, on, LocalDate.now(clock)).map(this::paper).flatMap(this::found);
    }

    /** The paper and its findings, for the pages that show them. */
    ProofedPaper paper(Material material) {
        String board = "/boards/" + material.board().address();
        String meeting = board + "/" + material.meeting().on();
        return new ProofedPaper(
                title(material),
                "The next pack of the " + material.board().title() + ", "
                        + DateWords.day(material.meeting().on()),
                meeting + "/findings",
                List.of(
                        new Crumb("Boards", "/boards"),
                        new Crumb(material.board().title(), board),
                        new Crumb(DateWords.day(material.meeting().on()), meeting)),
                null,
                proofing.read(ThreadPack.of(material, packs.report(material))));
    }

    /** The findings on the pack with their answers. */
    Proofed proofed(ProofedPaper paper) {
        return pages.proofed(paper);
    }

    private Optional<Found> found(ProofedPaper paper) {
        if (!pages.isRead(paper)) {
            return Optional.empty();
        }
        Proofed proofed = proofed(paper);
        return Optional.of(new Found(
                paper.address(),
                proofed.open().size(),
                proofed.answered().size(),
                proofed.open().stream()
                        .limit(FIRST)
                        .map(finding -> new Finding(
                                FindingsPages.where(finding),
                                finding.code(),
                                FindingsPages.says(finding),
                                finding.whatToDo(),
                                FindingsPages.address(paper, finding)))
                        .toList()));
    }

    /** The title of the papers that the pack goes on from, so that what was answered to them holds. */
    private static String title(Material material) {
        Plan plan = material.plan().plan();
        return plan == null ? material.board().title() : plan.title();
    }
}
