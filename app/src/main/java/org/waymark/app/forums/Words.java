package org.waymark.app.forums;

import org.jspecify.annotations.Nullable;

/** Texts as people write them into forms and papers. */
final class Words {

    private Words() {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
