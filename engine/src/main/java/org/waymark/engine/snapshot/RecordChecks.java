package org.waymark.engine.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.RecordType.Check;
import org.waymark.engine.sql.NamedDates;
import org.waymark.engine.sql.SqlRunner;

/** Runs the checks of the records that a snapshot has, and says which rows to correct. */
final class RecordChecks {

    private static final int FIRST_ROWS = 10;
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+([a-z][a-z0-9_]*)");

    private final Catalogue catalogue;
    private final SqlRunner sql;
    private final LocalDate asAt;
    private final Set<String> present;

    RecordChecks(Catalogue catalogue, SqlRunner sql, LocalDate asAt, Set<String> present) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.asAt = asAt;
        this.present = present;
    }

    /** One finding for each check and file that has rows to correct, and one for each check that could not be run. */
    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (RecordType record : catalogue.records().values()) {
            if (present.contains(record.id())) {
                for (Check check : record.checks()) {
                    Set<String> absent = absentFor(check);
                    if (absent.isEmpty()) {
                        findings.addAll(run(record, check));
                    } else {
                        findings.add(notRun(record, check, absent));
                    }
                }
            }
        }
        return findings;
    }

    private Set<String> absentFor(Check check) {
        Set<String> absent = new TreeSet<>();
        Matcher tables = TABLE.matcher(check.sql());
        while (tables.find()) {
            if (catalogue.records().containsKey(tables.group(1)) && !present.contains(tables.group(1))) {
                absent.add(tables.group(1));
            }
        }
        return absent;
    }

    private List<Finding> run(RecordType record, Check check) {
        Map<String, List<Long>> firstRows = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (List<@Nullable Object> row : sql.query(
                        "with to_correct as (select distinct q.unit_id, q.source_file, q.source_row from ("
                                + NamedDates.bind(check.sql(), asAt)
                                + ") as q), placed as (select c.source_file as source_file, "
                                + "c.source_row as source_row, count(*) over (partition by c.source_file) as times, "
                                + "row_number() over (partition by c.source_file order by c.source_row, c.unit_id) as place "
                                + "from to_correct as c) select p.source_file, p.source_row, p.times from placed as p "
                                + "where p.place <= " + FIRST_ROWS + " order by p.source_file, p.place")
                .rows()) {
            String file = row.get(0) == null ? record.title() : String.valueOf(row.get(0));
            rows.put(file, row.get(2) instanceof Long times ? times : 0L);
            List<Long> first = firstRows.computeIfAbsent(file, f -> new ArrayList<>());
            if (row.get(1) instanceof Long number) {
                first.add(number);
            }
        }
        List<Finding> findings = new ArrayList<>();
        rows.forEach((file, times) -> findings.add(new Finding(
                check.id(),
                Severity.valueOf(check.severity().toUpperCase(Locale.ROOT)),
                file,
                record.id(),
                null,
                times,
                firstRows.getOrDefault(file, List.of()),
                check.says(),
                check.whatToDo())));
        return findings;
    }

    private Finding notRun(RecordType record, Check check, Set<String> absent) {
        return new Finding(
                "check-not-run",
                Severity.NOTE,
                record.title(),
                record.id(),
                null,
                0,
                List.of(),
                "The check \"" + check.id() + "\" was not made: the snapshot has no "
                        + String.join(
                                ", ",
                                absent.stream()
                                        .map(id -> catalogue.records().get(id))
                                        .filter(java.util.Objects::nonNull)
                                        .map(type -> type.title().toLowerCase(Locale.ROOT))
                                        .toList())
                        + ".",
                "Nothing, unless a source of it is to hand.");
    }
}
