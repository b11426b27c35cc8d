package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;

final class EndingsTest {

    private static final Endings ENDINGS = new Endings(Catalogue.at(Path.of("../catalogue")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plans are clear, complete and of",
                "Help children to stay at home by support via",
                "The board said: \"We will visit every home.",
                "The board said: “We will visit every home.",
                "Write to schools (all of the primary schools",
                "Visits, calls and letters,",
                "We will give more help to",
                "The plan was written with the",
            })
    void aTextThatEndsInTheMiddleIsSeen(String text) {
        assertThat(ENDINGS.cutOff(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Number of children worked with",
                "Homes that children moved to and came from",
                "Plans the team is subject to",
                "A paper on what young people asked for",
                "No visits this month so n/a",
                "a) visits b) calls",
                "A 12\" screen in each office",
                "He asked \"What is a \"good\" plan?\"",
                "Team A",
                "Signed off by IN AND OF",
                "As above",
                "the",
                "It is of.",
                "",
            })
    void aTextWithoutAStopIsWhole(String text) {
        assertThat(ENDINGS.cutOff(text)).isEmpty();
    }
}
