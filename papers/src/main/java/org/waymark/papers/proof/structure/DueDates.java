package org.waymark.papers.proof.structure;

import java.util.List;
import java.util.Map;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DateSaid;
import org.waymark.papers.proof.words.DatesInWords;
import org.waymark.papers.proof.words.Tense;

/**
 * By when things are to be done: one row for the last date of a cell that says so, at its own precision. {@code closes} is true where the cell ends
 * with the date and does not tell of something past, so that the date is one to be kept; a target's cell may hold other dates.
 */
final class DueDates implements Reading {

    private static final Map<PackFile, List<String>> COLUMNS =
            Map.of(PackFile.PLAN, List.of("due", "target"), PackFile.PRIORITIES, List.of("by_when"));

    private final DatesInWords dates;

    DueDates(DatesInWords dates) {
        this.dates = dates;
    }

    @Override
    public String table() {
        return "due_dates";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "file varchar",
                "column_name varchar",
                "at_row integer",
                "printed varchar",
                "first_day date",
                "last_day date",
                "closes boolean");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        COLUMNS.forEach((file, columns) -> {
            for (Row row : file.rows(pack)) {
                for (String column : columns) {
                    String text = row.words(column);
                    List<DateSaid> said = dates.in(
                            text, pack.cover().reportedOn(), pack.cover().yearStartsIn());
                    if (!said.isEmpty()) {
                        DateSaid last = said.get(said.size() - 1);
                        rows.add(
                                file.fileName(),
                                column,
                                row.number(),
                                last.printed(),
                                last.first(),
                                last.last(),
                                last.tense() != Tense.PAST && text.endsWith(last.printed()));
                    }
                }
            }
        });
    }
}
