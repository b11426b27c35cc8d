package org.waymark.papers.proof.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.CarefulReader;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;

/** A sound paper has no faults of figures; with one wrong cell it has that fault, whichever cell it is. */
final class OneWrongCellTest {

    private static final List<Long> SEEDS = List.of(11L, 12L);

    private static Proof proof;

    /** With the checks of figures alone, for one paper is read for each wrong cell. */
    @BeforeAll
    static void readTheChecksOfFigures(@TempDir Path folder) throws IOException {
        Path shipped = Path.of("../catalogue");
        Catalogue all = Catalogue.at(shipped);
        List<String> wanted = new ArrayList<>(all.names("reference"));
        all.proofChecks().values().stream()
                .filter(check -> CarefulReader.OF_FIGURES.codes().contains(check.code()))
                .forEach(check -> wanted.add(check.file()));
        Files.createDirectories(folder.resolve("catalogue/measures"));
        for (String name : wanted) {
            Path copy = folder.resolve("catalogue").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(shipped.resolve(name), copy);
        }
        proof = Proof.with(Catalogue.at(folder.resolve("catalogue")));
    }

    @Test
    void aSoundScorecardHasNoFaults() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(found(new SoundScorecard(seed))).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aTotalThatIsOutByOneIsFound() {
        for (long seed : SEEDS) {
            SoundScorecard sound = new SoundScorecard(seed);
            List<Map<String, String>> figures = sound.rows("figures.csv");
            for (int i = 0; i < figures.size(); i++) {
                String period = figures.get(i).getOrDefault("period", "");
                String ref = figures.get(i).getOrDefault("ref", "");
                if (ref.startsWith("6.") && period.contains("/")) {
                    SoundScorecard wrong = sound.with("figures.csv", i, "value", plusOne(figures.get(i)));

                    assertThat(found(wrong))
                            .as("seed %d, %s %s", seed, ref, period)
                            .contains("total-does-not-add " + ref + " " + period);
                }
            }
        }
    }

    @Test
    void aMonthThatIsOutByOneIsFoundInItsYear() {
        SoundScorecard sound = new SoundScorecard(SEEDS.get(0));
        List<Map<String, String>> figures = sound.rows("figures.csv");
        for (int i = 0; i < figures.size(); i += 9) {
            String period = figures.get(i).getOrDefault("period", "");
            String ref = figures.get(i).getOrDefault("ref", "");
            if (ref.startsWith("6.") && !period.contains("/")) {
                SoundScorecard wrong = sound.with("figures.csv", i, "value", plusOne(figures.get(i)));

                String year = period.compareTo("2026-04") < 0 ? "final-2025/26" : "ytd-2026/27";
                assertThat(found(wrong)).contains("total-does-not-add " + ref + " " + year);
            }
        }
    }

    @Test
    void anArrowThatIsTurnedIsFound() {
        for (long seed : SEEDS) {
            SoundScorecard sound = new SoundScorecard(seed);
            List<Map<String, String>> measures = sound.rows("measures.csv");
            for (int i = 0; i < measures.size(); i++) {
                String printed = measures.get(i).getOrDefault("trend_printed", "");
                if (printed.equals("no change")) {
                    continue;
                }
                SoundScorecard wrong =
                        sound.with("measures.csv", i, "trend_printed", printed.equals("up") ? "down" : "up");

                assertThat(found(wrong))
                        .containsExactly(
                                "trend-contradicts-figures " + measures.get(i).get("ref"));
            }
        }
    }

    @Test
    void aShareThatIsOutByTwoIsFoundAgainstItsCounts() {
        SoundScorecard sound = new SoundScorecard(SEEDS.get(1));
        List<Map<String, String>> figures = sound.rows("figures.csv");
        for (int i = 0; i < figures.size(); i += 4) {
            if ("7.1".equals(figures.get(i).get("ref"))) {
                int share = Integer.parseInt(figures.get(i).getOrDefault("value", ""));
                SoundScorecard wrong =
                        sound.with("figures.csv", i, "value", String.valueOf(share < 50 ? share + 2 : share - 2));

                assertThat(found(wrong))
                        .contains("relation-broken 7.1 " + figures.get(i).get("period"));
            }
        }
    }

    @Test
    void anyCellOfATableThatIsOutByOneIsFound() {
        for (long seed : SEEDS) {
            SoundScorecard sound = new SoundScorecard(seed);
            List<Map<String, String>> cells = sound.rows("breakdowns.csv");
            for (int i = 0; i < cells.size(); i++) {
                Map<String, String> cell = cells.get(i);
                SoundScorecard wrong = sound.with("breakdowns.csv", i, "value", plusOne(cell));

                if ("percent_late".equals(cell.get("column"))) {
                    assertThat(found(wrong))
                            .contains("relation-broken Open plans/" + cell.get("row") + "/percent_late");
                } else {
                    assertThat(found(wrong))
                            .contains(
                                    "parts-do-not-sum Open plans/area/" + cell.get("column"),
                                    "parts-do-not-sum Open plans/currency/" + cell.get("row"));
                }
            }
        }
    }

    private static String plusOne(Map<String, String> row) {
        return String.valueOf(Integer.parseInt(row.getOrDefault("value", "")) + 1);
    }

    private static List<String> found(SoundScorecard paper) {
        return proof.check(paper.pack()).stream().map(OneWrongCellTest::said).toList();
    }

    private static String said(ProofFinding finding) {
        return finding.code() + " " + finding.ref();
    }
}
