package org.waymark.app.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;

class RiskMatrixTest {

    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @CsvSource({"1, Low, 4", "4, Low, 4", "5, Medium, 9", "9, Medium, 9", "10, High, 14", "15, Very high, 25"})
    void aScoreHasTheLevelThatTheCatalogueSays(int score, String word, int upTo) {
        RiskMatrix matrix = RiskMatrix.of(Catalogue.packaged());

        assertThat(matrix.level(score).word()).isEqualTo(word);
        assertThat(matrix.upTo(matrix.level(score))).isEqualTo(upTo);
    }

    @Test
    void aSideWithoutFiveWordsIsRefused() {
        assertThatThrownBy(() -> new RiskMatrix(List.of("a"), FIVE, List.of(new RiskMatrix.Level(1, "Low"))))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void levelsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new RiskMatrix(
                        FIVE, FIVE, List.of(new RiskMatrix.Level(1, "Low"), new RiskMatrix.Level(1, "High"))))
                .isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> new RiskMatrix(FIVE, FIVE, List.of(new RiskMatrix.Level(2, "Low"))))
                .isInstanceOf(EngineException.class);
    }
}
