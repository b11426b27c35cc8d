package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;

/** A report whose scorecard is computed and whose actions came of decisions. */
final class ThreadHighlightTest {

    private static final String MEASURE = "icpc-15wd";
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final String ORIGIN =
            "Decided by the Improvement board on 29 October 2026, minute 4, against 2.21 conferences within 15 working days.";

    @Test
    void computedLinesStandWithTheirFiguresVerdictAndRestatement() {
        Highlight.Line line = report().scorecard().get(0);

        assertThat(line.heading()).startsWith("2.21 ");
        assertThat(line.section()).isEqualTo("Child protection");
        assertThat(line.typed()).isFalse();
        assertThat(line.figures()).hasSize(24);
        assertThat(line.figures().get(23).text()).isEqualTo("40.0");
        assertThat(line.figures().get(22).mark()).isEqualTo("r");
        assertThat(line.figures().get(22).note()).isEqualTo("Restated from 80.0% to 84.0%.");
        assertThat(Objects.requireNonNull(line.yearToDate()).text()).isEqualTo("77.0");
    }

    @Test
    void theFirstSheetSaysWhatChangedAndWhatTheFiguresAreMadeFrom() {
        Highlight report = report();

        assertThat(report.changes().get(0))
                .matches(
                        "2\\.21 .*: getting worse\\. 10 of 25 \\(40\\.0%\\) in October 2026, \\d+ points below \\d+%\\.");
        assertThat(report.changes())
                .anyMatch(change -> change.endsWith("September 2026 is restated from 80.0% to 84.0%."));
        assertThat(report.cover().figures()).isEqualTo("Complete to 31 October 2026. Snapshot of 22 November 2026.");
    }

    @Test
    void anActionAndItsUpdateAreSaidToComeFromTheDecision() {
        String html = HighlightReport.html(new BoardReport(report()));

        assertThat(html)
                .contains(ORIGIN)
                .contains("20 November 2026, Conference manager: The room is booked on the day.")
                .contains("Decisions, and what came of them")
                .contains("Action 2.4");
        assertThat(html).contains("Measures that stand out");
    }

    private static Highlight report() {
        Highlight base = new Highlight(
                new Highlight.Cover(
                        "Improvement plan highlight report",
                        "Eastmere Council",
                        "Improvement board",
                        null,
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 10, 29),
                        "version 1",
                        true,
                        "Amber",
                        List.of(),
                        null,
                        List.of(),
                        "",
                        "Members of the board. It holds counts and no rows about a child."),
                List.of(),
                List.of("Conferences are late."),
                List.of(),
                List.of(new Highlight.Theme("2", "Help and protection", "Amber", null, List.of())),
                List.of(new Highlight.Action(
                        "2.4",
                        "Help and protection",
                        null,
                        "Book the room on the day of the strategy discussion.",
                        "Conference manager",
                        "31 January 2027",
                        null,
                        "Green",
                        List.of(new Highlight.Update(
                                LocalDate.of(2026, 11, 20), "Conference manager", "The room is booked on the day.")),
                        null,
                        List.of(),
                        ORIGIN)),
                List.of(),
                List.of(),
                List.of(new Highlight.Decision(
                        "Improvement board",
                        LocalDate.of(2026, 10, 29),
                        "4",
                        "Book the room on the day of the strategy discussion.",
                        "2.21 conferences within 15 working days",
                        "2.4")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Highlight.Links.NONE);
        return ThreadHighlight.of(
                base,
                new ThreadHighlight.Computed(
                        Catalogue.packaged(),
                        new Scorecard(
                                "improvement",
                                "Improvement scorecard",
                                List.of(new Scorecard.Section(
                                        "Child protection", List.of(new Scorecard.Line("2.21", MEASURE)))),
                                "scorecards/improvement.yaml"),
                        Map.of(MEASURE, figures(21)),
                        Map.of(MEASURE, figures(20)),
                        "Snapshot of 22 November 2026"));
    }

    /** Two years of 20 or so of 25, then 10 of 25; September is what is given. */
    private static List<Figure> figures(int september) {
        List<Figure> figures = new ArrayList<>();
        for (int back = 23; back >= 0; back--) {
            int on = back == 0 ? 10 : back == 1 ? september : 20 + back % 2;
            figures.add(figure(Grain.MONTH, LAST.minusMonths(back), on, "all"));
        }
        figures.add(new Figure(
                MEASURE,
                1,
                "0123456789ab",
                new FigurePeriod(Grain.YEAR_TO_DATE, LAST),
                "all",
                null,
                new BigDecimal(77),
                new BigDecimal(100),
                new BigDecimal("77.0"),
                null,
                Map.of(),
                "2026-11-22"));
        figures.add(figure(Grain.MONTH, LAST, 1, "team"));
        return figures;
    }

    private static Figure figure(Grain grain, YearMonth month, int on, String group) {
        return new Figure(
                MEASURE,
                1,
                "0123456789ab",
                new FigurePeriod(grain, month),
                group,
                group.equals("all") ? null : "North",
                new BigDecimal(on),
                new BigDecimal(25),
                new BigDecimal(on * 4).setScale(1),
                null,
                Map.of(),
                "2026-11-22");
    }
}
