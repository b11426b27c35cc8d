package org.waymark.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * The packaged programs of PostgreSQL, unpacked once for each version into a folder that is kept: {@code /var/cache/waymark} for root,
 * {@code ~/.cache/waymark} for anyone else.
 */
final class Binaries {

    private Binaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() throws IOException {
        String archive = archive();
        Path folder = cache().resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache());
        Path unfinished = Files.createTempDirectory(cache(), ".unfinished");
        try {
            try (InputStream packed = open(archive)) {
                unpack(packed, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another process was quicker: its copy is the same.
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        return folder;
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive of PostgreSQL reaches outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Path parent = target.getParent();
                    Files.createDirectories(parent == null ? into : parent);
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0b001_000_000) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        try (Stream<Path> all = Files.walk(into)) {
            for (Path folder : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static Path cache() {
        if (ServerUser.isRoot()) {
            return Path.of("/var/cache/waymark");
        }
        String named = System.getenv("XDG_CACHE_HOME");
        Path home =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return home.resolve("waymark");
    }

    private static String archive() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        String name = switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        if (!linux || name.isEmpty()) {
            throw new EngineException(new Problem(
                    "database-not-packaged",
                    "No PostgreSQL is packaged for this machine (" + System.getProperty("os.name") + ", " + processor
                            + ").",
                    "Give your own server with --waymark.database.url; docs/how-to/use-your-own-postgresql.md tells how.",
                    null));
        }
        return name;
    }

    private static InputStream open(String archive) throws IOException {
        InputStream packed = Binaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return packed;
    }

    private static String fingerprint(String archive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream packed = new DigestInputStream(open(archive), digest)) {
                packed.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
