package org.waymark.engine.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.Problem;

/** Checks that what a source says of records, fields and tables is there, and that it supplies what the records require. */
public final class SourceCheck {

    private final Catalogue catalogue;
    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    private SourceCheck(Catalogue catalogue, Source source) {
        this.catalogue = catalogue;
        this.source = source;
    }

    /** What is wrong in any source, file by file; empty when nothing is. */
    public static List<Problem> of(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : catalogue.sources().values()) {
            SourceCheck check = new SourceCheck(catalogue, source);
            source.tables().forEach(check::table);
            problems.addAll(check.problems);
        }
        return problems;
    }

    private void table(Source.Table table) {
        RecordType record = catalogue.records().get(table.record());
        if (record == null || record.isDerived()) {
            wrong(table, "fills \"" + table.record() + "\", which is no record that a source may fill.");
            return;
        }
        Set<String> given = new HashSet<>(table.carries());
        table.columns().forEach(column -> given.add(column.field()));
        if (table.key() != null) {
            table.key().from().stream()
                    .filter(field -> !given.contains(field))
                    .forEach(field -> wrong(table, "makes its key from \"" + field + "\", which it does not give."));
            given.add(table.key().field());
        }
        if (table.distance() != null) {
            given.add(table.distance().field());
        }
        given.stream()
                .filter(field -> record.field(field).isEmpty())
                .sorted()
                .forEach(field -> wrong(table, "fills the field \"" + field + "\", which its record has not."));
        record.fields().stream()
                .filter(field -> field.required() && !given.contains(field.name()))
                .forEach(field -> wrong(table, "does not give \"" + field.name() + "\", which its record requires."));
        around(table);
        RecordType child = catalogue.records().get("person");
        table.agrees().values().stream()
                .filter(field -> child == null || child.field(field).isEmpty())
                .forEach(field -> wrong(table, "compares with \"" + field + "\", which a child has not."));
    }

    private void around(Source.Table table) {
        if (table.inside() == null) {
            if (!table.carries().isEmpty()) {
                wrong(table, "carries fields and is inside no other table.");
            }
            return;
        }
        int own = source.tables().indexOf(table);
        Source.Table around = source.table(table.inside()).orElse(null);
        if (around == null || source.tables().indexOf(around) >= own) {
            wrong(table, "is inside \"" + table.inside() + "\", which is no table before it.");
            return;
        }
        RecordType record = catalogue.records().get(around.record());
        table.carries().stream()
                .filter(field -> record == null || record.field(field).isEmpty())
                .forEach(field -> wrong(table, "carries \"" + field + "\", which the row around it has not."));
    }

    private void wrong(Source.Table table, String what) {
        problems.add(new Problem(
                "source-mapping", "The table \"" + table.name() + "\" " + what, "Correct the source.", source.file()));
    }
}
