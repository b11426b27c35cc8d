package org.waymark.engine.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.ingest.Findings.Kind;
import org.waymark.engine.sql.RowsByFile;
import org.waymark.engine.sql.SqlRunner;

/**
 * Makes each record's table out of the rows that were read for it, from however many tables and extracts.
 *
 * <p>A row equal to an earlier one is left out, unless its table counts such rows again. Rows that name the same key in so many words are one thing:
 * what one leaves blank another fills in, and where they differ the first stands. Rows whose key is made from the same fields but that differ are
 * different things, and the key of the second ends in /2. Each of these is said.
 */
final class RecordMaker {

    private static final String PLACES = " left join place as b on b.postcode = "
            + Places.plainSql("s." + TableShape.POSTCODE_FROM)
            + " left join place as e on e.postcode = "
            + Places.plainSql("s." + TableShape.POSTCODE_TO);

    private final SqlRunner sql;
    private final Findings findings;
    private final Places places;

    RecordMaker(SqlRunner sql, Findings findings, Places places) {
        this.sql = sql;
        this.findings = findings;
        this.places = places;
    }

    /** Makes the tables, each with its record's fields, source_file, source_row and seq, by which it is ordered; and returns the records' ids. */
    Set<String> make(List<TableIntake> tables) {
        Map<String, List<TableIntake>> byRecord = new LinkedHashMap<>();
        tables.forEach(table -> byRecord.computeIfAbsent(table.shape().record().id(), id -> new ArrayList<>())
                .add(table));
        for (List<TableIntake> same : outermostFirst(byRecord)) {
            make(same.get(0).shape().record(), same);
            same.forEach(this::sayDistances);
        }
        if (byRecord.containsKey(TableShape.CHILD)) {
            tables.forEach(this::compareWithChild);
        }
        tables.forEach(table -> sql.execute("drop table " + table.name()));
        return new TreeSet<>(byRecord.keySet());
    }

    /** The tables of each record, after those whose rows hold its own. */
    private static Collection<List<TableIntake>> outermostFirst(Map<String, List<TableIntake>> byRecord) {
        Map<String, List<TableIntake>> ordered = new LinkedHashMap<>();
        while (ordered.size() < byRecord.size()) {
            byRecord.forEach((record, tables) -> {
                boolean ready = tables.stream()
                        .map(TableIntake::around)
                        .allMatch(around -> around == null
                                || !around.isSupplied()
                                || ordered.containsKey(around.shape().record().id()));
                if (ready) {
                    ordered.put(record, tables);
                }
            });
        }
        return ordered.values();
    }

    private void make(RecordType record, List<TableIntake> tables) {
        String rows = rows(record);
        String all = tables.stream().map(table -> rowsOf(record, table)).collect(Collectors.joining(" union all "));
        Optional<Field> key = record.fields().stream().filter(Field::key).findFirst();
        sql.execute("create view " + rows + " as " + all);
        String repeated = "select " + key.map(Field::name).orElse(fields(record)) + " from " + rows
                + " as r group by all having count(*) > 1";
        if (!sql.query(repeated + " limit 1").rows().isEmpty()) {
            sql.execute("drop view " + rows);
            sql.execute("create table " + rows + " as " + all);
            if (key.isEmpty()) {
                leaveOutRepeats(record);
            } else {
                joinRepeats(record, key.get().name(), repeated, tables.get(0).shape());
            }
        }
        sql.execute("create table " + record.id() + " as select " + fields(record)
                + ", r.source_file, r.source_row, r.seq from " + rows + " as r where r.stands order by r.seq");
    }

    /** Every row read for a record, those too that do not stand but may have rows inside them. */
    private static String rows(RecordType record) {
        return "rows_of_" + record.id();
    }

    /** The rows of one table, with every field of the record, in SQL. */
    private String rowsOf(RecordType record, TableIntake table) {
        Source.Table described = table.shape().table();
        StringBuilder select = new StringBuilder("select s.seq as seq, s.source_file as source_file, "
                + "s.source_row as source_row, " + (described.key() != null) + " as made, "
                + described.keepsIdenticalRows() + " as counts_again, true as stands");
        for (Field field : record.fields()) {
            select.append(", ")
                    .append(value(field, record, table))
                    .append(" as ")
                    .append(field.name());
        }
        select.append(" from ").append(table.name()).append(" as s");
        TableIntake around = table.around();
        if (around != null && around.isSupplied() && table.shape().needsRowAround()) {
            select.append(" left join ").append(rows(around.shape().record())).append(" as a on a.seq = s.around");
        }
        if (described.distance() != null && places.areKnown()) {
            select.append(PLACES);
        }
        return select.toString();
    }

    private String value(Field field, RecordType record, TableIntake table) {
        Source.Table described = table.shape().table();
        if (described.key() != null && described.key().field().equals(field.name())) {
            return described.key().from().stream()
                    .map(part -> written(record.field(part).orElseThrow(), record, table))
                    .collect(Collectors.joining(" || '/' || "));
        }
        if (table.shape().slot(field.name()) >= 0) {
            return "s." + field.name();
        }
        if (described.carries().contains(field.name())) {
            return "a." + field.name();
        }
        if (described.distance() != null && described.distance().field().equals(field.name()) && places.areKnown()) {
            return places.miles("b", "e");
        }
        return "cast(null as " + field.type().sqlType() + ")";
    }

    /** A value as a part of a key: a time at midnight is its date. */
    private String written(Field field, RecordType record, TableIntake table) {
        String value = value(field, record, table);
        return switch (field.type()) {
            case TEXT, CODE -> value;
            case DATETIME ->
                "case when " + value + " = date_trunc('day', " + value + ") then strftime(" + value
                        + ", '%Y-%m-%d') else strftime(" + value + ", '%Y-%m-%dT%H:%M:%S') end";
            default -> "cast(" + value + " as varchar)";
        };
    }

    private void leaveOutRepeats(RecordType record) {
        sql.execute("create or replace table repeats as select m.seq, m.source_file, m.source_row "
                + "from (select r.seq, r.source_file, r.source_row, r.counts_again, min(r.seq) over (partition by "
                + fields(record) + ") as first_seq from " + rows(record)
                + " as r) as m where m.seq > m.first_seq and not m.counts_again");
        sayRepeats(record, "select p.source_file, p.source_row, p.seq as unit_id from repeats as p");
        sql.execute("update " + rows(record) + " set stands = false where seq in (select p.seq from repeats as p)");
    }

    private void joinRepeats(RecordType record, String key, String repeated, TableShape shape) {
        String fields = fields(record);
        sql.execute(
                "create or replace table repeats as with matched as (select r.seq, r.source_file, r.source_row, r.made, "
                        + "r.counts_again, " + fields + ", min(r.seq) over same_row as first_seq, "
                        + "first_value(r.source_file) over (same_row order by r.seq) as first_file, "
                        + "first_value(r.source_file) over (partition by r." + key
                        + " order by r.seq) as key_file from "
                        + rows(record) + " as r where r." + key + " in (" + repeated
                        + ") window same_row as (partition by "
                        + fields
                        + ")), things as (select r.*, case when not r.made then min(r.seq) filter (where not r.made) over "
                        + "(partition by r." + key
                        + ") when r.counts_again then r.seq else r.first_seq end as thing from "
                        + "matched as r) select r.*, dense_rank() over (partition by r." + key
                        + " order by r.thing) as place from things as r");
        sayRepeats(
                record,
                "select p.source_file, p.source_row, p.seq as unit_id from repeats as p where p.seq > p.first_seq and "
                        + "((p.made and not p.counts_again) or p.source_file = p.first_file)");
        sayEach(
                "select p.source_file, p.source_row, p.seq as unit_id from repeats as p where p.made and p.seq = p.thing and p.place > 1",
                file -> new Kind(
                        "alike-but-different",
                        Severity.WARNING,
                        file,
                        record.id(),
                        null,
                        "A row is alike in what should tell it from every other, and yet differs; both count.",
                        "See whether one of them should go."));
        sayEach(
                "select p.source_file, p.source_row, p.seq as unit_id from repeats as p where not p.made and p.seq > p.thing and "
                        + "p.seq = p.first_seq and p.source_file = p.key_file",
                file -> new Kind(
                        "listed-again",
                        Severity.WARNING,
                        file,
                        record.id(),
                        null,
                        "The same one is listed more than once. The rows were joined into one.",
                        "List it once; where it is two, give each a number of its own."));
        if (!sql.query("select 1 from repeats as p where not p.made limit 1")
                .rows()
                .isEmpty()) {
            record.fields().stream()
                    .filter(field -> !field.key())
                    .forEach(field -> joinField(record, field.name(), shape));
        }
        sql.execute("update " + rows(record) + " set " + key + " = p." + key
                + " || case when p.place > 1 then '/' || p.place else '' end, stands = (p.seq = p.thing) "
                + "from repeats as p where p.seq = " + rows(record) + ".seq");
    }

    /** Where rows are one thing, fills what the first leaves blank, and says where others differ. */
    private void joinField(RecordType record, String field, TableShape shape) {
        sql.execute("create or replace table joined as select p.seq, p.thing, p.source_file, p.source_row, p." + field
                + " as own, first_value(p." + field
                + " ignore nulls) over (partition by p.thing order by p.seq rows between unbounded preceding and "
                + "unbounded following) as kept from repeats as p where not p.made");
        sayEach(
                "select j.source_file, j.source_row, j.seq as unit_id from joined as j where j.own <> j.kept",
                file -> new Kind(
                        "differs",
                        Severity.WARNING,
                        file,
                        record.id(),
                        shape.columnOf(field),
                        "Rows of the same one say different things here; the first is kept.",
                        "See which is right, and correct the other."));
        sql.execute("update " + rows(record) + " set " + field
                + " = j.kept from joined as j where j.seq = j.thing and j.seq = " + rows(record)
                + ".seq and j.own is null and j.kept is not null");
    }

    private void compareWithChild(TableIntake table) {
        table.shape()
                .table()
                .agrees()
                .forEach((column, field) -> sayEach(
                        "select s.source_file, s.source_row, s.seq as unit_id from " + table.name() + " as s join "
                                + TableShape.CHILD
                                + " as c on c." + TableShape.CHILD_ID + " = s." + TableShape.CHILD_ID + " where s."
                                + TableShape.agreesSlot(field) + " <> c." + field,
                        file -> new Kind(
                                "differs-from-child",
                                Severity.WARNING,
                                file,
                                table.shape().record().id(),
                                column,
                                "What is said of the child here differs from the list of children, which is what counts.",
                                "See which is right, and correct the other.")));
    }

    private void sayDistances(TableIntake table) {
        Source.Distance distance = table.shape().table().distance();
        if (distance == null) {
            return;
        }
        String rows = "select s.source_file, s.source_row, s.seq as unit_id from " + table.name() + " as s";
        String given = " where s." + TableShape.POSTCODE_FROM + " is not null and s." + TableShape.POSTCODE_TO
                + " is not null";
        if (places.areKnown()) {
            sayEach(
                    rows + PLACES + given + " and (b.x is null or e.x is null)",
                    file -> new Kind(
                            "postcode-not-known",
                            Severity.WARNING,
                            file,
                            table.shape().record().id(),
                            distance.to(),
                            "A postcode is not in the list of postcodes, so the distance is not known.",
                            "Correct the postcode, or give a newer list."));
        } else {
            sayEach(
                    rows + given,
                    file -> new Kind(
                            "distance-not-known",
                            Severity.NOTE,
                            file,
                            table.shape().record().id(),
                            distance.to(),
                            "There are postcodes and no list of where they lie, so the distance is not known.",
                            "Give a list of postcodes when the snapshot is taken."));
        }
    }

    private void sayRepeats(RecordType record, String query) {
        sayEach(
                query,
                file -> new Kind(
                        "repeated-row",
                        Severity.NOTE,
                        file,
                        record.id(),
                        null,
                        "A row is the same as an earlier one. It counts once.",
                        "Take the second out."));
    }

    /** Says something of each row of a query that gives source_file, source_row and unit_id. */
    private void sayEach(String query, Function<String, Kind> kind) {
        RowsByFile.of(sql, query).forEach(rows -> findings.ofRows(kind.apply(String.valueOf(rows.file())), rows));
    }

    private static String fields(RecordType record) {
        return record.fields().stream().map(field -> "r." + field.name()).collect(Collectors.joining(", "));
    }
}
