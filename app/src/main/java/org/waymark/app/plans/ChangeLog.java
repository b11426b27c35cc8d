package org.waymark.app.plans;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes the fields that differ, each once. */
final class ChangeLog {
    private final PlanStore store;
    private final UUID action;
    private final String by;
    private final Instant at;
    private final boolean fromPaper;
    private boolean empty = true;

    ChangeLog(PlanStore store, UUID action, String by, Instant at, boolean fromPaper) {
        this.store = store;
        this.action = action;
        this.by = by;
        this.at = at;
        this.fromPaper = fromPaper;
    }

    void note(String field, @Nullable String was, @Nullable String became) {
        if (!Objects.equals(was, became)) {
            store.addChange(action, at, by, fromPaper, field, was, became);
            empty = false;
        }
    }

    boolean isEmpty() {
        return empty;
    }
}
