package org.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.star.StarSink;
import org.waymark.engine.star.StarTable;

/** Writes each table of a star as {@code <table>.csv} into a folder that is there. */
record CsvSink(Path folder) implements StarSink {

    @Override
    public Rows open(StarTable table) {
        try {
            Writer file = Files.newBufferedWriter(folder.resolve(table.word() + ".csv"), StandardCharsets.UTF_8);
            Column[] columns = table.columns().stream()
                    .map(column -> column.type().isNumber() ? Column.number(column.name()) : Column.text(column.name()))
                    .toArray(Column[]::new);
            return new CsvRows(file, Printer.of(Format.CSV, file, columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record CsvRows(Writer file, Printer printer) implements Rows {

        @Override
        public void add(@Nullable Object... cells) {
            printer.row(cells);
        }

        @Override
        public void close() {
            try (file) {
                printer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
