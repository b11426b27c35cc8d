package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.series.Series;

/**
 * Everything that a highlight report prints. Texts are printed as they stand; a null is printed as what it means: "Nobody named",
 * "Not rated", "No date". Lists are in the order they are printed; an empty one has no part of its own, but for actions, risks and the scorecard,
 * of which the report then says that there are none.
 *
 * <p>It is filled from a pack by {@link PackHighlight}; from the thread by whoever holds plan, risks and decisions, whose computed scorecard
 * {@link ThreadHighlight} then adds.
 *
 * @param changes what changed since the report before, in sentences, worst first
 * @param narrative paragraphs on the whole
 * @param scorecard lines, those of one section next to each other
 * @param decisions what the board decided, whether or not an action came of it
 * @param boardActions of a board's own tracker
 * @param tables further tables of the paper
 * @param ratings what the rating words mean
 * @param links how figures hang together beyond what their lines and tables say
 */
public record Highlight(
        Cover cover,
        List<String> changes,
        List<String> narrative,
        List<Priority> priorities,
        List<Theme> themes,
        List<Action> actions,
        List<Line> scorecard,
        List<Risk> risks,
        List<Decision> decisions,
        List<BoardAction> boardActions,
        List<Promise> promises,
        List<Recommendation> recommendations,
        List<Pledge> pledges,
        List<PrintedTable> tables,
        List<Rating> ratings,
        Links links) {

    public Highlight {
        changes = List.copyOf(changes);
        narrative = List.copyOf(narrative);
        priorities = List.copyOf(priorities);
        themes = List.copyOf(themes);
        actions = List.copyOf(actions);
        scorecard = List.copyOf(scorecard);
        risks = List.copyOf(risks);
        decisions = List.copyOf(decisions);
        boardActions = List.copyOf(boardActions);
        promises = List.copyOf(promises);
        recommendations = List.copyOf(recommendations);
        pledges = List.copyOf(pledges);
        tables = List.copyOf(tables);
        ratings = List.copyOf(ratings);
    }

    /** The same with another scorecard and what changed in it. */
    Highlight with(Cover otherCover, List<String> otherChanges, List<Line> otherScorecard) {
        return new Highlight(
                otherCover,
                otherChanges,
                narrative,
                priorities,
                themes,
                actions,
                otherScorecard,
                risks,
                decisions,
                boardActions,
                promises,
                recommendations,
                pledges,
                tables,
                ratings,
                links);
    }

    /** The same for the public, with what is hidden taken out of it. What the paper says of its readers is said by its class. */
    Highlight published(
            List<String> otherChanges,
            List<Line> otherScorecard,
            List<Action> otherActions,
            List<PrintedTable> otherTables) {
        return new Highlight(
                cover.forReaders(""),
                otherChanges,
                narrative,
                priorities,
                themes,
                otherActions,
                otherScorecard,
                risks,
                decisions,
                boardActions,
                promises,
                recommendations,
                pledges,
                otherTables,
                ratings,
                links);
    }

    /** The same with other tables, lines and changes. */
    Highlight with(List<String> otherChanges, List<Line> otherScorecard, List<PrintedTable> otherTables) {
        return new Highlight(
                cover,
                otherChanges,
                narrative,
                priorities,
                themes,
                actions,
                otherScorecard,
                risks,
                decisions,
                boardActions,
                promises,
                recommendations,
                pledges,
                otherTables,
                ratings,
                links);
    }

    /**
     * The first sheet.
     *
     * @param board the body it is for; null if it is not said
     * @param item of the agenda; null if it is not said
     * @param reportedOn the date of the report, which also dates the files
     * @param previousOn the date of the report before; null if it is not said
     * @param version such as {@code version 1}
     * @param draft true until it is issued; then every sheet says so
     * @param overall the rating of the whole; null if none was given
     * @param toDecide what the board is asked to decide, in sentences
     * @param responsible the senior responsible owner, a role; null if nobody is named
     * @param signOffs given and awaited; empty if none is recorded
     * @param figures what the figures are complete to and where they come from, in sentences
     * @param readers what the paper itself says of who may read it, in sentences, beyond what its class says; "" if nothing
     */
    public record Cover(
            String title,
            String authority,
            @Nullable String board,
            @Nullable String item,
            LocalDate reportedOn,
            @Nullable LocalDate previousOn,
            String version,
            boolean draft,
            @Nullable String overall,
            List<String> toDecide,
            @Nullable String responsible,
            List<SignOff> signOffs,
            String figures,
            String readers) {

        public Cover {
            toDecide = List.copyOf(toDecide);
            signOffs = List.copyOf(signOffs);
        }

        Cover forReaders(String others) {
            return new Cover(
                    title,
                    authority,
                    board,
                    item,
                    reportedOn,
                    previousOn,
                    version,
                    draft,
                    overall,
                    toDecide,
                    responsible,
                    signOffs,
                    figures,
                    others);
        }
    }

    /**
     * A sign-off.
     *
     * @param role whose it is
     * @param on the day it was given, in words; null while it is awaited
     */
    public record SignOff(String role, @Nullable String on) {}

    /**
     * A line of the front page.
     *
     * @param kind a heading in words, such as {@code Key priority area}
     */
    public record Priority(
            String kind,
            @Nullable String ref,
            @Nullable String words,
            @Nullable String owner,
            @Nullable String byWhen) {}

    /**
     * A theme with its lead's rating and words.
     *
     * @param rating as given; null if there is none
     * @param passages what is written under further headings
     */
    public record Theme(
            @Nullable String ref,
            String title,
            @Nullable String rating,
            @Nullable String narrative,
            List<Passage> passages) {

        public Theme {
            passages = List.copyOf(passages);
        }

        /** {@code Theme 1: Leading and managing well}. */
        public String heading() {
            return ref == null ? "Theme: " + title : "Theme " + ref + ": " + title;
        }

        /** True if a text names this theme, with or without its reference before it. */
        public boolean isNamed(@Nullable String text) {
            return text != null
                    && (text.strip().equalsIgnoreCase(title.strip())
                            || text.strip().equalsIgnoreCase(ref + " " + title.strip()));
        }
    }

    /** What is written under a heading. */
    public record Passage(String heading, String words) {}

    /**
     * An action of the plan.
     *
     * @param theme its theme's title, with or without its reference
     * @param words what is to be done; null where it was left blank
     * @param lead a role; null if nobody is named
     * @param due in words; null if nobody has said
     * @param previousRating at the report before
     * @param updates newest first
     * @param dependsOn references as printed
     * @param origin which decision it came from, as a sentence: {@code Decided by the Improvement board on 29 October 2026, minute 4, against Re-referrals
     *     within 12 months.}; null for an action that was in the plan from the start
     */
    public record Action(
            @Nullable String ref,
            @Nullable String theme,
            @Nullable String objective,
            @Nullable String words,
            @Nullable String lead,
            @Nullable String due,
            @Nullable String previousRating,
            @Nullable String rating,
            List<Update> updates,
            @Nullable String dependsOn,
            List<SuccessMeasure> successMeasures,
            @Nullable String origin) {

        public Action {
            updates = List.copyOf(updates);
            successMeasures = List.copyOf(successMeasures);
        }

        Action with(List<SuccessMeasure> others) {
            return new Action(
                    ref,
                    theme,
                    objective,
                    words,
                    lead,
                    due,
                    previousRating,
                    rating,
                    updates,
                    dependsOn,
                    others,
                    origin);
        }
    }

    /**
     * What was reported of an action.
     *
     * @param on null where the paper does not say when it was written
     * @param by a role; null where it is not said
     */
    public record Update(@Nullable LocalDate on, @Nullable String by, String words) {}

    /** How it will be known that an action worked. */
    public record SuccessMeasure(
            @Nullable String title,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String targetBy) {}

    /**
     * A line of the scorecard.
     *
     * @param question what a reader who is no specialist asks of it; null if nobody wrote it down
     * @param section the heading it stands under; null if there is none
     * @param better which way is better, in words: {@code higher is better}
     * @param acrossMonths how months make a year: {@code adds}, {@code distinct} (children counted once), {@code weighted-average}; null if nobody said
     * @param series its figures in time; without points where none are printed
     * @param figures everything printed for it, the newest month last
     * @param yearToDate null if there is none
     * @param target as it is printed; null if none is set
     * @param floor or, of a typed scorecard, the upper target, as it is printed; null if none is set
     * @param trendPrinted the arrow of a typed scorecard, in words; null for a computed one
     * @param benchmarks what others reach
     * @param notes what is to be known of it
     */
    public record Line(
            @Nullable String ref,
            String title,
            @Nullable String question,
            @Nullable String theme,
            @Nullable String section,
            @Nullable String periodType,
            String better,
            @Nullable String acrossMonths,
            Series series,
            List<Printed> figures,
            @Nullable Printed yearToDate,
            @Nullable String target,
            @Nullable String floor,
            @Nullable String trendPrinted,
            List<Benchmark> benchmarks,
            List<String> notes) {

        public Line {
            figures = List.copyOf(figures);
            benchmarks = List.copyOf(benchmarks);
            notes = List.copyOf(notes);
        }

        /** True if the figure of a month is marked as not to be published. */
        boolean marksSmall(YearMonth month) {
            return figures.stream()
                    .anyMatch(figure ->
                            month.equals(figure.month()) && figure.mark().contains(Marks.SMALL));
        }

        /** Everything printed for it, the year to date of a computed line too, which stands apart from its months. */
        List<Printed> everyFigure() {
            if (yearToDate == null
                    || figures.stream().anyMatch(figure -> figure.of().equals(yearToDate.of()))) {
                return figures;
            }
            List<Printed> all = new ArrayList<>(figures);
            all.add(yearToDate);
            return all;
        }

        /** True if a month of it is hidden, so that nothing is drawn or said of how it moves. */
        boolean hidesAMonth() {
            return figures.stream().anyMatch(figure -> figure.month() != null && Marks.hides(figure.text()));
        }

        Line with(List<Printed> otherFigures, @Nullable Printed otherYearToDate, List<String> otherNotes) {
            return new Line(
                    ref,
                    title,
                    question,
                    theme,
                    section,
                    periodType,
                    better,
                    acrossMonths,
                    series,
                    otherFigures,
                    otherYearToDate,
                    target,
                    floor,
                    trendPrinted,
                    benchmarks,
                    otherNotes);
        }

        /** {@code 1.8 Return home interviews held within 72 hours}. */
        public String heading() {
            return ref == null ? title : ref + " " + title;
        }

        /** True if it was typed from a paper and not computed. */
        public boolean typed() {
            return series.source() != null;
        }
    }

    /**
     * One printed figure.
     *
     * @param of what it is for
     * @param period the same in words: {@code October 2026}, {@code 2019/20}, {@code Final 2020/21}, {@code Year to date 2021/22}
     * @param text as it is printed
     * @param number null where the text is none
     * @param numerator of a share; null where it is not known
     * @param denominator of a share, or how many an average is of; null where it is not known
     * @param mark {@code r} for restated, {@code p} for provisional, {@code n} for not to be published, several of them with a blank between,
     *     "" for none
     * @param note null if there is nothing to say
     */
    public record Printed(
            PackPeriod of,
            String period,
            String text,
            @Nullable BigDecimal number,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String mark,
            @Nullable String note) {

        /** The month it is for; null where it is not for one. */
        public @Nullable YearMonth month() {
            return of.month();
        }

        /** The text with its mark. */
        public String marked() {
            return mark.isEmpty() ? text : text + " " + mark;
        }

        Printed marked(String other) {
            return new Printed(of, period, text, number, numerator, denominator, other, note);
        }
    }

    /** What others reach: {@code England 2025}, {@code 10.8%}. */
    public record Benchmark(String who, String text) {}

    /** A risk or an issue, as printed. */
    public record Risk(
            @Nullable String ref,
            @Nullable String type,
            @Nullable String description,
            @Nullable String mitigation,
            @Nullable String raisedOn,
            @Nullable String owner,
            @Nullable String probability,
            @Nullable String impact,
            @Nullable String score) {}

    /**
     * What a board decided.
     *
     * @param against the measure or action it was decided against; null if it was neither
     * @param became the reference of the action that came of it; null if none did
     */
    public record Decision(
            String forum,
            @Nullable LocalDate on,
            @Nullable String minute,
            String words,
            @Nullable String against,
            @Nullable String became) {}

    /** A line of a board's tracker. */
    public record BoardAction(
            @Nullable String forum,
            @Nullable String meetingOn,
            @Nullable String minute,
            @Nullable String words,
            @Nullable String comment) {}

    /** A promise in a board's minutes. */
    public record Promise(
            @Nullable String forum,
            @Nullable String meetingOn,
            @Nullable String minute,
            @Nullable String words) {}

    /** A recommendation to the authority, what it answered and what was done. */
    public record Recommendation(
            @Nullable String forum,
            @Nullable String ref,
            @Nullable String words,
            @Nullable String response,
            @Nullable String update) {}

    /** A promise to children, under the priority it belongs to. */
    public record Pledge(
            @Nullable String priority, @Nullable String words) {}

    /**
     * A table of the paper that has no part of its own. No row of it is a single child: those are {@link ChildRows}, which only an internal report
     * can hold.
     *
     * @param holds what stands in its cells
     * @param columns headings, the first of them of the rows' names
     * @param rows as many texts as there are columns, "" for a blank
     * @param partitions which rows or columns make up which
     */
    public record PrintedTable(
            String title,
            Holds holds,
            List<String> columns,
            List<List<String>> rows,
            List<Partition> partitions,
            List<String> notes) {

        /**
         * @throws IllegalArgumentException if a column is headed as one that tells children apart
         */
        public PrintedTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            partitions = List.copyOf(partitions);
            notes = List.copyOf(notes);
            if (ChildRows.tellApart(columns, rows)) {
                throw new IllegalArgumentException("a table of counts has a column that tells children apart");
            }
        }
    }

    /** What stands in a table's cells. */
    public enum Holds {
        /** Counts of children, and shares of them. */
        COUNTS,
        /** How long a list is whose rows are single children and are not here. */
        LENGTHS,
        /** The words that explain initials. */
        GLOSSARY,
        /** The authority's own columns. */
        OWN
    }

    /**
     * Rows or columns that make up a whole, so that their numbers add to its number.
     *
     * @param name what they are parted by, such as {@code sex}
     * @param rows true along rows, false along columns
     * @param whole the name of a row or column
     * @param parts the names of its parts
     */
    public record Partition(String name, boolean rows, String whole, List<String> parts) {

        public Partition {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How figures hang together.
     *
     * @param yearStartsIn the first month of the financial year, 1 to 12
     */
    public record Links(int yearStartsIn, List<Relation> relations) {

        /** Nothing is said beyond the lines and tables themselves; the year starts in April. */
        public static final Links NONE = new Links(4, List.of());

        public Links {
            relations = List.copyOf(relations);
        }
    }

    /**
     * A rule between lines.
     *
     * @param left arithmetic over references, such as {@code 1.8c + 1.8d}
     * @param relation {@code <=}, {@code >=} or {@code =}
     * @param periods the kinds of period it holds in, as typed; null for all
     */
    public record Relation(
            String left,
            String relation,
            String right,
            @Nullable String periods) {}

    /**
     * What a rating word means.
     *
     * @param ofTheWhole of the plan or a theme; null if it is not used of them
     * @param ofAnAction null if it is not used of one
     */
    public record Rating(
            String word,
            @Nullable String ofTheWhole,
            @Nullable String ofAnAction) {}
}
