package org.waymark.papers.proof;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.figures.FigureReadings;
import org.waymark.papers.proof.structure.StructureReadings;
import org.waymark.papers.proof.words.WordReadings;

/** The readings there are. */
final class Readings {

    private Readings() {}

    /** All of them, with the words that a catalogue knows. */
    static List<Reading> of(Catalogue catalogue) {
        List<Reading> readings = new ArrayList<>(WordReadings.of(catalogue));
        readings.addAll(StructureReadings.of(catalogue));
        readings.addAll(FigureReadings.of(catalogue));
        return readings;
    }
}
