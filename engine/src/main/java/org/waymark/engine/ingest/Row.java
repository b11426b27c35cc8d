package org.waymark.engine.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row on its way in: its cells as they are written, and the values they were read as. */
final class Row {

    private final @Nullable Row around;
    private final @Nullable String[] cells;
    private final @Nullable String[] texts;
    private final long[] numbers;
    private final boolean[] present;
    private long number;
    private long sequence;
    private boolean kept;

    Row(@Nullable Row around, int columns, int slots) {
        this.around = around;
        this.cells = new String[columns];
        this.texts = new String[slots];
        this.numbers = new long[slots];
        this.present = new boolean[slots];
    }

    /** Makes the row ready for what stands at a row or line of the file. */
    void begin(long rowNumber) {
        number = rowNumber;
        kept = false;
        Arrays.fill(cells, null);
        Arrays.fill(present, false);
    }

    /** The row around this one, in XML. */
    @Nullable
    Row around() {
        return around;
    }

    /** Its number in the file, the header being 1; in XML the line it begins on. */
    long number() {
        return number;
    }

    /** What stands in a column; null when nothing does. */
    @Nullable
    String cell(int column) {
        return cells[column];
    }

    void setCell(int column, String text) {
        cells[column] = text;
    }

    boolean has(int slot) {
        return present[slot];
    }

    /** The text in a slot that has one. */
    String text(int slot) {
        String text = texts[slot];
        return text == null ? "" : text;
    }

    /** The number in a slot that has one. A decimal is there as its bits. */
    long number(int slot) {
        return numbers[slot];
    }

    void setText(int slot, String text) {
        texts[slot] = text;
        present[slot] = true;
    }

    void setNumber(int slot, long value) {
        numbers[slot] = value;
        present[slot] = true;
    }

    void copy(int slot, Row from, int slotThere) {
        texts[slot] = from.texts[slotThere];
        numbers[slot] = from.numbers[slotThere];
        present[slot] = from.present[slotThere];
    }

    void keepAs(long place) {
        sequence = place;
        kept = true;
    }

    boolean isKept() {
        return kept;
    }

    /** Its place among all rows kept. */
    long sequence() {
        return sequence;
    }
}
