package org.waymark.papers.proof.words;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Reading;

/** The readings of words: tables that stand beside a pack's own for the queries of checks. */
public final class WordReadings {

    private WordReadings() {}

    /** All of them, with the word lists of a catalogue. */
    public static List<Reading> of(Catalogue catalogue) {
        DatesInWords dates = DatesInWords.with(catalogue);
        Spelling spelling = Spelling.with(catalogue);
        return List.of(
                new DatesSaid(dates),
                new DatesImpossible(dates),
                new OneChildTold(OneChild.with(catalogue)),
                new Misspellings(spelling),
                new DoubledWords(catalogue),
                new LookAlikes(catalogue, spelling),
                new Acronyms(),
                new Endings(catalogue),
                new ListGaps());
    }

    /** {@code dates_said}: every date in a text. {@code tense} is {@code to come}, {@code past} or {@code unclear}; {@code again} as of a passage. */
    private record DatesSaid(DatesInWords dates) implements Reading {

        @Override
        public String table() {
            return "dates_said";
        }

        @Override
        public List<String> columns() {
            return Passage.columns(
                    "printed varchar", "first_day date", "last_day date", "sentence varchar", "tense varchar");
        }

        @Override
        public void read(Pack pack, Rows rows) {
            LocalDate reportedOn = pack.cover().reportedOn();
            int yearStartsIn = pack.cover().yearStartsIn();
            for (Passage passage : Passage.of(pack)) {
                for (DateSaid date : dates.in(passage.text(), reportedOn, yearStartsIn)) {
                    passage.tell(
                            rows,
                            date.printed(),
                            date.first(),
                            date.last(),
                            date.sentence(),
                            date.tense().words());
                }
            }
        }
    }

    /** {@code dates_impossible}: what is written as a date and cannot be one, in a text or in a cell for a date. */
    private record DatesImpossible(DatesInWords dates) implements Reading {

        @Override
        public String table() {
            return "dates_impossible";
        }

        @Override
        public List<String> columns() {
            return Passage.columns("printed varchar", "why varchar");
        }

        @Override
        public void read(Pack pack, Rows rows) {
            LocalDate reportedOn = pack.cover().reportedOn();
            for (Passage passage : Passage.withDates(pack)) {
                for (ImpossibleDate date : dates.impossible(passage.text(), reportedOn)) {
                    passage.tell(rows, date.printed(), date.why());
                }
            }
        }
    }

    /**
     * {@code one_child}: the texts that tell of one child, with how many sentences do. The sentence itself is for no table; {@code told} differs
     * when they do.
     */
    private record OneChildTold(OneChild oneChild) implements Reading {

        @Override
        public String table() {
            return "one_child";
        }

        @Override
        public List<String> columns() {
            return Passage.columns("sentences integer", "told varchar");
        }

        @Override
        public void read(Pack pack, Rows rows) {
            for (Passage passage : Passage.of(pack)) {
                List<String> sentences = oneChild.in(passage.text());
                if (!sentences.isEmpty()) {
                    passage.tell(
                            rows,
                            sentences.size(),
                            UUID.nameUUIDFromBytes(String.join("\n", sentences).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }
}
