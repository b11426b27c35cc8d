package org.waymark.app.proofing;

import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.CsvOut;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.NotFound;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;

/** The pages of a paper's findings, for the module that has the paper: its controller says which paper, and these say what was found. */
@Component
public class FindingsPages {

    private static final String ONE = "proofing/finding";

    private final Proofing proofing;
    private final Clock clock;

    FindingsPages(Proofing proofing, Clock clock) {
        this.proofing = proofing;
        this.clock = clock;
    }

    /** What matters of the findings on a paper, in a sentence or two. */
    public static String lead(Proofed proofed) {
        return FindingsList.lead(proofed);
    }

    /** Where a finding is in its paper, in a reader's words. */
    public static String where(ProofFinding finding) {
        return Part.where(finding.file(), finding.ref());
    }

    /** What a finding says, short enough for a cell. */
    public static String says(ProofFinding finding) {
        return FindingsList.says(finding);
    }

    /** Where a finding is answered. */
    public static String address(ProofedPaper paper, ProofFinding finding) {
        return FindingsList.address(paper, finding);
    }

    /** True if the paper could be read. */
    public boolean isRead(ProofedPaper paper) {
        return paper.known().filter(read -> read.problems().isEmpty()).isPresent();
    }

    /** What is open and what was answered of a paper's findings. */
    public Proofed proofed(ProofedPaper paper) {
        return findings(paper).proofed();
    }

    /** Every finding of a paper. */
    public ModelAndView list(ProofedPaper paper, FindingsAsked asked) {
        return new ModelAndView(
                "proofing/findings",
                "page",
                FindingsList.of(
                        paper,
                        asked,
                        findings(paper),
                        proofing.checks(),
                        paper.content() == null
                                ? null
                                : proofing.firstReading(paper.content()).orElse(null)));
    }

    /** The findings that the page shows, as a spreadsheet. */
    public ResponseEntity<byte[]> csv(ProofedPaper paper, FindingsAsked asked) {
        StringWriter text = new StringWriter();
        CsvOut csv = new CsvOut(text);
        csv.row(FindingLine.COLUMNS);
        lines(paper, asked).forEach(line -> csv.row(line.cells()));
        return Downloads.csv("findings", text.toString());
    }

    /** The same for a program. */
    public ResponseEntity<List<FindingLine>> json(ProofedPaper paper, FindingsAsked asked) {
        return ResponseEntity.ok(lines(paper, asked));
    }

    /** One finding with what was said of it. */
    public ModelAndView one(ProofedPaper paper, String address) {
        Findings findings = findings(paper);
        ProofFinding finding = finding(findings, address);
        return shown(HttpStatus.OK, page(paper, findings, finding, null, List.of(), false));
    }

    /** Answers an open finding, or takes an answer back. Whoever was overtaken sees what the other wrote, and keeps their own words. */
    public ModelAndView reply(
            ProofedPaper paper, String address, int turn, String reason, GentleWord word, Viewer viewer) {
        ProofFinding finding = finding(findings(paper), address);
        List<Problem> gentle = word.on(Proofing.REASON, reason);
        Replied replied = gentle.isEmpty()
                ? proofing.reply(paper.title(), finding, turn, reason, viewer, clock.instant())
                : new Replied(false, gentle);
        if (replied.isKept()) {
            return new ModelAndView("redirect:" + FindingsList.address(paper, finding));
        }
        return shown(
                replied.overtaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                page(paper, findings(paper), finding, reason, replied.problems(), replied.overtaken()));
    }

    private FindingPage page(
            ProofedPaper paper,
            Findings findings,
            ProofFinding finding,
            @Nullable String written,
            List<Problem> problems,
            boolean overtaken) {
        return FindingPage.of(paper, findings, finding, proofing.checks(), written, problems, overtaken);
    }

    private List<FindingLine> lines(ProofedPaper paper, FindingsAsked asked) {
        return FindingLine.of(proofed(paper), asked);
    }

    private Findings findings(ProofedPaper paper) {
        return proofing.findings(paper.title(), paper.known().orElse(new ReadPaper(List.of(), List.of())));
    }

    private static ProofFinding finding(Findings findings, String address) {
        return findings.all().stream()
                .filter(finding -> FindingsList.name(finding).equals(address))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound(
                                "The paper has no such finding. If it was mended, or what it rests on has changed, it is gone from here."));
    }

    private static ModelAndView shown(HttpStatus status, FindingPage page) {
        ModelAndView view = new ModelAndView(ONE, "page", page);
        view.setStatus(status);
        return view;
    }
}
