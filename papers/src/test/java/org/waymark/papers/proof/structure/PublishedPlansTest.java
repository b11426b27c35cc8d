package org.waymark.papers.proof.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.CarefulReader;

/** What the checks of plans, risks and boards find in papers that authorities published, beside what careful readers found in them. */
final class PublishedPlansTest {

    private static final CarefulReader READER = CarefulReader.OF_PLANS;

    @Test
    void everythingIsFoundThatACarefulReaderFound() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> expected = READER.told(folder.resolve("expected_findings.csv"));

        List<String> missed = new ArrayList<>(expected);
        READER.foundAt(folder).forEach(missed::remove);
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(missed).isEmpty();
    }

    @Test
    void nothingIsFoundThatACarefulReaderDidNot() throws IOException {
        Path folder = PublishedPacks.folder("torbay-2021");
        List<String> true_ = new ArrayList<>(READER.told(folder.resolve("expected_findings.csv")));
        for (String told : READER.told(folder.resolve("also_true.csv"))) {
            true_.add(told);
            int refs = told.lastIndexOf('|') + 1;
            Arrays.stream(told.substring(refs).split(" ")).forEach(ref -> true_.add(told.substring(0, refs) + ref));
        }

        assertThat(READER.foundAt(folder)).isSubsetOf(true_);
    }

    @Test
    void aPlanRatedEachMonthIsReadAsItWasByHand() {
        assertThat(READER.counts("devon-2020-care-leavers"))
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
        assertThat(READER.counts("torbay-2016"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "action-without-update", 17,
                        "completed-but-unfinished", 1,
                        "due-date-passed", 1,
                        "no-due-date", 27,
                        "same-person-twice", 2,
                        "same-update-reused", 1,
                        "two-owners", 1)));
    }
}
