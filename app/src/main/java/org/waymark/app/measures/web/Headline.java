package org.waymark.app.measures.web;

import org.jspecify.annotations.Nullable;
import org.waymark.papers.verdict.Verdict;

/**
 * The newest figure and what is to be said of it.
 *
 * @param parts what was counted, and when
 * @param svg the shape of the verdict; null where nothing is judged
 */
record Headline(
        String value,
        String parts,
        @Nullable String svg,
        Spoken variation,
        @Nullable Spoken target) {

    /** Sentences of which the first is bold; it may be empty. */
    record Spoken(String first, String more) {}

    static Headline judged(String value, String parts, Verdict verdict) {
        return new Headline(
                value,
                parts,
                verdict.headline().startsWith("Too few") ? null : Shapes.verdict(verdict.meaning()),
                new Spoken(
                        verdict.headline() + ".",
                        verdict.variation()
                                .substring(verdict.headline().length() + 1)
                                .strip()),
                against(verdict, verdict.target()));
    }

    /** Where neighbouring figures hold the same things: only the target is spoken of, not whether it will be met. */
    static Headline unjudged(String value, String parts, Verdict verdict) {
        return new Headline(
                value,
                parts,
                null,
                new Spoken(
                        "Not judged.",
                        "Each figure holds months of the one before it, so they rise and fall together."),
                against(verdict, ""));
    }

    private static @Nullable Spoken against(Verdict verdict, String outlook) {
        String distance = verdict.distance() == null ? "" : FigureCells.capital(verdict.distance()) + ". ";
        String more = (distance + outlook).strip();
        String first = verdict.againstTarget() == null ? "" : verdict.againstTarget() + ".";
        return first.isEmpty() && more.isEmpty() ? null : new Spoken(first, more);
    }
}
