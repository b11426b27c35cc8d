package org.waymark.cli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints rows under a header. A row gives a cell for every column, also for those its format leaves out: null, text, a number, true or false, a
 * date, or for JSON alone a map.
 */
public abstract class Printer implements AutoCloseable {

    private final List<Column> columns;
    private final int[] shown;
    private long rows;

    Printer(Format format, List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.shown = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).shownIn().contains(format))
                .toArray();
    }

    /** Prints in a format; the header is printed even if no row follows. Closing it flushes the writer and leaves it open. */
    public static Printer of(Format format, Writer out, Column... columns) {
        List<Column> all = List.of(columns);
        return switch (format) {
            case TABLE -> new TablePrinter(out, all);
            case CSV -> new CsvPrinter(out, all);
            case JSON -> new JsonPrinter(out, all);
        };
    }

    /** Prints one row. */
    public void row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<@Nullable Object> kept = new ArrayList<>(shown.length);
        for (int i : shown) {
            kept.add(cells[i]);
        }
        try {
            write(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    /** How many rows were printed. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of this format, in order. */
    List<Column> shownColumns() {
        return Arrays.stream(shown).mapToObj(columns::get).toList();
    }

    abstract void write(List<@Nullable Object> cells) throws IOException;

    abstract void finish() throws IOException;

    static String plain(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
