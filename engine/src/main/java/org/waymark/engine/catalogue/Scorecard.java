package org.waymark.engine.catalogue;

import java.util.List;

/** A scorecard: sections of measures in the order a board reads them. */
public record Scorecard(String id, String title, List<Section> sections, String file) {

    public Scorecard {
        sections = List.copyOf(sections);
    }

    /** A heading and its lines. */
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** One line: the reference a board knows it by, and the measure. */
    public record Line(String ref, String measure) {}
}
