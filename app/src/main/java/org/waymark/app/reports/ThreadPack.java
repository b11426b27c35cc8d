package org.waymark.app.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.Recommendation;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.measures.TypedLine;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackTable;
import org.waymark.papers.pack.Row;
import org.waymark.papers.report.Highlight;

/**
 * The pack of a meeting in the form in which papers are proof-read: the rows that its files would hold if somebody had typed it. Computed figures
 * are left out, for nobody typed them. Of an action's updates the newest is read, for the older ones speak of their own day. What was promised
 * in minutes is a line of the tracker here, as what was asked for is. It is read as of today, or of the meeting once that has been.
 */
final class ThreadPack {

    private final Map<PackFile, List<Row>> rows = new LinkedHashMap<>();

    private ThreadPack() {}

    static Pack of(Material material, Highlight report) {
        ThreadPack pack = new ThreadPack();
        pack.plan(material.plan());
        pack.scorecard(material.typed());
        material.risks().forEach(pack::risk);
        material.lines().forEach(line -> pack.line(material, line));
        material.recommendations().forEach(recommendation -> pack.recommendation(material, recommendation));
        return Pack.of(
                cover(material, report),
                pack.rows.entrySet().stream()
                        .map(file -> new PackTable(
                                file.getKey().fileName(), columns(file.getKey(), file.getValue()), file.getValue()))
                        .toList());
    }

    private static Map<String, Object> cover(Material material, Highlight report) {
        Highlight.Cover printed = report.cover();
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("title", printed.title());
        cover.put("authority", printed.authority());
        cover.put("report_date", material.asOf().toString());
        LocalDate before = material.before();
        put(cover, "previous_report_date", before == null || before.isAfter(material.asOf()) ? null : before);
        put(cover, "board", printed.board());
        put(cover, "overall_status", printed.overall());
        put(
                cover,
                "plan_kind",
                material.plan().plan() == null ? null : material.plan().plan().kind());
        List<String> statuses =
                report.ratings().stream().map(Highlight.Rating::word).toList();
        if (!statuses.isEmpty()) {
            cover.put("statuses", statuses);
        }
        return cover;
    }

    private void plan(PlanForBoard plan) {
        for (Highlight.Theme theme : plan.themes()) {
            add(
                    PackFile.THEMES,
                    "ref",
                    theme.ref(),
                    "theme",
                    theme.title(),
                    "status",
                    theme.rating(),
                    "narrative",
                    theme.narrative());
        }
        for (Highlight.Action action : plan.actions()) {
            List<Highlight.SuccessMeasure> measures = action.successMeasures();
            Highlight.SuccessMeasure only = measures.size() == 1 ? measures.get(0) : null;
            add(
                    PackFile.PLAN,
                    "ref",
                    action.ref(),
                    "theme",
                    action.theme(),
                    "objective",
                    action.objective(),
                    "action",
                    action.words(),
                    "lead",
                    action.lead(),
                    "due",
                    action.due(),
                    "previous_status",
                    action.previousRating(),
                    "status",
                    action.rating(),
                    "success_measure",
                    only == null ? null : only.title(),
                    "baseline",
                    only == null ? null : only.baseline(),
                    "target",
                    only == null ? null : only.target(),
                    "update",
                    action.updates().isEmpty() ? null : action.updates().get(0).words(),
                    "depends_on",
                    action.dependsOn());
            if (only == null) {
                measures.forEach(measure -> add(
                        PackFile.SUCCESS_MEASURES,
                        "plan_ref",
                        action.ref(),
                        "title",
                        measure.title(),
                        "baseline_text",
                        measure.baseline(),
                        "target_text",
                        measure.target(),
                        "target_by",
                        measure.targetBy()));
            }
        }
        for (Highlight.Rating rating : plan.ratings()) {
            add(
                    PackFile.RAG_GUIDANCE,
                    "status",
                    rating.word(),
                    "overall_ratings",
                    rating.ofTheWhole(),
                    "individual_action_ratings",
                    rating.ofAnAction());
        }
    }

    /** Lines of different papers may have the same number, so each goes by its paper too where there are several. */
    private void scorecard(List<TypedLine> lines) {
        boolean one = lines.stream().map(TypedLine::scorecard).distinct().count() == 1;
        for (TypedLine typed : lines) {
            PackMeasure line = typed.printed();
            String key = one ? line.line() : typed.scorecard() + " " + line.line();
            List<@Nullable String> cells = new ArrayList<>();
            cells.addAll(java.util.Arrays.asList(
                    "line", key,
                    "kind", "measure",
                    "ref", line.ref(),
                    "theme", line.theme(),
                    "section", line.section(),
                    "title", line.title(),
                    "unit", line.unit(),
                    "better", line.better(),
                    "period_type", line.periodType(),
                    "target_min", line.targetMin(),
                    "target_upper", line.targetUpper(),
                    "trend_printed", line.trendPrinted(),
                    "note", line.note()));
            line.benchmarks().forEach((column, printed) -> cells.addAll(List.of(column, printed)));
            add(PackFile.MEASURES, cells.toArray(String[]::new));
            for (TypedLine.Printed printed : typed.figures()) {
                PackFigure figure = printed.figure();
                add(
                        PackFile.FIGURES,
                        "line",
                        key,
                        "ref",
                        line.ref(),
                        "period",
                        figure.period().text(),
                        "value_text",
                        figure.text(),
                        "value",
                        number(figure.value()),
                        "numerator",
                        number(figure.numerator()),
                        "denominator",
                        number(figure.denominator()),
                        "note",
                        figure.note());
            }
        }
    }

    private void risk(Risk risk) {
        Assessment now = risk.now().orElse(null);
        add(
                PackFile.RISKS,
                "ref",
                risk.ref(),
                "type",
                risk.kind().words(),
                "description",
                risk.description(),
                "mitigation",
                risk.mitigation(),
                "raised_on",
                risk.raisedOn(),
                "owner",
                risk.owner(),
                "probability",
                now == null ? null : now.probability(),
                "impact",
                now == null ? null : now.impact(),
                "score",
                NextPack.score(risk));
    }

    private void line(Material material, TrackerLine line) {
        add(
                PackFile.FORUM_ACTIONS,
                "forum",
                material.board().title(),
                "meeting_date",
                line.metOn() == null ? line.metOnPrinted() : line.metOn().toString(),
                "minute",
                line.minute(),
                "action",
                line.words(),
                "comment",
                NextPack.answer(line));
    }

    private void recommendation(Material material, Recommendation recommendation) {
        Recommendation.Response newest =
                recommendation.responses().stream().findFirst().orElse(null);
        add(
                PackFile.RECOMMENDATIONS,
                "forum",
                material.board().title(),
                "ref",
                recommendation.ref(),
                "recommendation",
                recommendation.words(),
                "response",
                newest == null ? null : newest.response(),
                "update",
                newest == null ? null : newest.progress());
    }

    /** Adds a row of columns, each followed by its text; a blank one is absent. */
    private void add(PackFile file, @Nullable String... columnsAndTexts) {
        List<Row> held = rows.computeIfAbsent(file, key -> new ArrayList<>());
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            String text = columnsAndTexts[i + 1];
            if (text != null && !text.isBlank()) {
                cells.put(String.valueOf(columnsAndTexts[i]), text.strip());
            }
        }
        // A header would be row 1.
        held.add(new Row(file.fileName(), held.size() + 2, cells));
    }

    private static List<String> columns(PackFile file, List<Row> rows) {
        return Stream.concat(file.columns().stream(), rows.stream().flatMap(row -> row.cells().keySet().stream()))
                .distinct()
                .toList();
    }

    private static void put(Map<String, Object> cover, String key, @Nullable Object value) {
        if (value != null) {
            cover.put(key, value.toString());
        }
    }

    private static @Nullable String number(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
