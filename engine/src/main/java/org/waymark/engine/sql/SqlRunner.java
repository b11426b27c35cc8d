package org.waymark.engine.sql;

import java.nio.file.Path;
import java.util.List;

/** The only port to a database. Statements are in the SQL that DuckDB and Spark share; see ARCHITECTURE.md. */
public interface SqlRunner extends AutoCloseable {

    /** Runs a statement that returns no rows. */
    void execute(String sql);

    /**
     * Runs a query.
     *
     * @return the rows in the query's order; each value is null, String, Boolean, Long, BigDecimal, LocalDate or LocalDateTime
     */
    Table query(String sql);

    /** Makes a table visible under {@code name} from one Parquet file. */
    void attachParquet(String name, Path file);

    @Override
    void close();

    /** A query's answer: column names in order, and rows of values in the same order. */
    record Table(List<String> columns, List<List<@org.jspecify.annotations.Nullable Object>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The position of a column; -1 if the table has none of that name. */
        public int column(String name) {
            return columns.indexOf(name);
        }
    }
}
