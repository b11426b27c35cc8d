package org.waymark.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the tables and columns of a return map on to records.
 *
 * @param dates the ways a date may be written; the first is the form's own, another counts as a repair
 * @param root XML: the name of the outermost element
 * @param entry XML: the path, below the root, of the element that is read as a whole
 * @param filesNamedAsTables CSV: a file's name must be the table's, where otherwise it need only hold its words
 * @param tables in the file's order: a table that is inside another comes after it
 */
public record Source(
        String id,
        String title,
        Form form,
        List<DateForm> dates,
        @Nullable String root,
        @Nullable String entry,
        boolean filesNamedAsTables,
        List<Table> tables,
        String file) {

    public Source {
        dates = List.copyOf(dates);
        tables = List.copyOf(tables);
    }

    /** The table of that name, if the source has one. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** How the extract is written. */
    public enum Form {
        CSV,
        XML
    }

    /** How a date is written. */
    public enum DateForm {
        DAY_MONTH_YEAR("day/month/year"),
        YEAR_MONTH_DAY("year-month-day");

        private final String words;

        DateForm(String words) {
            this.words = words;
        }

        /** As a catalogue file and a message write it. */
        public String words() {
            return words;
        }

        static DateForm of(String words) {
            for (DateForm form : values()) {
                if (form.words.equals(words)) {
                    return form;
                }
            }
            throw new IllegalArgumentException(words);
        }
    }

    /**
     * One table of the return, whose rows become rows of one record.
     *
     * @param name as the return calls it
     * @param title in plain words
     * @param files CSV: words that a file's name holds
     * @param needed CSV: a set without it is refused
     * @param inside XML: the table whose element holds this one
     * @param element XML: the element of one row, below the element of the table it is inside; a full stop is that element itself
     * @param whenPresent XML: a file without the element says nothing, rather than nought
     * @param key the key field that is made from others; null where the source gives it, or the record has none
     * @param keepsIdenticalRows whether a row equal to an earlier one counts again
     * @param carries XML: fields taken from the row around this one
     * @param columns in the file's order
     * @param agrees columns that repeat a field of the child and are only compared with it: column to field
     * @param drops columns that are known and not kept
     */
    public record Table(
            String name,
            String title,
            List<String> files,
            boolean needed,
            @Nullable String inside,
            @Nullable String element,
            boolean whenPresent,
            String record,
            @Nullable Key key,
            boolean keepsIdenticalRows,
            List<String> carries,
            List<Column> columns,
            @Nullable Distance distance,
            Map<String, String> agrees,
            List<String> drops) {
        public Table {
            files = List.copyOf(files);
            carries = List.copyOf(carries);
            columns = List.copyOf(columns);
            agrees = Collections.unmodifiableMap(new LinkedHashMap<>(agrees));
            drops = List.copyOf(drops);
        }
    }

    /**
     * One column of a table.
     *
     * @param name the column's header, or in XML the path of its element below the row's
     * @param recodes what a value is read as, by the value as it is written
     * @param onlyCodes a value that is not one of the field's codes is dropped unsaid
     */
    public record Column(String name, String field, Map<String, String> recodes, boolean onlyCodes) {
        public Column {
            recodes = Collections.unmodifiableMap(new LinkedHashMap<>(recodes));
        }
    }

    /** The key field, and the fields it is made from. */
    public record Key(String field, List<String> from) {
        public Key {
            from = List.copyOf(from);
        }
    }

    /** The field that gets the miles between two columns of postcodes, which are not kept. */
    public record Distance(String field, String from, String to) {}
}
