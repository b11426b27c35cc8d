package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.report.Paper.Block;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Row;
import org.waymark.papers.report.Paper.Section;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.report.Paper.Words;
import org.waymark.papers.series.DateWords;

/** The parts of a highlight report that people wrote: themes, actions, risks, decisions. */
final class PlanPart {

    private static final String NOBODY = "Nobody named";

    private final Highlight highlight;

    PlanPart(Highlight highlight) {
        this.highlight = highlight;
    }

    /** One table for each kind of front-page line. */
    List<Block> priorities() {
        Map<String, List<Highlight.Priority>> kinds = new LinkedHashMap<>();
        highlight
                .priorities()
                .forEach(line -> kinds.computeIfAbsent(line.kind(), kind -> new ArrayList<>())
                        .add(line));
        List<Block> blocks = new ArrayList<>();
        kinds.forEach((kind, lines) -> blocks.add(Block.table(Table.of(
                "",
                kind,
                "",
                List.of(
                        Column.text("Number", 9),
                        Column.text("What", 55),
                        Column.text("Who", 20),
                        Column.text("By when", 16)),
                lines.stream()
                        .map(line -> List.of(
                                Cell.of(blankAs(line.ref(), "–")),
                                Cell.of(Lines.words("", blankAs(line.words(), "No words"))),
                                Cell.of(blankAs(line.owner(), NOBODY)),
                                Cell.of(blankAs(line.byWhen(), "No date"))))
                        .toList()))));
        return blocks;
    }

    /** A theme's rating, what its actions are rated, and its words. */
    List<Block> opening(Highlight.Theme theme) {
        List<Block> blocks = new ArrayList<>();
        List<Highlight.Action> actions = of(theme);
        String counts = actions.isEmpty() ? "It has no actions." : counts(actions);
        blocks.add(Block.words("strong", "Lead’s rating: " + RatingWords.of(theme.rating()) + ". " + counts));
        Lines.of(theme.narrative()).forEach(line -> blocks.add(Block.words("", line)));
        for (Highlight.Passage passage : theme.passages()) {
            blocks.add(Block.heading(passage.heading()));
            Lines.of(passage.words()).forEach(line -> blocks.add(Block.words("", line)));
        }
        return blocks;
    }

    /** {@code 18 actions: 7 Blue, 6 Green, 5 Amber.} */
    private static String counts(List<Highlight.Action> actions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        actions.forEach(action -> counts.merge(RatingWords.of(action.rating()), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((word, count) -> parts.add(count + " " + (word.equals(RatingWords.NONE) ? "not rated" : word)));
        return Changes.counted(actions.size(), "action", "actions") + ": " + String.join(", ", parts) + ".";
    }

    private List<Highlight.Action> of(Highlight.Theme theme) {
        return highlight.actions().stream()
                .filter(action -> theme.isNamed(action.theme()))
                .toList();
    }

    /** A theme's actions, one table for each objective. */
    List<Block> actions(Highlight.Theme theme) {
        return tables(of(theme));
    }

    /** Actions that name no theme. */
    Section otherActions() {
        List<Highlight.Action> others = highlight.actions().stream()
                .filter(action -> highlight.themes().stream().noneMatch(theme -> theme.isNamed(action.theme())))
                .toList();
        return new Section("other-actions", "Actions without a theme", false, tables(others));
    }

    private static List<Block> tables(List<Highlight.Action> actions) {
        Map<String, List<Highlight.Action>> objectives = new LinkedHashMap<>();
        actions.forEach(action -> objectives
                .computeIfAbsent(blankAs(action.objective(), ""), objective -> new ArrayList<>())
                .add(action));
        List<Block> blocks = new ArrayList<>();
        if (!actions.isEmpty()) {
            blocks.add(Block.heading(
                    objectives.size() == 1 && objectives.containsKey("") ? "Actions" : "Actions by objective"));
        }
        objectives.forEach((objective, its) -> blocks.add(Block.table(new Table(
                "",
                objective.isEmpty() ? "Actions without an objective" : objective,
                "detailed",
                List.of(
                        Column.text("Action, and what has happened", 54),
                        Column.text("Lead", 19),
                        Column.text("Due", 11),
                        Column.text("Before", 8),
                        Column.text("Now", 8)),
                List.of(new Paper.Group(null, its.stream().map(PlanPart::row).toList())),
                List.of()))));
        return blocks;
    }

    private static Row row(Highlight.Action action) {
        List<Words> what = new ArrayList<>();
        List<String> lines = Lines.of(blankAs(action.words(), "No words"));
        what.add(new Words("what", (action.ref() == null ? "" : action.ref() + " ") + lines.get(0)));
        lines.stream().skip(1).forEach(line -> what.add(new Words("what", line)));
        List<Words> detail = new ArrayList<>();
        if (action.origin() != null) {
            detail.add(new Words("strong", action.origin()));
        }
        for (Highlight.Update update : action.updates()) {
            String said = update.on() == null ? "" : DateWords.day(update.on());
            said += update.by() == null ? "" : (said.isEmpty() ? "" : ", ") + update.by();
            List<String> parts = Lines.of(update.words());
            for (int i = 0; i < parts.size(); i++) {
                detail.add(new Words("said", (i == 0 && !said.isEmpty() ? said + ": " : "") + parts.get(i)));
            }
        }
        if (action.updates().isEmpty()) {
            detail.add(new Words("said", "No update."));
        }
        action.successMeasures()
                .forEach(measure -> detail.add(new Words("sub", "Success measure: " + success(measure))));
        if (action.dependsOn() != null) {
            detail.add(new Words("sub", "Hangs on " + action.dependsOn() + "."));
        }
        return new Row(
                List.of(
                        Cell.of(what),
                        Cell.of(blankAs(action.lead(), NOBODY)),
                        Cell.of(blankAs(action.due(), "No date")),
                        Cell.of(action.previousRating() == null ? "–" : RatingWords.of(action.previousRating())),
                        Cell.of(List.of(new Words("strong", RatingWords.of(action.rating()))))),
                detail);
    }

    /** A success measure in sentences. */
    static String success(Highlight.SuccessMeasure measure) {
        List<String> parts = new ArrayList<>();
        parts.add(measure.title() == null ? "as above." : sentence(measure.title()));
        if (measure.baseline() != null) {
            parts.add("From " + sentence(measure.baseline()));
        }
        if (measure.target() != null) {
            parts.add("To " + sentence(measure.target()));
        }
        if (measure.targetBy() != null) {
            parts.add("By " + sentence(measure.targetBy()));
        }
        return String.join(" ", parts);
    }

    Section risks() {
        List<Block> blocks = new ArrayList<>();
        if (!highlight.risks().isEmpty()) {
            blocks.add(Block.table(new Table(
                    "",
                    "As printed, likelihood and impact from 1 to 5",
                    "detailed",
                    List.of(
                            Column.text("Risk, and what is done about it", 49),
                            Column.text("Owner", 18),
                            Column.text("Raised", 9),
                            Column.number("Chance", 8.5),
                            Column.number("Impact", 8),
                            Column.number("Score", 7.5)),
                    List.of(new Paper.Group(
                            null, highlight.risks().stream().map(PlanPart::row).toList())),
                    List.of())));
        }
        return new Section("risks", "Risks and issues", false, blocks);
    }

    private static Row row(Highlight.Risk risk) {
        String type = risk.type() == null || risk.type().equalsIgnoreCase("risk") ? "" : risk.type() + ": ";
        String ref = risk.ref() == null ? "" : risk.ref() + " ";
        return new Row(
                List.of(
                        Cell.of(Lines.words("what", ref + type + blankAs(risk.description(), "No words"))),
                        Cell.of(blankAs(risk.owner(), NOBODY)),
                        Cell.of(blankAs(risk.raisedOn(), "–")),
                        Cell.of(blankAs(risk.probability(), "–")),
                        Cell.of(blankAs(risk.impact(), "–")),
                        Cell.of(List.of(new Words("strong", blankAs(risk.score(), "–"))))),
                Lines.words("said", blankAs(risk.mitigation(), "Nothing is said about what is done.")));
    }

    /** Decisions, trackers, promises and recommendations. */
    Section board() {
        List<Block> blocks = new ArrayList<>();
        if (!highlight.decisions().isEmpty()) {
            blocks.add(Block.table(Table.of(
                    "",
                    "Decisions, and what came of them",
                    "",
                    List.of(
                            Column.text("Decision", 46),
                            Column.text("Board", 20),
                            Column.text("Against", 22),
                            Column.text("Became", 12)),
                    highlight.decisions().stream()
                            .map(decision -> List.of(
                                    Cell.of(decision.words()),
                                    Cell.of(place(
                                            decision.forum(),
                                            decision.on() == null ? null : DateWords.day(decision.on()),
                                            decision.minute())),
                                    Cell.of(blankAs(decision.against(), "–")),
                                    Cell.of(decision.became() == null ? "No action" : "Action " + decision.became())))
                            .toList())));
        }
        if (!highlight.boardActions().isEmpty()) {
            blocks.add(Block.table(Table.of(
                    "",
                    "Actions of boards",
                    "",
                    List.of(Column.text("Action", 42), Column.text("Board", 20), Column.text("What came of it", 38)),
                    highlight.boardActions().stream()
                            .map(action -> List.of(
                                    Cell.of(Lines.words("", blankAs(action.words(), "No words"))),
                                    Cell.of(place(action.forum(), action.meetingOn(), action.minute())),
                                    Cell.of(Lines.words("", blankAs(action.comment(), "Nothing is said.")))))
                            .toList())));
        }
        if (!highlight.promises().isEmpty()) {
            blocks.add(Block.table(Table.of(
                    "",
                    "Promises in minutes",
                    "",
                    List.of(Column.text("Promise", 70), Column.text("Board", 30)),
                    highlight.promises().stream()
                            .map(promise -> List.of(
                                    Cell.of(Lines.words("", blankAs(promise.words(), "No words"))),
                                    Cell.of(place(promise.forum(), promise.meetingOn(), promise.minute()))))
                            .toList())));
        }
        if (!highlight.recommendations().isEmpty()) {
            blocks.add(Block.table(Table.of(
                    "",
                    "Recommendations, what was answered and what was done",
                    "",
                    List.of(
                            Column.text("Recommendation", 33),
                            Column.text("Answer", 33),
                            Column.text("What was done", 34)),
                    highlight.recommendations().stream()
                            .map(one -> List.of(
                                    Cell.of(recommendation(one)),
                                    Cell.of(Lines.words("", blankAs(one.response(), "No answer"))),
                                    Cell.of(Lines.words("", blankAs(one.update(), "Nothing is said.")))))
                            .toList())));
        }
        return new Section("board", "Decisions and actions of boards", false, blocks);
    }

    private static List<Words> recommendation(Highlight.Recommendation one) {
        List<Words> words = new ArrayList<>(
                Lines.words("", (one.ref() == null ? "" : one.ref() + " ") + blankAs(one.words(), "No words")));
        words.addAll(Lines.words("sub", one.forum()));
        return words;
    }

    private static String place(@Nullable String forum, @Nullable String on, @Nullable String minute) {
        List<String> parts = new ArrayList<>();
        parts.add(blankAs(forum, "No board named"));
        parts.add(blankAs(on, "no date"));
        if (minute != null) {
            parts.add("minute " + minute);
        }
        return String.join(", ", parts);
    }

    /** Promises to children and the paper's further tables. */
    Section pledgesAndTables() {
        List<Block> blocks = new ArrayList<>();
        Map<String, List<Highlight.Pledge>> priorities = new LinkedHashMap<>();
        highlight
                .pledges()
                .forEach(pledge -> priorities
                        .computeIfAbsent(blankAs(pledge.priority(), "Without a priority"), name -> new ArrayList<>())
                        .add(pledge));
        if (!priorities.isEmpty()) {
            List<Paper.Group> groups = new ArrayList<>();
            priorities.forEach((priority, pledges) -> groups.add(new Paper.Group(
                    priority,
                    pledges.stream()
                            .map(pledge -> Row.of(List.of(Cell.of(blankAs(pledge.words(), "No words")))))
                            .toList())));
            blocks.add(Block.table(new Table(
                    "", "Promises to children", "", List.of(Column.text("Promise", 100)), groups, List.of())));
        }
        for (Highlight.PrintedTable table : highlight.tables()) {
            blocks.add(Block.table(printed(table)));
        }
        return new Section("further", "Further tables of this paper", false, blocks);
    }

    private static Table printed(Highlight.PrintedTable table) {
        boolean many = table.columns().size() > 3;
        double first = many ? 34 : 100.0 / table.columns().size();
        double rest = table.columns().size() == 1
                ? 0
                : (100 - first) / (table.columns().size() - 1);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            boolean numeric = i > 0 && isNumeric(table, i);
            columns.add(new Column(table.columns().get(i), numeric ? "n" : "", i == 0 ? first : rest));
        }
        List<List<Cell>> rows = table.rows().stream()
                .map(row -> row.stream()
                        .map(text -> text.isEmpty() ? Cell.of("–") : Cell.of(Lines.words("", text)))
                        .toList())
                .toList();
        return Table.of("", table.title(), table.columns().size() > 7 ? "dense" : "", columns, rows)
                .noted(table.notes());
    }

    private static boolean isNumeric(Highlight.PrintedTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .allMatch(text -> Marks.hides(text) || text.matches("[-−+£]?[0-9,.]+\\s?%?( " + Marks.SMALL + ")?"));
    }

    /** The text with a full stop, unless it ends with a mark of its own. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }

    static String blankAs(@Nullable String text, String words) {
        return text == null || text.isBlank() ? words : Objects.requireNonNull(text);
    }
}
