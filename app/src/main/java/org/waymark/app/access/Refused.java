package org.waymark.app.access;

/** Something the viewer may not do or see. The page says it in words and tells nothing else. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    /**
     * @param whatHappened a sentence, such as "You cannot see the rows behind this figure."
     * @param whatToDo a sentence or two: who sees it, and whom to ask
     */
    public Refused(String whatHappened, String whatToDo) {
        super(whatHappened);
        this.whatToDo = whatToDo;
    }

    public String whatHappened() {
        return java.util.Objects.requireNonNull(getMessage());
    }

    public String whatToDo() {
        return whatToDo;
    }
}
