package org.waymark.engine.star;

import org.jspecify.annotations.Nullable;

/** Where the tables of a star go. */
public interface StarSink {

    /** Begins a table; it is whole when its rows are closed. */
    Rows open(StarTable table);

    /** The rows of one table. */
    interface Rows extends AutoCloseable {

        /** Adds a row: a cell for every column, in order: null, String, Long, BigDecimal, Boolean, LocalDate or Instant by the column's type. */
        void add(@Nullable Object... cells);

        @Override
        void close();
    }
}
