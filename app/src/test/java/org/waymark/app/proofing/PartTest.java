package org.waymark.app.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.papers.pack.PackFile;

class PartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.csv | 91.2 | Action 91.2",
                "plan.csv | 91 92 | Action 91, 92",
                "figures.csv | 9.4 2026-05 | Figure 9.4 2026-05",
                "priorities.csv | key_priority_area 2 | Front page, key priority area 2",
                "pack.yaml | '' | Cover",
                "of-our-own.csv | 3 | of-our-own.csv 3"
            })
    void aPlaceIsSaidAsAReaderSaysIt(String file, String ref, String words) {
        assertThat(Part.where(file, ref)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(PackFile.class)
    void everyFileOfAPackHasAWordForItsRows(PackFile file) {
        assertThat(Part.where(file.fileName(), "5")).doesNotContain(".csv");
    }

    @Test
    void whatIsNoFileOfAPackIsInTheRest() {
        assertThat(Part.of("of-our-own.csv")).isEqualTo(Part.OTHER);
        assertThat(Part.of("risks.csv")).isEqualTo(Part.RISKS);
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        assertThat(Words.shortened("Children are seen within ten days", 20)).isEqualTo("Children are seen …");
        assertThat(Words.shortened("x".repeat(50), 20)).isEqualTo("x".repeat(20) + " …");
        assertThat(Words.listed(java.util.List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
