package org.waymark.engine.star;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.sql.DuckDb;

/** Writes each table as {@code <table>.parquet} into a folder that is there. The same rows give the same bytes. */
public final class ParquetSink implements StarSink {

    private final Path folder;

    public ParquetSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public Rows open(StarTable table) {
        return new ParquetRows(table, folder.resolve(table.word() + ".parquet"));
    }

    private static final class ParquetRows implements Rows {

        private final StarTable table;
        private final Path file;
        private final DuckDb sql;
        private final DuckDBAppender appender;

        ParquetRows(StarTable table, Path file) {
            this.table = table;
            this.file = file;
            this.sql = DuckDb.open();
            sql.execute("create table rows (" + each(table, column -> '"' + column.name() + "\" varchar") + ")");
            try {
                this.appender = sql.connection().createAppender("main", "rows");
            } catch (SQLException e) {
                sql.close();
                throw notWritten(file, e);
            }
        }

        @Override
        public void add(@Nullable Object... cells) {
            if (cells.length != table.columns().size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + table);
            }
            try {
                appender.beginRow();
                for (Object cell : cells) {
                    if (cell == null) {
                        appender.appendNull();
                    } else {
                        appender.append(text(cell));
                    }
                }
                appender.endRow();
            } catch (SQLException e) {
                throw notWritten(file, e);
            }
        }

        @Override
        public void close() {
            try (DuckDb closing = sql) {
                appender.close();
                closing.execute("copy (select "
                        + each(
                                table,
                                column -> "cast(\"" + column.name() + "\" as "
                                        + column.type().sql() + ") as \"" + column.name() + '"')
                        + " from rows) to '" + file.toAbsolutePath().toString().replace("'", "''")
                        + "' (format parquet, compression zstd)");
            } catch (SQLException e) {
                throw notWritten(file, e);
            }
        }

        private static String text(Object cell) {
            if (cell instanceof BigDecimal number) {
                return number.toPlainString();
            }
            // DuckDB's timestamp has no zone: the moment is written as UTC has it.
            return cell instanceof Instant moment ? moment.toString().replace("Z", "") : cell.toString();
        }

        private static String each(StarTable table, java.util.function.Function<StarColumn, String> words) {
            return table.columns().stream().map(words).collect(Collectors.joining(", "));
        }

        private static EngineException notWritten(Path file, SQLException e) {
            return new EngineException(
                    List.of(new Problem(
                            "star-not-written",
                            "The table could not be written.",
                            "See that its disk has room and may be written to.",
                            file.toString())),
                    e);
        }
    }
}
