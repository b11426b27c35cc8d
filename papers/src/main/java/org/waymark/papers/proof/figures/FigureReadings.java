package org.waymark.papers.proof.figures;

import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DatesInWords;

/** The readings of figures, and of texts that speak of them. */
public final class FigureReadings {

    private FigureReadings() {}

    /** All of them, with the words that a catalogue knows. */
    public static List<Reading> of(Catalogue catalogue) {
        FigureWords words = FigureWords.of(catalogue);
        DatesInWords dates = DatesInWords.with(catalogue);
        return List.of(
                new YearTotals(),
                new RelationResults(),
                new NumbersSaid(words, dates),
                new MeasuresTold(words, dates),
                new NumberWords(words));
    }

    /** The table {@code number_words}: the numbers that are written as one word. */
    private record NumberWords(FigureWords words) implements Reading {

        @Override
        public String table() {
            return "number_words";
        }

        @Override
        public List<String> columns() {
            return List.of("word varchar", "number integer");
        }

        @Override
        public void read(org.waymark.papers.pack.Pack pack, Rows rows) {
            words.numbers().forEach(rows::add);
        }
    }
}
