package org.waymark.papers.proof.figures;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;

/** What a careful reader found in the figures of published papers is found, and nothing else is that was not judged by hand. */
final class PublishedScorecardTest {

    /** The codes of the checks of figures. */
    static final Set<String> OF_FIGURES = Set.of(
            "annualised-without-saying",
            "average-outside-its-parts",
            "baseline-differs",
            "date-before-baseline",
            "duplicate-reference",
            "figure-and-words-disagree",
            "figure-without-period",
            "figures-out-of-date",
            "list-longer-than-its-title",
            "measure-without-figures",
            "narrative-number-disagrees",
            "note-disagrees-with-figure",
            "number-without-measure",
            "parts-do-not-sum",
            "percentages-over-hundred",
            "period-type-mismatch",
            "period-type-missing",
            "printed-twice",
            "reference-gap",
            "reference-missing",
            "relation-broken",
            "relation-to-ask",
            "restated-without-saying",
            "rule-not-understood",
            "target-already-met",
            "target-missing",
            "target-order-inconsistent",
            "target-placeholder",
            "total-does-not-add",
            "trend-contradicts-figures",
            "trend-missing",
            "unit-mismatch");

    private record Fault(String code, String file, String ref) {}

    @Test
    void everyFaultOfTheFiguresIsFoundAndNothingThatIsNone() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<Fault> expected = faults(folder.resolve("expected_findings.csv"));
        List<Fault> alsoTrue = faults(folder.resolve("also_true.csv"));

        List<Fault> found = found(folder);

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found).containsAll(expected);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(expected.stream(), alsoTrue.stream()).toList());
    }

    /** Read by hand: actions whose success measures have a blank or a question mark for a target, and two of which the units differ. */
    @Test
    void aPlanOfSuccessMeasuresHasOnlyTheFaultsThatWereJudgedByHand() throws IOException {
        assertThat(byCode(found(PublishedPacks.folder("torbay-2016"))))
                .isEqualTo(Map.of("target-missing", 25L, "unit-mismatch", 2L));
    }

    @Test
    void aPlanWithoutFiguresHasNoFaultsOfFigures() throws IOException {
        assertThat(found(PublishedPacks.folder("devon-2020-care-leavers"))).isEmpty();
    }

    private static List<Fault> found(Path folder) {
        List<ProofFinding> findings =
                Proof.with(Catalogue.at(Path.of("../catalogue"))).check(Pack.read(folder));
        return findings.stream()
                .filter(finding -> OF_FIGURES.contains(finding.code()))
                .map(finding -> new Fault(finding.code(), finding.file(), finding.ref()))
                .toList();
    }

    private static List<Fault> faults(Path file) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (OF_FIGURES.contains(row.getField("code"))) {
                    faults.add(new Fault(row.getField("code"), row.getField("file"), row.getField("ref")));
                }
            }
        }
        return faults;
    }

    private static Map<String, Long> byCode(List<Fault> faults) {
        return faults.stream().collect(Collectors.groupingBy(Fault::code, TreeMap::new, Collectors.counting()));
    }
}
