package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.CarefulReader;
import org.waymark.papers.proof.ProofFinding;

/** What the checks of words find in papers that authorities published, beside what careful readers found in them. */
final class PublishedWordsTest {

    private static final CarefulReader READER = CarefulReader.OF_WORDS;

    @Test
    void everythingIsFoundThatACarefulReaderFound() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> expected = READER.told(folder.resolve("expected_findings.csv"));

        List<String> missed = new ArrayList<>(expected);
        READER.foundAt(folder).forEach(missed::remove);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(missed).isEmpty();
    }

    /**
     * Spelling is told of a whole file there; a word that stands twice, a look-alike letter and a
     * meeting of the day after the report that is told as held were read by hand and are so.
     */
    @Test
    void nothingElseIsFoundButWhatWasReadByHand() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> true_ = new ArrayList<>(READER.told(folder.resolve("expected_findings.csv")));
        true_.addAll(READER.told(folder.resolve("also_true.csv")));

        List<ProofFinding> beyond = READER.found(folder).stream()
                .filter(finding -> !true_.contains(CarefulReader.place(finding))
                        && !true_.contains(finding.code() + "|" + finding.file() + "|*"))
                .toList();

        assertThat(CarefulReader.counts(beyond))
                .isEqualTo(Map.of("doubled-word", 1, "look-alike-letters", 1, "update-ahead-of-its-time", 1));
    }

    @Test
    void aPlanRatedEachMonthIsReadAsItWasByHand() {
        assertThat(READER.counts("devon-2020-care-leavers")).isEqualTo(Map.of("spelling", 5, "update-out-of-date", 7));
    }

    @Test
    void aTrackerInWordsIsReadAsItWasByHand() {
        assertThat(READER.counts("torbay-2016"))
                .isEqualTo(Map.of("acronym-with-two-meanings", 1, "update-ahead-of-its-time", 1));
    }

    /** What a text tells of one child stands in no finding: findings are printed and kept. */
    @Test
    void noFindingRepeatsWhatATextTellsOfOneChild() {
        Pack pack = Pack.read(PublishedPacks.folder("torbay-2021"));
        OneChild oneChild = OneChild.with(Catalogue.at(Path.of("../catalogue")));
        List<String> told = Passage.of(pack).stream()
                .flatMap(passage -> oneChild.in(passage.text()).stream())
                .toList();

        List<ProofFinding> findings =
                new CarefulReader(Set.of("describes-one-child")).found(PublishedPacks.folder("torbay-2021"));

        assertThat(told).isNotEmpty();
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.printed() + finding.says() + finding.cause())
                        .doesNotContain(told.stream()
                                .map(sentence -> sentence.substring(0, 20))
                                .toList()));
    }
}
