package org.waymark.engine.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Calendar;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.sql.NamedDates;
import org.waymark.engine.sql.SqlRunner;

/**
 * A database laid out as a measure's SQL expects it: the records, {@code months}, {@code calendar}, {@code working_day}, the clock tables, and the
 * two named dates. What a measure may read is listed in MEASURES.md of the reference.
 */
final class Workbench {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Catalogue catalogue;
    private final SqlRunner sql;
    private final LocalDate asAt;
    private final Set<String> present;
    private final Set<String> clocksMade = new HashSet<>();
    private boolean calendarMade;
    private boolean describersMade;
    private @Nullable String monthsMade;

    /**
     * @param present the records that have tables in {@code sql}
     */
    Workbench(Catalogue catalogue, SqlRunner sql, LocalDate asAt, Set<String> present) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.asAt = asAt;
        this.present = Set.copyOf(present);
    }

    /** The same database seen from another day, after its records have changed: only the calendar stays. */
    Workbench from(LocalDate day) {
        Workbench other = new Workbench(catalogue, sql, day, present);
        other.calendarMade = calendarMade;
        return other;
    }

    LocalDate asAt() {
        return asAt;
    }

    SqlRunner sql() {
        return sql;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The last month that had wholly passed by the end of the as-at day. */
    YearMonth lastWholeMonth() {
        return Snapshot.lastWholeMonth(asAt);
    }

    /** The records that a measure reads, by itself and through its clocks and the measure that its rows come from. */
    static Set<String> recordsOf(Catalogue catalogue, Measure measure) {
        Set<String> records = new TreeSet<>(measure.needs().keySet());
        clocksOf(measure).forEach(clock -> records.addAll(catalogue.clock(clock).needs()));
        if (measure.rowsFromMeasure() != null) {
            records.addAll(recordsOf(catalogue, catalogue.measure(measure.rowsFromMeasure())));
        }
        return records;
    }

    /** The first record that the measure needs and the snapshot lacks, in words; null when all are there. */
    @Nullable
    String missingFor(Measure measure) {
        Set<String> records = recordsOf(catalogue, measure);
        records.remove("population");
        return firstMissing(records);
    }

    @Nullable
    String missingFor(Clock clock) {
        return firstMissing(new TreeSet<>(clock.needs()));
    }

    boolean has(String record) {
        return present.contains(record);
    }

    String bind(String query) {
        return NamedDates.bind(query, asAt);
    }

    /** Makes {@code months} hold the whole months from one to another, both included. */
    void makeMonths(YearMonth from, YearMonth to) {
        String window = from + " " + to;
        if (window.equals(monthsMade)) {
            return;
        }
        String rows = from.isAfter(to)
                ? ""
                : java.util.stream.LongStream.rangeClosed(0, from.until(to, ChronoUnit.MONTHS))
                        .mapToObj(from::plusMonths)
                        .map(month -> "('" + month + "', date '" + month.atDay(1) + "', date '" + month.atEndOfMonth()
                                + "', date '"
                                + new FigurePeriod(Measure.Grain.YEAR_TO_DATE, month)
                                        .first()
                                        .atDay(1)
                                + "', date '" + month.minusMonths(11).atDay(1) + "')")
                        .collect(Collectors.joining(", "));
        sql.execute("create or replace table months (month varchar, starts_on date, ends_on date, year_starts_on date, "
                + "twelve_starts_on date)");
        if (!rows.isEmpty()) {
            sql.execute("insert into months values " + rows);
        }
        monthsMade = window;
    }

    /** Makes {@code calendar} and {@code working_day}, once. */
    void makeCalendar() {
        if (calendarMade) {
            return;
        }
        Calendar days = catalogue.calendar();
        String holidays =
                days.bankHolidays().stream().map(d -> "(date '" + d + "')").collect(Collectors.joining(", "));
        sql.execute(
                "create or replace table bank_holiday as select h.day as day from (values " + holidays + ") as h(day)");
        sql.execute(
                "create or replace table calendar as with days as (select cast(t.d as date) as day from generate_series(date '"
                        + days.from() + "', date '" + days.to() + "', interval 1 day) as t(d)), marked as ("
                        + "select d.day as day, (iso_dow(d.day) < 6 and h.day is null) as is_working_day from days as d "
                        + "left join bank_holiday as h on h.day = d.day) "
                        + "select m.day as day, m.is_working_day as is_working_day, cast(sum(case when m.is_working_day then 1 else 0 end) "
                        + "over (order by m.day rows between unbounded preceding and current row) as bigint) as working_day_number "
                        + "from marked as m order by m.day");
        sql.execute("create or replace table working_day as select c.working_day_number as number, c.day as day "
                + "from calendar as c where c.is_working_day order by c.day");
        calendarMade = true;
    }

    /** Makes the tables that describe a row's child on a day: one lead worker at a time, and one row a person. */
    void makeDescribers() {
        if (describersMade) {
            return;
        }
        ensureTable("allocation");
        ensureTable("person");
        sql.execute("create or replace table described_allocation as with spells as ("
                + "select a.child_id as child_id, a.service as service, a.team as team, a.worker as worker, a.started_on as started_on, "
                + "least(coalesce(a.ended_on, date '" + END_OF_TIME
                + "'), coalesce(lead(a.started_on) over (partition by a.child_id "
                + "order by a.started_on, a.allocation_id), date '" + END_OF_TIME
                + "')) as ends_on from allocation as a "
                + "where a.started_on is not null) "
                + "select s.child_id as child_id, s.service as service, s.team as team, s.worker as worker, s.started_on as started_on, "
                + "s.ends_on as ends_on from spells as s where s.ends_on > s.started_on");
        describersMade = true;
    }

    /** Makes the clock tables that a measure reads. */
    void makeClocks(Measure measure) {
        clocksOf(measure).forEach(id -> makeClock(catalogue.clock(id)));
    }

    /** Makes {@code clock_<id>} with its due dates, once. */
    void makeClock(Clock clock) {
        if (clocksMade.add(clock.id())) {
            makeCalendar();
            sql.execute(
                    "create or replace table " + clock.tableName() + " as " + ClockSql.dated(clock, bind(clock.sql())));
        }
    }

    /** The names of the age bands, youngest first, as a SQL expression over a whole age. */
    String ageBandOf(String age) {
        List<YamlFile> bands = catalogue.file("reference/age_bands.yaml").parts("bands");
        TreeMap<Integer, String> names = new TreeMap<>();
        bands.forEach(band -> names.put(band.number("from", 0), band.text("name")));
        StringBuilder expression = new StringBuilder("case");
        names.descendingMap()
                .forEach((from, name) -> expression
                        .append(" when ")
                        .append(age)
                        .append(" >= ")
                        .append(from)
                        .append(" then '")
                        .append(name.replace("'", "''"))
                        .append("'"));
        return expression.append(" end").toString();
    }

    private static List<String> clocksOf(Measure measure) {
        if (measure.rowsFromClock() == null) {
            return measure.needsClocks();
        }
        Set<String> all = new TreeSet<>(measure.needsClocks());
        all.add(measure.rowsFromClock());
        return List.copyOf(all);
    }

    /** A derived record is missing because one that it is made from is; that one is named. */
    private @Nullable String firstMissing(Collection<String> records) {
        for (String id : records) {
            if (!present.contains(id)) {
                RecordType type = catalogue.records().get(id);
                String below = type == null || !type.isDerived() ? null : firstMissing(type.needs());
                return below != null ? below : type == null ? id : type.title().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return null;
    }

    private void ensureTable(String record) {
        if (!present.contains(record)) {
            RecordType type = catalogue.records().get(record);
            if (type != null) {
                sql.execute(createTable(type));
            }
        }
    }

    /** The statement that makes an empty table of a record. */
    static String createTable(RecordType type) {
        return "create or replace table " + type.id() + " ("
                + type.fields().stream().map(Workbench::column).collect(Collectors.joining(", "))
                + (type.isDerived() ? "" : ", source_file varchar, source_row bigint") + ")";
    }

    private static String column(Field field) {
        return field.name() + " " + field.type().sqlType();
    }
}
