package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListGapsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Invite (a) a nurse; (c) a pupil; and (d) a parent. # (b)",
                "(i) that it be so; (iii) that it be done # (ii)",
                "1. Draft the guide. 3. Print the guide. # 2.",
                "a) a nurse from town. c) a pupil from town # b)",
                "(1) one thing here; (2) two things here; (4) four things here # (3)",
            })
    void whatIsLeftOutIsNamed(String text, String missing) {
        assertThat(ListGaps.gaps(text)).extracting(ListGaps.Gap::missing).containsExactly(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a) one and (b) two; later (a) one, (b) two and (c) three",
                "(i) that (a) one, (b) two; (ii) that (a) one; (iii) that (a) one, (b) two",
                "Exempt by paragraphs (a) and (c) of the schedule",
                "section 17 (a) to (d) of the Act",
                "(h) the eighth of them; (i) the ninth of them",
                "version 1. 3 of them are done",
                "1. Draft. 2. Print. 3. Send.",
                "Action 7.4.31 and (c) only",
            })
    void aWholeListOrAReferenceHasNoGap(String text) {
        assertThat(ListGaps.gaps(text)).isEmpty();
    }
}
