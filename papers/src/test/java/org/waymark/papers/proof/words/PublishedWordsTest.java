package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;

/** What the checks of words find in papers that authorities published, beside what careful readers found in them. */
final class PublishedWordsTest {

    private static final Set<String> CODES = Set.of(
            "update-out-of-date",
            "impossible-date",
            "describes-one-child",
            "look-alike-letters",
            "acronym-with-two-meanings",
            "spelling",
            "doubled-word",
            "text-cut-off",
            "list-letter-missing");

    private static Proof proof;

    @BeforeAll
    static void readTheCatalogue() {
        proof = Proof.with(Catalogue.at(Path.of("../catalogue")));
    }

    @Test
    void everythingIsFoundThatACarefulReaderFound() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> expected = told(folder.resolve("expected_findings.csv"));

        List<String> found =
                found(folder).stream().map(PublishedWordsTest::place).toList();

        List<String> missed = new ArrayList<>(expected);
        missed.removeAll(found);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(missed).isEmpty();
    }

    /** Spelling is told of a whole file there; a word that stands twice and a look-alike letter were read by hand and are so. */
    @Test
    void nothingElseIsFoundButWhatWasReadByHand() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> true_ = new ArrayList<>(told(folder.resolve("expected_findings.csv")));
        true_.addAll(told(folder.resolve("also_true.csv")));

        Map<String, Integer> beyond = found(folder).stream()
                .filter(finding -> !true_.contains(place(finding))
                        && !true_.contains(finding.code() + "|" + finding.file() + "|*"))
                .collect(Collectors.toMap(ProofFinding::code, finding -> 1, Integer::sum, TreeMap::new));

        assertThat(beyond).isEqualTo(new TreeMap<>(Map.of("doubled-word", 1, "look-alike-letters", 1)));
    }

    @Test
    void aPlanRatedEachMonthIsReadAsItWasByHand() {
        assertThat(counts("devon-2020-care-leavers"))
                .isEqualTo(new TreeMap<>(Map.of("spelling", 5, "update-out-of-date", 7)));
    }

    @Test
    void aTrackerInWordsIsReadAsItWasByHand() {
        assertThat(counts("torbay-2016")).isEqualTo(new TreeMap<>(Map.of("acronym-with-two-meanings", 1)));
    }

    /** What a text tells of one child stands in no finding: findings are printed and kept. */
    @Test
    void noFindingRepeatsWhatATextTellsOfOneChild() {
        Pack pack = Pack.read(PublishedPacks.folder("torbay-2021"));
        OneChild oneChild = OneChild.with(Catalogue.at(Path.of("../catalogue")));
        List<String> told = Passage.of(pack).stream()
                .flatMap(passage -> oneChild.in(passage.text()).stream())
                .toList();

        List<ProofFinding> findings = proof.check(pack).stream()
                .filter(finding -> finding.code().equals("describes-one-child"))
                .toList();

        assertThat(told).isNotEmpty();
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.printed() + finding.says() + finding.cause())
                        .doesNotContain(told.stream()
                                .map(sentence -> sentence.substring(0, 20))
                                .toList()));
    }

    private static Map<String, Integer> counts(String pack) {
        return found(PublishedPacks.folder(pack)).stream()
                .collect(Collectors.toMap(ProofFinding::code, finding -> 1, Integer::sum, TreeMap::new));
    }

    private static List<ProofFinding> found(Path folder) {
        return proof.check(Pack.read(folder)).stream()
                .filter(finding -> CODES.contains(finding.code()))
                .toList();
    }

    private static List<String> told(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> CODES.contains(row.getField("code")))
                    .map(row -> row.getField("code") + "|" + row.getField("file") + "|" + row.getField("ref"))
                    .toList();
        }
    }

    private static String place(ProofFinding finding) {
        return finding.code() + "|" + finding.file() + "|" + finding.ref();
    }
}
