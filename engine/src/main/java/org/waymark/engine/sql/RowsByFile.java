package org.waymark.engine.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of one file a query names, and the first of them.
 *
 * @param file the file's name; null where the rows are of none
 * @param rows how many different rows
 * @param firstRows their numbers, in order, at most {@value #FIRST}
 */
public record RowsByFile(@Nullable String file, long rows, List<Long> firstRows) {

    private static final int FIRST = 10;

    public RowsByFile {
        firstRows = List.copyOf(firstRows);
    }

    /**
     * Counts the rows of a query by file.
     *
     * @param query gives {@code source_file} and {@code source_row}, and may give {@code unit_id}; rows that are equal in all of them are one
     * @return one for each file, in order of name; empty when the query gives no rows
     */
    public static List<RowsByFile> of(SqlRunner sql, String query) {
        List<RowsByFile> files = new ArrayList<>();
        for (List<@Nullable Object> row : sql.query("with named as (select distinct * from (" + query
                        + ") as q), placed as (select n.source_file as source_file, n.source_row as source_row, "
                        + "count(*) over (partition by n.source_file) as times, "
                        + "row_number() over (partition by n.source_file order by n.source_row) as place from named as n) "
                        + "select p.source_file, p.times, p.source_row from placed as p where p.place <= " + FIRST
                        + " order by p.source_file, p.place")
                .rows()) {
            String file = (String) row.get(0);
            long times = row.get(1) instanceof Long count ? count : 0;
            int last = files.size() - 1;
            List<Long> first = new ArrayList<>();
            if (last >= 0 && java.util.Objects.equals(files.get(last).file(), file)) {
                first.addAll(files.remove(last).firstRows());
            }
            if (row.get(2) instanceof Long number) {
                first.add(number);
            }
            files.add(new RowsByFile(file, times, first));
        }
        return files;
    }
}
