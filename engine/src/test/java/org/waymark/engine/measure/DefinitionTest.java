package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;

/** A figure carries the name of its definition, so every file that can move it must move the name. */
class DefinitionTest {

    private static final Path SHIPPED = Path.of("..", "catalogue");

    @TempDir
    Path folder;

    @Test
    void aRecordTwoStepsBelowTheMeasureMovesItsDefinition() throws IOException {
        assertThat(definition(changed("records/care_spell.yaml", "'V3', 'V4'", "'V3'"), "cla-number"))
                .isNotEqualTo(definition(Catalogue.at(SHIPPED), "cla-number"));
    }

    @Test
    void aRecordBelowTheClockOfAMeasureMovesItsDefinition() throws IOException {
        assertThat(definition(
                        changed("records/care_review.yaml", "interval '4' month", "interval '5' month"),
                        "cla-first-review-20wd"))
                .isNotEqualTo(definition(Catalogue.at(SHIPPED), "cla-first-review-20wd"));
    }

    @Test
    void proseThatMovesNoNumberDoesNot() throws IOException {
        assertThat(definition(
                        changed("records/care_spell.yaml", "row_is: One stretch", "row_is: A stretch"), "cla-number"))
                .isEqualTo(definition(Catalogue.at(SHIPPED), "cla-number"));
    }

    private static String definition(Catalogue catalogue, String measure) {
        return Definition.of(catalogue, catalogue.measure(measure));
    }

    /** The shipped catalogue with one file of its overlay changed. */
    private Catalogue changed(String file, String from, String to) throws IOException {
        Path shipped = folder.resolve("catalogue");
        try (var files = Files.walk(SHIPPED)) {
            for (Path source : files.filter(
                            f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".json"))
                    .filter(f -> !f.toString().contains("target"))
                    .toList()) {
                Path copy = shipped.resolve(SHIPPED.relativize(source).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy);
            }
        }
        String text = Files.readString(shipped.resolve(file));
        assertThat(text).contains(from);
        Path local = folder.resolve("catalogue.local").resolve(file);
        Files.createDirectories(local.getParent());
        Files.writeString(local, text.replace(from, to));
        return Catalogue.at(shipped);
    }
}
