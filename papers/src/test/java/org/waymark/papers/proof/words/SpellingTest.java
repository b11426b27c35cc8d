package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;

final class SpellingTest {

    private static final Spelling SPELLING = Spelling.with(Catalogue.at(Path.of("../catalogue")));

    @Test
    void aMisspeltWordIsGivenWithTheNearest() {
        assertThat(SPELLING.in("The reveiw was compleated; the reveiw was late."))
                .extracting(Misspelling::word, Misspelling::better)
                .containsExactly(tuple("reveiw", "review"), tuple("compleated", "completed"));
    }

    @Test
    void spellingOfAnotherCountryIsGivenWithTheBritish() {
        assertThat(SPELLING.in("The center's color program, run by a computer program"))
                .extracting(Misspelling::word, Misspelling::better)
                .containsExactly(tuple("center", "centre"), tuple("color", "colour"), tuple("program", "programme"));
    }

    @Test
    void twoWordsWithoutTheirBlankArePartedAndAPointIsPutRight() {
        assertThat(SPELLING.in("a goodstart with a 05.fte post"))
                .extracting(Misspelling::word, Misspelling::better)
                .containsExactlyInAnyOrder(tuple("goodstart", "good start"), tuple("05.fte", "0.5 fte"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Safeguarding, kinship and wraparound support for unaccompanied children",
                "The team's co-opted members didn't re-refer; it's multi-agency work.",
                "Write to anyone@anyshire.exampel or www.anyshire.exampel/plann",
                "[namee] is suppor[ted by the te]am",
                "Zxqvy met the QWRTs about s47s and 16yrs olds",
                "organise, organize, organised, focussed, focused, enquiry, judgement",
                "e.g. the dataset, toolkit, dashboard and workstream",
            })
    void namesInitialsBracketsAndTheFieldsWordsAreRight(String text) {
        assertThat(SPELLING.in(text)).isEmpty();
    }
}
