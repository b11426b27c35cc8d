package org.waymark.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.sql.SqlRunner;

/** Reads the rows behind a figure from the measure's rows, choosing a child's row exactly as the figure did. */
record CaseQuery(Measure measure, FigurePeriod period) {

    List<CaseList.Case> run(SqlRunner sql, String group, @Nullable String groupValue, Part part) {
        boolean flow = measure.period().type() == PeriodType.FLOW;
        String where = flow
                ? "r.month >= '" + period.first() + "' and r.month <= '" + period.last() + "'"
                : "r.month = '" + period.last() + "'";
        if (!group.equals("all") && groupValue != null) {
            where += " and r." + group + " = '" + groupValue.replace("'", "''") + "'";
        }
        where += part == Part.LEFT_OUT ? " and r.left_out is not null" : " and r.left_out is null";
        List<String> groups = new ArrayList<>(MeasureRows.STANDARD);
        measure.ownDimensions().keySet().stream().sorted().forEach(groups::add);
        String columns =
                "r.unit_id as unit_id, r.child_id as child_id, r.counted_on as counted_on, r.in_numerator as in_numerator, "
                        + "r.amount as amount, r.out_of as out_of, r.left_out as left_out"
                        + groups.stream().map(g -> ", r." + g + " as " + g).reduce("", String::concat);
        String query;
        if (flow && measure.countsChildren() && part != Part.LEFT_OUT) {
            query = "with placed as (select " + columns
                    + ", row_number() over (partition by coalesce(r.child_id, r.unit_id) order by "
                    + MeasureRows.speaksFirst(measure) + ") as place from " + MeasureRows.TABLE + " as r where " + where
                    + ") select r.* from placed as r where r.place = 1";
        } else {
            query = "select " + columns + " from " + MeasureRows.TABLE + " as r where " + where;
        }
        if (part == Part.NUMERATOR) {
            query += " and r.in_numerator";
        }
        List<CaseList.Case> cases = new ArrayList<>();
        for (List<@Nullable Object> row :
                sql.query(query + " order by counted_on, unit_id").rows()) {
            Map<String, String> described = new LinkedHashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                described.put(groups.get(i), String.valueOf(row.get(7 + i)));
            }
            cases.add(new CaseList.Case(
                    String.valueOf(row.get(0)),
                    (String) row.get(1),
                    (LocalDate) java.util.Objects.requireNonNull(row.get(2)),
                    Boolean.TRUE.equals(row.get(3)),
                    new BigDecimal(String.valueOf(row.get(4))),
                    new BigDecimal(String.valueOf(row.get(5))),
                    (String) row.get(6),
                    described));
        }
        return cases;
    }
}
