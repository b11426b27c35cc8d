package org.waymark.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/**
 * A scorecard filled for a month.
 *
 * @param id it is at {@code /scorecards/{id}}
 * @param board whose it is; null if that is not said
 * @param month the newest month shown
 * @param columns the months shown, oldest first; the last is {@code month}
 * @param months every month that can be shown, oldest first
 * @param part what part of the authority it shows, in words; null for the whole
 * @param source where typed figures come from, as a sentence without its full stop; null for computed ones
 */
public record ScorecardMonth(
        String id,
        String title,
        @Nullable String board,
        YearMonth month,
        List<YearMonth> columns,
        List<YearMonth> months,
        @Nullable String part,
        @Nullable String source,
        List<Section> sections) {

    public ScorecardMonth {
        columns = List.copyOf(columns);
        months = List.copyOf(months);
        sections = List.copyOf(sections);
    }

    /** Every line of every section. */
    public Stream<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    /** A heading and its lines. */
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param ref the reference a board knows it by; "" if it has none
     * @param href the page of the measure or of the typed line
     * @param measure the measure's id; null for a typed line
     * @param says its unit and which way is better: {@code %, higher is better}
     * @param figures one for each column
     * @param yearToDate null where the measure has none, as with things counted on a date
     * @param target as set, without a unit; null if there is none
     * @param floor likewise
     * @param series up to the month
     * @param verdict null where the figures of neighbouring months hold the same things, so that a chart's rules would mislead
     * @param againstTarget as of {@link Verdict#againstTarget}
     * @param compare null where there is nothing to compare with
     * @param sureness null for a typed line and where there is no figure
     * @param asAt the day of the snapshot, or of the paper
     */
    public record Line(
            String ref,
            String title,
            String href,
            @Nullable String measure,
            String says,
            List<Shown> figures,
            @Nullable Shown yearToDate,
            @Nullable String target,
            @Nullable String floor,
            Series series,
            @Nullable Verdict verdict,
            @Nullable String againstTarget,
            @Nullable Comparison compare,
            @Nullable Sureness sureness,
            LocalDate asAt) {

        public Line {
            figures = List.copyOf(figures);
        }

        /** The reference and the title. */
        public String name() {
            return ref.isEmpty() ? title : ref + " " + title;
        }

        /** The figure of the newest month. */
        public Shown newest() {
            return figures.get(figures.size() - 1);
        }
    }

    /**
     * A figure as it stands in a cell.
     *
     * @param words the number without its unit; null where there is none
     * @param href its explanation
     * @param was what was first shown for the same period; null unless it is another number
     * @param provisional true if rows were left out because their time is not over yet
     * @param noValue why there is no number; null where there is one
     */
    public record Shown(
            @Nullable String words,
            String href,
            @Nullable String was,
            boolean provisional,
            @Nullable String noValue) {}

    /** A published figure: the number without its unit, and whose and when. */
    public record Comparison(String words, String whose) {}
}
