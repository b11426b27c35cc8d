package org.waymark.engine.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests a file's bytes as they are read. */
final class DigestedInput extends FilterInputStream {

    private final MessageDigest digest = sha256Digest();
    private long bytes;

    DigestedInput(InputStream content) {
        super(content);
    }

    /** The bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** The SHA-256 of the bytes read, in hexadecimal. To be asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            bytes++;
            digest.update((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            bytes += read;
            digest.update(into, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
