package org.waymark.papers.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PublishedPacks;

/**
 * What is found in published papers, and what careful readers told of them, for some of the codes.
 *
 * @param codes the codes that are looked at
 */
public record CarefulReader(Set<String> codes) {

    /** The checks of figures. */
    public static final CarefulReader OF_FIGURES = new CarefulReader(Set.of(
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
            "unit-mismatch"));

    /** The checks of plans, risks and boards. */
    public static final CarefulReader OF_PLANS = new CarefulReader(Set.of(
            "action-without-status",
            "action-without-text",
            "action-without-update",
            "approved-before-sign-off",
            "carried-forward-action-missing",
            "commitment-not-tracked",
            "completed-but-unfinished",
            "depends-on-itself",
            "depends-on-unknown",
            "due-date-passed",
            "duplicate-text",
            "no-due-date",
            "no-owner",
            "one-owner-for-all",
            "rated-better-than-its-dependency",
            "rating-without-history",
            "risk-already-happened",
            "risk-date-passed",
            "risk-not-scored",
            "risk-score-wrong",
            "same-person-twice",
            "same-update-reused",
            "theme-without-rating",
            "two-owners",
            "update-refers-elsewhere"));

    /** The checks of words. */
    public static final CarefulReader OF_WORDS = new CarefulReader(Set.of(
            "update-out-of-date",
            "impossible-date",
            "describes-one-child",
            "look-alike-letters",
            "acronym-with-two-meanings",
            "spelling",
            "doubled-word",
            "text-cut-off",
            "list-letter-missing",
            "update-ahead-of-its-time"));

    private static final Proof PROOF = Proof.with(Catalogue.at(Path.of("../catalogue")));

    /** The findings on a paper. */
    public List<ProofFinding> found(Path folder) {
        return PROOF.check(Pack.read(folder)).stream()
                .filter(finding -> codes.contains(finding.code()))
                .toList();
    }

    /** Where the findings on a paper are. */
    public List<String> foundAt(Path folder) {
        return found(folder).stream().map(CarefulReader::place).toList();
    }

    /** What is told in a file of findings that lies beside a paper, each as {@link #place} has it. */
    public List<String> told(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> codes.contains(row.getField("code")))
                    .map(row -> place(row.getField("code"), row.getField("file"), row.getField("ref")))
                    .toList();
        }
    }

    /** How many findings of each code there are on a published paper. */
    public Map<String, Integer> counts(String pack) {
        return counts(found(PublishedPacks.folder(pack)));
    }

    /** How many findings of each code there are. */
    public static Map<String, Integer> counts(List<ProofFinding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(ProofFinding::code, finding -> 1, Integer::sum, TreeMap::new));
    }

    /** Code, file and ref. */
    public static String place(ProofFinding finding) {
        return place(finding.code(), finding.file(), finding.ref());
    }

    private static String place(String code, String file, String ref) {
        return code + "|" + file + "|" + ref;
    }
}
