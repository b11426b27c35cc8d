package org.waymark.engine.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text file: UTF-8 with or without the mark at its beginning, UTF-16 with it, or Windows-1252. A byte that cannot be UTF-8 is
 * read as Windows-1252, which is what spreadsheets write.
 */
final class TextReader extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private boolean atEnd;
    private boolean windows;
    private boolean binary;
    private char last = '\n';

    TextReader(InputStream stream) throws IOException {
        this.stream = stream;
        fill();
        this.decoder = charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    }

    /** Whether some bytes were not UTF-8 and were read as Windows-1252. */
    boolean hasWindowsCharacters() {
        return windows;
    }

    /** Whether a character was met that no text has. */
    boolean isBinary() {
        return binary;
    }

    /** Whether what was read so far ends with a line's end, or nothing was read. */
    boolean endsALine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(characters, offset, length);
        while (out.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, out, atEnd);
            if (result.isError()) {
                out.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
                windows = true;
            } else if (result.isOverflow() || (atEnd && !bytes.hasRemaining())) {
                break;
            } else {
                bytes.compact();
                fill();
            }
        }
        int read = out.position() - offset;
        if (read == 0) {
            return length == 0 ? 0 : -1;
        }
        for (int i = offset; i < offset + read; i++) {
            binary |= characters[i] == 0;
        }
        last = characters[offset + read - 1];
        return read;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Adds what the stream has to the bytes not yet read, which are then ready to be read. */
    private void fill() throws IOException {
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    private Charset charset() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... mark) {
        if (bytes.limit() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
