package org.waymark.papers.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.series.DateWords;

/**
 * A paper as it is laid out: a first sheet and sections of headings, paragraphs, charts and tables.
 *
 * @param readers whom it is for, in words
 * @param footer stands on every sheet of paper, before the number of the page
 * @param dated when the paper was made, as its files say
 */
public record Paper(
        String title,
        String authority,
        String lead,
        String readers,
        String footer,
        LocalDate dated,
        Cover cover,
        List<Section> sections) {

    public Paper {
        sections = List.copyOf(sections);
    }

    /** What a file says of itself beside its title. */
    public String about() {
        return lead + ". " + readers + ".";
    }

    /** The first sheet: facts, what changed, what is in the report. */
    public record Cover(
            List<Fact> facts, String changesHeading, List<String> changes, Table contents, String fingerprint) {
        public Cover {
            facts = List.copyOf(facts);
            changes = List.copyOf(changes);
        }
    }

    /** A term with what is said of it, the first words of which may be strong. */
    public record Fact(String term, String strong, String words) {}

    /**
     * A part of the paper under a heading.
     *
     * @param id its address within the paper
     * @param landscape whether its sheets lie on their side
     */
    public record Section(String id, String heading, boolean landscape, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section; exactly one of its parts is there. */
    public record Block(
            @Nullable String heading,
            @Nullable Words words,
            @Nullable Chart chart,
            @Nullable Table table) {

        static Block heading(String heading) {
            return new Block(heading, null, null, null);
        }

        static Block words(String kind, String words) {
            return new Block(null, new Words(kind, words), null, null);
        }

        static Block chart(Chart chart) {
            return new Block(null, null, chart, null);
        }

        static Block table(Table table) {
            return new Block(null, null, null, table);
        }
    }

    /** Words of a kind: {@code lead}, {@code strong}, {@code small} or "" for a plain paragraph. */
    public record Words(String kind, String text) {
        public Words {
            text = clean(text);
        }
    }

    /** A chart under its heading, with what it says and where its figures stand. */
    public record Chart(String heading, String svg, String says, String source, String annex) {}

    /**
     * A table.
     *
     * @param id its address within the paper; "" if nothing leads to it
     * @param caption what it holds
     * @param kind its class
     * @param notes stand beneath it
     */
    public record Table(
            String id, String caption, String kind, List<Column> columns, List<Group> groups, List<String> notes) {
        /** About so many letters stand in a line over the whole width of a sheet. */
        private static final int LETTERS_A_SHEET = 110;

        /** A row of more lines than this is parted where a sheet ends, lest half a sheet stays empty. */
        private static final int MOST_LINES = 7;

        public Table {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
            notes = List.copyOf(notes);
        }

        static Table of(String id, String caption, String kind, List<Column> columns, List<List<Cell>> rows) {
            return new Table(
                    id,
                    caption,
                    kind,
                    columns,
                    List.of(new Group(null, rows.stream().map(Row::of).toList())),
                    List.of());
        }

        Table noted(List<String> others) {
            return new Table(id, caption, kind, columns, groups, others);
        }

        /** The class of a row: {@code main} if words stand beneath it, {@code long} if it may be parted between two sheets. */
        public String kindOf(Row row) {
            int lines = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                double letters = Math.max(1, LETTERS_A_SHEET * columns.get(i).width() / 100);
                lines = Math.max(lines, lines(row.cells().get(i).words(), letters));
            }
            return (row.detail().isEmpty() ? "" : "main ") + (lines > MOST_LINES ? "long" : "whole");
        }

        /** The class of the words beneath a row. */
        public String kindOfDetail(Row row) {
            return "detail " + (lines(row.detail(), LETTERS_A_SHEET) > MOST_LINES ? "long" : "whole");
        }

        private static int lines(List<Words> words, double letters) {
            return words.stream()
                    .mapToInt(part -> 1 + (int) (part.text().length() / letters))
                    .sum();
        }

        int rows() {
            return groups.stream().mapToInt(group -> group.rows().size()).sum();
        }
    }

    /** Rows under a heading of their own; null if they need none. */
    public record Group(@Nullable String heading, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row, the first cell of which names it.
     *
     * @param detail words that stand beneath it over the whole width; empty if there are none
     */
    public record Row(List<Cell> cells, List<Words> detail) {
        public Row {
            cells = List.copyOf(cells);
            detail = List.copyOf(detail);
        }

        static Row of(List<Cell> cells) {
            return new Row(cells, List.of());
        }
    }

    /** A column's heading, the class of its cells, and its share of the width in per cent. */
    public record Column(String heading, String kind, double width) {
        static Column text(String heading, double width) {
            return new Column(heading, "", width);
        }

        static Column number(String heading, double width) {
            return new Column(heading, "n", width);
        }
    }

    /**
     * What stands in a cell.
     *
     * @param picture an SVG before the words; "" for none
     * @param link the address within the paper that the words lead to; "" for none
     * @param number what a workbook writes in place of the words; null where they are none
     * @param date the same of a day
     */
    public record Cell(
            List<Words> words,
            String picture,
            String link,
            @Nullable BigDecimal number,
            @Nullable LocalDate date) {
        public Cell {
            words = List.copyOf(words);
        }

        static Cell of(@Nullable String text) {
            return new Cell(text == null ? List.of() : List.of(new Words("", text)), "", "", null, null);
        }

        static Cell of(List<Words> words) {
            return new Cell(words, "", "", null, null);
        }

        static Cell number(String text, @Nullable BigDecimal number) {
            return new Cell(List.of(new Words("", text)), "", "", number, null);
        }

        static Cell date(@Nullable LocalDate date) {
            return new Cell(date == null ? List.of() : List.of(new Words("", DateWords.day(date))), "", "", null, date);
        }

        static Cell link(String text, String to) {
            return new Cell(List.of(new Words("", text)), "", to, null, null);
        }

        static Cell picture(String svg, List<Words> words) {
            return new Cell(words, svg, "", null, null);
        }

        /** All words in one text, a line each. */
        String text() {
            List<String> lines = new ArrayList<>();
            words.forEach(part -> lines.add(part.text()));
            return String.join("\n", lines);
        }
    }

    /** A text without what a document cannot hold. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(letter -> letter == '\n'
                        || (letter >= 0x20 && letter < 0xD800)
                        || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF))
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
