package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * A text that somebody wrote into a paper, with its place.
 *
 * @param label how a reader names its row
 * @param column it stands in
 * @param row of the spreadsheet
 * @param again true if the same text stands higher up in the same column, as a theme does beside each of its actions
 */
public record Passage(PackFile file, String label, String column, int row, String text, boolean again) {

    /** Files that hold names and figures for computing, no prose. */
    private static final Set<PackFile> NO_PROSE = Set.of(PackFile.ADDITIVE, PackFile.RELATIONS, PackFile.PARTITIONS);

    /** Columns that hold references, figures, dates, people or choices of a word, no prose. */
    private static final Set<String> NO_PROSE_COLUMNS = Set.of(
            "ref",
            "line",
            "plan_ref",
            "kind",
            "type",
            "period",
            "value",
            "value_text",
            "numerator",
            "denominator",
            "unit",
            "better",
            "period_type",
            "target_min",
            "target_upper",
            "trend_printed",
            "rows_printed",
            "probability",
            "impact",
            "score",
            "raised_on",
            "due",
            "by_when",
            "target_by",
            "meeting_date",
            "minute",
            "depends_on",
            "status",
            "previous_status",
            "direction",
            "lead",
            "owner",
            "source_line");

    /** The columns among them that are meant for a date. */
    private static final Set<String> DATES = Set.of("raised_on", "due", "by_when", "target_by", "meeting_date");

    /** Every text of a pack, in the order in which a paper prints it. */
    public static List<Passage> of(Pack pack) {
        return of(pack, NO_PROSE_COLUMNS);
    }

    /** Every text of a pack, and every cell that is meant for a date. */
    static List<Passage> withDates(Pack pack) {
        Set<String> without = new HashSet<>(NO_PROSE_COLUMNS);
        without.removeAll(DATES);
        return of(pack, without);
    }

    /** The columns of a table of what is read in passages: those of the place, which {@link #tell} fills, and then more. */
    public static List<String> columns(String... more) {
        List<String> columns = new ArrayList<>(
                List.of("file varchar", "ref varchar", "at_row integer", "column_name varchar", "again boolean"));
        columns.addAll(List.of(more));
        return columns;
    }

    /** Adds a row of what was read in this passage, under the columns of {@link #columns}. */
    public void tell(Reading.Rows rows, @Nullable Object... more) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(cells, file.fileName(), label, row, column, again);
        Collections.addAll(cells, more);
        rows.add(cells.toArray());
    }

    private static List<Passage> of(Pack pack, Set<String> without) {
        List<Passage> passages = new ArrayList<>();
        for (PackFile file : PackFile.values()) {
            if (NO_PROSE.contains(file)) {
                continue;
            }
            Map<String, Set<String>> seen = new HashMap<>();
            for (Row row : file.rows(pack)) {
                row.cells().forEach((column, text) -> {
                    if (!without.contains(column)) {
                        boolean again = !seen.computeIfAbsent(column, any -> new HashSet<>())
                                .add(text);
                        passages.add(new Passage(file, file.label(row), column, row.number(), text, again));
                    }
                });
            }
        }
        return passages;
    }
}
