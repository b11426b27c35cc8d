package org.waymark.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
