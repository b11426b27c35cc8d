package org.waymark.engine.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;

/** What the first bytes of a file say it is. */
enum Signature {
    EMPTY("is empty"),
    ZIP("is a workbook or a zip"),
    OLD_WORKBOOK("is a workbook of the old kind"),
    PDF("is a PDF"),
    GZIP("is packed with gzip"),
    XML("is XML"),
    OTHER("is something else");

    private static final int LONGEST = 8;

    private final String words;

    Signature(String words) {
        this.words = words;
    }

    /** To stand behind "The file". */
    String words() {
        return words;
    }

    /** Looks at the first bytes and leaves the stream where it was. */
    static Signature of(BufferedInputStream stream) throws IOException {
        stream.mark(LONGEST);
        byte[] head = stream.readNBytes(LONGEST);
        stream.reset();
        if (head.length == 0) {
            return EMPTY;
        }
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        return begins(head, '<') || begins(head, 0xEF, 0xBB, 0xBF, '<') ? XML : OTHER;
    }

    private static boolean begins(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
