package org.waymark.engine.ingest;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.FieldType;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.catalogue.Source.Column;
import org.waymark.engine.catalogue.Source.DateForm;
import org.waymark.engine.ingest.Findings.Kind;
import org.waymark.engine.ingest.TableShape.Required;
import org.waymark.engine.ingest.TableShape.Slot;
import org.waymark.engine.sql.DuckDb;

/**
 * Takes the rows of one table of a source: reads each cell as its field's type, says what could not be read, and puts the row into a table of the
 * database for {@link RecordMaker}. That table has seq, around (the seq of the row around this one), source_file, source_row and the slots.
 */
final class TableIntake implements AutoCloseable {

    private final String name;
    private final TableShape shape;
    private final @Nullable TableIntake around;
    private final Findings findings;
    private final LongSupplier sequence;
    private final CellReader reader;
    private final String dates;
    private final DuckDBAppender appender;
    private String file = "";
    private boolean supplied;

    /**
     * @param name the table of the database, which is made here
     * @param around the table whose rows hold this one's, in XML
     * @param sequence gives each row its place among all rows kept
     */
    TableIntake(
            DuckDb sql,
            String name,
            Source source,
            TableShape shape,
            @Nullable TableIntake around,
            Findings findings,
            LongSupplier sequence) {
        this.name = name;
        this.shape = shape;
        this.around = around;
        this.findings = findings;
        this.sequence = sequence;
        this.reader = new CellReader(source.dates());
        this.dates = source.dates().stream().map(DateForm::words).findFirst().orElse("");
        sql.execute("create table " + name + " (seq bigint, around bigint, source_file varchar, source_row bigint"
                + shape.slots().stream()
                        .map(slot -> ", " + slot.name() + " " + slot.type().sqlType())
                        .collect(Collectors.joining())
                + ")");
        try {
            this.appender = sql.connection().createAppender("main", name);
        } catch (SQLException e) {
            throw notKept(e);
        }
    }

    /** The table of the database. */
    String name() {
        return name;
    }

    TableShape shape() {
        return shape;
    }

    /** The table whose rows hold this one's. */
    @Nullable
    TableIntake around() {
        return around;
    }

    /** Says that the extract tells of this table's things, if only that there are none. */
    void supply() {
        supplied = true;
    }

    boolean isSupplied() {
        return supplied;
    }

    /** Says which file the next rows come from. */
    void from(String fileName) {
        file = fileName;
    }

    /** Puts a text into a cell that may be filled already; the first stands. */
    void fill(Row row, int column, String text) {
        String first = row.cell(column);
        if (first == null || first.isBlank()) {
            row.setCell(column, text);
        } else if (!text.isBlank() && !first.strip().equals(text.strip())) {
            sayTwice(row, shape.columns().get(column));
        }
    }

    /** Reads the row's cells and keeps it, unless something is missing that it cannot be kept without. */
    void take(Row row) {
        for (int column = 0; column < shape.columns().size(); column++) {
            String text = row.cell(column);
            if (text != null) {
                read(row, column, text.strip());
            }
        }
        Row around = row.around();
        if (around != null) {
            for (int slot = 0; slot < shape.slots().size(); slot++) {
                if (shape.slotAround(slot) >= 0) {
                    row.copy(slot, around, shape.slotAround(slot));
                }
            }
        }
        if (hasAllItNeeds(row)) {
            row.keepAs(sequence.getAsLong());
            append(row);
        }
    }

    @Override
    public void close() {
        try {
            appender.close();
        } catch (SQLException e) {
            throw notKept(e);
        }
    }

    private void read(Row row, int column, String written) {
        if (written.isEmpty()) {
            return;
        }
        Column known = shape.columns().get(column);
        String text = known.recodes().getOrDefault(written, written);
        int slot = shape.slotOfColumn(column);
        if (row.has(slot)) {
            sayTwice(row, known);
            return;
        }
        Slot kept = shape.slots().get(slot);
        boolean readable = switch (kept.type()) {
            case TEXT -> setText(row, slot, text);
            case CODE -> setText(row, slot, reader.code(text, kept.codes()));
            case DATE -> setNumber(row, slot, reader.date(text));
            case DATETIME -> setNumber(row, slot, reader.datetime(text));
            case INTEGER -> setNumber(row, slot, reader.integer(text));
            case TRUE_FALSE -> setNumber(row, slot, reader.trueFalse(text));
            case DECIMAL -> setDecimal(row, slot, reader.decimal(text));
        };
        if (!readable) {
            if (!known.onlyCodes()) {
                sayUnreadable(row, known, kept);
            }
        } else if (kept.type() != FieldType.TEXT && reader.repaired()) {
            sayRepaired(row, known, kept);
        }
    }

    private static boolean setText(Row row, int slot, @Nullable String text) {
        if (text != null) {
            row.setText(slot, text);
        }
        return text != null;
    }

    private static boolean setNumber(Row row, int slot, long number) {
        if (number != CellReader.UNREADABLE) {
            row.setNumber(slot, number);
        }
        return number != CellReader.UNREADABLE;
    }

    private static boolean setDecimal(Row row, int slot, double number) {
        if (!Double.isNaN(number)) {
            row.setNumber(slot, Double.doubleToRawLongBits(number));
        }
        return !Double.isNaN(number);
    }

    private boolean hasAllItNeeds(Row row) {
        for (Required needed : shape.required()) {
            Row around = row.around();
            boolean there = needed.slot() >= 0 ? row.has(needed.slot()) : around != null && around.isKept();
            if (!there) {
                say(
                        row,
                        "row-left-out",
                        Severity.ERROR,
                        needed.column(),
                        "A row is left out: it has nothing usable in a column it cannot be counted without.",
                        "Fill in the column in the case system and take the extract again.");
                return false;
            }
        }
        return true;
    }

    private void sayTwice(Row row, Column column) {
        say(
                row,
                "given-twice",
                Severity.WARNING,
                shape.nameOf(column),
                "The same thing is given twice in one row; the first is kept.",
                "See which of the two is right, and give only that.");
    }

    private void sayUnreadable(Row row, Column column, Slot slot) {
        switch (slot.type()) {
            case CODE ->
                say(
                        row,
                        "unknown-code",
                        Severity.WARNING,
                        shape.nameOf(column),
                        "The code is none of those that may stand here, so it counts as not known.",
                        "Correct the code in the case system.");
            case DATE, DATETIME ->
                say(
                        row,
                        "unreadable-date",
                        Severity.ERROR,
                        shape.nameOf(column),
                        "There is no such date, or it is written in a way that could mean several; it counts as not given.",
                        "Correct the date, or write it as " + dates + ".");
            default ->
                say(
                        row,
                        "unreadable-value",
                        Severity.WARNING,
                        shape.nameOf(column),
                        slot.type() == FieldType.TRUE_FALSE
                                ? "It is neither yes nor no, so it counts as not given."
                                : "It is not a number, so it counts as not given.",
                        "Correct the value in the case system.");
        }
    }

    private void sayRepaired(Row row, Column column, Slot slot) {
        say(
                row,
                "written-otherwise",
                Severity.NOTE,
                shape.nameOf(column),
                "The value is written in another way than the return asks for. It was read all the same.",
                slot.type() == FieldType.CODE
                        ? "Nothing; the return asks for capitals."
                        : "Nothing, unless the return is to be sent on.");
    }

    private void say(Row row, String code, Severity severity, String column, String says, String whatToDo) {
        findings.ofRow(new Kind(code, severity, file, shape.record().id(), column, says, whatToDo), row.number());
    }

    private void append(Row row) {
        try {
            appender.beginRow();
            appender.append(row.sequence());
            Row around = row.around();
            if (around != null && around.isKept()) {
                appender.append(around.sequence());
            } else {
                appender.appendNull();
            }
            appender.append(file);
            appender.append(row.number());
            List<Slot> slots = shape.slots();
            for (int slot = 0; slot < slots.size(); slot++) {
                if (!row.has(slot)) {
                    appender.appendNull();
                    continue;
                }
                switch (slots.get(slot).type()) {
                    case TEXT, CODE -> appender.append(row.text(slot));
                    case DATE -> appender.appendEpochDays((int) row.number(slot));
                    case DATETIME -> appender.appendEpochMicros(row.number(slot));
                    case INTEGER -> appender.append(row.number(slot));
                    case TRUE_FALSE -> appender.append(row.number(slot) == 1);
                    case DECIMAL -> appender.append(Double.longBitsToDouble(row.number(slot)));
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw notKept(e);
        }
    }

    private static EngineException notKept(SQLException e) {
        return new EngineException(
                List.of(new Problem(
                        "rows-not-kept",
                        "The rows read could not be put into the database.",
                        "See that the computer has memory and disk to spare, and try again.",
                        null)),
                e);
    }
}
