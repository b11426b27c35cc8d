package org.waymark.app.reports;

import java.util.List;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Table;
import org.waymark.app.proofing.FindingsPages;
import org.waymark.app.proofing.ProofedPaper;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.report.PaperClass;

/**
 * The page that says why there is no version of a report for some readers yet.
 *
 * @param findings where the paper's findings are
 */
record NotYet(Heading heading, Table reasons, String findings) {

    static NotYet of(ProofedPaper paper, PaperClass paperClass, List<Problem> reasons) {
        Table.Builder table = Table.under("What stands against it")
                .column("Where")
                .column("What it says")
                .column("What to do")
                .column("Answer");
        for (Problem reason : reasons) {
            ProofFinding finding = paper.finding(reason);
            table.row(
                    Cell.of(
                                    finding != null
                                            ? FindingsPages.where(finding)
                                            : reason.where() == null ? "The whole" : reason.where())
                            .withSub(reason.code()),
                    Cell.of(reason.whatHappened()),
                    Cell.of(reason.whatToDo()),
                    finding == null ? Cell.of("Mend it") : Cell.link("Answer", FindingsPages.address(paper, finding)));
        }
        int count = reasons.size();
        return new NotYet(
                new Heading(
                        paper.caption(),
                        "There is no " + paperClass + " version yet",
                        count + (count == 1 ? " thing stands" : " things stand")
                                + " against it. It is made once each is mended or, where that is offered, answered.",
                        paper.crumbs()),
                table.build(),
                paper.address());
    }
}
