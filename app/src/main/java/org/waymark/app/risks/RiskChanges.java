package org.waymark.app.risks;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes the fields that differ, each once. */
final class RiskChanges {
    private final RiskStore store;
    private final UUID risk;
    private final String by;
    private final Instant at;
    private final boolean fromPaper;
    private boolean empty = true;

    RiskChanges(RiskStore store, UUID risk, String by, Instant at, boolean fromPaper) {
        this.store = store;
        this.risk = risk;
        this.by = by;
        this.at = at;
        this.fromPaper = fromPaper;
    }

    void note(String field, @Nullable String was, @Nullable String became) {
        if (!Objects.equals(was, became)) {
            store.addChange(risk, new RiskChange(at, by, fromPaper, field, was, became));
            empty = false;
        }
    }

    boolean isEmpty() {
        return empty;
    }
}
