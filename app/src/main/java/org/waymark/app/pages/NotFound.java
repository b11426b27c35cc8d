package org.waymark.app.pages;

/** There is nothing at this address. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param whatHappened a sentence, such as "There is no measure of that name." */
    public NotFound(String whatHappened) {
        super(whatHappened);
    }
}
