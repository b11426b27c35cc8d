package org.waymark.papers.proof.structure;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * By when things are to be done: one row for the last date of a cell that says so, at its own precision. {@code closes} is true where the cell ends
 * with the date and sets it apart as one to be kept; the cell of a target may hold other dates.
 */
final class DueDates implements Reading {

    private static final Map<PackFile, List<String>> COLUMNS =
            Map.of(PackFile.PLAN, List.of("due", "target"), PackFile.PRIORITIES, List.of("by_when"));

    /** What stands before a date that is to be kept, such as "40 visitors / " or "by ". */
    private static final Pattern TO_BE_KEPT =
            Pattern.compile("(?i)(?:^|[/|,;:(\u2013\u2014-]|\\bby|\\bbefore|\\buntil)\\s*$");

    private final CellDates dates;

    DueDates(CellDates dates) {
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
                    dates.last(pack.cover(), row.text(column))
                            .ifPresent(date -> rows.add(
                                    file.fileName(),
                                    column,
                                    row.number(),
                                    date.printed(),
                                    date.first(),
                                    date.last(),
                                    closes(text, date)));
                }
            }
        });
    }

    private static boolean closes(String text, CellDates.CellDate date) {
        return text.endsWith(date.printed())
                && TO_BE_KEPT.matcher(text.substring(0, date.from())).find();
    }
}
