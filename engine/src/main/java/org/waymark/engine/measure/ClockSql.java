package org.waymark.engine.measure;

import java.time.LocalDate;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Clock.Limit;
import org.waymark.engine.catalogue.Clock.LimitUnit;

/**
 * The SQL around a clock's own query: due dates and statuses.
 *
 * <p>The start day is day 0 unless the limit says that the first day is day 1. Hours run on date-times, everything else on whole days. Working days
 * come from {@code calendar} and {@code working_day}; a start outside the calendar has no due date and is unknown.
 */
final class ClockSql {

    private ClockSql() {}

    /** The clock's rows with {@code due_on} and {@code soon_on} added. */
    static String dated(Clock clock, String query) {
        String type = clock.limit().unit() == LimitUnit.HOURS ? "timestamp" : "date";
        String due = after("i.started_on", clock.limit());
        boolean workingLimit = clock.limit().unit() == LimitUnit.WORKING_DAYS;
        boolean workingSoon = clock.dueSoon().unit() == LimitUnit.WORKING_DAYS;
        return "with instances as (select r.instance_id as instance_id, r.subject_id as subject_id, r.child_id as child_id, "
                + "cast(r.started_on as " + type + ") as started_on, cast(r.stopped_on as " + type + ") as stopped_on, "
                + "cast(r.lapsed_on as " + type
                + ") as lapsed_on, cast(r.exempt_reason as varchar) as exempt_reason from ("
                + query
                + ") as r), due as (select i.instance_id as instance_id, i.subject_id as subject_id, i.child_id as child_id, "
                + "i.started_on as started_on, " + (workingLimit ? "w.day" : due)
                + " as due_on, i.stopped_on as stopped_on, i.lapsed_on as lapsed_on, i.exempt_reason as exempt_reason from instances as i"
                + (workingLimit
                        ? " left join calendar as c on c.day = i.started_on left join working_day as w on w.number = c.working_day_number + "
                                + clock.limit().value()
                                + (clock.limit().firstDayIsDayOne()
                                        ? " - case when c.is_working_day then 1 else 0 end"
                                        : "")
                        : "")
                + ") select d.instance_id as instance_id, d.subject_id as subject_id, d.child_id as child_id, d.started_on as started_on, "
                + "d.due_on as due_on, " + (workingSoon ? "w.day" : before("d.due_on", clock.dueSoon()))
                + " as soon_on, d.stopped_on as stopped_on, d.lapsed_on as lapsed_on, d.exempt_reason as exempt_reason from due as d"
                + (workingSoon
                        ? " left join calendar as c on c.day = cast(d.due_on as date) left join working_day as w on w.number = c.working_day_number - "
                                + clock.dueSoon().value()
                        : "");
    }

    /** One row an instance that had started by the end of a day, with its status then; what came later is not yet known. */
    static String statuses(Clock clock, LocalDate on) {
        String now = "timestamp '" + on.plusDays(1) + " 00:00:00'";
        boolean hours = clock.limit().unit() == LimitUnit.HOURS;
        String overdue = hours ? "k.due_on <= " + now : "k.due_on <= date '" + on + "'";
        String soon = hours ? "k.soon_on <= " + now : "k.soon_on <= date '" + on + "'";
        return "with known as (select t.instance_id as instance_id, t.subject_id as subject_id, t.child_id as child_id, t.started_on as started_on, "
                + "t.due_on as due_on, t.soon_on as soon_on, case when t.stopped_on < " + now
                + " then t.stopped_on end as stopped_on, "
                + "case when t.lapsed_on < " + now
                + " then t.lapsed_on end as lapsed_on, t.exempt_reason as exempt_reason from "
                + clock.tableName() + " as t where coalesce(t.started_on < " + now + ", true)) "
                + "select k.instance_id, k.subject_id, k.child_id, cast(k.started_on as timestamp) as started_on, "
                + "cast(k.due_on as timestamp) as due_on, cast(k.stopped_on as timestamp) as stopped_on, "
                + "cast(k.lapsed_on as timestamp) as lapsed_on, k.exempt_reason, case "
                + "when k.exempt_reason is not null then 'EXEMPT' "
                + "when k.started_on is null or k.due_on is null then 'UNKNOWN' "
                + "when k.lapsed_on <= k.due_on then 'LAPSED' "
                + "when k.stopped_on <= k.due_on then 'ON_TIME' "
                + "when k.stopped_on is not null then 'LATE' "
                + "when k.lapsed_on is not null then 'MISSED' "
                + "when " + overdue + " then 'OVERDUE' "
                + "when " + soon + " then 'DUE_SOON' "
                + "else 'RUNNING' end as status from known as k order by k.due_on nulls last, k.instance_id";
    }

    /** The rows of "met by its due date": every instance with a due date. */
    static String metByDueDate(Clock clock) {
        return "select k.instance_id as unit_id, k.child_id as child_id, cast(k.due_on as date) as due_on, "
                + "coalesce(k.stopped_on <= k.due_on, false) as in_numerator, case "
                + "when k.exempt_reason is not null then 'exempt' "
                + "when k.lapsed_on <= k.due_on then 'lapsed' "
                + "when k.stopped_on is null and k.due_on > "
                + (clock.limit().unit() == LimitUnit.HOURS ? ":snapshot_at" : ":as_at")
                + " then 'waiting' end as left_out from " + clock.tableName() + " as k where k.due_on is not null";
    }

    /** The rows of "overdue at the month's end". */
    static String overdue(Clock clock) {
        String never = "date '9999-12-31'";
        return "select m.month as month, k.instance_id as unit_id, k.child_id as child_id, true as in_numerator from months as m join "
                + clock.tableName() + " as k on cast(k.due_on as date) <= m.ends_on "
                + "and coalesce(cast(k.stopped_on as date), " + never + ") > m.ends_on "
                + "and coalesce(cast(k.lapsed_on as date), " + never + ") > m.ends_on "
                + "where k.exempt_reason is null";
    }

    private static String after(String start, Limit limit) {
        int days = limit.firstDayIsDayOne() ? 1 : 0;
        return switch (limit.unit()) {
            case HOURS -> start + " + interval '" + limit.value() + "' hour";
            case CALENDAR_DAYS -> "cast(" + start + " + interval '" + (limit.value() - days) + "' day as date)";
            case WEEKS -> "cast(" + start + " + interval '" + (limit.value() * 7 - days) + "' day as date)";
            case MONTHS ->
                limit.firstDayIsDayOne()
                        ? "cast(" + start + " + interval '" + limit.value() + "' month - interval '1' day as date)"
                        : "cast(" + start + " + interval '" + limit.value() + "' month as date)";
            case WORKING_DAYS -> start;
        };
    }

    private static String before(String due, Limit limit) {
        return switch (limit.unit()) {
            case HOURS -> "cast(" + due + " as timestamp) - interval '" + limit.value() + "' hour";
            case CALENDAR_DAYS -> "cast(" + due + " - interval '" + limit.value() + "' day as date)";
            case WEEKS -> "cast(" + due + " - interval '" + limit.value() * 7 + "' day as date)";
            case MONTHS -> "cast(" + due + " - interval '" + limit.value() + "' month as date)";
            case WORKING_DAYS -> due;
        };
    }
}
