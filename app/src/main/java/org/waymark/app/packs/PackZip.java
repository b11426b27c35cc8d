package org.waymark.app.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * A pack that came as a zip, unpacked into a folder that goes when this is closed. The pack may lie in a folder of the zip. Only its
 * {@code pack.yaml} and CSV files are unpacked, each under its own last name, so no name can lead out of the folder; how much they hold is
 * counted while they are read, for a zip can say less than it holds.
 */
final class PackZip implements AutoCloseable {

    /** The largest zip that is read, in bytes. */
    static final int MOST_PACKED = 20 * 1024 * 1024;
    /** The most that all its files may hold, in bytes. */
    static final int MOST_UNPACKED = 100 * 1024 * 1024;

    private static final int MOST_FILES = 1_000;
    private static final String COVER = "pack.yaml";

    private final Path folder;

    private PackZip(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks a zip.
     *
     * @throws EngineException {@code pack-zip-too-large}, {@code pack-zip-unreadable}, {@code pack-zip-unsafe-name}, {@code
     *     pack-zip-name-twice}, {@code pack-zip-two-packs}, {@code pack-yaml-missing}; nothing is left on the disk then
     */
    static PackZip unpack(InputStream packed) {
        try {
            PackZip zip = new PackZip(Files.createTempDirectory("waymark-pack"));
            try {
                zip.read(packed);
            } catch (EngineException | IOException e) {
                zip.close();
                throw e;
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the pack's files are. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private void read(InputStream packed) throws IOException {
        byte[] bytes = packed.readNBytes(MOST_PACKED + 1);
        if (bytes.length > MOST_PACKED) {
            throw tooLarge("The zip is larger than 20 MB.");
        }
        try (ZipFile zip = opened(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !isLitter(name(entry)))
                    .toList();
            if (entries.size() > MOST_FILES) {
                throw tooLarge("The zip holds more than 1,000 files.");
            }
            long room = MOST_UNPACKED;
            for (ZipArchiveEntry entry : ofThePack(entries)) {
                room -= unpack(zip, entry, room);
            }
        }
    }

    /** The library says in three ways that the tables of a zip are impossible. */
    private static ZipFile opened(byte[] bytes) {
        try {
            return ZipFile.builder().setByteArray(bytes).get();
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw unreadable("What was sent is not a zip, or a part of it is missing.", e);
        }
    }

    /** The files beside the one {@code pack.yaml}, after all names have been looked at. */
    private static List<ZipArchiveEntry> ofThePack(List<ZipArchiveEntry> entries) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry);
            if (entry.isUnixSymlink() || !isSafe(name)) {
                problems.add(new Problem(
                        "pack-zip-unsafe-name",
                        "A name in the zip leads out of its folder.",
                        "Zip the pack's folder itself, and send that.",
                        null));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(new Problem(
                        "pack-zip-name-twice", "The zip holds this file twice.", "Keep one of them.", last(name)));
            }
        }
        List<String> covers = entries.stream()
                .map(PackZip::name)
                .filter(name -> last(name).equals(COVER))
                .map(PackZip::place)
                .distinct()
                .toList();
        if (covers.size() > 1) {
            problems.add(new Problem(
                    "pack-zip-two-packs",
                    "The zip holds more than one pack.yaml.",
                    "Send each pack as its own zip.",
                    null));
        } else if (covers.isEmpty()) {
            problems.add(new Problem(
                    "pack-yaml-missing",
                    "The zip has no pack.yaml.",
                    "Write one with title, authority and report_date, and put it beside the CSV files.",
                    COVER));
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return entries.stream()
                .filter(entry -> place(name(entry)).equals(covers.get(0)))
                .filter(entry -> last(name(entry)).equals(COVER)
                        || last(name(entry)).toLowerCase(Locale.ROOT).endsWith(".csv"))
                .toList();
    }

    /** How many bytes the file held. */
    private long unpack(ZipFile zip, ZipArchiveEntry entry, long room) throws IOException {
        String name = last(name(entry));
        if (!zip.canReadEntryData(entry)) {
            throw unreadable(
                    "The file " + name + " in the zip is locked with a password or packed in an unusual way.", null);
        }
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] some = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            for (int read = read(in, some, name); read >= 0; read = read(in, some, name)) {
                size += read;
                if (isBinary(some, read)) {
                    throw unreadable("The file " + name + " in the zip is not text.", null);
                }
                if (size > room) {
                    throw tooLarge("The files in the zip hold more than 100 MB.");
                }
                sum.update(some, 0, read);
                out.write(some, 0, read);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw damaged(name, null);
        }
        return size;
    }

    /** Text never holds the sign zero, which no database can keep either. */
    private static boolean isBinary(byte[] some, int length) {
        for (int i = 0; i < length; i++) {
            if (some[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static int read(InputStream in, byte[] into, String name) {
        try {
            return in.read(into);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private static EngineException damaged(String name, @Nullable Throwable cause) {
        return unreadable("The file " + name + " in the zip is damaged.", cause);
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String place(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static boolean isSafe(String name) {
        return !name.startsWith("/")
                && !name.matches("[A-Za-z]:.*")
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** What a desktop adds to a zip by itself. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/")
                || last(name).startsWith("._")
                || last(name).equals(".DS_Store");
    }

    private static EngineException tooLarge(String what) {
        return new EngineException(new Problem(
                "pack-zip-too-large", what, "Send the pack's own files only; a pack is text and small.", null));
    }

    private static EngineException unreadable(String what, @Nullable Throwable cause) {
        return new EngineException(
                List.of(new Problem(
                        "pack-zip-unreadable", what, "Zip the pack's folder again, without a password.", null)),
                cause);
    }
}
