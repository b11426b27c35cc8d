package org.waymark.papers.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing that a careful reader would say of a paper.
 *
 * @param code what kind of thing, such as {@code total-does-not-add}
 * @param file of the pack
 * @param ref where in the file, as a reader would name it: {@code 4.2 2026-05}, {@code line 12}, {@code 32 33} or {@code 1-75}
 * @param expected what should stand there, in a few words
 * @param printed what stands there, in a few words
 * @param says what is wrong, in a sentence
 * @param whatToDo what the author does about it, in a sentence
 * @param cause the words or figures that the finding rests on
 */
public record ProofFinding(
        String code,
        String file,
        String ref,
        String expected,
        String printed,
        String says,
        String whatToDo,
        String cause) {

    /** The same as long as the finding is of the same kind, at the same place and for the same cause; 64 hexadecimal digits. */
    public String fingerprint() {
        try {
            String all = String.join("\u0000", code, file, ref, cause);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
