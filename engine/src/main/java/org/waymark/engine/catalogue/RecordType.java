package org.waymark.engine.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of a snapshot.
 *
 * @param rowIs what one row is, in words
 * @param sql for a derived record, the query that makes it from other records; null for a record that a source fills
 * @param needs for a derived record, the records its query reads
 * @param checks queries that list rows to correct
 */
public record RecordType(
        String id,
        String title,
        String rowIs,
        List<Field> fields,
        @Nullable String sql,
        List<String> needs,
        List<Check> checks,
        List<Example> examples,
        String file) {

    public RecordType {
        fields = List.copyOf(fields);
        needs = List.copyOf(needs);
        checks = List.copyOf(checks);
        examples = List.copyOf(examples);
    }

    /** True when the record is made from others by a query. */
    public boolean isDerived() {
        return sql != null;
    }

    /** The column of that name, if the record has one. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * A check over records. Its query returns {@code unit_id}, {@code source_file} and {@code source_row} of each row to correct
     * (the last two may be null).
     *
     * @param severity {@code error} when a figure is wrong because of it, {@code warning} when it may be, {@code note} otherwise
     */
    public record Check(String id, String severity, String says, String whatToDo, String sql) {}
}
