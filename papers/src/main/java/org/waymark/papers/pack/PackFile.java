package org.waymark.papers.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files that a pack may hold, in the order in which a paper prints them, with the columns that this program knows. */
public enum PackFile {
    THEMES("ref theme status narrative direction", pack -> rows(pack.themes(), PackTheme::at)),
    PRIORITIES("kind ref description owner by_when", pack -> rows(pack.priorities(), PackPriority::at)),
    PLAN(
            "ref theme objective action lead due previous_status status success_measure baseline target update depends_on",
            pack -> rows(pack.actions(), PackAction::at)),
    SUCCESS_MEASURES(
            "plan_ref title baseline_text baseline baseline_unit baseline_period target_text target target_unit target_by",
            pack -> rows(pack.successMeasures(), PackSuccessMeasure::at)),
    MEASURES(
            "line kind ref theme section title unit better period_type target_min target_upper trend_printed note",
            pack -> rows(pack.measures(), PackMeasure::at)),
    FIGURES(
            "line ref period value_text value numerator denominator note",
            pack -> rows(pack.figures(), PackFigure::at)),
    BREAKDOWNS("table row column value note", pack -> rows(pack.cells(), PackCell::at)),
    LISTS("title rows_printed", pack -> pack.lists().rows()),
    RISKS(
            "ref type description mitigation raised_on owner probability impact score",
            pack -> rows(pack.risks(), PackRisk::at)),
    FORUM_ACTIONS("forum meeting_date minute action comment", pack -> rows(pack.forumActions(), PackForumAction::at)),
    MINUTED_COMMITMENTS("forum meeting_date minute commitment", pack -> rows(pack.commitments(), PackCommitment::at)),
    RECOMMENDATIONS(
            "forum ref recommendation response update", pack -> rows(pack.recommendations(), PackRecommendation::at)),
    PLEDGES("priority pledge", pack -> rows(pack.pledges(), PackPledge::at)),
    RAG_GUIDANCE("status overall_ratings individual_action_ratings", pack -> rows(pack.ratings(), PackRating::at)),
    ADDITIVE("ref across_months", pack -> pack.additive().rows()),
    RELATIONS("left relation right periods says", pack -> pack.relations().rows()),
    PARTITIONS("table partition along whole part", pack -> pack.partitions().rows()),
    SIGNOFFS("", pack -> pack.signoffs().rows()),
    PREPARATION("", pack -> pack.preparation().rows()),
    PREVIOUS_PLAN("", pack -> pack.previousPlan().rows()),
    GLOSSARY("", pack -> pack.glossary().rows());

    private static final int HEADER = 1;

    private final List<String> columns;
    private final Function<Pack, List<Row>> rows;

    PackFile(String columns, Function<Pack, List<Row>> rows) {
        this.columns = columns.isEmpty() ? List.of() : List.of(columns.split(" "));
        this.rows = rows;
    }

    /** The file of a name such as {@code plan.csv}; empty if a pack has none of that name. */
    public static Optional<PackFile> named(String fileName) {
        return List.of(values()).stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst();
    }

    /** Such as {@code plan.csv}. */
    public String fileName() {
        return table() + ".csv";
    }

    /** The name without its ending, such as {@code plan}. */
    public String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The columns that this program knows, in their usual order; empty where they are the authority's own. */
    public List<String> columns() {
        return columns;
    }

    /** The rows of this file, as they were typed. */
    public List<Row> rows(Pack pack) {
        return rows.apply(pack);
    }

    /**
     * How a reader names a row of this file: by its reference where it has one, such as {@code 4.2} or {@code key_priority_area 2}; a board's action
     * by its place in the tracker, a promise by its meeting and minute.
     */
    public String label(Row row) {
        String number = "row " + row.number();
        return switch (this) {
            case THEMES -> label(row.text("ref"), row.words("theme"));
            case PRIORITIES -> (row.words("kind") + " " + row.words("ref")).strip();
            case SUCCESS_MEASURES -> label(row.text("plan_ref"), number);
            case MEASURES, FIGURES -> label(row.text("ref"), "line " + row.words("line"));
            case BREAKDOWNS -> row.words("table") + "/" + row.words("row") + "/" + row.words("column");
            case LISTS -> label(row.text("title"), number);
            case FORUM_ACTIONS -> String.valueOf(row.number() - HEADER);
            case MINUTED_COMMITMENTS -> {
                String minute = (row.words("meeting_date") + " " + row.words("minute")).strip();
                yield label(minute.isEmpty() ? null : minute, number);
            }
            default -> label(row.text("ref"), number);
        };
    }

    private static String label(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }

    private static <T> List<Row> rows(List<T> things, Function<T, Row> at) {
        return things.stream().map(at).toList();
    }
}
