package org.waymark.papers.proof.figures;

import java.util.List;
import java.util.Map;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DatesInWords;

/** The readings of figures, and of texts that speak of them. */
public final class FigureReadings {

    private FigureReadings() {}

    /** All of them, with the words that a catalogue knows; {@code number_words} and {@code trend_words} are lists of it. */
    public static List<Reading> of(Catalogue catalogue) {
        FigureWords words = FigureWords.of(catalogue);
        DatesInWords dates = DatesInWords.with(catalogue);
        return List.of(
                new YearTotals(),
                new RelationResults(),
                new NumbersSaid(words, dates),
                new MeasuresTold(words, dates),
                new WordList("number_words", "number integer", words.numbers()),
                new WordList("trend_words", "way varchar", words.trends()));
    }

    /** A table of words of the catalogue and what each stands for. */
    private record WordList(String table, String meaning, Map<String, ?> words) implements Reading {

        @Override
        public List<String> columns() {
            return List.of("word varchar", meaning);
        }

        @Override
        public void read(Pack pack, Rows rows) {
            words.forEach(rows::add);
        }
    }
}
