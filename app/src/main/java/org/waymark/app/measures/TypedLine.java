package org.waymark.app.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/**
 * A line of a typed scorecard with all that papers print of it.
 *
 * @param scorecard the address of its scorecard
 * @param paper the title of the papers
 * @param printed the line as the newest paper prints it
 * @param newest the newest paper's date
 * @param series its months, with what was first printed where that was another number
 * @param figures the figures that hold now: of each period what the newest paper that prints it prints, in the order of periods
 * @param earlier figures that a later paper or a correction printed otherwise, oldest first
 */
public record TypedLine(
        String scorecard,
        String address,
        String paper,
        PackMeasure printed,
        LocalDate newest,
        Series series,
        Verdict verdict,
        List<Printed> figures,
        List<Printed> earlier) {

    public TypedLine {
        figures = List.copyOf(figures);
        earlier = List.copyOf(earlier);
    }

    /** A figure and the paper that prints it. */
    public record Printed(LocalDate paper, Instant takenAt, PackFigure figure) {}
}
