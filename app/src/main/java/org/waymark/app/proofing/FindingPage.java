package org.waymark.app.proofing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.papers.proof.ProofFinding;

/**
 * The page of one finding.
 *
 * @param address where the form is sent
 * @param said everything that was said of it, newest first
 * @param turn of what is said next
 * @param answered true while an answer stands
 * @param changed true if it was answered and then what it rests on changed
 * @param written what stands in the form; null if nothing
 * @param overtaken what somebody else did while the writer wrote; null if nobody did
 */
record FindingPage(
        Heading heading,
        String address,
        List<Fact> facts,
        List<Said> said,
        int turn,
        boolean answered,
        boolean changed,
        @Nullable String written,
        List<Problem> problems,
        @Nullable String overtaken) {

    /** So many letters of what is printed are on the page. */
    private static final int MOST_LETTERS = 1_500;

    /** Something that was said. */
    record Said(String heading, String when, String words) {}

    static FindingPage of(
            ProofedPaper paper,
            Findings findings,
            ProofFinding finding,
            Collection<ProofCheck> checks,
            @Nullable String written,
            List<Problem> problems,
            boolean overtaken) {
        List<Reply> replies = findings.replies(finding);
        boolean answered = !replies.isEmpty() && !replies.get(0).withdraws();
        List<Crumb> crumbs = new ArrayList<>(paper.crumbs());
        crumbs.add(new Crumb("Proof-reading findings", paper.address()));
        return new FindingPage(
                new Heading(
                        paper.caption(),
                        Part.where(finding.file(), finding.ref()),
                        Words.shortened(finding.says(), MOST_LETTERS),
                        crumbs),
                FindingsList.address(paper, finding),
                facts(paper, finding, checks),
                findings.history(finding).stream()
                        .map(reply -> said(reply, finding))
                        .toList(),
                findings.turn(finding),
                answered,
                !answered && findings.before(finding).isPresent(),
                written,
                problems,
                !overtaken
                        ? null
                        : "The " + replies.get(0).by() + (answered ? " answered it on " : " took the answer back on ")
                                + Print.time(replies.get(0).at())
                                + ". Your words are kept below and have not been saved.");
    }

    private static List<Fact> facts(ProofedPaper paper, ProofFinding finding, Collection<ProofCheck> checks) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Printed", Words.shortened(finding.printed(), MOST_LETTERS)));
        facts.add(Fact.of("Expected", Words.shortened(finding.expected(), MOST_LETTERS)));
        facts.add(Fact.of("What to do", finding.whatToDo()));
        String why = ofTheCode(checks, finding).map(ProofCheck::why).distinct().collect(Collectors.joining(" "));
        if (!why.isEmpty()) {
            facts.add(Fact.of("Why it matters", why));
        }
        String title = FindingsList.titles(checks, finding.code());
        facts.add(Fact.of("Kind", title.isEmpty() ? finding.code() : title).withSub(finding.code()));
        if (paper.content() != null) {
            facts.add(Fact.of("In the pack", finding.file() + ", " + Words.shortened(finding.ref(), 60)));
        }
        return facts;
    }

    private static Stream<ProofCheck> ofTheCode(Collection<ProofCheck> checks, ProofFinding finding) {
        return checks.stream().filter(check -> check.code().equals(finding.code()));
    }

    private static Said said(Reply reply, ProofFinding finding) {
        return new Said(
                (reply.withdraws() ? "Answer taken back" : "Answered")
                        + (reply.fingerprint().equals(finding.fingerprint())
                                ? ""
                                : ", when it rested on something else"),
                reply.by() + ", " + Print.time(reply.at()),
                reply.reason());
    }
}
