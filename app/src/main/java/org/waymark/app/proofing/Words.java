package org.waymark.app.proofing;

import java.util.List;

/** Sentences about findings. */
final class Words {

    private Words() {}

    /** A text of at most so many letters, cut between words where it can be. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most);
        return text.substring(0, blank < most / 2 ? most : blank) + " …";
    }

    /** {@code a, b and c}. */
    static String listed(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }
}
