package org.waymark.app.risks;

import java.util.Set;

/** Whether a risk is still watched. */
public enum RiskState {
    OPEN("Open"),
    CLOSED("Closed");

    private final String words;

    RiskState(String words) {
        this.words = words;
    }

    /** The state as a page says it. */
    public String words() {
        return words;
    }

    /** The states that may follow this one: the only table of legal moves. */
    public Set<RiskState> movesTo() {
        return this == OPEN ? Set.of(CLOSED) : Set.of(OPEN);
    }
}
