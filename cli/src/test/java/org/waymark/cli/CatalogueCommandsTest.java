package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandsTest {

    @TempDir
    Path temp;

    @Test
    void aCatalogueThatHoldsIsSaidToHold() throws Exception {
        Ran ran = check(partOfTheCatalogue(), "--format", "json");

        assertThat(ran.err()).matches("\\d+ files and \\d+ worked examples were checked. Nothing is wrong.\\R");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("[]\n");
    }

    @Test
    void aRuleThatWasChangedIsFoundByItsExamples() throws Exception {
        Path catalogue = partOfTheCatalogue();
        Path file = catalogue.resolve("clocks/icpc-15.yaml");
        Files.writeString(file, Files.readString(file).replace("value: 15", "value: 14"));

        Ran ran = check(catalogue, "--format", "csv");

        assertThat(ran.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(ran.rows()).extracting(row -> row.get("file")).contains("clocks/icpc-15.yaml");
        assertThat(ran.rows()).extracting(row -> row.get("code")).containsOnly("example-differs");
        assertThat(ran.err()).contains("wrong");
    }

    @Test
    void aFolderThatIsNoCatalogueIsRefused() {
        Ran ran = waymark(Map.of(Surroundings.CATALOGUE, temp.toString()), "catalogue", "check");

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("There is no catalogue here.");
    }

    private static Ran check(Path catalogue, Object... more) {
        Object[] words = {"catalogue", "check"};
        return waymark(
                Map.of(Surroundings.CATALOGUE, catalogue.toString()),
                Stream.of(words, more).flatMap(Stream::of).toArray());
    }

    /** One clock and the measure made from it, with all that they stand on. The build checks the whole elsewhere. */
    private Path partOfTheCatalogue() throws IOException {
        Path from = Path.of("..", "catalogue");
        Path to = temp.resolve("catalogue");
        List<Path> wanted = new ArrayList<>(List.of(
                from.resolve("clocks/icpc-15.yaml"), from.resolve("measures/conference-and-cp-plans/icpc-15wd.yaml")));
        for (String folder : List.of("schema", "records", "reference")) {
            try (Stream<Path> files = Files.walk(from.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(wanted::add);
            }
        }
        for (Path file : wanted) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }
}
