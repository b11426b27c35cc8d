package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

class CatalogueTest {

    @Test
    void everyFileOfTheCatalogueMeetsItsSchemaCompilesAndItsExamplesHold() {
        CatalogueCheck check = CatalogueCheck.of(Catalogue.packaged());

        assertThat(check.problems().stream().map(Problem::line).collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(check.examples()).isPositive();
    }
}
