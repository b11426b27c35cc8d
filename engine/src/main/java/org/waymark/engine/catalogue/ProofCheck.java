package org.waymark.engine.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a careful reader looks for in a board's paper, one file.
 *
 * @param id the file's name; the code, or the code with a hyphen and what sets this check apart
 * @param code what a finding is called, such as {@code total-does-not-add}
 * @param title the fault in a few words
 * @param why why it matters to a board, in a sentence
 * @param needs the tables that the query reads: files of a pack without their ending, or readings made from them
 * @param sql a query that gives {@code file, ref, expected, printed, says} and may give {@code cause}, one row a finding
 * @param whatToDo what the author does about it, in a sentence
 * @param precision what the check passes over on purpose; null if nothing
 * @param examples at least one that finds something and one that finds nothing
 * @param source where the rule comes from
 * @param file the file's name in the catalogue
 */
public record ProofCheck(
        String id,
        String code,
        String title,
        String why,
        List<String> needs,
        String sql,
        String whatToDo,
        @Nullable String precision,
        List<Example> examples,
        String source,
        String owner,
        String file) {

    public ProofCheck {
        needs = List.copyOf(needs);
        examples = List.copyOf(examples);
    }

    /**
     * A small paper and what the check says of it.
     *
     * @param says what it shows, in a sentence
     * @param given table to rows of column to text; {@code cover} holds one row and may be absent
     * @param finds the refs of the findings, in order
     */
    public record Example(String says, Map<String, List<Map<String, String>>> given, List<String> finds) {

        public Example {
            given = Map.copyOf(given);
            finds = List.copyOf(finds);
        }
    }
}
