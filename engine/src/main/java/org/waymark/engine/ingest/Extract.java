package org.waymark.engine.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** The files that a path stands for: those of a folder, those of a zip, or the one file itself. */
final class Extract implements Closeable {

    /** A zip that unpacks to more than this many times its own size is no extract. */
    private static final long GREATEST_EXPANSION = 400;

    private final List<File> files;
    private final List<String> folders;
    private final boolean set;
    private final @Nullable ZipFile zip;

    private Extract(List<File> files, List<String> folders, boolean set, @Nullable ZipFile zip) {
        this.files = files.stream().sorted(Comparator.comparing(File::name)).toList();
        this.folders = folders.stream().sorted().toList();
        this.set = set;
        this.zip = zip;
    }

    /** A file's name without its folders, and its content. */
    record File(String name, Opener content) {

        /** The content from its beginning; the caller closes it. */
        InputStream open() throws IOException {
            return content.open();
        }
    }

    /** Opens a file's content. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Finds the files.
     *
     * @throws EngineException {@code input-missing}, {@code input-empty}, {@code input-unreadable}, {@code zip-unreadable}
     */
    static Extract open(Path from) {
        if (!Files.exists(from)) {
            throw refused("input-missing", "There is no such file or folder.", "Correct the path.", from, null);
        }
        try {
            if (Files.isDirectory(from)) {
                return folder(from);
            }
            File file = file(from);
            try (BufferedInputStream content = new BufferedInputStream(file.open())) {
                if (Signature.of(content) != Signature.ZIP) {
                    return new Extract(List.of(file), List.of(), false, null);
                }
            }
            return zip(from);
        } catch (ZipException e) {
            throw refused(
                    "zip-unreadable",
                    "The zip cannot be opened; it may have been cut short.",
                    "Make it again, or give the folder of files.",
                    from,
                    e);
        } catch (DirectoryIteratorException | IOException e) {
            throw refused("input-unreadable", "It cannot be read.", "See that you may read it.", from, e);
        }
    }

    /** The files, in order of name. */
    List<File> files() {
        return files;
    }

    /** The names of folders inside a folder, which are not looked into. */
    List<String> folders() {
        return folders;
    }

    /** True for a folder or a zip, false for one file. */
    boolean isSet() {
        return set;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private static File file(Path path) {
        return new File(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
    }

    private static Extract folder(Path folder) throws IOException {
        List<File> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                if (Files.isDirectory(path)) {
                    folders.add(String.valueOf(path.getFileName()));
                } else {
                    files.add(file(path));
                }
            }
        }
        if (files.isEmpty()) {
            throw refused(
                    "input-empty", "The folder has no files.", "Give the folder that holds the extract.", folder, null);
        }
        return new Extract(files, folders, true, null);
    }

    private static Extract zip(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        List<File> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean workbook = false;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            workbook |= entry.getName().equals("[Content_Types].xml");
            if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
                continue;
            }
            String name = entry.getName().replaceFirst("^.*[/\\\\]", "");
            if (entry.getSize() > GREATEST_EXPANSION * Math.max(entry.getCompressedSize(), 1 << 10)) {
                problems.add(new Problem(
                        "zip-unreadable",
                        "The file unpacks to more than " + GREATEST_EXPANSION + " times its size.",
                        "Give it unpacked, if it is what you think it is.",
                        path.getFileName() + ", " + name));
            }
            files.add(new File(name, () -> zip.getInputStream(entry)));
        }
        if (workbook) {
            zip.close();
            return new Extract(List.of(file(path)), List.of(), false, null);
        }
        if (files.isEmpty()) {
            problems.add(new Problem(
                    "input-empty", "The zip has no files.", "Give the zip that holds the extract.", path.toString()));
        }
        if (!problems.isEmpty()) {
            zip.close();
            throw new EngineException(problems);
        }
        return new Extract(files, List.of(), true, zip);
    }

    private static EngineException refused(
            String code, String what, String todo, Path where, @Nullable Throwable cause) {
        return new EngineException(List.of(new Problem(code, what, todo, where.toString())), cause);
    }
}
