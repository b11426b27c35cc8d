package org.waymark.app.packs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;

/**
 * The files of a pack as they came, zipped, so that it can be proof-read again when more is looked for.
 *
 * @param content the fingerprint of their names and what they hold, 64 hexadecimal digits
 */
record PackFiles(String content, byte[] packed) {

    private static final String COVER = "pack.yaml";

    /** The files of a folder that a pack may have; empty if they are larger than a pack that is sent may be. */
    static Optional<PackFiles> of(Path folder) {
        try {
            List<Path> files = Stream.concat(
                            Stream.of(COVER), Stream.of(PackFile.values()).map(PackFile::fileName))
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
            long size = 0;
            for (Path file : files) {
                size += Files.size(file);
            }
            if (size > PackZip.MOST_UNPACKED) {
                return Optional.empty();
            }
            PackFiles packed = pack(files);
            return packed.packed.length > PackZip.MOST_PACKED ? Optional.empty() : Optional.of(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pack that they hold. */
    static Pack read(byte[] packed) {
        try (PackZip zip = PackZip.unpack(new ByteArrayInputStream(packed))) {
            return Pack.read(zip.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackFiles pack(List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                byte[] held = Files.readAllBytes(file);
                digest.update((name + "\u0000" + held.length + "\u0000").getBytes(StandardCharsets.UTF_8));
                digest.update(held);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(held);
                zip.closeEntry();
            }
        }
        return new PackFiles(HexFormat.of().formatHex(digest.digest()), bytes.toByteArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
