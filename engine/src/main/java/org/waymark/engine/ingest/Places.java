package org.waymark.engine.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.sql.DuckDb;

/**
 * Where postcodes lie. The lookup is a CSV file with a column of postcodes and either eastings and northings in metres of the national grid, or
 * latitudes and longitudes in degrees; any other column is left alone, and only the postcodes that the extract holds are kept while it is read.
 *
 * <p>Miles are in a straight line, to one decimal place, as the national return rounds them; closer would let a postcode be worked back.
 */
final class Places {

    private static final Set<String> POSTCODE = Set.of("postcode", "pcd", "pcds", "pcd2", "pcd7", "pcd8");
    private static final Set<String> EASTING = Set.of("easting", "eastings", "oseast1m", "east1m");
    private static final Set<String> NORTHING = Set.of("northing", "northings", "osnrth1m", "north1m");
    private static final Set<String> LATITUDE = Set.of("latitude", "lat");
    private static final Set<String> LONGITUDE = Set.of("longitude", "long", "lon", "lng");

    private static final double METRES_A_MILE = 1609.344;
    private static final double EARTH_RADIUS_MILES = 3958.7613;

    private final DuckDb sql;
    private boolean known;
    private boolean onGrid;

    Places(DuckDb sql) {
        this.sql = sql;
    }

    /** Whether a lookup was read. */
    boolean areKnown() {
        return known;
    }

    /** Reads the places of the postcodes that the tables hold into the table {@code place}; what makes the lookup unusable is returned. */
    List<Problem> read(Path lookup, List<TableIntake> tables) {
        String file = String.valueOf(lookup.getFileName());
        if (!Files.isRegularFile(lookup)) {
            return List.of(new Problem(
                    "input-missing", "There is no such file of postcodes.", "Correct the path.", lookup.toString()));
        }
        sql.execute("create table place (postcode varchar, x double, y double)");
        Set<String> wanted = wanted(tables);
        try (TextReader text = new TextReader(Files.newInputStream(lookup));
                CsvReader<String[]> csv = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(StringArrayHandler.of(), text);
                CloseableIterator<String[]> rows = csv.iterator();
                DuckDBAppender places = sql.connection().createAppender("main", "place")) {
            String[] header = rows.hasNext() ? rows.next() : new String[0];
            int postcode = column(header, POSTCODE);
            onGrid = column(header, EASTING) >= 0 && column(header, NORTHING) >= 0;
            int x = column(header, onGrid ? EASTING : LONGITUDE);
            int y = column(header, onGrid ? NORTHING : LATITUDE);
            if (postcode < 0 || x < 0 || y < 0) {
                return List.of(new Problem(
                        "column-missing",
                        "The file of postcodes lacks a column it is read by.",
                        "Give it the columns postcode, easting and northing, or postcode, latitude and longitude.",
                        file + ", row 1"));
            }
            while (rows.hasNext()) {
                String[] row = rows.next();
                if (row.length > Math.max(postcode, Math.max(x, y)) && wanted.remove(plain(row[postcode]))) {
                    add(places, plain(row[postcode]), number(row[x]), number(row[y]));
                }
            }
            known = true;
            return List.of();
        } catch (CsvParseException | IOException e) {
            return List.of(new Problem(
                    "input-unreadable",
                    "The file of postcodes could not be read to its end.",
                    "See that it is CSV and whole.",
                    file));
        } catch (SQLException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "rows-not-kept",
                            "The postcodes could not be put into the database.",
                            "See that the computer has memory and disk to spare, and try again.",
                            file)),
                    e);
        }
    }

    /** The miles between the places of two joined rows of {@code place}, in SQL. */
    String miles(String from, String to) {
        String metres = "sqrt(power(" + from + ".x - " + to + ".x, 2) + power(" + from + ".y - " + to + ".y, 2))";
        String turn = "power(sin(radians(" + to + ".y - " + from + ".y) / 2), 2) + cos(radians(" + from
                + ".y)) * cos(radians(" + to + ".y)) * power(sin(radians(" + to + ".x - " + from + ".x) / 2), 2)";
        return "round("
                + (onGrid
                        ? metres + " / " + METRES_A_MILE
                        : "2 * " + EARTH_RADIUS_MILES + " * asin(least(1, sqrt(" + turn + ")))")
                + ", 1)";
    }

    /** A postcode in capitals without its spaces, in SQL. */
    static String plainSql(String postcode) {
        return "upper(replace(" + postcode + ", ' ', ''))";
    }

    private static String plain(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private Set<String> wanted(List<TableIntake> tables) {
        Set<String> wanted = new HashSet<>();
        for (TableIntake table : tables) {
            if (table.shape().table().distance() == null) {
                continue;
            }
            for (String slot : List.of(TableShape.POSTCODE_FROM, TableShape.POSTCODE_TO)) {
                sql.query("select distinct " + plainSql("t." + slot) + " from " + table.name() + " as t where t." + slot
                                + " is not null")
                        .rows()
                        .forEach(row -> wanted.add(String.valueOf(row.get(0))));
            }
        }
        return wanted;
    }

    private static void add(DuckDBAppender places, String postcode, @Nullable Double x, @Nullable Double y)
            throws SQLException {
        if (x != null && y != null) {
            places.beginRow();
            places.append(postcode);
            places.append(x.doubleValue());
            places.append(y.doubleValue());
            places.endRow();
        }
    }

    /** A number, or null. The directory of postcodes writes a latitude of 99.999999 where it has none. */
    private static @Nullable Double number(String text) {
        double number = text.isBlank() ? Double.NaN : new CellReader(List.of()).decimal(text.strip());
        return Double.isNaN(number) || (number > 90 && number < 100) ? null : Double.valueOf(number);
    }

    private static int column(String[] header, Set<String> names) {
        for (int i = 0; i < header.length; i++) {
            if (names.contains(TableShape.plain(header[i]))) {
                return i;
            }
        }
        return -1;
    }
}
