package org.waymark.app.risks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.app.risks.RiskKind;
import org.waymark.app.risks.RiskMatrix;
import org.waymark.app.risks.RiskState;
import org.waymark.app.risks.Risks;
import org.waymark.papers.series.DateWords;

/** The register of risks and issues, and where they stand by likelihood and impact. */
@Controller
@Needs(Right.SEE_RISKS)
class RisksPage {

    /**
     * @param register open ones, highest first; null if there are none
     * @param closed null if none is
     * @param mayEdit true for those who may add one
     */
    record Page(
            Heading heading,
            MatrixShown matrix,
            List<Issue> issues,
            @Nullable Table register,
            @Nullable Table closed,
            boolean mayEdit) {}

    record Issue(String title, String page, String said) {}

    private final Risks risks;

    RisksPage(Risks risks) {
        this.risks = risks;
    }

    @GetMapping("/risks")
    String page(Viewer viewer, Model model) {
        RiskMatrix matrix = risks.matrix();
        List<Risk> all = risks.risks();
        List<Risk> open =
                all.stream().filter(risk -> risk.state() == RiskState.OPEN).toList();
        List<Risk> closed =
                all.stream().filter(risk -> risk.state() == RiskState.CLOSED).toList();
        LocalDate since = risks.comparedWith().orElse(null);
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(caption(open), "Risks and issues", RiskWords.lead(open, matrix, since)),
                        MatrixShown.of(open, matrix, since),
                        open.stream()
                                .filter(risk -> risk.kind() == RiskKind.ISSUE)
                                .map(RisksPage::issue)
                                .toList(),
                        open.isEmpty() ? null : table("Register, highest score first", open, matrix, since),
                        closed.isEmpty() ? null : table("Closed", closed, matrix, since),
                        viewer.may(Right.EDIT_RISKS)));
        return "risks/risks";
    }

    private static @Nullable String caption(List<Risk> open) {
        return open.stream()
                .flatMap(risk -> risk.now().stream())
                .map(Assessment::assessedOn)
                .max(LocalDate::compareTo)
                .map(day -> "As assessed on " + DateWords.day(day))
                .orElse(null);
    }

    private static Issue issue(Risk risk) {
        String raised = risk.raisedWords();
        return new Issue(
                risk.label() + ": " + words(risk),
                risk.page(),
                (raised == null ? "" : "Raised " + raised + ". ")
                        + (risk.owner() == null ? "Nobody owns it." : risk.owner() + "."));
    }

    static String words(Risk risk) {
        return risk.description() == null ? "Nothing is said of it" : risk.description();
    }

    private static Table table(String caption, List<Risk> some, RiskMatrix matrix, @Nullable LocalDate since) {
        Table.Builder table = Table.captioned(caption)
                .column("Risk")
                .column("What may happen")
                .numeric("Now");
        if (since != null) {
            table.numeric("Since " + Print.shortDay(since));
        }
        table.column("Level").column("Owner").column("Raised");
        List<Risk> ordered = new ArrayList<>(some.stream()
                .filter(risk -> risk.owner() == null && risk.state() == RiskState.OPEN)
                .toList());
        some.stream().filter(risk -> !ordered.contains(risk)).toList().forEach(ordered::add);
        for (Risk risk : ordered) {
            boolean nobody = risk.owner() == null && risk.state() == RiskState.OPEN;
            String raised = risk.raisedWords();
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.figure(risk.label(), risk.page()), described(risk), score(risk)));
            if (since != null) {
                cells.add(Cell.of(RiskWords.rise(risk, since)));
            }
            cells.add(level(risk, matrix));
            cells.add(risk.owner() == null ? Cell.late("Nobody") : Cell.of(risk.owner()));
            cells.add(raised == null ? Cell.none() : Cell.of(raised));
            table.row(nobody ? "wm-first" : "", cells);
        }
        return table.build();
    }

    private static Cell described(Risk risk) {
        Cell words = Cell.of(words(risk));
        return risk.mitigation() == null
                ? words.withSub("Nothing is said that holds it down.")
                : words.withSub("Held down by: " + risk.mitigation());
    }

    private static Cell score(Risk risk) {
        Optional<Assessment> now = risk.now();
        if (now.isEmpty()) {
            return Cell.of("Not scored");
        }
        String printed =
                now.get().printsAnotherScore() ? ", printed as " + now.get().printedScore() : "";
        String words = risk.score().isPresent()
                ? String.valueOf(risk.score().getAsInt())
                : now.get().printedScore() == null ? "Not scored" : now.get().printedScore() + " printed";
        return Cell.figure(words, risk.page()).withSub(RiskWords.factors(now.get()) + printed);
    }

    private static Cell level(Risk risk, RiskMatrix matrix) {
        return risk.score().isEmpty()
                ? Cell.none()
                : Cell.of(matrix.level(risk.score().getAsInt()).word());
    }
}
