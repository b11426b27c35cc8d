package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a meeting's page needs to know of the findings on its pack. The module that makes the pack gives it, for it stands above this one. */
public interface FindingsForBoards {

    /** What is found in the pack of a meeting as it now stands; empty if it cannot be read. */
    Optional<Found> of(String board, LocalDate on);

    /**
     * What was found.
     *
     * @param page where all of it is to be seen and answered
     * @param first the first of the open ones, as the paper is read
     */
    record Found(String page, int open, int answered, List<Finding> first) {
        public Found {
            first = List.copyOf(first);
        }
    }

    /**
     * An open finding.
     *
     * @param where in the pack, in a reader's words
     * @param page where it is answered
     */
    record Finding(String where, String code, String says, String whatToDo, String page) {}
}
