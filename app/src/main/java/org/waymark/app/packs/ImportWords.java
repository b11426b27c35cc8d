package org.waymark.app.packs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.app.access.Right;
import org.waymark.app.pages.Print;
import org.waymark.papers.series.DateWords;

/** What an import brought, in words for a page and for the command line. */
final class ImportWords {

    /**
     * One kind of thing.
     *
     * @param page where it is to be seen; null if the pack holds none
     * @param needs what one must be allowed to see it
     */
    record Line(String thing, String words, @Nullable String page, Right needs) {}

    private ImportWords() {}

    /** The finding. */
    static String lead(PackImport made) {
        String paper = "“" + made.title() + "” of " + DateWords.day(made.reportedOn());
        return made.isNothing()
                ? paper + " was there already. Nothing changed."
                : paper + " was brought in on " + Print.time(made.at()) + ". What was there already was left as it is.";
    }

    /** Thing by thing. */
    static List<Line> lines(PackImport made) {
        PackImport.Printed held = made.printed();
        List<Line> lines = new ArrayList<>();
        List<String> plan = new ArrayList<>(List.of(
                counted(held.actions(), "action", made.plan().actions()),
                counted(held.themes(), "theme", made.plan().themes())));
        also(plan, made.plan().updates(), "update is new", "updates are new");
        also(plan, made.plan().changed(), "action has changed", "actions have changed");
        kept(plan, made.plan().keptAsEdited());
        lines.add(line(
                "Plan",
                plan,
                held.actions() + held.themes(),
                "/plans/" + made.plan().plan(),
                Right.SEE_PLANS));
        List<String> risks = new ArrayList<>(List.of(counted(
                held.risks(), "risk or issue", "risks and issues", made.risks().risks())));
        also(risks, made.risks().assessments(), "score is new", "scores are new");
        also(risks, made.risks().changed(), "risk has changed", "risks have changed");
        kept(risks, made.risks().keptAsEdited());
        lines.add(line("Risks", risks, held.risks(), "/risks", Right.SEE_RISKS));
        List<String> figures = new ArrayList<>(
                List.of(counted(held.figures(), "typed figure", made.figures().figures())));
        also(
                figures,
                made.figures().corrected(),
                "is a correction, and both are kept",
                "are corrections, and both are kept");
        lines.add(line(
                "Scorecard",
                figures,
                held.figures(),
                "/scorecards/" + made.figures().scorecard(),
                Right.SEE_SCORECARDS));
        List<String> boards = new ArrayList<>(List.of(
                counted(
                        held.boardLines(),
                        "board action or promise",
                        "board actions and promises",
                        made.boards().lines()),
                counted(held.recommendations(), "recommendation", made.boards().recommendations())));
        also(boards, made.boards().answers(), "answer is new", "answers are new");
        also(boards, made.boards().empty(), "row says nothing and was left", "rows say nothing and were left");
        lines.add(line("Boards", boards, held.boardLines() + held.recommendations(), "/boards", Right.SEE_BOARDS));
        return lines;
    }

    /** The same as plain text. */
    static String text(PackImport made) {
        StringBuilder text = new StringBuilder(lead(made)).append('\n');
        lines(made).forEach(line -> text.append(String.format("  %-10s %s%n", line.thing(), line.words())));
        return text.toString();
    }

    private static Line line(String thing, List<String> parts, int held, String page, Right needs) {
        return held == 0
                ? new Line(thing, "The pack holds none.", null, needs)
                : new Line(thing, String.join("; ", parts) + ".", page, needs);
    }

    private static String counted(int held, String one, int added) {
        return counted(held, one, one + "s", added);
    }

    private static String counted(int held, String one, String many, int added) {
        String things = Print.number(held) + " " + (held == 1 ? one : many);
        if (held == 0) {
            return "no " + many;
        }
        if (added == held) {
            return things + (held == 1 ? ", new" : ", all new");
        }
        return things + (added == 0 ? ", there already" : ", " + Print.number(added) + " of them new");
    }

    private static void also(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(Print.number(count) + " " + (count == 1 ? one : many));
        }
    }

    private static void kept(List<String> parts, int count) {
        if (count > 0) {
            parts.add("in " + Print.number(count) + (count == 1 ? " field" : " fields")
                    + " the paper differs from what was written here, which stays");
        }
    }
}
