package org.waymark.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether there is room where a folder lies or will lie. */
final class DiskCheck {

    private static final long MEGABYTE = 1_000_000;
    /** A snapshot of a large authority with its figures takes some tens of megabytes, a year of them half a gigabyte. */
    private static final long LOW = 2_000 * MEGABYTE;
    /** PostgreSQL stops when it cannot write its next log segments. */
    private static final long NONE = 200 * MEGABYTE;

    private DiskCheck() {}

    static Check of(String what, Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Check.wrong(what, there + " is a file", "Name a folder, or move the file away.");
        }
        if (!Files.isWritable(there)) {
            return Check.wrong(what, there + " cannot be written to", "See that you may write there.");
        }
        try {
            return of(what, folder, Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return Check.wrong(what, there + " cannot be read", "See that the disk is there.");
        }
    }

    /**
     * @param free in bytes
     */
    static Check of(String what, Path folder, long free) {
        String found = inWords(free) + " free at " + folder;
        if (free < NONE) {
            return Check.wrong(what, found, "Make room: nothing more can be kept.");
        }
        return free < LOW ? Check.look(what, found, "Make room before the next snapshot.") : Check.fine(what, found);
    }

    private static String inWords(long bytes) {
        return bytes < 1_000 * MEGABYTE
                ? bytes / MEGABYTE + " MB"
                : String.format(Locale.UK, "%.1f GB", bytes / (1_000.0 * MEGABYTE));
    }
}
