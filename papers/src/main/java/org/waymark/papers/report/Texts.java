package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of a report that its authors wrote, and not the catalogue, with the file and the reference at which its author finds it. */
final class Texts {

    /**
     * What stands at one place.
     *
     * @param said the place in a sentence, such as {@code action 22}
     */
    record Text(String file, String ref, String said, String words) {}

    private final List<Text> texts = new ArrayList<>();

    private Texts() {}

    static List<Text> of(Highlight highlight) {
        Texts all = new Texts();
        all.cover(highlight.cover());
        highlight.narrative().forEach(words -> all.add("priorities.csv", "", "what is said of the whole", words));
        highlight
                .priorities()
                .forEach(line -> all.add(
                        "priorities.csv",
                        (column(line.kind()) + " " + or(line.ref(), "")).strip(),
                        "priority " + or(line.ref(), ""),
                        line.words(),
                        line.owner(),
                        line.byWhen()));
        highlight.themes().forEach(all::theme);
        highlight.actions().forEach(all::action);
        highlight.scorecard().forEach(all::line);
        highlight
                .risks()
                .forEach(risk -> all.add(
                        "risks.csv",
                        or(risk.ref(), ""),
                        "risk " + or(risk.ref(), ""),
                        risk.description(),
                        risk.mitigation()));
        all.boards(highlight);
        highlight
                .tables()
                .forEach(table -> all.add(
                        table.holds() == Highlight.Holds.GLOSSARY ? "glossary.csv" : "breakdowns.csv",
                        table.title(),
                        "the table " + table.title(),
                        Stream.concat(
                                        Stream.concat(Stream.of(table.title()), table.notes().stream()),
                                        table.holds() == Highlight.Holds.GLOSSARY
                                                ? table.rows().stream().flatMap(List::stream)
                                                : Stream.concat(
                                                        table.columns().stream(),
                                                        table.rows().stream().map(row -> row.get(0))))
                                .toArray(String[]::new)));
        return all.texts;
    }

    private void add(String file, String ref, String said, @Nullable String... words) {
        Stream.of(words)
                .filter(Objects::nonNull)
                .filter(one -> !one.isBlank())
                .forEach(one -> texts.add(new Text(file, ref, said.strip(), one)));
    }

    private void cover(Highlight.Cover cover) {
        add("pack.yaml", "title", "the title", cover.title(), cover.board(), cover.item());
        cover.toDecide().forEach(words -> add("pack.yaml", "to_decide", "what the board is asked", words));
        cover.signOffs().forEach(one -> add("signoffs.csv", "", "a sign-off", one.role(), one.on()));
    }

    private void theme(Highlight.Theme theme) {
        add("themes.csv", or(theme.ref(), theme.title()), theme.heading(), theme.title(), theme.narrative());
        theme.passages()
                .forEach(passage -> add(
                        "themes.csv",
                        or(theme.ref(), theme.title()),
                        theme.heading() + ", " + passage.heading(),
                        passage.words()));
    }

    private void action(Highlight.Action action) {
        String ref = or(action.ref(), "");
        String said = "action " + (ref.isEmpty() ? "without a reference" : ref);
        add("plan.csv", ref, said, action.objective(), action.words(), action.lead(), action.due(), action.origin());
        action.updates().forEach(update -> add("plan.csv", ref, said, update.words()));
        action.successMeasures()
                .forEach(measure -> add(
                        "success_measures.csv",
                        ref,
                        "the success measure of " + said,
                        measure.title(),
                        measure.baseline(),
                        measure.target(),
                        measure.targetBy()));
    }

    private void line(Highlight.Line line) {
        String ref = or(line.ref(), line.title());
        add("measures.csv", ref, "measure " + ref, line.title(), line.section());
        if (line.typed()) {
            line.notes().forEach(note -> add("measures.csv", ref, "the note on measure " + ref, note));
        }
        line.figures()
                .forEach(figure -> add(
                        "figures.csv",
                        ref + " " + figure.of().text(),
                        "measure " + ref + ", " + figure.period(),
                        figure.number() == null ? figure.text() : null,
                        figure.note()));
    }

    private void boards(Highlight highlight) {
        highlight
                .decisions()
                .forEach(one -> add(
                        "decisions",
                        or(one.minute(), ""),
                        "the decision of minute " + or(one.minute(), "without a number"),
                        one.words(),
                        one.against()));
        int row = 0;
        for (Highlight.BoardAction one : highlight.boardActions()) {
            row++;
            add("forum_actions.csv", String.valueOf(row), "board action " + row, one.words(), one.comment());
        }
        highlight
                .promises()
                .forEach(one -> add(
                        "minuted_commitments.csv",
                        (or(one.meetingOn(), "") + " " + or(one.minute(), "")).strip(),
                        "the promise of minute " + or(one.minute(), "without a number"),
                        one.words()));
        highlight
                .recommendations()
                .forEach(one -> add(
                        "recommendations.csv",
                        or(one.ref(), ""),
                        "recommendation " + or(one.ref(), "without a reference"),
                        one.words(),
                        one.response(),
                        one.update()));
        highlight
                .pledges()
                .forEach(one -> add("pledges.csv", or(one.priority(), ""), "a promise to children", one.words()));
        highlight
                .ratings()
                .forEach(one -> add(
                        "rag_guidance.csv",
                        one.word(),
                        "the meaning of " + one.word(),
                        one.ofTheWhole(),
                        one.ofAnAction()));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static String column(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
    }
}
