package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people change an action at once: the second is told, loses no word, and decides. */
@InABrowser
class TwoPeopleTest {

    private static final String ACTION = "/plans/childrens-services-improvement-highlight-report/actions/1.2";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void theSecondIsToldAndMaySaveAfterAll(boolean script, Eastmere eastmere) {
        String first = script ? "30 April 2027" : "31 May 2027";
        String words = "Thirty-six definitions are agreed, " + (script ? "with script." : "without script.");
        try (Visitor manager = eastmere.signedIn("programme-manager", script);
                Visitor director = eastmere.signedIn("director", script)) {
            director.open(ACTION);
            director.write("What is there to report?", words);

            manager.open(ACTION);
            manager.write("Due", first);
            manager.press("Save the change");
            assertThat(manager.says()).contains(first);

            director.press("Add the update");
            assertThat(director.says())
                    .contains("Someone saved this action while you were writing.", "have not been saved", words);

            director.press("Save mine");
            assertThat(director.says()).contains(words, first).doesNotContain("Someone saved this action");
        }
    }
}
