package org.waymark.app.plans;

import java.util.List;
import java.util.Set;

/** Where the work of an action stands. How well it goes is a {@link Rating}; that is another question. */
public enum ActionState {
    NOT_STARTED("Not started"),
    UNDER_WAY("Under way"),
    DONE("Done"),
    STOPPED("Stopped");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    /** The state as a page says it. */
    public String words() {
        return words;
    }

    /**
     * The states that may follow this one: the only table of legal moves. Work that was never begun cannot be done; work that is done or
     * stopped can be taken up again.
     */
    public Set<ActionState> movesTo() {
        return switch (this) {
            case NOT_STARTED -> Set.of(UNDER_WAY, STOPPED);
            case UNDER_WAY -> Set.of(DONE, STOPPED);
            case DONE, STOPPED -> Set.of(UNDER_WAY);
        };
    }

    /** The legal moves from this state to another; empty if there is none. Work may have begun and ended between two reports. */
    List<ActionState> pathTo(ActionState to) {
        if (this == to) {
            return List.of();
        }
        if (movesTo().contains(to)) {
            return List.of(to);
        }
        return movesTo().stream()
                .filter(between -> between.movesTo().contains(to))
                .findFirst()
                .map(between -> List.of(between, to))
                .orElse(List.of());
    }

    /** True while somebody has still to do something. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == UNDER_WAY;
    }
}
