package org.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** A JSON file that a command was given, as text. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Reads it whole, without the byte order mark that some programs put first.
     *
     * @param code of the problem where it is not text in UTF-8
     */
    static String read(Path file, String code) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new EngineException(
                    List.of(new Problem(
                            code, "The file is not text in UTF-8.", "Save it as JSON in UTF-8.", file.toString())),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
