package org.waymark.engine.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.FieldType;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.catalogue.Source.Column;

/**
 * How a row of a source's table is laid out on its way in: the columns that are read, and the slots their values are kept in. A slot is a field of
 * the record, or one that is only needed until the record is made.
 */
final class TableShape {

    /** The record that every child is a row of. */
    static final String CHILD = "person";

    /** The field that names the child in every record about one. */
    static final String CHILD_ID = "child_id";

    private static final String AGREES = "agrees_";
    /** The slot of the postcode that a distance begins at. */
    static final String POSTCODE_FROM = "postcode_from";
    /** The slot of the postcode that a distance ends at. */
    static final String POSTCODE_TO = "postcode_to";

    private final Source.Table table;
    private final RecordType record;
    private final @Nullable TableShape around;
    private final List<Column> columns;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Required> required = new ArrayList<>();
    private final int[] slotOfColumn;
    private final int[] slotAround;
    private final Map<String, Integer> columnByHeader = new HashMap<>();

    /** A value's name in the database, its type, and the codes it may be. */
    record Slot(String name, FieldType type, Map<String, String> codes) {}

    /**
     * What a row cannot be kept without.
     *
     * @param slot its slot; -1 where it is the key of the row around this one
     * @param column how the source calls it
     */
    record Required(int slot, String column) {}

    /**
     * @param around the shape of the rows that hold this table's rows, in XML
     */
    TableShape(Catalogue catalogue, Source.Table table, @Nullable TableShape around) {
        this.table = table;
        this.record = java.util.Objects.requireNonNull(catalogue.records().get(table.record()), table.record());
        this.around = around;
        this.columns = columns(table);
        RecordType child = java.util.Objects.requireNonNull(catalogue.records().get(CHILD), CHILD);
        this.slotOfColumn = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            String field = columns.get(i).field();
            slotOfColumn[i] = addSlot(
                    field,
                    field.startsWith(AGREES)
                            ? child.field(field.substring(AGREES.length())).orElse(null)
                            : record.field(field).orElse(null));
            columnByHeader.put(plain(columns.get(i).name()), i);
        }
        for (String carried : table.carries()) {
            if (around != null && around.slot(carried) >= 0) {
                addSlot(carried, record.field(carried).orElse(null));
            }
        }
        this.slotAround = new int[slots.size()];
        for (int i = 0; i < slotAround.length; i++) {
            String name = slots.get(i).name();
            slotAround[i] = around != null && table.carries().contains(name) ? around.slot(name) : -1;
        }
        for (Field field : record.fields()) {
            Source.Key key = table.key();
            boolean made = key != null && key.field().equals(field.name());
            boolean partOfKey = key != null && key.from().contains(field.name());
            if ((field.required() && !made) || partOfKey) {
                required.add(new Required(slot(field.name()), columnOf(field.name())));
            }
        }
    }

    Source.Table table() {
        return table;
    }

    RecordType record() {
        return record;
    }

    /** What is read of a row, in order. */
    List<Column> columns() {
        return columns;
    }

    List<Slot> slots() {
        return slots;
    }

    List<Required> required() {
        return required;
    }

    /** The slot of a column's value. */
    int slotOfColumn(int column) {
        return slotOfColumn[column];
    }

    /** Whether a row carries something that is known only once the row around it has its key. */
    boolean needsRowAround() {
        return table.carries().stream().anyMatch(field -> slot(field) < 0);
    }

    /** The slot, in the row around this one, of a slot's value; -1 when the value is the row's own. */
    int slotAround(int slot) {
        return slotAround[slot];
    }

    /** The slot of that name; -1 when there is none. */
    int slot(String name) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The slot that a column to compare with the child's field is kept in. */
    static String agreesSlot(String field) {
        return AGREES + field;
    }

    /** The column that a header names; -1 when it is none of the table's. */
    int columnOfHeader(String header) {
        return columnByHeader.getOrDefault(plain(header), -1);
    }

    /** Whether the table knows a column of that header and does not keep it. */
    boolean drops(String header) {
        return table.drops().stream().anyMatch(dropped -> plain(dropped).equals(plain(header)));
    }

    /** Whether a row cannot be kept without the column. */
    boolean requires(int column) {
        return required.stream().anyMatch(needed -> needed.slot() == slotOfColumn[column]);
    }

    Row newRow(@Nullable Row rowAround) {
        return new Row(rowAround, columns.size(), slots.size());
    }

    /** A name with small letters and digits only, so that a header's spaces, marks and capitals do not matter. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<Column> columns(Source.Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        table.agrees().forEach((name, field) -> columns.add(new Column(name, agreesSlot(field), Map.of(), false)));
        if (table.distance() != null) {
            columns.add(new Column(table.distance().from(), POSTCODE_FROM, Map.of(), false));
            columns.add(new Column(table.distance().to(), POSTCODE_TO, Map.of(), false));
        }
        return List.copyOf(columns);
    }

    private int addSlot(String name, @Nullable Field field) {
        int known = slot(name);
        if (known >= 0) {
            return known;
        }
        slots.add(
                field == null ? new Slot(name, FieldType.TEXT, Map.of()) : new Slot(name, field.type(), field.codes()));
        return slots.size() - 1;
    }

    /** How a file names a column: in XML by its element alone. */
    String nameOf(Column column) {
        String path = column.name().equals(".") && table.element() != null ? table.element() : column.name();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How a file names the column that a field is filled from. */
    String columnOf(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .map(this::nameOf)
                .orElseGet(() -> around == null ? field : around.columnOf(field));
    }
}
