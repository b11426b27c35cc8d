package org.waymark.papers.proof;

import java.util.List;
import org.waymark.engine.catalogue.Catalogue;

/** The readings there are. */
final class Readings {

    private Readings() {}

    /** All of them, with the words that a catalogue knows. */
    static List<Reading> of(Catalogue catalogue) {
        return List.of(new YearTotals(), new RelationResults());
    }
}
