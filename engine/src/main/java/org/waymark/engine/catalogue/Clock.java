package org.waymark.engine.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline. Its query returns instance_id, subject_id, child_id, started_on, stopped_on, lapsed_on, exempt_reason; the engine adds due_on.
 *
 * @param limit how long there is from the start
 * @param dueSoon how long before the due date a clock is called due soon
 * @param kind statutory, guidance or local
 */
public record Clock(
        String id,
        String title,
        Limit limit,
        Limit dueSoon,
        String kind,
        String source,
        @Nullable String lapses,
        @Nullable String exempt,
        List<String> needs,
        String sql,
        List<Example> examples,
        String file) {

    public Clock {
        needs = List.copyOf(needs);
        examples = List.copyOf(examples);
    }

    /** The name of the clock's table in a measure's SQL. */
    public String tableName() {
        return "clock_" + id.replace('-', '_');
    }

    /**
     * A length of time.
     *
     * @param firstDayIsDayOne true where the law counts the first day as day 1
     */
    public record Limit(int value, LimitUnit unit, boolean firstDayIsDayOne) {}

    /** The units a deadline is given in. */
    public enum LimitUnit {
        HOURS,
        CALENDAR_DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS
    }
}
