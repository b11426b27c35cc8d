package org.waymark.engine.star;

import static org.waymark.engine.star.StarColumn.day;
import static org.waymark.engine.star.StarColumn.number;
import static org.waymark.engine.star.StarColumn.text;
import static org.waymark.engine.star.StarColumn.whole;
import static org.waymark.engine.star.StarColumn.yesNo;

import java.util.List;
import java.util.Locale;

/** The tables of the star and their columns. The first is the table of figures; each of its keys is the first column of another. */
public enum StarTable {
    FIGURES(
            text("measure_id", "The measure; key of measures."),
            text("definition_id", "What it was computed by; key of definitions."),
            text("period_id", "The period it is for; key of periods."),
            text("group_id", "Whom it is of: the whole authority or one group; key of groups."),
            text("snapshot_id", "What it was known from; key of snapshots."),
            number(
                    "numerator",
                    "What was counted, in what the measure counts; for an average the sum, in its unit. Empty: no figure at all."),
            number("denominator", "Out of how many; for a rate, people. Empty for a count."),
            number(
                    "value",
                    "The figure in the measure's unit, rounded to its decimal places; percent runs from 0 to 100. Empty: none."),
            text("no_value", "Why there is no value, in words. Empty when there is one."),
            whole("left_out", "Rows in neither part: waiting, exempt, lapsed or unknown."),
            yesNo(
                    "is_small",
                    "True when a count from 1 to 5 stands in it or follows from its parts; such a row is not for publication.")),
    MEASURES(
            text("measure_id", "The measure's name in the catalogue."),
            text("title", "Its title."),
            text("area", "The area of work it belongs to."),
            text("question", "The question it answers."),
            text("why_it_matters", "Why it is counted."),
            text("counts", "What one of them is, such as children."),
            text("unit", "Its unit: percent, count, days, rate_per_10000 and so on."),
            text("unit_words", "What to print after a value: %, days, per 10,000; empty for a count."),
            whole("decimal_places", "How many decimal places a value has."),
            text("better", "Which way is better: higher, lower or neither."),
            text("kind", "flow: things that happened in the period. stock: things true on its last day."),
            text("headline_period_type", "The kind of period to show first."),
            number("target", "The board's target, in the measure's unit. Empty: none is set."),
            number("target_tolerance", "How far short of it is not yet past the floor, in the measure's unit."),
            text("target_set_by", "Who set it."),
            number("benchmark", "A published figure to compare with, in the measure's unit."),
            text("benchmark_of", "Whose figure, for when, and where it was printed."),
            text("owner", "The post that answers for the definition.")),
    PERIODS(
            text("period_id", "The period as Waymark writes it, such as 2026-03 or 2025-26 Q4."),
            text("period_type", "month, quarter, year-to-date or rolling-12-months."),
            day("first_day", "Its first day."),
            day("last_day", "Its last day."),
            whole("months", "How many months it has."),
            text("financial_year", "The financial year of its last day, April to March, such as 2025-26.")),
    GROUPS(
            text("group_id", "all, or the group and its value, such as team=Safeguarding East."),
            text(
                    "group_type",
                    "all for the whole authority; else service, team, age_band, sex, ethnicity or one of a measure's own."),
            text("group_value", "The group's value. Empty for the whole authority.")),
    SNAPSHOTS(
            text("snapshot_id", "The snapshot's name in the store."),
            day("as_at", "The day at whose end its extracts were true."),
            new StarColumn("taken_at", StarColumn.Type.MOMENT, "When it was taken, in UTC."),
            text("sources", "What it was read from."),
            day("complete_to", "The last day of its last whole month."),
            yesNo(
                    "is_newest",
                    "True for the newest of those exported: filter by it, or each month is there once a snapshot."),
            text("fingerprint", "SHA-256 of its records: the same record gives the same.")),
    DEFINITIONS(
            text("definition_id", "The measure, its version and the fingerprint of all that it is computed by."),
            text("measure_id", "The measure."),
            whole("version", "Its version."),
            text("numerator", "What is counted, in words."),
            text("denominator", "Out of what, in words. Empty for a count."),
            text("caveats", "What to beware of, a line each."),
            text("source", "The guidance it follows."),
            text("source_url", "Where that is published."),
            text("changes", "Its versions and what changed, a line each."),
            text("sql", "The query that gives its rows."));

    private final List<StarColumn> columns;

    StarTable(StarColumn... columns) {
        this.columns = List.of(columns);
    }

    /** Its columns, in order; no two rows have the same first column, but in the table of figures. */
    public List<StarColumn> columns() {
        return columns;
    }

    /** Its name, as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
