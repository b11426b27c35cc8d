package org.waymark.app.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Schemas;

class BoardKindTest {

    @Test
    void theShippedKindsReadAndKeepToTheirSchema() {
        Catalogue catalogue = Catalogue.packaged();

        assertThat(BoardKind.all(catalogue)).containsOnlyKeys("improvement-board", "scrutiny-board");
        assertThat(Schemas.check(catalogue))
                .noneMatch(problem -> String.valueOf(problem.where()).startsWith("forums/"));
    }

    @Test
    void exactlyOneKindReadsAPaperThatDoesNotSayWhomItIsFor() {
        assertThat(BoardKind.all(Catalogue.packaged()).values())
                .filteredOn(BoardKind::readsTheHighlightReport)
                .extracting(BoardKind::id)
                .containsExactly("improvement-board");
    }

    @Test
    void aBoardIsFoundByAnyOfItsNamesWhateverTheirCapitals() {
        BoardKind kind =
                Objects.requireNonNull(BoardKind.all(Catalogue.packaged()).get("scrutiny-board"));

        assertThat(kind.isCalled(" Overview and Scrutiny ")).isTrue();
        assertThat(kind.isCalled("overview and scrutiny board")).isTrue();
        assertThat(kind.isCalled("Overview")).isFalse();
    }

    @Test
    void aFileThatIsNotNamedAsItsIdIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("measures"));
        Path forums = Files.createDirectories(folder.resolve("forums"));
        Files.writeString(forums.resolve("panel.yaml"), """
                id: another
                title: Panel
                known_as: []
                reads_the_highlight_report: false
                agenda: []
                """);

        assertThatThrownBy(() -> BoardKind.all(Catalogue.at(folder)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("board-kind-name")
                .hasMessageContaining("forums/panel.yaml");
    }
}
