package org.waymark.app.reports;

import java.time.Clock;
import java.time.LocalDate;
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
import org.waymark.app.pages.GentleWord;
import org.waymark.app.proofing.FindingLine;
import org.waymark.app.proofing.FindingsAsked;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.app.proofing.ProofedPaper;

/** What is found in the pack of a meeting before it is printed. */
@Controller
@Needs(Right.PROOF_READ)
class BoardFindingsPages {

    private static final String ADDRESS = "/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings";

    private final NextPack packs;
    private final BoardFindings findings;
    private final FindingsPages pages;
    private final Clock clock;

    BoardFindingsPages(NextPack packs, BoardFindings findings, FindingsPages pages, Clock clock) {
        this.packs = packs;
        this.findings = findings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@PathVariable("board") String board, @PathVariable("date") String date, FindingsAsked asked) {
        return pages.list(paper(board, date), asked);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> csv(
            @PathVariable("board") String board, @PathVariable("date") String date, FindingsAsked asked) {
        return pages.csv(paper(board, date), asked);
    }

    @GetMapping(ADDRESS + ".json")
    ResponseEntity<List<FindingLine>> json(
            @PathVariable("board") String board, @PathVariable("date") String date, FindingsAsked asked) {
        return pages.json(paper(board, date), asked);
    }

    @GetMapping(ADDRESS + "/{finding}")
    ModelAndView one(
            @PathVariable("board") String board,
            @PathVariable("date") String date,
            @PathVariable("finding") String finding) {
        return pages.one(paper(board, date), finding);
    }

    @PostMapping(ADDRESS + "/{finding}")
    ModelAndView reply(
            @PathVariable("board") String board,
            @PathVariable("date") String date,
            @PathVariable("finding") String finding,
            @RequestParam(name = "turn", defaultValue = "1") int turn,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            GentleWord word,
            Viewer viewer) {
        return pages.reply(paper(board, date), finding, turn, reason, word, viewer);
    }

    private ProofedPaper paper(String board, String date) {
        return findings.paper(packs.material(board, date, LocalDate.now(clock)));
    }
}
