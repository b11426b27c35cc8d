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
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.ingest.Findings.Kind;
import org.waymark.engine.sql.SqlRunner;

/**
 * Makes each record's table out of the rows that were read for it, from however many tables and extracts.
 *
 * <p>A row equal to an earlier one is left out, unless its table counts such rows again. Rows that name the same key in so many words are one thing:
 * what one leaves blank another fills in, and where they differ the first stands. Rows whose key is made from the same fields but that differ are
 * different things, and the key of the second ends in /2. Each of these is said.
 */
final class RecordMaker {

    private final SqlRunner sql;
    private final Findings findings;
    private final List<ReadFile> files;
    private final Places places;

    RecordMaker(SqlRunner sql, Findings findings, List<ReadFile> files, Places places) {
        this.sql = sql;
        this.findings = findings;
        this.files = files;
        this.places = places;
    }

    /** Makes the tables, each with its record's fields, source_file and source_row, and returns the records' ids. */
    Set<String> make(List<TableIntake> tables) {
        sql.execute("create table read_file (number integer, name varchar)");
        for (int i = 0; i < files.size(); i++) {
            sql.execute("insert into read_file values (" + i + ", '"
                    + files.get(i).name().replace("'", "''") + "')");
        }
        Map<String, List<TableIntake>> byRecord = new LinkedHashMap<>();
        tables.forEach(table -> byRecord.computeIfAbsent(table.shape().record().id(), id -> new ArrayList<>())
                .add(table));
        for (List<TableIntake> same : outermostFirst(byRecord)) {
            make(same.get(0).shape().record(), same);
        }
        if (byRecord.containsKey(TableShape.CHILD)) {
            tables.forEach(this::compareWithChild);
        }
        tables.forEach(table -> sql.execute("drop table " + table.name()));
        byRecord.values()
                .forEach(same ->
                        sql.execute("drop table " + rows(same.get(0).shape().record())));
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
        sql.execute("create table " + rows + " as "
                + tables.stream().map(table -> rowsOf(record, table)).collect(Collectors.joining(" union all ")));
        Optional<Field> key = record.fields().stream().filter(Field::key).findFirst();
        String repeated = "select " + key.map(Field::name).orElse(fields(record, "r")) + " from " + rows
                + " as r group by all having count(*) > 1";
        if (!sql.query(repeated + " limit 1").rows().isEmpty()) {
            if (key.isEmpty()) {
                leaveOutRepeats(record);
            } else {
                joinRepeats(record, key.get().name(), repeated, tables);
            }
        }
        sql.execute("create table " + record.id() + " as select " + fields(record, "r")
                + ", f.name as source_file, r.source_row as source_row from " + rows
                + " as r join read_file as f on f.number = r.file where r.stands order by r.seq");
        tables.forEach(this::sayDistances);
    }

    private static String rows(RecordType record) {
        return "rows_of_" + record.id();
    }

    /** The rows of one table, with every field of the record, in SQL. */
    private String rowsOf(RecordType record, TableIntake table) {
        Source.Table described = table.shape().table();
        StringBuilder select = new StringBuilder("select s.seq as seq, s.file as file, s.source_row as source_row, "
                + (described.key() != null) + " as made, " + described.keepsIdenticalRows()
                + " as counts_again, true as stands");
        for (Field field : record.fields()) {
            select.append(", ")
                    .append(value(field, record, table))
                    .append(" as ")
                    .append(field.name());
        }
        select.append(" from ").append(table.name()).append(" as s");
        TableIntake around = table.around();
        if (around != null && around.isSupplied()) {
            select.append(" left join ").append(rows(around.shape().record())).append(" as a on a.seq = s.around");
        }
        if (described.distance() != null && places.areKnown()) {
            select.append(" left join place as b on b.postcode = ")
                    .append(Places.plainSql("s." + TableShape.POSTCODE_FROM))
                    .append(" left join place as e on e.postcode = ")
                    .append(Places.plainSql("s." + TableShape.POSTCODE_TO));
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
        sql.execute(
                "create or replace table repeats as select m.seq as seq, m.file as file, m.source_row as source_row "
                        + "from (select r.seq, r.file, r.source_row, r.counts_again, min(r.seq) over (partition by "
                        + fields(record, "r") + ") as first_seq from " + rows(record)
                        + " as r) as m where m.seq > m.first_seq and not m.counts_again");
        sayRepeats(record, "select p.file, p.source_row from repeats as p order by p.seq");
        sql.execute("update " + rows(record) + " set stands = false where seq in (select p.seq from repeats as p)");
    }

    private void joinRepeats(RecordType record, String key, String repeated, List<TableIntake> tables) {
        String fields = fields(record, "r");
        sql.execute("create or replace table repeats as with matched as (select r.seq, r.file, r.source_row, r.made, "
                + "r.counts_again, " + fields + ", min(r.seq) over same_row as first_seq, "
                + "first_value(r.file) over (same_row order by r.seq) as first_file, "
                + "first_value(r.file) over (partition by r." + key + " order by r.seq) as key_file from "
                + rows(record) + " as r where r." + key + " in (" + repeated + ") window same_row as (partition by "
                + fields
                + ")), things as (select r.*, case when not r.made then min(r.seq) filter (where not r.made) over "
                + "(partition by r." + key + ") when r.counts_again then r.seq else r.first_seq end as thing from "
                + "matched as r) select r.*, dense_rank() over (partition by r." + key
                + " order by r.thing) as place from things as r");
        sayRepeats(
                record,
                "select p.file, p.source_row from repeats as p where p.seq > p.first_seq and "
                        + "((p.made and not p.counts_again) or p.file = p.first_file) order by p.seq");
        sayEach(
                "select p.file, p.source_row from repeats as p where p.made and p.seq = p.thing and p.place > 1 order by p.seq",
                file -> new Kind(
                        "alike-but-different",
                        Severity.WARNING,
                        file,
                        record.id(),
                        null,
                        "A row is alike in what should tell it from every other, and yet differs; both count.",
                        "See whether one of them should go."));
        sayEach(
                "select p.file, p.source_row from repeats as p where not p.made and p.seq > p.thing and "
                        + "p.seq = p.first_seq and p.file = p.key_file order by p.seq",
                file -> new Kind(
                        "listed-again",
                        Severity.WARNING,
                        file,
                        record.id(),
                        null,
                        "The same one is listed more than once. The rows were joined into one.",
                        "List it once; where it is two, give each a number of its own."));
        for (Field field : record.fields()) {
            if (!field.key()) {
                joinField(record, field.name(), tables);
            }
        }
        sql.execute("update " + rows(record) + " set " + key + " = p." + key
                + " || case when p.place > 1 then '/' || p.place "
                + "else '' end, stands = (p.seq = p.thing) from repeats as p where p.seq = " + rows(record) + ".seq");
    }

    /** Where rows are one thing, fills what the first leaves blank, and says where others differ. */
    private void joinField(RecordType record, String field, List<TableIntake> tables) {
        sql.execute("create or replace table joined as select p.seq as seq, p.thing as thing, p.file as file, "
                + "p.source_row as source_row, p." + field + " as own, first_value(p." + field
                + " ignore nulls) over (partition by p.thing order by p.seq rows between unbounded preceding and "
                + "unbounded following) as kept from repeats as p where not p.made");
        sayEach(
                "select j.file, j.source_row from joined as j where j.own <> j.kept order by j.seq",
                file -> new Kind(
                        "differs",
                        Severity.WARNING,
                        file,
                        record.id(),
                        columnOf(field, tables),
                        "Rows of the same one say different things here; the first is kept.",
                        "See which is right, and correct the other."));
        sql.execute("update " + rows(record) + " set " + field
                + " = j.kept from joined as j where j.seq = j.thing and j.seq = " + rows(record)
                + ".seq and j.own is null and j.kept is not null");
    }

    private static String columnOf(String field, List<TableIntake> tables) {
        return tables.get(0).shape().columnOf(field);
    }

    private void compareWithChild(TableIntake table) {
        table.shape()
                .table()
                .agrees()
                .forEach((column, field) -> sayEach(
                        "select s.file, s.source_row from " + table.name() + " as s join " + TableShape.CHILD
                                + " as c on c."
                                + TableShape.CHILD_ID + " = s." + TableShape.CHILD_ID + " where s."
                                + TableShape.agreesSlot(field) + " <> c." + field + " order by s.seq",
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
        String both = "select s.file, s.source_row from " + table.name() + " as s";
        String given = " where s." + TableShape.POSTCODE_FROM + " is not null and s." + TableShape.POSTCODE_TO
                + " is not null";
        if (places.areKnown()) {
            sayEach(
                    both + " left join place as b on b.postcode = " + Places.plainSql("s." + TableShape.POSTCODE_FROM)
                            + " left join place as e on e.postcode = " + Places.plainSql("s." + TableShape.POSTCODE_TO)
                            + given + " and (b.x is null or e.x is null) order by s.seq",
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
                    both + given + " order by s.seq",
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

    /** Says something of each row of a query that gives a file's number and a row. */
    private void sayEach(String query, Function<String, Kind> kind) {
        for (List<@Nullable Object> row : sql.query(query).rows()) {
            if (row.get(0) instanceof Long file && row.get(1) instanceof Long number) {
                findings.ofRow(kind.apply(files.get(file.intValue()).name()), number);
            }
        }
    }

    private static String fields(RecordType record, String table) {
        return record.fields().stream().map(field -> table + "." + field.name()).collect(Collectors.joining(", "));
    }
}
