package org.waymark.app.risks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Choice;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.GentleWord;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.app.risks.RiskChange;
import org.waymark.app.risks.RiskEntry;
import org.waymark.app.risks.RiskKind;
import org.waymark.app.risks.RiskMatrix;
import org.waymark.app.risks.RiskOutcome;
import org.waymark.app.risks.RiskState;
import org.waymark.app.risks.Risks;
import org.waymark.engine.Problem;
import org.waymark.papers.series.DateWords;

/** A risk or an issue: how it stands, what holds it down, and how it was held to stand before. */
@Controller
@Needs(Right.SEE_RISKS)
class RiskPage {

    private static final String VIEW = "risks/risk";
    private static final String NEW = "risks/new-risk";
    private static final int LONG = 120;

    /**
     * @param words of a risk whose words are too long for a title; null if the title holds them
     * @param misprint what is printed otherwise than it multiplies; null if nothing is
     * @param assessments newest first; null if there are none
     * @param changes null if nothing was changed
     * @param form null for those who may not write
     * @param overtaken null unless someone saved the risk while the writer wrote
     */
    record Page(
            Heading heading,
            @Nullable String words,
            List<Fact> facts,
            @Nullable String misprint,
            @Nullable String mitigation,
            String origin,
            @Nullable Table assessments,
            @Nullable Table changes,
            @Nullable Form form,
            List<Problem> problems,
            @Nullable Overtaken overtaken) {}

    record NewRisk(Heading heading, Form form, List<Problem> problems) {}

    /**
     * @param version that the writer saw; 0 of a risk that is not there yet
     * @param states empty of a risk that is not there yet
     */
    record Form(
            String page,
            int version,
            RiskEntry entry,
            List<Choice> kinds,
            List<Choice> likelihoods,
            List<Choice> impacts,
            List<Choice> states) {}

    record Overtaken(String what, Table table) {}

    private final Risks risks;
    private final Clock clock;

    RiskPage(Risks risks, Clock clock) {
        this.risks = risks;
        this.clock = clock;
    }

    @GetMapping("/risks/{risk}")
    String page(@PathVariable("risk") String address, Viewer viewer, Model model) {
        Risk risk = risk(address);
        model.addAttribute("page", page(risk, RiskEntry.of(risk), viewer, List.of(), null));
        return VIEW;
    }

    @GetMapping("/risks/new-risk")
    @Needs(Right.EDIT_RISKS)
    String page(Model model) {
        RiskEntry empty = new RiskEntry(RiskKind.RISK, null, null, null, null, null, null, RiskState.OPEN);
        model.addAttribute("page", page(empty, List.of()));
        return NEW;
    }

    @PostMapping("/risks/new-risk")
    @Needs(Right.EDIT_RISKS)
    ModelAndView add(@ModelAttribute WrittenRisk sent, GentleWord word, Viewer viewer) {
        RiskEntry written = sent.entry();
        List<Problem> gentle = gentle(word, written);
        RiskOutcome outcome = !gentle.isEmpty()
                ? new RiskOutcome.Refused(gentle)
                : risks.add(written, LocalDate.now(clock), viewer.displayName(), clock.instant());
        return outcome.fold(
                saved -> new ModelAndView("redirect:" + saved.now().page()),
                overtaken -> new ModelAndView("redirect:" + overtaken.now().page()),
                refused -> shown(NEW, HttpStatus.UNPROCESSABLE_CONTENT, page(written, refused.problems())));
    }

    @PostMapping("/risks/{risk}")
    @Needs(Right.EDIT_RISKS)
    ModelAndView change(
            @PathVariable("risk") String address,
            @RequestParam("version") int version,
            @ModelAttribute WrittenRisk sent,
            GentleWord word,
            Viewer viewer) {
        Risk before = risk(address);
        RiskEntry written = sent.entry();
        List<Problem> gentle = gentle(word, written);
        RiskOutcome outcome = !gentle.isEmpty()
                ? new RiskOutcome.Refused(gentle)
                : risks.change(
                        before.id(), version, written, LocalDate.now(clock), viewer.displayName(), clock.instant());
        return outcome.fold(
                saved -> new ModelAndView("redirect:" + saved.now().page()),
                overtaken -> shown(
                        VIEW,
                        HttpStatus.CONFLICT,
                        page(overtaken.now(), written, viewer, List.of(), overtaken(overtaken.now(), written))),
                refused -> shown(
                        VIEW,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page(before, written, viewer, refused.problems(), null)));
    }

    private static List<Problem> gentle(GentleWord word, RiskEntry written) {
        return Stream.concat(
                        word.on("description", written.description()).stream(),
                        word.on("mitigation", written.mitigation()).stream())
                .toList();
    }

    private static ModelAndView shown(String view, HttpStatus status, Object page) {
        ModelAndView shown = new ModelAndView(view, "page", page);
        shown.setStatus(status);
        return shown;
    }

    private Risk risk(String address) {
        return risks.risk(address).orElseThrow(() -> new NotFound("There is no risk of that name."));
    }

    private NewRisk page(RiskEntry written, List<Problem> problems) {
        return new NewRisk(
                Heading.of(null, "Add a risk or an issue", null, new Crumb("Risks", "/risks")),
                form("/risks/new-risk", 0, written, List.of()),
                problems);
    }

    private Page page(
            Risk risk, RiskEntry entry, Viewer viewer, List<Problem> problems, @Nullable Overtaken overtaken) {
        String words = RisksPage.words(risk);
        boolean isLong = words.length() > LONG;
        String called = risk.kind().words() + " " + risk.label();
        return new Page(
                Heading.of(
                        isLong ? risk.register() : called + " · " + risk.register(),
                        isLong ? called : words,
                        null,
                        new Crumb("Risks", "/risks")),
                isLong ? words : null,
                facts(risk),
                risk.now()
                        .filter(Assessment::printsAnotherScore)
                        .map(now -> "The paper prints " + now.printedScore() + ", but " + RiskWords.product(now) + ".")
                        .orElse(null),
                risk.mitigation(),
                risk.origin(),
                assessments(risk),
                changes(risk),
                viewer.may(Right.EDIT_RISKS)
                        ? form(
                                risk.page(),
                                risk.version(),
                                entry,
                                Stream.of(RiskState.values())
                                        .filter(state -> state == risk.state()
                                                || risk.state().movesTo().contains(state))
                                        .map(state -> new Choice(state.name(), state.words()))
                                        .toList())
                        : null,
                problems,
                overtaken);
    }

    private List<Fact> facts(Risk risk) {
        RiskMatrix matrix = risks.matrix();
        LocalDate since = risks.comparedWith().orElse(null);
        List<Fact> facts = new ArrayList<>();
        Assessment now = risk.now().orElse(null);
        if (now != null && risk.score().isPresent()) {
            int score = risk.score().getAsInt();
            String moved = RiskWords.rise(risk, since);
            facts.add(Fact.of(
                            "Score",
                            score + ", " + RiskWords.lower(matrix.level(score).word()))
                    .withSub(
                            moved.equals("–") || since == null
                                    ? RiskWords.factors(now)
                                    : moved + " since " + DateWords.day(since)));
        } else {
            facts.add(Fact.of("Score", "Not scored"));
        }
        facts.add(Fact.of("Likelihood", step(now == null ? null : now.probability(), matrix.likelihood())));
        facts.add(Fact.of("Impact", step(now == null ? null : now.impact(), matrix.impact())));
        facts.add(Fact.of("Owner", risk.owner() == null ? "Nobody" : risk.owner()));
        String raised = risk.raisedWords();
        facts.add(Fact.of("Raised", raised == null ? "No date" : raised));
        facts.add(Fact.of("State", risk.state().words()));
        return facts;
    }

    private static String step(@Nullable String printed, List<String> words) {
        return printed != null && printed.matches("[1-5]")
                ? printed + ", " + RiskWords.lower(words.get(Integer.parseInt(printed) - 1))
                : RiskWords.shown(printed);
    }

    private static @Nullable Table assessments(Risk risk) {
        if (risk.assessments().isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("How it was assessed, newest first")
                .column("Assessed on")
                .numeric("Likelihood")
                .numeric("Impact")
                .numeric("Score")
                .numeric("Printed")
                .column("Said by");
        for (Assessment assessment : risk.assessments()) {
            table.row(
                    Cell.of(Print.shortDay(assessment.assessedOn())),
                    Cell.of(RiskWords.shown(assessment.probability())),
                    Cell.of(RiskWords.shown(assessment.impact())),
                    assessment.score().isPresent() ? Cell.of(assessment.score().getAsInt()) : Cell.none(),
                    assessment.printsAnotherScore()
                            ? Cell.late(RiskWords.shown(assessment.printedScore()))
                            : Cell.of(RiskWords.shown(assessment.printedScore())),
                    assessment.fromPaper()
                            ? Cell.of("A paper of that day")
                                    .withSub("brought in by the " + assessment.writtenBy() + ", "
                                            + Print.time(assessment.writtenAt()))
                            : Cell.of(assessment.writtenBy()).withSub(Print.time(assessment.writtenAt())));
        }
        return table.build();
    }

    private @Nullable Table changes(Risk risk) {
        List<RiskChange> changes = risks.changes(risk.id());
        if (changes.isEmpty()) {
            return null;
        }
        Table.Builder table = Table.under("What was changed, newest first")
                .column("When")
                .column("Who")
                .column("What")
                .column("Was")
                .column("Became");
        for (RiskChange change : changes) {
            table.row(
                    Cell.of(Print.time(change.changedAt())),
                    Cell.of(change.changedBy()).withSub(change.fromPaper() ? "from a paper" : "here"),
                    Cell.of(change.field()),
                    Cell.of(words(change.field(), change.was())),
                    Cell.of(words(change.field(), change.became())));
        }
        return table.build();
    }

    private static String words(String field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "state" -> RiskState.valueOf(value).words();
            case "kind" -> RiskKind.valueOf(value).words();
            default -> value;
        };
    }

    private Overtaken overtaken(Risk theirs, RiskEntry yours) {
        RiskEntry saved = RiskEntry.of(theirs);
        Table.Builder table = Table.under("What differs")
                .column("Part")
                .column("Theirs, saved")
                .column("Yours, not saved");
        differs(table, "Kind", saved.kind().words(), yours.kind().words());
        differs(table, "What may happen", saved.description(), yours.description());
        differs(table, "Held down by", saved.mitigation(), yours.mitigation());
        differs(table, "Owner", saved.owner(), yours.owner());
        differs(table, "Raised", saved.raisedOn(), yours.raisedOn());
        differs(table, "Likelihood", saved.probability(), yours.probability());
        differs(table, "Impact", saved.impact(), yours.impact());
        differs(table, "State", saved.state().words(), yours.state().words());
        return new Overtaken(what(theirs), table.build());
    }

    private String what(Risk risk) {
        List<RiskChange> changes = risks.changes(risk.id());
        Assessment newest = risk.now().orElse(null);
        if (newest != null
                && (changes.isEmpty()
                        || !newest.writtenAt().isBefore(changes.get(0).changedAt()))) {
            return "The " + newest.writtenBy() + " assessed it on " + Print.time(newest.writtenAt()) + ".";
        }
        return changes.isEmpty()
                ? ""
                : "The " + changes.get(0).changedBy() + " changed it on "
                        + Print.time(changes.get(0).changedAt()) + ".";
    }

    private static void differs(Table.Builder table, String part, @Nullable String theirs, @Nullable String yours) {
        String one = theirs == null || theirs.isBlank() ? "None" : theirs;
        String other = yours == null || yours.isBlank() ? "None" : yours;
        table.row(Cell.of(part), Cell.of(one), one.equals(other) ? Cell.of("The same") : Cell.late(other));
    }

    private Form form(String page, int version, RiskEntry entry, List<Choice> states) {
        RiskMatrix matrix = risks.matrix();
        return new Form(
                page,
                version,
                entry,
                Stream.of(RiskKind.values())
                        .map(kind -> new Choice(kind.name(), kind.words()))
                        .toList(),
                steps(matrix.likelihood(), entry.probability()),
                steps(matrix.impact(), entry.impact()),
                states);
    }

    /** The five steps, and what is printed where that is none of them. */
    private static List<Choice> steps(List<String> words, @Nullable String printed) {
        List<Choice> steps = new ArrayList<>();
        if (printed == null || !printed.matches("[1-5]")) {
            steps.add(new Choice(
                    printed == null ? "" : printed, printed == null ? "Not said" : printed + ", as it is printed"));
        }
        for (int step = 1; step <= words.size(); step++) {
            steps.add(new Choice(String.valueOf(step), step + " " + words.get(step - 1)));
        }
        return steps;
    }
}
