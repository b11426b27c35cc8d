package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.clock.ClockInstance;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.sql.DuckDb;
import org.waymark.engine.sql.SqlRunner;
import org.waymark.engine.sql.SqlRunner.Table;

/**
 * Runs measures and clocks over one snapshot. One query a measure, whatever the number of months and groups. Not safe for use by several threads at
 * once; open one for each.
 */
public final class MeasureRunner implements AutoCloseable {

    private final Workbench bench;
    private final MeasureRows rows;
    private final String snapshot;

    private MeasureRunner(Workbench bench, String snapshot) {
        this.bench = bench;
        this.rows = new MeasureRows(bench);
        this.snapshot = snapshot;
    }

    /** Opens a snapshot. Close the runner to let its memory go. */
    public static MeasureRunner over(Catalogue catalogue, Snapshot snapshot) {
        SqlRunner sql = DuckDb.open();
        Set<String> records = snapshot.rowCounts().keySet();
        records.forEach(record -> sql.attachParquet(record, snapshot.recordFile(record)));
        return new MeasureRunner(new Workbench(catalogue, sql, snapshot.asAt(), records), snapshot.id());
    }

    /** A runner over tables that somebody else made, for worked examples. */
    static MeasureRunner over(Workbench bench) {
        return new MeasureRunner(bench, "example");
    }

    /** The last month that had wholly passed when the snapshot was true; no figure is made for a later one. */
    public YearMonth lastWholeMonth() {
        return bench.lastWholeMonth();
    }

    /** The groups a measure can be broken down by. */
    public static List<String> groupsOf(Measure measure) {
        return MeasureRows.groupsOf(measure);
    }

    /** The query that the measure's rows come from: one row a thing counted. */
    public static String sqlOf(Catalogue catalogue, Measure measure) {
        return MeasureRows.sqlOf(catalogue, measure);
    }

    /**
     * The measure's figures for every period of its grains whose last month lies in the window.
     *
     * <p>Shape: grain by grain, oldest first; within a period by group value. With a group, every value that occurs in the window is present in every
     * period. Unit: as the measure declares; {@code percent} runs from 0 to 100. Small numbers are shown as they are.
     *
     * @param group {@code all} for the whole authority, or one of {@link #groupsOf}
     * @throws EngineException {@code unknown-group}, {@code period-after-snapshot}, {@code measure-unit-repeats}, {@code measure-child-repeats},
     *     {@code measure-null}, {@code sql-failed}
     */
    public List<Figure> run(Measure measure, YearMonth from, YearMonth to, String group) {
        requireGroup(measure, group);
        requireWhole(to);
        List<FigurePeriod> periods = periods(measure, from, to);
        String definition = Definition.of(bench.catalogue(), measure);
        String missing = bench.missingFor(measure);
        if (missing != null) {
            return group.equals("all") ? nothing(measure, periods, definition, missing) : List.of();
        }
        rows.make(measure, firstRead(measure, from), to);
        Map<String, Map<String, Tally>> tallies = tallies(measure, periods, group);
        FigureMaker maker = new FigureMaker(measure, definition, group, snapshot, people(measure));
        List<Figure> figures = new ArrayList<>();
        for (FigurePeriod period : periods) {
            tallies.forEach((value, byPeriod) -> figures.add(maker.figure(
                    period, group.equals("all") ? null : value, byPeriod.getOrDefault(period.label(), Tally.NONE))));
        }
        return figures;
    }

    /**
     * The rows behind one figure.
     *
     * @param groupValue the group's value; null where group is {@code all}
     * @throws EngineException as {@link #run}; {@code no-denominator} where the denominator's rows are asked of a count or a rate
     */
    public CaseList cases(Measure measure, FigurePeriod period, String group, @Nullable String groupValue, Part part) {
        requireGroup(measure, group);
        requireWhole(period.last());
        if (part == Part.DENOMINATOR && (measure.isCount() || measure.ratePer().isPresent())) {
            throw new EngineException(new Problem(
                    "no-denominator",
                    "\"" + measure.title() + "\" has no rows below the line: it is "
                            + (measure.isCount() ? "a count." : "a rate of people in the area."),
                    "Ask for the numerator.",
                    null));
        }
        if (bench.missingFor(measure) != null) {
            return new CaseList(List.of());
        }
        rows.makeAtLeast(measure, firstRead(measure, period.last()), period.last());
        return new CaseList(new CaseQuery(measure, period).run(bench.sql(), group, groupValue, part));
    }

    /**
     * Every instance of a clock that had started by the end of a day, with its status then, earliest due first and unknown last. What was recorded as
     * happening after the day is not counted as known.
     *
     * @throws EngineException {@code sql-failed}; {@code record-missing} when the snapshot has not what the clock needs
     */
    public List<ClockInstance> clock(Clock clock, LocalDate on) {
        String missing = bench.missingFor(clock);
        if (missing != null) {
            throw new EngineException(new Problem(
                    "record-missing",
                    "The clock \"" + clock.title() + "\" cannot run: this snapshot has no " + missing + ".",
                    "Take a snapshot from a source that carries it.",
                    null));
        }
        bench.makeClock(clock);
        List<ClockInstance> instances = new ArrayList<>();
        for (List<@Nullable Object> row :
                bench.sql().query(ClockSql.statuses(clock, on)).rows()) {
            instances.add(new ClockInstance(
                    clock.id(),
                    String.valueOf(row.get(0)),
                    String.valueOf(row.get(1)),
                    (String) row.get(2),
                    (LocalDateTime) row.get(3),
                    (LocalDateTime) row.get(4),
                    (LocalDateTime) row.get(5),
                    (LocalDateTime) row.get(6),
                    (String) row.get(7),
                    ClockInstance.Status.valueOf(String.valueOf(row.get(8)))));
        }
        return instances;
    }

    /** The records that the measure needs and this snapshot lacks, in words; null when it can be run. */
    public @Nullable String missingFor(Measure measure) {
        return bench.missingFor(measure);
    }

    /** As {@link #missingFor(Measure)}, for a clock. */
    public @Nullable String missingFor(Clock clock) {
        return bench.missingFor(clock);
    }

    @Override
    public void close() {
        bench.sql().close();
    }

    /** The first month whose rows are read for figures that begin with a month: a flow's year reaches back. */
    private static YearMonth firstRead(Measure measure, YearMonth from) {
        return measure.period().type() == PeriodType.FLOW ? from.minusMonths(11) : from;
    }

    private Map<String, Map<String, Tally>> tallies(Measure measure, List<FigurePeriod> periods, String group) {
        Map<String, Map<String, Tally>> byGroup = new TreeMap<>();
        if (group.equals("all")) {
            byGroup.put("all", new TreeMap<>());
        }
        if (measure.period().type() == PeriodType.FLOW && measure.countsChildren()) {
            for (List<@Nullable Object> row :
                    childTallies(measure, periods, group).rows()) {
                byGroup.computeIfAbsent(String.valueOf(row.get(1)), g -> new TreeMap<>())
                        .merge(String.valueOf(row.get(0)), Tally.of(row), Tally::plus);
            }
            return byGroup;
        }
        Map<YearMonth, List<FigurePeriod>> holding = new TreeMap<>();
        for (FigurePeriod period : periods) {
            YearMonth first = measure.period().type() == PeriodType.FLOW ? period.first() : period.last();
            for (YearMonth month = first; !month.isAfter(period.last()); month = month.plusMonths(1)) {
                holding.computeIfAbsent(month, m -> new ArrayList<>()).add(period);
            }
        }
        for (List<@Nullable Object> row : monthTallies(group).rows()) {
            Map<String, Tally> byPeriod = byGroup.computeIfAbsent(String.valueOf(row.get(1)), g -> new TreeMap<>());
            for (FigurePeriod period : holding.getOrDefault(YearMonth.parse(String.valueOf(row.get(0))), List.of())) {
                byPeriod.merge(period.label(), Tally.of(row), Tally::plus);
            }
        }
        return byGroup;
    }

    private Table monthTallies(String group) {
        String value = group.equals("all") ? "'all'" : "r." + group;
        return bench.sql()
                .query("select r.month, " + value + " as value, r.left_out, "
                        + "sum(case when r.in_numerator then r.amount else 0 end) as n, sum(r.out_of) as d, count(*) as things from "
                        + MeasureRows.TABLE + " as r group by r.month, " + value + ", r.left_out");
    }

    private Table childTallies(Measure measure, List<FigurePeriod> periods, String group) {
        String value = group.equals("all") ? "'all'" : "r." + group;
        bench.sql().execute("create or replace table periods (label varchar, first_month varchar, last_month varchar)");
        if (!periods.isEmpty()) {
            bench.sql()
                    .execute("insert into periods values "
                            + periods.stream()
                                    .map(p -> "('" + p.label() + "', '" + p.first() + "', '" + p.last() + "')")
                                    .collect(java.util.stream.Collectors.joining(", ")));
        }
        return bench.sql()
                .query("with placed as (select p.label as label, " + value + " as value, "
                        + "coalesce(r.child_id, r.unit_id) as child, r.unit_id as unit_id, r.counted_on as counted_on, "
                        + "r.in_numerator as in_numerator, r.amount as amount, r.out_of as out_of, r.left_out as left_out "
                        + "from periods as p join " + MeasureRows.TABLE
                        + " as r on r.month >= p.first_month and r.month <= p.last_month), "
                        + "spoken as (select r.label as label, r.value as value, r.in_numerator as in_numerator, r.amount as amount, "
                        + "r.out_of as out_of, row_number() over (partition by r.label, r.value, r.child order by "
                        + MeasureRows.speaksFirst(measure) + ") as place from placed as r where r.left_out is null) "
                        + "select s.label, s.value, cast(null as varchar) as left_out, "
                        + "sum(case when s.in_numerator then s.amount else 0 end) as n, sum(s.out_of) as d, count(*) as things "
                        + "from spoken as s where s.place = 1 group by s.label, s.value union all "
                        + "select l.label, l.value, l.left_out, 0, 0, count(*) from placed as l where l.left_out is not null "
                        + "group by l.label, l.value, l.left_out");
    }

    private Map<LocalDate, BigDecimal> people(Measure measure) {
        Map<LocalDate, BigDecimal> people = new LinkedHashMap<>();
        if (measure.population() != null && bench.has("population")) {
            for (List<@Nullable Object> row : bench.sql()
                    .query("select p.year_starts_on, p.people from population as p where p.ages = '"
                            + measure.population().replace("'", "''") + "'")
                    .rows()) {
                if (row.get(0) instanceof LocalDate year && row.get(1) != null) {
                    people.put(year, new BigDecimal(String.valueOf(row.get(1))));
                }
            }
        }
        return people;
    }

    private List<Figure> nothing(Measure measure, List<FigurePeriod> periods, String definition, String missing) {
        return periods.stream()
                .map(period -> new Figure(
                        measure.id(),
                        measure.version(),
                        definition,
                        period,
                        "all",
                        null,
                        null,
                        null,
                        null,
                        "this snapshot has no " + missing,
                        Map.of(),
                        snapshot))
                .toList();
    }

    private static List<FigurePeriod> periods(Measure measure, YearMonth from, YearMonth to) {
        List<FigurePeriod> periods = new ArrayList<>();
        for (Grain grain : Grain.values()) {
            if (!measure.period().grains().contains(grain)) {
                continue;
            }
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                if (grain != Grain.QUARTER || month.getMonthValue() % 3 == 0) {
                    periods.add(new FigurePeriod(grain, month));
                }
            }
        }
        return periods;
    }

    private static void requireGroup(Measure measure, String group) {
        if (!group.equals("all") && !groupsOf(measure).contains(group)) {
            throw new EngineException(new Problem(
                    "unknown-group",
                    "\"" + measure.id() + "\" cannot be broken down by \"" + group + "\".",
                    groupsOf(measure).isEmpty()
                            ? "It has no breakdowns."
                            : "Choose one of " + String.join(", ", groupsOf(measure)) + ".",
                    null));
        }
    }

    private void requireWhole(YearMonth last) {
        if (last.isAfter(lastWholeMonth())) {
            throw new EngineException(new Problem(
                    "period-after-snapshot",
                    "The snapshot is as at " + bench.asAt() + ", so " + last + " had not wholly passed.",
                    "Ask for months up to " + lastWholeMonth() + ", or take a later snapshot.",
                    null));
        }
    }
}
