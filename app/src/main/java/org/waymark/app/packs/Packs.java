package org.waymark.app.packs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.app.forums.Forums;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.TypedPaper;
import org.waymark.app.plans.Plans;
import org.waymark.app.risks.Risks;
import org.waymark.engine.EngineException;
import org.waymark.papers.pack.Pack;

/** Papers that were typed as packs. Every method is one transaction, so a pack comes in whole or not at all. */
@Component
class Packs {

    private final Plans plans;
    private final Risks risks;
    private final Measures measures;
    private final Forums forums;
    private final PackStore store;

    Packs(Plans plans, Risks risks, Measures measures, Forums forums, JdbcClient jdbc) {
        this.plans = plans;
        this.risks = risks;
        this.measures = measures;
        this.forums = forums;
        this.store = new PackStore(jdbc);
    }

    /**
     * Brings a pack in. What is there already is left, what differs is added, and what people wrote here is never overwritten; the same
     * pack twice brings nothing the second time.
     *
     * @param by who brings it in, a role
     * @throws EngineException with every problem of the pack's structure, as {@link Pack#read} says them; nothing is kept then
     */
    @Transactional
    PackImport bringIn(Path folder, String by, Instant at) {
        Pack pack = Pack.read(folder);
        PackImport brought = new PackImport(
                pack.cover().title(),
                pack.cover().reportedOn(),
                at,
                by,
                PackImport.Printed.of(pack),
                plans.take(PlanOfPack.of(pack), by, at),
                risks.take(RisksOfPack.of(pack), by, at),
                measures.takeTyped(TypedPaper.of(pack), by, at),
                forums.take(BoardsOfPack.of(pack), by, at));
        store.add(brought);
        return brought;
    }

    /** Every import that was made, newest first, also those that brought nothing new. */
    @Transactional(readOnly = true)
    List<PackImport> imports() {
        return store.imports();
    }
}
