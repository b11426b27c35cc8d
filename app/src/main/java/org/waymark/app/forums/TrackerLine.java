package org.waymark.app.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a board asked for, or was promised.
 *
 * @param metOn the day of the meeting; null if none is printed or it is not a date
 * @param metOnPrinted as printed; null if none is
 * @param source the paper and the place in it
 * @param answers newest first
 */
public record TrackerLine(
        UUID id,
        Sort sort,
        @Nullable LocalDate metOn,
        @Nullable String metOnPrinted,
        @Nullable String minute,
        String words,
        String source,
        List<Answer> answers) {

    public TrackerLine {
        answers = List.copyOf(answers);
    }

    /** Sorts of line. */
    public enum Sort {
        ACTION("Action"),
        COMMITMENT("Promise");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** As a table says it. */
        public String words() {
            return words;
        }
    }

    /**
     * What was answered.
     *
     * @param words null if the line was only closed
     * @param closes true if nothing more is asked for
     */
    public record Answer(
            LocalDate answeredOn, @Nullable String words, boolean closes, String writtenBy, Instant writtenAt) {}

    /** True until an answer closes it. What a board wants again after that is a further line. */
    public boolean isOpen() {
        return answers.stream().noneMatch(Answer::closes);
    }

    /** True while nobody has said anything to it. */
    public boolean isUnanswered() {
        return answers.isEmpty();
    }
}
