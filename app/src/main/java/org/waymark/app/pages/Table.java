package org.waymark.app.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page. Its first column heads the rows. Drawn by {@code parts/table.html}; on a narrow screen each row becomes a block, so it
 * suits up to seven columns; {@link Builder#wide} makes it scroll in its own frame instead.
 *
 * @param caption what it is, heard by all and seen where {@code captionShown}
 * @param groups its sections, each with an optional title
 */
public record Table(String caption, boolean captionShown, boolean wide, List<Column> columns, List<Group> groups) {

    public Table {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    public record Column(String words, boolean numeric) {}

    public record Group(@Nullable String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param style {@code wm-first} for the row with no owner, {@code wm-total} for a total, or empty
     */
    public record Row(String style, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }

    /** A table whose caption is heard and not seen: a heading above it says the same. */
    public static Builder under(String caption) {
        return new Builder(caption, false);
    }

    /** A table whose caption is seen. */
    public static Builder captioned(String caption) {
        return new Builder(caption, true);
    }

    /** Makes a table, columns first, then rows. */
    public static final class Builder {

        private final String caption;
        private final boolean shown;
        private final List<Column> columns = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private @Nullable String title;
        private boolean wide;

        private Builder(String caption, boolean shown) {
            this.caption = caption;
            this.shown = shown;
        }

        public Builder column(String words) {
            columns.add(new Column(words, false));
            return this;
        }

        public Builder numeric(String words) {
            columns.add(new Column(words, true));
            return this;
        }

        /** It scrolls sideways in its own frame on a narrow screen. */
        public Builder wide() {
            wide = true;
            return this;
        }

        /** The rows that follow stand under a title. */
        public Builder group(String words) {
            endGroup();
            title = words;
            return this;
        }

        public Builder row(Cell... cells) {
            return row("", List.of(cells));
        }

        /** The row that nobody answers for, tinted; it comes first. */
        public Builder first(Cell... cells) {
            return row("wm-first", List.of(cells));
        }

        public Builder total(Cell... cells) {
            return row("wm-total", List.of(cells));
        }

        public Builder row(String style, List<Cell> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
            }
            rows.add(new Row(style, cells));
            return this;
        }

        public Table build() {
            endGroup();
            return new Table(caption, shown, wide, columns, groups);
        }

        private void endGroup() {
            if (!rows.isEmpty()) {
                groups.add(new Group(title, rows));
                rows.clear();
            }
        }
    }
}
