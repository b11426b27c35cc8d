package org.waymark.papers.proof.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;

final class StandingTest {

    private static final Catalogue CATALOGUE = Catalogue.at(Path.of("../catalogue"));

    private final Standing standing = new Standing(CATALOGUE, PaperWords.of(CATALOGUE));

    @Test
    void theWordsOfThePlansKindCountFirst() {
        Standing.Scale scale = scale(Map.of("plan_kind", "monthly-status"));

        assertThat(scale.of("on target").countsAs()).isEqualTo("on_track");
        assertThat(scale.of("At Risk").place())
                .isLessThan(scale.of("Compromised").place());
        assertThat(scale.isRated()).isTrue();
    }

    @Test
    void aKindWithoutAScaleIsNotRated() {
        assertThat(scale(Map.of("plan_kind", "what-who-how")).isRated()).isFalse();
        assertThat(scale(Map.of("plan_kind", "unheard-of")).isRated()).isTrue();
    }

    @Test
    void aRatingMayBeDatedOrExplained() {
        Standing.Scale scale = scale(Map.of());

        assertThat(scale.of("Green: on course").countsAs()).isEqualTo("on_track");
        assertThat(scale.of("Completed 3 March 2026").countsAs()).isEqualTo("done");
        assertThat(scale.of("BLUE").countsAs()).isEqualTo("done");
        assertThat(scale.of("Withdrawn").countsAs()).isEqualTo("closed");
        assertThat(scale.of("Mauve").countsAs()).isNull();
    }

    @Test
    void wordsThatNobodyKnowsStandAsThePaperListsThem() {
        Standing.Scale scale = scale(Map.of("statuses", List.of("Complete", "Sunny", "Amber", "Stormy")));

        assertThat(List.of(
                        place(scale, "Complete"), place(scale, "Sunny"), place(scale, "Amber"), place(scale, "Stormy")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(scale.of("Sunny").countsAs()).isNull();
    }

    @Test
    void aListThatIsNotBestFirstPlacesNothing() {
        assertThat(scale(Map.of("statuses", List.of("Red", "Sunny", "Green")))
                        .of("Sunny")
                        .place())
                .isNull();
    }

    private static int place(Standing.Scale scale, String word) {
        Integer place = scale.of(word).place();
        return place == null ? -1 : place;
    }

    private Standing.Scale scale(Map<String, Object> cover) {
        Map<String, Object> all = new HashMap<>(
                Map.of("title", "Highlight report", "authority", "Anyshire", "report_date", "2026-11-30"));
        all.putAll(cover);
        return standing.scale(Pack.of(all, List.of()));
    }
}
