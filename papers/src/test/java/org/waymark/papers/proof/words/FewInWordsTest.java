package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;

class FewInWordsTest {

    private static final FewInWords WORDS = FewInWords.with(Catalogue.packaged());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We found three young people without a plan.",
                "Five of the twelve children were seen.",
                "4 of 30 cases were late.",
                "16 of the 19 children were seen.",
                "Twenty-eight of the thirty children were seen.",
                "There are now 2 adoptions on the list.",
                "Young people (3), adults (12).",
                "Of these, two of them have moved.",
            })
    void aCountOfOneToFiveIsFound(String text) {
        assertThat(WORDS.in(text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We found twelve young people without a plan.",
                "8 of the 19 children were seen.",
                "All children were seen.",
                "Year 5 pupils and Key Stage 2 children take part.",
                "Two child protection conferences were late.",
                "Three children's homes opened.",
                "There are 1,203 children and 23 families.",
                "It rose by 3.5 children in a thousand.",
                "95% children were seen.",
                "Five families are being assessed.",
                "Action 4 children in need was closed.",
                "We meet one child at a time.",
            })
    void whatCountsNoFewChildrenIsPassedOver(String text) {
        assertThat(WORDS.in(text)).isEmpty();
    }

    @Test
    void onlyTheSentenceThatCountsIsGiven() {
        assertThat(WORDS.in("The team met weekly. It saw four care leavers. All went well."))
                .containsExactly("It saw four care leavers.");
    }
}
