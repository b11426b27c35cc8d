package org.waymark.engine.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.RecordType.Check;
import org.waymark.engine.sql.NamedDates;
import org.waymark.engine.sql.RowsByFile;
import org.waymark.engine.sql.SqlRunner;

/** Runs the checks of the records that a snapshot has, and says which rows to correct. */
final class RecordChecks {

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

    /** One finding for each check and file that has rows to correct, and one for each check that could not be made. */
    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (RecordType record : catalogue.records().values()) {
            if (present.contains(record.id())) {
                for (Check check : record.checks()) {
                    Set<String> absent = absentFor(check);
                    if (absent.isEmpty()) {
                        RowsByFile.of(sql, NamedDates.bind(check.sql(), asAt))
                                .forEach(rows -> findings.add(toCorrect(record, check, rows)));
                    } else {
                        findings.add(notMade(record, check, absent));
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

    private static Finding toCorrect(RecordType record, Check check, RowsByFile rows) {
        return new Finding(
                check.id(),
                Severity.valueOf(check.severity().toUpperCase(Locale.ROOT)),
                rows.file() == null ? record.title() : rows.file(),
                record.id(),
                null,
                rows.rows(),
                rows.firstRows(),
                check.says(),
                check.whatToDo());
    }

    private Finding notMade(RecordType record, Check check, Set<String> absent) {
        String titles = absent.stream()
                .map(id -> catalogue.records().get(id))
                .filter(Objects::nonNull)
                .map(type -> type.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Finding(
                "check-not-made",
                Severity.NOTE,
                record.title(),
                record.id(),
                null,
                0,
                List.of(),
                "The check \"" + check.id() + "\" was not made: the snapshot has no " + titles + ".",
                "Nothing, unless a source of it is to hand.");
    }
}
