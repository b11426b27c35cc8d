package org.waymark.app.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.app.forums.FindingsForBoards;
import org.waymark.app.pages.Crumb;
import org.waymark.app.plans.Plan;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.app.proofing.ProofedPaper;
import org.waymark.app.proofing.Proofing;
import org.waymark.app.proofing.ReadPaper;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.EngineException;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.report.Publication;
import org.waymark.papers.series.DateWords;

/** What is found in the pack of a meeting as it now stands. An answer to a paper of the same plan that was brought in holds here too. */
@Component
class BoardFindings implements FindingsForBoards {

    private static final int FIRST = 5;

    private final NextPack packs;
    private final Proofing proofing;
    private final FindingsPages pages;
    private final Snapshots snapshots;
    private final PublishedReports published;
    private final Clock clock;

    BoardFindings(
            NextPack packs,
            Proofing proofing,
            FindingsPages pages,
            Snapshots snapshots,
            PublishedReports published,
            Clock clock) {
        this.packs = packs;
        this.proofing = proofing;
        this.pages = pages;
        this.snapshots = snapshots;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public Optional<Found> of(String board, LocalDate on) {
        return packs.material(board, on, LocalDate.now(clock))
                .map(this::paper)
                .filter(pages::isRead)
                .map(this::found);
    }

    /** The paper and what is found in it, also in words that nobody typed into a pack. */
    ProofedPaper paper(Material material) {
        Highlight report = packs.report(material);
        ReadPaper read = read(material, report);
        String board = "/boards/" + material.board().address();
        String meeting = board + "/" + material.meeting().on();
        String day = DateWords.day(material.meeting().on());
        List<ProofFinding> words = read.problems().isEmpty()
                ? Publication.wordsOf(snapshots.catalogue(), report, read.findings())
                : List.of();
        return new ProofedPaper(
                title(material),
                "The next pack of the " + material.board().title() + ", " + day,
                meeting + "/findings",
                List.of(
                        new Crumb("Boards", "/boards"),
                        new Crumb(material.board().title(), board),
                        new Crumb(day, meeting)),
                null,
                new ReadPaper(
                        Stream.concat(read.findings().stream(), words.stream()).toList(), read.problems()));
    }

    /**
     * The report as it may be given to whom, with every finding and answer.
     *
     * @throws EngineException if the paper cannot be proof-read, or disclosure control fails on papers published before
     */
    Publication publication(Material material) {
        Highlight report = packs.report(material);
        ReadPaper read = read(material, report);
        if (!read.problems().isEmpty()) {
            throw new EngineException(read.problems());
        }
        return Publication.of(
                snapshots.catalogue(),
                report,
                List.of(),
                read.findings(),
                proofing.answers(title(material)),
                published.before(report));
    }

    private ReadPaper read(Material material, Highlight report) {
        return proofing.read(ThreadPack.of(material, report));
    }

    private Found found(ProofedPaper paper) {
        Proofed proofed = pages.proofed(paper);
        return new Found(
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
                        .toList());
    }

    /** The title of the papers that the pack goes on from, so that what was answered to them holds. */
    private static String title(Material material) {
        Plan plan = material.plan().plan();
        return plan == null ? material.board().title() : plan.title();
    }
}
