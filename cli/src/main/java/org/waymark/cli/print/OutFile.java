package org.waymark.cli.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** A file that is asked for with {@code --out}. It is complete or absent: what was there before stays until all is written. */
public final class OutFile {

    private OutFile() {}

    /** Something that writes bytes. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file of text in UTF-8, and hands back what the writing gave. */
    public static int writeText(Path file, ToIntFunction<Writer> content) {
        int[] status = new int[1];
        writeBytes(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            status[0] = content.applyAsInt(writer);
            writer.flush();
        });
        return status[0];
    }

    /** Writes a file of bytes. What is no ordinary file, such as {@code /dev/stdout}, is written to as it is. */
    public static void writeBytes(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                if (Files.isDirectory(file)) {
                    throw new FileSystemException(file.toString(), null, "a folder has this name");
                }
                copy(file, content);
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
            try {
                copy(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    /** The format that a file's name speaks of: JSON for {@code .json}, a table for {@code .txt}, else CSV. */
    public static Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Format.JSON;
        }
        return name.endsWith(".txt") ? Format.TABLE : Format.CSV;
    }
}
