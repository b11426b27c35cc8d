package org.waymark.engine.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** An embedded DuckDB in memory, with the named functions that measures may use. Not safe for use by several threads at once. */
public final class DuckDb implements SqlRunner {

    private static final String NAMED_FUNCTIONS = """
            create macro days_between(a, b) as date_diff('day', cast(a as date), cast(b as date));
            create macro age_on(born_on, on_day) as
                cast(extract(year from on_day) - extract(year from born_on) as integer)
                - case when extract(month from on_day) * 100 + extract(day from on_day)
                          < extract(month from born_on) * 100 + extract(day from born_on) then 1 else 0 end;
            create macro month_label(on_day) as strftime(cast(on_day as date), '%Y-%m');
            create macro add_months(on_day, n) as cast(cast(on_day as date) + to_months(cast(n as integer)) as date);
            create macro iso_dow(on_day) as cast(extract(isodow from on_day) as integer);
            """;

    private static final Pattern OF_THE_STATEMENT =
            Pattern.compile("^(?:Binder|Catalog|Parser|Syntax|Not implemented|IO|Out of Memory) Error");

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Opens an empty database that works in memory with two threads and at most 700 MB, and spills to the system's temporary folder. */
    public static DuckDb open() {
        try {
            Properties settings = new Properties();
            settings.setProperty("memory_limit", "700MB");
            settings.setProperty("threads", "2");
            settings.setProperty("preserve_insertion_order", "true");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            DuckDb database = new DuckDb(connection);
            database.execute(NAMED_FUNCTIONS);
            return database;
        } catch (SQLException e) {
            throw failed(e, "opening an empty database");
        }
    }

    /** The connection itself, for bulk loading through DuckDB's appender. */
    public DuckDBConnection connection() {
        try {
            return connection.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw failed(e, "reaching the database");
        }
    }

    @Override
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    @Override
    public Table query(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                columns.add(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>(width);
                for (int i = 1; i <= width; i++) {
                    row.add(plain(result.getObject(i)));
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return new Table(columns, rows);
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    @Override
    public void attachParquet(String name, Path file) {
        execute("create view " + name + " as select * from read_parquet('"
                + file.toAbsolutePath().toString().replace("'", "''") + "')");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e, "closing the database");
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < 64 ? (Object) big.longValue() : new BigDecimal(big);
        }
        if (value instanceof Double || value instanceof Float) {
            return BigDecimal.valueOf(((Number) value).doubleValue());
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        return value;
    }

    /**
     * What DuckDB says of the statement itself is passed on. What it says of the data is not, nor the exception that holds it: its words can hold a
     * child's details.
     */
    private static EngineException failed(SQLException e, String sql) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        boolean ofTheStatement = OF_THE_STATEMENT.matcher(reason).find();
        String kind = reason.contains(":") ? reason.substring(0, reason.indexOf(':')) : "unknown";
        return new EngineException(
                List.of(new Problem(
                        "sql-failed",
                        "A query could not be run: " + (ofTheStatement ? reason : "the data gave a " + kind + "."),
                        "Correct the SQL in the catalogue file, or report this if it is not yours. It begins: "
                                + sql.strip()
                                        .lines()
                                        .limit(3)
                                        .reduce("", (a, b) -> a + " " + b.strip())
                                        .strip(),
                        null)),
                ofTheStatement ? e : null);
    }
}
