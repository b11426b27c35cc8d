package org.waymark.app.packs;

import org.waymark.app.risks.PaperRisks;
import org.waymark.papers.pack.Pack;

/** The risks and issues that a pack prints, nothing corrected and nothing left out. */
final class RisksOfPack {

    private RisksOfPack() {}

    static PaperRisks of(Pack pack) {
        return new PaperRisks(
                pack.cover().title(),
                pack.cover().reportedOn(),
                pack.risks().stream()
                        .map(risk -> new PaperRisks.Line(
                                risk.at().where(),
                                risk.ref(),
                                risk.type(),
                                risk.description(),
                                risk.mitigation(),
                                risk.raisedOn(),
                                risk.owner(),
                                risk.probability(),
                                risk.impact(),
                                risk.score()))
                        .toList());
    }
}
