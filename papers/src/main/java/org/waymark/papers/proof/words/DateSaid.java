package org.waymark.papers.proof.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in running text, at its own precision: May 2027 runs from the 1st to the 31st.
 *
 * @param printed as the text has it
 * @param from where it begins in the text
 * @param first its first day
 * @param last its last day, which must be over before the date is past; null if it has no end, as in "from June onwards"
 * @param sentence it stands in, cut to 200 letters on each side
 * @param tense how that sentence speaks of it
 */
public record DateSaid(
        String printed, int from, LocalDate first, @Nullable LocalDate last, String sentence, Tense tense) {}
