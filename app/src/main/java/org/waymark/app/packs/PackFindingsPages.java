package org.waymark.app.packs;

import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.proofing.FindingLine;
import org.waymark.app.proofing.FindingsAsked;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.app.proofing.ProofedPaper;
import org.waymark.papers.series.DateWords;

/** What was found in a paper that was brought in. */
@Controller
@Needs(Right.PROOF_READ)
class PackFindingsPages {

    private final Packs packs;
    private final FindingsPages pages;
    private final Clock clock;

    PackFindingsPages(Packs packs, FindingsPages pages, Clock clock) {
        this.packs = packs;
        this.pages = pages;
        this.clock = clock;
    }

    /** Where the findings on a pack are. */
    static String address(String number) {
        return "/packs/" + number + "/findings";
    }

    @GetMapping("/packs/{number}/findings")
    ModelAndView list(@PathVariable("number") String number, FindingsAsked asked, Viewer viewer) {
        return pages.list(paper(number, viewer), asked);
    }

    @GetMapping("/packs/{number}/findings.csv")
    ResponseEntity<byte[]> csv(@PathVariable("number") String number, FindingsAsked asked, Viewer viewer) {
        return pages.csv(paper(number, viewer), asked);
    }

    @GetMapping("/packs/{number}/findings.json")
    ResponseEntity<List<FindingLine>> json(@PathVariable("number") String number, FindingsAsked asked, Viewer viewer) {
        return pages.json(paper(number, viewer), asked);
    }

    @GetMapping("/packs/{number}/findings/{finding}")
    ModelAndView one(@PathVariable("number") String number, @PathVariable("finding") String finding, Viewer viewer) {
        return pages.one(paper(number, viewer), finding);
    }

    @PostMapping("/packs/{number}/findings/{finding}")
    ModelAndView reply(
            @PathVariable("number") String number,
            @PathVariable("finding") String finding,
            @RequestParam(name = "turn", defaultValue = "1") int turn,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            GentleWord word,
            Viewer viewer) {
        return pages.reply(paper(number, viewer), finding, turn, reason, word, viewer);
    }

    private ProofedPaper paper(String number, Viewer viewer) {
        PackImport made = packs.made(number);
        List<Crumb> crumbs = viewer.may(Right.IMPORT_PACKS)
                ? List.of(new Crumb("Packs", "/packs"), new Crumb(made.title(), "/packs/" + number))
                : List.of();
        return new ProofedPaper(
                made.title(),
                made.title() + ", " + DateWords.day(made.reportedOn()),
                address(number),
                crumbs,
                made.content(),
                packs.findings(made, clock.instant()).orElse(null));
    }
}
