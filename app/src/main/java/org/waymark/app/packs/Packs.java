package org.waymark.app.packs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.app.forums.Forums;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.TypedPaper;
import org.waymark.app.pages.NotFound;
import org.waymark.app.plans.Plans;
import org.waymark.app.proofing.Proofing;
import org.waymark.app.proofing.ReadPaper;
import org.waymark.app.risks.Risks;
import org.waymark.engine.EngineException;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Proofed;

/** Papers that were typed as packs. Every method is one transaction, so a pack comes in whole or not at all. */
@Component
class Packs {

    private final Plans plans;
    private final Risks risks;
    private final Measures measures;
    private final Forums forums;
    private final Proofing proofing;
    private final PackStore store;

    Packs(Plans plans, Risks risks, Measures measures, Forums forums, Proofing proofing, JdbcClient jdbc) {
        this.plans = plans;
        this.risks = risks;
        this.measures = measures;
        this.forums = forums;
        this.proofing = proofing;
        this.store = new PackStore(jdbc);
    }

    /**
     * Brings a pack in. What is there already is left, what differs is added, and what people wrote here is never overwritten; the same
     * pack twice brings nothing the second time. Its files are kept and proof-read, and no finding keeps it out.
     *
     * @param by who brings it in, a role
     * @throws EngineException with every problem of the pack's structure, as {@link Pack#read} says them; nothing is kept then
     */
    @Transactional
    PackImport bringIn(Path folder, String by, Instant at) {
        Pack pack = Pack.read(folder);
        Optional<PackFiles> files = PackFiles.of(folder);
        files.ifPresent(store::keep);
        PackImport brought = new PackImport(
                pack.cover().title(),
                pack.cover().reportedOn(),
                at,
                by,
                PackImport.Printed.of(pack),
                plans.take(PlanOfPack.of(pack), by, at),
                risks.take(RisksOfPack.of(pack), by, at),
                measures.takeTyped(TypedPaper.of(pack), by, at),
                forums.take(BoardsOfPack.of(pack), by, at),
                files.map(PackFiles::content).orElse(null));
        store.add(brought);
        files.ifPresent(kept -> proofing.read(kept.content(), () -> pack, at));
        return brought;
    }

    /** Every import that was made, newest first, also those that brought nothing new. */
    @Transactional(readOnly = true)
    List<PackImport> imports() {
        return store.imports();
    }

    /**
     * The import of that number, counted from 1.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    PackImport made(String number) {
        List<PackImport> imports = store.imports();
        int at = number.matches("[1-9]\\d{0,8}") ? imports.size() - Integer.parseInt(number) : -1;
        if (at < 0 || at >= imports.size()) {
            throw new NotFound("No pack was brought in under that number.");
        }
        return imports.get(at);
    }

    /** What is open and what was answered of that; empty if it could not be read. */
    @Transactional
    Optional<Proofed> proofed(PackImport made, Instant at) {
        return findings(made, at)
                .filter(read -> read.problems().isEmpty())
                .map(read -> proofing.proofed(made.title(), read));
    }

    /** What a careful reader finds in a pack that was brought in; empty if its files were not kept. */
    @Transactional
    Optional<ReadPaper> findings(PackImport made, Instant at) {
        return Optional.ofNullable(made.content())
                .map(content -> proofing.read(content, () -> PackFiles.read(store.files(content)), at));
    }
}
