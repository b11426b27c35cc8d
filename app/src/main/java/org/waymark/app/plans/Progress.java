package org.waymark.app.plans;

/** What a rating word counts as when a plan is told in a sentence. */
public enum Progress {
    DONE("done"),
    ON_TRACK("on track"),
    BEHIND("behind"),
    NOT_STARTED("not yet started");

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    /** As the sentence says it, such as {@code not yet started}. */
    public String words() {
        return words;
    }

    /** Where the work of an action stands when its lead uses a word that counts so and says nothing else. */
    ActionState state() {
        return switch (this) {
            case DONE -> ActionState.DONE;
            case ON_TRACK, BEHIND -> ActionState.UNDER_WAY;
            case NOT_STARTED -> ActionState.NOT_STARTED;
        };
    }

    /** Where the work of an action stands once its lead has used a word that counts so: it is never taken back. */
    ActionState after(ActionState before) {
        boolean forward = before.isOpen() && this != NOT_STARTED;
        return forward ? state() : before;
    }
}
