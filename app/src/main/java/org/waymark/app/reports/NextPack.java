package org.waymark.app.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.app.forums.AgendaItem;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.BoardKind;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.Recommendation;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.TypedLine;
import org.waymark.app.pages.NotFound;
import org.waymark.app.plans.Plans;
import org.waymark.app.risks.Assessment;
import org.waymark.app.risks.Risk;
import org.waymark.app.risks.RiskState;
import org.waymark.app.risks.Risks;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.report.PackHighlight;
import org.waymark.papers.report.ThreadHighlight;
import org.waymark.papers.series.DateWords;

/** Fills a board's highlight report from what Waymark holds on the day it is asked for. */
@Component
class NextPack {

    private final Forums forums;
    private final Plans plans;
    private final Risks risks;
    private final Measures measures;
    private final Snapshots snapshots;
    private final String authority;

    NextPack(
            Forums forums,
            Plans plans,
            Risks risks,
            Measures measures,
            Snapshots snapshots,
            @Value("${waymark.authority}") String authority) {
        this.forums = forums;
        this.plans = plans;
        this.risks = risks;
        this.measures = measures;
        this.snapshots = snapshots;
        this.authority = authority;
    }

    /**
     * What the pack of a meeting is made of, as everything stands.
     *
     * @param today what is past its date is told as of this day, or of the meeting if that was before
     * @return empty if there is no such board or it does not meet on that day
     */
    Optional<Material> material(String board, LocalDate on, LocalDate today) {
        return forums.board(board)
                .flatMap(known -> forums.meetings(board).stream()
                        .filter(meeting -> meeting.on().equals(on))
                        .findFirst()
                        .map(meeting -> material(known, meeting, today.isBefore(on) ? today : on)));
    }

    /**
     * The same by what an address says.
     *
     * @throws NotFound if there is no such day, or no meeting on it
     */
    Material material(String board, String date, LocalDate today) {
        try {
            return material(board, LocalDate.parse(date), today)
                    .orElseThrow(() -> new NotFound("There is no meeting of that board on that day."));
        } catch (DateTimeParseException e) {
            throw new NotFound("There is no such day.");
        }
    }

    private Material material(Board board, Meeting meeting, LocalDate asOf) {
        LocalDate before = forums.meetings(board.address()).stream()
                .map(Meeting::on)
                .filter(on -> on.isBefore(meeting.on()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Decision> decisions = forums.decisions(board.address());
        return new Material(
                board,
                forums.kind(board),
                meeting,
                before,
                asOf,
                PlanForBoard.of(plans, decisions, before, asOf),
                risks.risks().stream()
                        .filter(risk -> risk.state() == RiskState.OPEN)
                        .toList(),
                decisions,
                forums.lines(board.address()).stream()
                        .filter(TrackerLine::isOpen)
                        .toList(),
                forums.recommendations(board.address()),
                typed());
    }

    /** The report for a meeting: always a draft, for nothing is issued yet. The same state of everything and the same day give the same report. */
    Highlight report(Material material) {
        Board board = material.board();
        Meeting meeting = material.meeting();
        LocalDate before = material.before();
        PlanForBoard plan = material.plan();
        List<TrackerLine> lines = material.lines();
        Highlight.Cover cover = new Highlight.Cover(
                plan.title(),
                authority,
                board.title(),
                meeting.agenda().stream()
                        .filter(item -> HighlightPages.PAGE.equals(item.page()))
                        .map(AgendaItem::number)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(null),
                meeting.on(),
                before,
                "version 1",
                true,
                plan.rating(),
                toDecide(plan, material.risks(), lines, before),
                material.kind().map(BoardKind::answersForThePlan).orElse(null),
                List.of(),
                "No snapshot has been taken, so nothing is computed.",
                "");
        return withFigures(
                new Highlight(
                        cover,
                        List.of(),
                        plan.narrative(),
                        List.of(),
                        plan.themes(),
                        plan.actions(),
                        material.typed().stream().map(NextPack::typed).toList(),
                        material.risks().stream().map(NextPack::risk).toList(),
                        material.decisions().stream()
                                .filter(decision -> isSince(decision.metOn(), before, meeting.on()))
                                .map(decision -> decided(decision, plan))
                                .toList(),
                        lines.stream()
                                .filter(line -> line.sort() == TrackerLine.Sort.ACTION)
                                .map(line -> new Highlight.BoardAction(
                                        board.title(), met(line), line.minute(), line.words(), answer(line)))
                                .toList(),
                        lines.stream()
                                .filter(line -> line.sort() == TrackerLine.Sort.COMMITMENT)
                                .map(line ->
                                        new Highlight.Promise(board.title(), met(line), line.minute(), promised(line)))
                                .toList(),
                        material.recommendations().stream()
                                .map(recommendation -> recommended(board, recommendation))
                                .toList(),
                        List.of(),
                        List.of(),
                        plan.ratings(),
                        Highlight.Links.NONE),
                material.kind());
    }

    private Highlight withFigures(Highlight base, Optional<BoardKind> kind) {
        Optional<Scorecard> scorecard = kind.map(BoardKind::scorecard)
                .map(id -> snapshots.catalogue().scorecards().get(id));
        return scorecard
                .flatMap(read -> snapshots
                        .newest()
                        .map(newest -> ThreadHighlight.of(
                                base,
                                new ThreadHighlight.Computed(
                                        snapshots.catalogue(),
                                        read,
                                        snapshots.figures(newest),
                                        snapshots
                                                .before()
                                                .map(snapshots::figures)
                                                .orElse(Map.of()),
                                        "Snapshot of " + DateWords.day(newest.asAt())))))
                .orElse(base);
    }

    /** The lines of every typed scorecard, which say what paper they are from. */
    private List<TypedLine> typed() {
        return measures.scorecards().stream()
                .filter(name -> name.typedFrom() != null)
                .flatMap(name -> measures.typed(name.id()).stream())
                .toList();
    }

    private static Highlight.Line typed(TypedLine line) {
        PackMeasure printed = line.printed();
        String section = printed.section() == null ? printed.theme() : printed.section();
        return PackHighlight.line(
                printed,
                section,
                null,
                null,
                line.series(),
                line.figures().stream().map(TypedLine.Printed::figure).toList());
    }

    /** What the board is asked, by rule: risks that rose since it met, decisions whose date has passed, and what nobody has answered. */
    private static List<String> toDecide(
            PlanForBoard plan, List<Risk> risks, List<TrackerLine> lines, @Nullable LocalDate before) {
        List<String> questions = new ArrayList<>();
        for (Risk risk : risks) {
            if (before != null && risk.riseSince(before).orElse(0) > 0) {
                questions.add("Whether to act on " + risk.label() + ", which rose from "
                        + risk.scoreOn(before).orElseThrow() + " to "
                        + risk.score().orElseThrow() + ".");
            }
        }
        plan.overdueDecisions()
                .forEach(action -> questions.add("What follows from " + action + " being past its date."));
        long unanswered = lines.stream().filter(TrackerLine::isUnanswered).count();
        if (unanswered > 0) {
            questions.add(
                    unanswered == 1
                            ? "Whether the one action or promise that nobody has answered still stands."
                            : "Whether the " + unanswered
                                    + " actions and promises that nobody has answered still stand.");
        }
        return questions;
    }

    private static boolean isSince(LocalDate on, @Nullable LocalDate before, LocalDate meeting) {
        return on.isBefore(meeting) && (before == null || !on.isBefore(before));
    }

    private static Highlight.Decision decided(Decision decision, PlanForBoard plan) {
        return new Highlight.Decision(
                decision.boardTitle(),
                decision.metOn(),
                decision.minute(),
                decision.words(),
                decision.about().title(),
                plan.became(decision));
    }

    private static Highlight.Risk risk(Risk risk) {
        Optional<Assessment> now = risk.now();
        return new Highlight.Risk(
                risk.label(),
                risk.kind().words(),
                risk.description(),
                risk.mitigation(),
                risk.raisedWords(),
                risk.owner(),
                now.map(Assessment::probability).orElse(null),
                now.map(Assessment::impact).orElse(null),
                score(risk));
    }

    /** As it is printed: what it multiplies to, or else what a paper prints. */
    static @Nullable String score(Risk risk) {
        return risk.score().isPresent()
                ? String.valueOf(risk.score().getAsInt())
                : risk.now().map(Assessment::printedScore).orElse(null);
    }

    private static Highlight.Recommendation recommended(Board board, Recommendation recommendation) {
        Optional<Recommendation.Response> newest =
                recommendation.responses().stream().findFirst();
        return new Highlight.Recommendation(
                board.title(),
                recommendation.ref(),
                recommendation.words(),
                newest.map(Recommendation.Response::response).orElse(null),
                newest.map(Recommendation.Response::progress).orElse(null));
    }

    private static @Nullable String met(TrackerLine line) {
        return line.metOn() == null ? line.metOnPrinted() : DateWords.day(line.metOn());
    }

    static @Nullable String answer(TrackerLine line) {
        return line.answers().stream()
                .flatMap(answer -> Stream.ofNullable(answer.words()))
                .findFirst()
                .orElse(null);
    }

    private static String promised(TrackerLine line) {
        String answer = answer(line);
        return answer == null ? line.words() : line.words() + "\nAnswered: " + answer;
    }
}
