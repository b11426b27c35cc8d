package org.waymark.app.forums;

/**
 * What a decision is about.
 *
 * @param id a measure's id, or an action's plan and address with a slash between them
 * @param title as it was called when the decision was recorded
 */
public record Subject(Sort sort, String id, String title) {

    /** Sorts of thing a board decides about. */
    public enum Sort {
        MEASURE("measure", "/measures/"),
        ACTION("action", "/plans/");

        private final String words;
        private final String pages;

        Sort(String words, String pages) {
            this.words = words;
            this.pages = pages;
        }

        /** As a sentence says it. */
        public String words() {
            return words;
        }
    }

    /** The address of its page. */
    public String page() {
        return sort.pages + (sort == Sort.ACTION ? id.replace("/", "/actions/") : id);
    }
}
