package org.waymark.app.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a page offers. */
public final class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    /** A CSV file of that name, without its ending. */
    public static ResponseEntity<byte[]> csv(String name, String text) {
        return file(name + ".csv", CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of that name, without its ending. */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] bytes) {
        return file(name + ".xlsx", XLSX, bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
