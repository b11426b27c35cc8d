package org.waymark.app.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Schemas;

class PlanKindTest {

    @Test
    void theShippedKindsReadAndKeepToTheirSchema() {
        Catalogue catalogue = Catalogue.packaged();

        assertThat(PlanKind.all(catalogue)).containsOnlyKeys("monthly-status", "quarterly-rag", "what-who-how");
        assertThat(Schemas.check(catalogue))
                .noneMatch(problem -> String.valueOf(problem.where()).startsWith("plans/"));
    }

    @Test
    void aPrintedWordIsFoundWhateverItsCapitals() {
        PlanKind kind = kind("quarterly-rag");

        assertThat(kind.rating("AMBER").map(Rating::word)).contains("Amber");
        assertThat(kind.rating(" amber ").map(Rating::countsAs)).contains(Progress.BEHIND);
    }

    @Test
    void aBlankOrAnUnknownWordIsNoRating() {
        assertThat(kind("quarterly-rag").rating(null)).isEmpty();
        assertThat(kind("quarterly-rag").rating("")).isEmpty();
        assertThat(kind("quarterly-rag").rating("On Target")).isEmpty();
        assertThat(kind("what-who-how").rating("Amber")).isEmpty();
    }

    @Test
    void aScaleWithAWordTwiceIsRefused(@TempDir Path folder) throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Files.createDirectories(folder.resolve("measures"));
        Files.writeString(plans.resolve("twice.yaml"), """
                id: twice
                title: Twice
                levels: [action]
                headings: [Update]
                scale:
                  - { word: Green, of_the_whole: null, of_an_action: Well., counts_as: on_track, css: govuk-tag--green }
                  - { word: GREEN, of_the_whole: null, of_an_action: Well., counts_as: done, css: govuk-tag--green }
                not_rated: { word: Not rated, css: govuk-tag--grey }
                """);

        assertThatThrownBy(() -> PlanKind.all(Catalogue.at(folder)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("plan-kind-word-twice")
                .hasMessageContaining("plans/twice.yaml");
    }

    private static PlanKind kind(String id) {
        PlanKind kind = PlanKind.all(Catalogue.packaged()).get(id);
        if (kind == null) {
            throw new AssertionError("no plan kind " + id);
        }
        return kind;
    }
}
