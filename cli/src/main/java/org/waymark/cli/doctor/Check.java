package org.waymark.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param whatToDo in a sentence; "" where nothing needs doing
 */
public record Check(Status status, String what, String found, String whatToDo) {

    /** How a thing is, as a word. */
    public enum Status {
        FINE("fine"),
        LOOK("look at this"),
        WRONG("wrong");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word that is printed. */
        public String word() {
            return word;
        }
    }

    static Check fine(String what, String found) {
        return new Check(Status.FINE, what, found, "");
    }

    static Check look(String what, String found, String whatToDo) {
        return new Check(Status.LOOK, what, found, whatToDo);
    }

    static Check wrong(String what, String found, String whatToDo) {
        return new Check(Status.WRONG, what, found, whatToDo);
    }
}
