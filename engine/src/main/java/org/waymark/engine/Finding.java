package org.waymark.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that was repaired, left out or doubtful in one file. It holds file names and row numbers, never a child's details.
 *
 * @param code such as {@code unknown-code}, or the id of a record's check
 * @param severity how much it matters
 * @param file the file's name, without its folders
 * @param record the record type touched, if one is
 * @param column the column as the file names it, or its letter where the name is not known; null where no one column is meant
 * @param rows how many rows; 0 where the whole file is meant
 * @param firstRows the first row numbers, at most ten: in a table the header is row 1, in XML they are line numbers
 * @param says what is wrong, in a sentence
 * @param whatToDo what to do about it, in a sentence
 */
public record Finding(
        String code,
        Severity severity,
        String file,
        @Nullable String record,
        @Nullable String column,
        long rows,
        List<Long> firstRows,
        String says,
        String whatToDo) {

    public Finding {
        firstRows = List.copyOf(firstRows);
    }

    /** How much a finding matters. */
    public enum Severity {
        /** A figure is wrong because of it. */
        ERROR,
        /** A figure may be wrong because of it. */
        WARNING,
        /** Said for completeness: a repair, or a file left alone. */
        NOTE
    }
}
