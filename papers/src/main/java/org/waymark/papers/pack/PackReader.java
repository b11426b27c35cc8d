package org.waymark.papers.pack;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** Reads the files of a pack into its rows and gathers what is wrong with their structure. */
final class PackReader {

    private static final Set<String> MEASURE_COLUMNS = Set.of(
            "line",
            "kind",
            "ref",
            "theme",
            "section",
            "title",
            "unit",
            "better",
            "period_type",
            "target_min",
            "target_upper",
            "trend_printed",
            "note");
    private static final Set<String> THEME_COLUMNS = Set.of("ref", "theme", "status", "narrative");

    private final Optional<PackCover> cover;
    private final Tables csv;
    private final List<Problem> problems;

    private PackReader(Optional<PackCover> cover, Tables csv, List<Problem> problems) {
        this.cover = cover;
        this.csv = csv;
        this.problems = problems;
    }

    static Pack read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Optional<PackCover> cover = CoverFile.read(folder, problems);
        return new PackReader(cover, new CsvFile(folder, problems)::read, problems).read();
    }

    static Pack of(Map<String, Object> cover, List<PackTable> tables) {
        List<Problem> problems = new ArrayList<>();
        return new PackReader(CoverFile.of(cover, problems), (name, needed) -> table(tables, name), problems).read();
    }

    private static PackTable table(List<PackTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.file().equals(name))
                .findFirst()
                .orElse(new PackTable(name, List.of(), List.of()));
    }

    private Pack read() {
        List<PackMeasure> measures = rows(csv.read("measures.csv", "line", "title"), PackReader::measure);
        PackTable figures = csv.read("figures.csv", "line", "period", "value_text");
        boolean valued = figures.columns().contains("value");
        List<PackFigure> values = rows(figures, row -> figure(row, valued));
        PackTable additive = csv.read("additive.csv", "ref", "across_months");
        PackTable relations = csv.read("relations.csv", "left", "relation", "right");
        List<PackTheme> themes = rows(csv.read("themes.csv", "theme"), PackReader::theme);
        List<PackAction> actions = rows(csv.read("plan.csv", "ref", "action"), PackReader::action);
        List<PackSuccessMeasure> success =
                rows(csv.read("success_measures.csv", "plan_ref", "title"), PackReader::successMeasure);
        List<PackPriority> priorities = rows(csv.read("priorities.csv", "kind", "description"), PackReader::priority);
        List<PackRisk> risks = rows(csv.read("risks.csv", "description"), PackReader::risk);
        List<PackForumAction> forumActions = rows(csv.read("forum_actions.csv", "action"), PackReader::forumAction);
        List<PackCommitment> commitments =
                rows(csv.read("minuted_commitments.csv", "commitment"), PackReader::commitment);
        List<PackRecommendation> recommendations =
                rows(csv.read("recommendations.csv", "recommendation"), PackReader::recommendation);
        List<PackCell> cells = rows(csv.read("breakdowns.csv", "table", "row", "column", "value"), PackReader::cell);
        PackTable partitions = csv.read("partitions.csv", "table", "along", "whole", "part");
        PackTable lists = csv.read("lists.csv", "title", "rows_printed");
        List<PackRating> ratings = rows(csv.read("rag_guidance.csv", "status"), PackReader::rating);
        List<PackPledge> pledges = rows(csv.read("pledges.csv", "pledge"), PackReader::pledge);
        PackTable signoffs = csv.read("signoffs.csv");
        PackTable preparation = csv.read("preparation.csv");
        PackTable previousPlan = csv.read("previous_plan.csv");
        PackTable glossary = csv.read("glossary.csv");
        if (!problems.isEmpty() || cover.isEmpty()) {
            throw new EngineException(problems);
        }
        return new Pack(
                cover.get(),
                measures,
                values,
                additive,
                relations,
                themes,
                actions,
                success,
                priorities,
                risks,
                forumActions,
                commitments,
                recommendations,
                cells,
                partitions,
                lists,
                ratings,
                pledges,
                signoffs,
                preparation,
                previousPlan,
                glossary);
    }

    /** Where the rows of a file come from. */
    private interface Tables {
        PackTable read(String name, String... needed);
    }

    private static <T> List<T> rows(PackTable table, Function<Row, T> form) {
        return table.rows().stream().map(form).toList();
    }

    private static PackMeasure measure(Row row) {
        return new PackMeasure(
                row,
                row.words("line"),
                row.words("kind").equalsIgnoreCase("heading"),
                row.text("ref"),
                row.text("theme"),
                row.text("section"),
                row.words("title"),
                row.text("unit"),
                row.text("better"),
                row.text("period_type"),
                row.text("target_min"),
                row.text("target_upper"),
                row.text("trend_printed"),
                beyond(row, MEASURE_COLUMNS),
                row.text("note"));
    }

    /** A file without a column of numbers has them in what is printed. */
    private static PackFigure figure(Row row, boolean valued) {
        BigDecimal value = row.number(valued ? "value" : "value_text");
        return new PackFigure(
                row,
                row.words("line"),
                row.text("ref"),
                PackPeriod.of(row.text("period")),
                row.text("value_text") == null ? row.text("value") : row.text("value_text"),
                value,
                row.number("numerator"),
                row.number("denominator"),
                row.text("note"));
    }

    private static PackTheme theme(Row row) {
        return new PackTheme(
                row,
                row.text("ref"),
                row.words("theme"),
                row.text("status"),
                row.text("narrative"),
                beyond(row, THEME_COLUMNS));
    }

    private static PackAction action(Row row) {
        return new PackAction(
                row,
                row.text("ref"),
                row.text("theme"),
                row.text("objective"),
                row.text("action"),
                row.text("lead"),
                row.text("due"),
                row.text("previous_status"),
                row.text("status"),
                row.text("success_measure"),
                row.text("baseline"),
                row.text("target"),
                row.text("update"),
                row.text("depends_on"));
    }

    private static PackSuccessMeasure successMeasure(Row row) {
        return new PackSuccessMeasure(
                row,
                row.text("plan_ref"),
                row.text("title"),
                row.text("baseline_text"),
                row.number("baseline"),
                row.text("baseline_unit"),
                row.text("baseline_period"),
                row.text("target_text"),
                row.number("target"),
                row.text("target_unit"),
                row.text("target_by"));
    }

    private static PackPriority priority(Row row) {
        return new PackPriority(
                row,
                row.words("kind"),
                row.text("ref"),
                row.text("description"),
                row.text("owner"),
                row.text("by_when"));
    }

    private static PackRisk risk(Row row) {
        return new PackRisk(
                row,
                row.text("ref"),
                row.text("type"),
                row.text("description"),
                row.text("mitigation"),
                row.text("raised_on"),
                row.text("owner"),
                row.text("probability"),
                row.text("impact"),
                row.text("score"));
    }

    private static PackForumAction forumAction(Row row) {
        return new PackForumAction(
                row,
                row.text("forum"),
                row.text("meeting_date"),
                row.text("minute"),
                row.text("action"),
                row.text("comment"));
    }

    private static PackCommitment commitment(Row row) {
        return new PackCommitment(
                row, row.text("forum"), row.text("meeting_date"), row.text("minute"), row.text("commitment"));
    }

    private static PackRecommendation recommendation(Row row) {
        return new PackRecommendation(
                row,
                row.text("forum"),
                row.text("ref"),
                row.text("recommendation"),
                row.text("response"),
                row.text("update"));
    }

    private static PackCell cell(Row row) {
        return new PackCell(
                row,
                row.words("table"),
                row.words("row"),
                row.words("column"),
                row.text("value"),
                row.number("value"),
                row.text("note"));
    }

    private static PackRating rating(Row row) {
        return new PackRating(
                row, row.words("status"), row.text("overall_ratings"), row.text("individual_action_ratings"));
    }

    private static PackPledge pledge(Row row) {
        return new PackPledge(row, row.text("priority"), row.text("pledge"));
    }

    private static Map<String, String> beyond(Row row, Set<String> known) {
        Map<String, String> beyond = new LinkedHashMap<>(row.cells());
        beyond.keySet().removeAll(known);
        return beyond;
    }
}
