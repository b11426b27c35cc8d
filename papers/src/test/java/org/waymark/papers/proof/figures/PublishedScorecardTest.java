package org.waymark.papers.proof.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.CarefulReader;

/** What a careful reader found in the figures of published papers is found, and nothing else is that was not judged by hand. */
final class PublishedScorecardTest {

    private static final CarefulReader READER = CarefulReader.OF_FIGURES;

    @Test
    void everyFaultOfTheFiguresIsFoundAndNothingThatIsNone() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> expected = READER.told(folder.resolve("expected_findings.csv"));
        List<String> alsoTrue = READER.told(folder.resolve("also_true.csv"));

        List<String> found = READER.foundAt(folder);

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found).containsAll(expected);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(expected.stream(), alsoTrue.stream()).toList());
    }

    /** Read by hand: actions whose success measures have a blank or a question mark for a target, and two of which the units differ. */
    @Test
    void aPlanOfSuccessMeasuresHasOnlyTheFaultsThatWereJudgedByHand() {
        assertThat(READER.counts("torbay-2016")).isEqualTo(Map.of("target-missing", 25, "unit-mismatch", 2));
    }

    @Test
    void aPlanWithoutFiguresHasNoFaultsOfFigures() {
        assertThat(READER.counts("devon-2020-care-leavers")).isEmpty();
    }
}
