package org.waymark.cli.print;

import java.util.EnumSet;
import java.util.Set;

/**
 * One column of what is printed.
 *
 * @param name as in the header of a CSV and the key of a JSON object; a table's header has spaces for its underscores
 * @param isNumber true where cells are numbers: they stand at the right in a table and are never guarded in a CSV
 * @param shownIn the formats that have the column
 */
public record Column(String name, boolean isNumber, Set<Format> shownIn) {

    public Column {
        shownIn = Set.copyOf(shownIn);
    }

    public static Column text(String name) {
        return new Column(name, false, EnumSet.allOf(Format.class));
    }

    public static Column number(String name) {
        return new Column(name, true, EnumSet.allOf(Format.class));
    }

    /** The same column, only in these formats. */
    public Column only(Format first, Format... others) {
        return new Column(name, isNumber, EnumSet.of(first, others));
    }
}
