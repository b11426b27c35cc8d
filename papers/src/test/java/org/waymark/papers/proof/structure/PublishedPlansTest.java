package org.waymark.papers.proof.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** What the checks of plans, risks and boards find in papers that authorities published, beside what careful readers found in them. */
final class PublishedPlansTest {

    private static final Set<String> CODES = Set.of(
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
            "update-refers-elsewhere");

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
                found(folder).stream().map(PublishedPlansTest::place).toList();

        List<String> missed = new ArrayList<>(expected);
        found.forEach(missed::remove);
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(missed).isEmpty();
    }

    @Test
    void nothingIsFoundThatACarefulReaderDidNot() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> true_ = new ArrayList<>(told(folder.resolve("expected_findings.csv")));
        for (String told : told(folder.resolve("also_true.csv"))) {
            true_.add(told);
            int refs = told.lastIndexOf('|') + 1;
            Arrays.stream(told.substring(refs).split(" ")).forEach(ref -> true_.add(told.substring(0, refs) + ref));
        }

        assertThat(found(folder)).extracting(PublishedPlansTest::place).isSubsetOf(true_);
    }

    @Test
    void aPlanRatedEachMonthIsReadAsItWasByHand() {
        assertThat(counts("devon-2020-care-leavers"))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("action-without-status", 1),
                        Map.entry("action-without-text", 1),
                        Map.entry("completed-but-unfinished", 4),
                        Map.entry("duplicate-text", 1),
                        Map.entry("no-due-date", 1),
                        Map.entry("no-owner", 1),
                        Map.entry("rated-better-than-its-dependency", 1),
                        Map.entry("rating-without-history", 1),
                        Map.entry("same-update-reused", 2),
                        Map.entry("theme-without-rating", 1),
                        Map.entry("two-owners", 1),
                        Map.entry("update-refers-elsewhere", 4))));
    }

    @Test
    void aTrackerInWordsIsReadAsItWasByHand() {
        assertThat(counts("torbay-2016"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "action-without-update", 17,
                        "completed-but-unfinished", 1,
                        "due-date-passed", 1,
                        "no-due-date", 27,
                        "same-person-twice", 2,
                        "same-update-reused", 1,
                        "two-owners", 1)));
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
