package org.waymark.app.measures;

import java.util.List;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;

/**
 * The scorecard of a paper, for {@link Measures} to take in: what was typed, as it was typed.
 *
 * @param cover its title names the scorecard: a later paper of the same title adds to it
 * @param lines in the paper's order, headings too
 * @param figures each of the line that {@link PackFigure#line()} names
 */
public record TypedPaper(PackCover cover, List<PackMeasure> lines, List<PackFigure> figures) {

    public TypedPaper {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }

    /** The scorecard of a pack. */
    public static TypedPaper of(Pack pack) {
        return new TypedPaper(pack.cover(), pack.measures(), pack.figures());
    }
}
