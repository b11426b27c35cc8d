package org.waymark.papers.proof.structure;

import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DatesInWords;

/** The readings of plans, risks and boards. */
public final class StructureReadings {

    private StructureReadings() {}

    /** All of them, with the words that a catalogue knows. */
    public static List<Reading> of(Catalogue catalogue) {
        PaperWords words = PaperWords.of(catalogue);
        CellDates dates = new CellDates(DatesInWords.with(catalogue));
        Standing standing = new Standing(catalogue, words);
        Owners owners = new Owners(words);
        return List.of(
                standing,
                new Alike(),
                new Depends(),
                owners,
                new Spellings(words, owners),
                new Promises(words),
                new Carried(standing, words),
                new DueDates(dates),
                new SignOffs(words, dates));
    }
}
