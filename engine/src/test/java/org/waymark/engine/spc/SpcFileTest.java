package org.waymark.engine.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.waymark.engine.EngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpcFileTest {

    private static final String ONE = """
            {"id": "a", "input": {"y": [4, 6, null, 4, 6], "improvement_direction": "decrease", "target": 50,
             "rebase_first_index_1based": null, "fix_after_n_points": null, "screen_outliers": true}}""";

    @Test
    void aBareListAndAnObjectWithTheListGiveTheSameAnswer() {
        assertThat(new SpcFile().run("[" + ONE + "]"))
                .isEqualTo(new SpcFile().run("{\"series_cases\": [" + ONE + "]}"));
    }

    @Test
    void theAnswerHasOneValueAPointAndSpeaksOfTheTarget() {
        JsonNode answer =
                JsonMapper.shared().readTree(new SpcFile().run("[" + ONE + "]")).get(0);
        assertThat(answer.path("id").stringValue()).isEqualTo("a");
        assertThat(answer.path("mean").size()).isEqualTo(5);
        assertThat(answer.path("mean").get(2).doubleValue()).isEqualTo(5.0);
        assertThat(answer.path("upl").get(0).doubleValue()).isEqualTo(10.32);
        assertThat(answer.path("special_cause_type").get(2).stringValue()).isEqualTo("Common Cause");
        assertThat(answer.path("assurance_type").stringValue()).isEqualTo("consistent_pass");
    }

    @Test
    void aSingleNumberIsASeriesOfOneWithoutLimits() {
        String one = "[{\"id\": \"b\", \"input\": {\"y\": 5, \"improvement_direction\": \"increase\"}}]";
        JsonNode answer = JsonMapper.shared().readTree(new SpcFile().run(one)).get(0);
        assertThat(answer.path("lpl").get(0).isNull()).isTrue();
        assertThat(answer.path("assurance_type").isNull()).isTrue();
    }

    @Test
    void everyBadSeriesIsNamedAtOnce() {
        String bad = """
                [{"id": "a", "input": {"y": [1, "two"], "improvement_direction": "increase"}},
                 {"id": "b", "input": {"y": [1, 2], "improvement_direction": "sideways"}},
                 {"input": {"y": [1, 2], "improvement_direction": "increase", "rebase_first_index_1based": 9}}]""";
        assertThatThrownBy(() -> new SpcFile().run(bad)).isInstanceOfSatisfying(EngineException.class, refused -> {
            assertThat(refused.problems())
                    .extracting("where")
                    .containsExactly("series 1 (a)", "series 2 (b)", "series 3");
            assertThat(refused.problems())
                    .extracting("code")
                    .containsExactly("spc-input", "spc-input", "spc-rebase-place");
        });
    }

    @Test
    void aFileThatIsNotJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> new SpcFile().run("{\"series_cases\": [}"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("spc-unreadable");
        assertThatThrownBy(() -> new SpcFile().run("{}")).hasMessageContaining("spc-no-series");
    }
}
