package org.waymark.papers.report;

/** A report for anyone. It is made by {@link Publication} and by nothing else, of what disclosure control lets through. */
public final class PublicReport implements Report {

    private final Highlight highlight;
    private final Disclosed disclosed;

    /** For {@link Publication}, which has hidden what must be. */
    PublicReport(Highlight highlight, Disclosed disclosed) {
        this.highlight = highlight;
        this.disclosed = disclosed;
    }

    @Override
    public PaperClass paperClass() {
        return PaperClass.PUBLIC;
    }

    /** What is printed: hidden numbers are not in it. */
    @Override
    public Highlight highlight() {
        return highlight;
    }

    /** How much is hidden. */
    public Disclosed disclosed() {
        return disclosed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicReport report && highlight.equals(report.highlight);
    }

    @Override
    public int hashCode() {
        return highlight.hashCode();
    }
}
