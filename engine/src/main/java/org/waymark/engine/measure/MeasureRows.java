package org.waymark.engine.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.sql.SqlRunner.Table;

/**
 * The rows of one measure over one window of months, in the table {@value #TABLE}, with everything that can describe them: unit_id, child_id,
 * counted_on, month, in_numerator, amount, out_of, left_out, the standard groups and the measure's own.
 */
final class MeasureRows {

    static final String TABLE = "measure_rows";

    /** The groups that every measure about children may be broken down by. */
    static final List<String> STANDARD = List.of("service", "team", "worker", "age_band", "sex", "ethnicity");

    private static final String NOT_KNOWN = "not known";

    private final Workbench bench;
    private @Nullable Made made;

    /** What the table holds. */
    private record Made(String measure, YearMonth from, YearMonth to) {
        boolean covers(String other, YearMonth first, YearMonth last) {
            return measure.equals(other) && !from.isAfter(first) && !to.isBefore(last);
        }
    }

    MeasureRows(Workbench bench) {
        this.bench = bench;
    }

    /** The query that the measure's rows come from, as it is run. */
    static String sqlOf(Catalogue catalogue, Measure measure) {
        if (measure.sql() != null) {
            return measure.sql();
        }
        if (measure.rowsFromMeasure() != null) {
            return sqlOf(catalogue, catalogue.measure(measure.rowsFromMeasure()));
        }
        if (measure.rowsFromClock() != null) {
            var clock = catalogue.clock(measure.rowsFromClock());
            if ("met_by_due_date".equals(measure.clockFigure())) {
                return ClockSql.metByDueDate(clock);
            }
            if ("overdue".equals(measure.clockFigure())) {
                return ClockSql.overdue(clock);
            }
        }
        throw new EngineException(new Problem(
                "measure-without-rows",
                "The measure \"" + measure.id() + "\" has no sql and does not say where its rows come from.",
                "Write sql, or rows_from with a measure, or with a clock and figure met_by_due_date or overdue.",
                measure.file()));
    }

    /** Makes the table for a measure and the months from one to another; does nothing when it is there already. */
    void make(Measure measure, YearMonth from, YearMonth to) {
        Made wanted = new Made(measure.id(), from, to);
        if (wanted.equals(made)) {
            return;
        }
        made = null;
        boolean flow = measure.period().type() == PeriodType.FLOW;
        bench.makeMonths(from, to);
        bench.makeCalendar();
        bench.makeDescribers();
        bench.makeClocks(measure);
        String query = bench.bind(sqlOf(bench.catalogue(), measure));
        List<String> columns = columnsOf(query);
        requireColumns(measure, columns, flow);
        bench.sql().execute("create or replace table raw_rows as " + query);
        bench.sql().execute("create or replace table " + TABLE + " as " + described(measure, columns, flow, from, to));
        refuseRepeats(measure, flow);
        made = wanted;
    }

    /** Sees that the table holds the months from one to another; it may hold others beside them. */
    void makeAtLeast(Measure measure, YearMonth from, YearMonth to) {
        if (made == null || !made.covers(measure.id(), from, to)) {
            make(measure, from, to);
        }
    }

    private List<String> columnsOf(String query) {
        Table description = bench.sql().query("describe " + query);
        int name = description.column("column_name");
        List<String> columns = new ArrayList<>();
        description.rows().forEach(row -> columns.add(String.valueOf(row.get(name))));
        return columns;
    }

    private static void requireColumns(Measure measure, List<String> columns, boolean flow) {
        List<String> required = new ArrayList<>(List.of("unit_id", "child_id", "in_numerator"));
        required.add(flow ? String.valueOf(measure.period().countedOn()) : "month");
        if (measure.period().describedOn() != null) {
            required.add(measure.period().describedOn());
        }
        required.addAll(measure.ownDimensions().keySet());
        List<Problem> problems = required.stream()
                .filter(column -> !columns.contains(column))
                .map(column -> new Problem(
                        "measure-column-missing",
                        "The sql of \"" + measure.id() + "\" gives no column \"" + column + "\".",
                        "Select it, or correct the period or the dimensions.",
                        measure.file()))
                .toList();
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
    }

    private String described(Measure measure, List<String> columns, boolean flow, YearMonth from, YearMonth to) {
        String day = flow ? "cast(r." + measure.period().countedOn() + " as date)" : "m.ends_on";
        String describedDay = measure.period().describedOn() == null
                ? day
                : "cast(r." + measure.period().describedOn() + " as date)";
        StringBuilder select = new StringBuilder("with raw_described as (select cast(r.unit_id as varchar) as unit_id, "
                + "cast(r.child_id as varchar) as child_id, " + day + " as counted_on, "
                + (flow ? "month_label(" + day + ")" : "m.month") + " as month, "
                + "cast(r.in_numerator as boolean) as in_numerator, " + number("amount", columns) + " as amount, "
                + number("out_of", columns) + " as out_of, "
                + (columns.contains("left_out") ? "cast(r.left_out as varchar)" : "cast(null as varchar)")
                + " as left_out, "
                + describedDay + " as described_day");
        for (String own : measure.ownDimensions().keySet()) {
            select.append(", coalesce(cast(r.")
                    .append(own)
                    .append(" as varchar), '" + NOT_KNOWN + "') as own_")
                    .append(own);
        }
        select.append(" from raw_rows as r");
        if (flow) {
            select.append(" where month_label(")
                    .append(day)
                    .append(") between '")
                    .append(from)
                    .append("' and '")
                    .append(to)
                    .append("'");
        } else {
            select.append(" join months as m on m.month = r.month");
        }
        select.append(
                        ") select d.unit_id as unit_id, d.child_id as child_id, d.counted_on as counted_on, d.month as month, ")
                .append(
                        "d.in_numerator as in_numerator, d.amount as amount, d.out_of as out_of, d.left_out as left_out");
        for (String group : STANDARD) {
            String value = switch (group) {
                case "service", "team", "worker" -> "a." + group;
                case "age_band" -> bench.ageBandOf("age_on(p.born_on, d.described_day)");
                default -> "p." + group;
            };
            select.append(", coalesce(")
                    .append(value)
                    .append(", '" + NOT_KNOWN + "') as ")
                    .append(group);
        }
        measure.ownDimensions()
                .keySet()
                .forEach(own ->
                        select.append(", d.own_").append(own).append(" as ").append(own));
        return select.append(" from raw_described as d left join person as p on p.child_id = d.child_id ")
                .append("left join described_allocation as a on a.child_id = d.child_id ")
                .append("and a.started_on <= d.described_day and a.ends_on > d.described_day")
                .toString();
    }

    private static String number(String column, List<String> columns) {
        return columns.contains(column) ? "cast(r." + column + " as decimal(18, 6))" : "cast(1 as bigint)";
    }

    private void refuseRepeats(Measure measure, boolean flow) {
        String key = flow ? "t.unit_id" : "t.month, t.unit_id";
        refuseIfAny(
                measure,
                "select 1 from " + TABLE + " as t group by " + key + " having count(*) > 1 limit 1",
                "measure-unit-repeats",
                "gives the same unit_id twice" + (flow ? "." : " in a month."),
                "Join so that each thing is one row; a person or an allocation given twice in the extract can also be the cause.");
        if (!flow && measure.countsChildren()) {
            refuseIfAny(
                    measure,
                    "select 1 from " + TABLE + " as t where t.left_out is null and t.child_id is not null "
                            + "group by t.month, t.child_id having count(*) > 1 limit 1",
                    "measure-child-repeats",
                    "gives the same child twice in a month, and the measure counts children.",
                    "Choose one of the child's rows in the sql.");
        }
        refuseIfAny(
                measure,
                "select 1 from " + TABLE + " as t where t.unit_id is null or t.in_numerator is null limit 1",
                "measure-null",
                "gives a row whose unit_id or in_numerator is null.",
                "Wrap in_numerator in coalesce(…, false), and say in the prose what unknown means.");
    }

    private void refuseIfAny(Measure measure, String query, String code, String what, String todo) {
        if (!bench.sql().query(query).rows().isEmpty()) {
            throw new EngineException(
                    new Problem(code, "The sql of \"" + measure.id() + "\" " + what, todo, measure.file()));
        }
    }

    /** The order in which a child's rows in a period speak: the first decides. */
    static String speaksFirst(Measure measure) {
        return switch (measure.eachChild()) {
            case ANY -> "r.in_numerator desc, r.counted_on, r.unit_id";
            case ALL -> "r.in_numerator, r.counted_on, r.unit_id";
            case LAST -> "r.counted_on desc, r.unit_id desc";
        };
    }

    /** The groups a measure can be broken down by, the standard ones first. */
    static List<String> groupsOf(Measure measure) {
        List<String> groups = new ArrayList<>(
                STANDARD.stream().filter(measure.standardDimensions()::contains).toList());
        groups.addAll(
                Map.copyOf(measure.ownDimensions()).keySet().stream().sorted().toList());
        return groups;
    }
}
