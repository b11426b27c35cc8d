package org.waymark.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

final class ProofCatalogueTest {

    @Test
    void everyCheckDoesWhatItsExamplesSay() {
        ProofCatalogue checked = ProofCatalogue.of(Catalogue.at(Path.of("../catalogue")));

        assertThat(checked.problems())
                .extracting(Problem::where, Problem::whatHappened)
                .isEmpty();
        assertThat(checked.examples()).isGreaterThan(1);
    }

    /** A code that nobody looks at in the published papers could find there what is none. */
    @Test
    void everyCodeIsLookedAtInThePublishedPapers() {
        Set<String> codes = new TreeSet<>();
        Catalogue.at(Path.of("../catalogue")).proofChecks().values().forEach(check -> codes.add(check.code()));

        assertThat(Stream.of(CarefulReader.OF_FIGURES, CarefulReader.OF_PLANS, CarefulReader.OF_WORDS)
                        .flatMap(reader -> reader.codes().stream()))
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}
