package org.waymark.simulator;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 with a header row, written a row at a time; quotes only where they are needed. */
final class CsvFile implements Closeable {

    private final BufferedWriter out;

    CsvFile(Path file, String... header) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        row(header);
    }

    void row(String... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            String value = values[i];
            if (value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0) {
                out.write('"' + value.replace("\"", "\"\"") + '"');
            } else {
                out.write(value);
            }
        }
        out.write('\n');
    }

    /** A date as the looked-after children return writes it, dd/MM/yyyy; empty when there is none. */
    static String british(@Nullable LocalDate date) {
        return date == null ? "" : two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    static String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
