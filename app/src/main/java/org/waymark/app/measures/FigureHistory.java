package org.waymark.app.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/**
 * The figures of a measure for one kind of period and one group.
 *
 * @param group {@code all} for the whole authority
 * @param value the group's value; null where group is {@code all}
 * @param snapshot the newest one, which the figures are from
 * @param figures oldest first, one for every period of which there is a figure; empty if the measure could not be made
 * @param series its newest two years, with what was first shown where that was another number, and with the measure's markers
 * @param verdict null where neighbouring figures hold the same things, so that a chart's rules would mislead
 * @param restatements newest period first
 */
public record FigureHistory(
        Measure measure,
        Grain grain,
        String group,
        @Nullable String value,
        Snapshot snapshot,
        List<Figure> figures,
        Series series,
        @Nullable Verdict verdict,
        List<Restatement> restatements) {

    public FigureHistory {
        figures = List.copyOf(figures);
        restatements = List.copyOf(restatements);
    }

    /** The same with these markers on its chart. */
    FigureHistory marked(List<Marker> markers) {
        List<Series.Marker> drawn = markers.stream()
                .map(marker -> Series.Marker.of(marker.on(), marker.words()))
                .toList();
        return new FigureHistory(
                measure, grain, group, value, snapshot, figures, series.marked(drawn), verdict, restatements);
    }

    /** A figure from one snapshot. */
    public record Kept(Snapshot snapshot, Figure figure) {}

    /**
     * A period of which a later snapshot gave another figure.
     *
     * @param first as it was first shown
     * @param now as the newest snapshot gives it, with the first snapshot that gave it so
     */
    public record Restatement(Kept first, Kept now) {}
}
