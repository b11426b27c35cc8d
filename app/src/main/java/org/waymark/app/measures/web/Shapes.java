package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.chart.MeaningShape;

/** The key to a chart's shapes. */
record Shapes(String svg, String words) {

    /** One for each shape that is used, in the order of their meanings. */
    static List<Shapes> key(Set<Meaning> used) {
        List<Shapes> key = new ArrayList<>();
        add(key, used, "Usual variation", Meaning.USUAL);
        add(key, used, "Better than usual", Meaning.BETTER);
        add(key, used, "Worse than usual", Meaning.WORSE);
        add(key, used, "Unusual, neither good nor bad", Meaning.HIGH, Meaning.LOW);
        return key;
    }

    /** The shape of a meaning, to stand before its words. */
    static String verdict(Meaning meaning) {
        return "<span class=\"wm-verdict\">" + MeaningShape.icon(meaning) + "</span>";
    }

    private static void add(List<Shapes> key, Set<Meaning> used, String words, Meaning... meanings) {
        if (List.of(meanings).stream().anyMatch(used::contains)) {
            key.add(new Shapes(MeaningShape.icon(meanings[0]), words));
        }
    }
}
