package org.waymark.papers.pack;

import java.util.List;

/**
 * A file whose columns are the authority's own, such as a glossary or sign-offs.
 *
 * @param columns in the file's order; empty if the file is absent
 * @param rows in the file's order; rows without any text are left out
 */
public record PackTable(String file, List<String> columns, List<Row> rows) {

    public PackTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** True if there is nothing to print. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
