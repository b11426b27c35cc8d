package org.waymark.app.home;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.ScorecardMonth;
import org.waymark.app.measures.ScorecardName;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Table;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.chart.Sparkline;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.verdict.Verdict;

/**
 * The measures of a scorecard whose newest month is out of the ordinary, within what the viewer sees: worse first, then better, then the rest.
 *
 * @param scorecard it was read from
 * @param table the worst few; null when none has changed
 * @param worse how many of all got worse
 * @param better how many of all got better
 * @param others how many have not changed
 */
record Changed(ScorecardName scorecard, @Nullable Table table, int worse, int better, int moved, int others) {

    private static final int MOST = 5;

    /** Null when there is no scorecard with figures. */
    static @Nullable Changed of(Measures measures, Viewer viewer) {
        ScorecardName scorecard = measures.scorecards().stream()
                .filter(name -> name.typedFrom() == null)
                .findFirst()
                .orElse(null);
        if (scorecard == null) {
            return null;
        }
        String team = only(viewer.teams());
        String service = only(viewer.services());
        String group = team != null ? "team" : service != null ? "service" : "all";
        return measures.scorecard(scorecard.id(), null, group, team != null ? team : service)
                .map(month -> of(scorecard, month))
                .orElse(null);
    }

    /** The one there is; someone of several sees what changed in what holds them all. */
    private static @Nullable String only(List<String> mine) {
        return mine.size() == 1 ? mine.get(0) : null;
    }

    private static Changed of(ScorecardName scorecard, ScorecardMonth month) {
        List<ScorecardMonth.Line> lines = month.lines().toList();
        List<ScorecardMonth.Line> moved = lines.stream()
                .filter(line -> meaning(line) != Meaning.USUAL)
                .sorted(Comparator.comparingInt(line -> order(meaning(line))))
                .toList();
        int worse = (int)
                moved.stream().filter(line -> meaning(line) == Meaning.WORSE).count();
        int better = (int)
                moved.stream().filter(line -> meaning(line) == Meaning.BETTER).count();
        return new Changed(
                scorecard,
                moved.isEmpty() ? null : table(month, moved.subList(0, Math.min(MOST, moved.size()))),
                worse,
                better,
                moved.size(),
                lines.size() - moved.size());
    }

    /** What changed, as the first sentence of the page. */
    public String sentence() {
        if (moved == 0) {
            return "No measure has moved outside what is usual for it.";
        }
        int neither = moved - worse - better;
        String sentence = worse == 0 && better == 0
                ? ""
                : worse == 0
                        ? number(better) + " got better."
                        : better == 0
                                ? number(worse) + " got worse."
                                : number(worse) + " got worse and " + better + " got better.";
        String more = neither == 0
                ? ""
                : (sentence.isEmpty() ? number(neither) : " " + neither + " more") + (neither == 1 ? " is" : " are")
                        + " higher or lower than usual.";
        return sentence + more;
    }

    /** What the table leaves out. */
    public String rest() {
        String unchanged = others == 1 ? "1 has not changed." : others + " have not changed.";
        return moved > MOST
                ? "These are " + MOST + " of " + moved + " that changed; " + unchanged
                : "The other " + unchanged;
    }

    private static String number(int measures) {
        return measures == 1 ? "1 measure" : measures + " measures";
    }

    private static Table table(ScorecardMonth month, List<ScorecardMonth.Line> lines) {
        int columns = month.columns().size();
        Table.Builder table = Table.under("Measures that changed")
                .column("Measure")
                .numeric(
                        columns < 2 ? "Before" : DateWords.month(month.columns().get(columns - 2)))
                .numeric(DateWords.month(month.month()))
                .column("24 months");
        for (ScorecardMonth.Line line : lines) {
            Verdict verdict = line.verdict();
            String says = verdict == null ? "" : verdict.shortForm();
            table.row(
                    Cell.figure(line.title(), line.href()).withSub(says),
                    Cell.of(columns < 2 ? "–" : words(line, columns - 2)),
                    Cell.figure(words(line, columns - 1), line.newest().href()),
                    Cell.drawing(Sparkline.of(line.series()), ""));
        }
        return table.build();
    }

    private static String words(ScorecardMonth.Line line, int column) {
        String words = line.figures().get(column).words();
        return words == null ? "No figure" : line.series().withUnit(words);
    }

    private static Meaning meaning(ScorecardMonth.Line line) {
        Verdict verdict = line.verdict();
        return verdict == null ? Meaning.USUAL : verdict.meaning();
    }

    private static int order(Meaning meaning) {
        return switch (meaning) {
            case WORSE -> 0;
            case BETTER -> 1;
            case HIGH, LOW -> 2;
            case USUAL -> 3;
        };
    }
}
