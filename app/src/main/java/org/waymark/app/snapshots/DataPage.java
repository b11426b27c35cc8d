package org.waymark.app.snapshots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Fact;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.papers.series.DateWords;

/** Whether the figures can be trusted, and why not where they cannot. */
@Controller
@Needs(Right.SEE_DATA)
class DataPage {

    private static final String CAPTION = "Data quality and restatements";
    private static final int MOST = 10;

    /**
     * @param facts of the newest snapshot; empty when there is none
     * @param gaps what gets in the way of a figure; null when nothing does
     * @param missing measures without a figure for the newest month, and why; null when all have one
     * @param restated the first restatements; null when there is none, or nothing to compare with
     * @param aboutRestated what there is to say of them in a sentence or two
     * @param restatedInAll how many there are
     * @param snapshots newest first; null when there is none
     */
    record Page(
            Heading heading,
            List<Fact> facts,
            @Nullable Table gaps,
            @Nullable Table missing,
            @Nullable Table restated,
            String aboutRestated,
            int restatedInAll,
            @Nullable Table snapshots) {}

    record RestatementsPage(Heading heading, @Nullable Table restated) {}

    private final Snapshots snapshots;
    private final Clock clock;

    DataPage(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/data")
    String page(Model model) {
        model.addAttribute("page", snapshots.newest().map(this::page).orElseGet(DataPage::empty));
        return "snapshots/data";
    }

    @GetMapping("/data/restatements")
    String restatements(Model model) {
        List<Restatement> restated = snapshots.restatements();
        String lead = snapshots.before().isEmpty()
                ? "There is one snapshot at most, so nothing can be compared."
                : sentence(restated.size());
        model.addAttribute(
                "page",
                new RestatementsPage(
                        Heading.of(comparison(), "Restatements", lead, new Crumb("Data", "/data")),
                        restated.isEmpty() ? null : RestatementTable.of(restated)));
        return "snapshots/restatements";
    }

    private static Page empty() {
        return new Page(
                Heading.of(CAPTION, "Can the figures be trusted?", null), List.of(), null, null, null, "", 0, null);
    }

    private Page page(Snapshot newest) {
        List<Finding> findings = snapshots.quality(newest).findings();
        List<Finding> gaps = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
        Reach reach = new Reach(snapshots.catalogue());
        Map<String, String> missing = missing(newest);
        List<Restatement> restated = snapshots.restatements();
        Set<String> touched = new TreeSet<>(missing.keySet());
        gaps.forEach(gap -> reach.of(gap.record()).stream().map(Measure::id).forEach(touched::add));
        return new Page(
                Heading.of(CAPTION, "Can the figures be trusted?", lead(newest, gaps, touched, restated)),
                facts(newest, findings),
                gaps.isEmpty() ? null : gaps(gaps, reach),
                missing.isEmpty() ? null : missing(missing),
                restated.isEmpty() ? null : RestatementTable.of(restated.subList(0, Math.min(MOST, restated.size()))),
                about(restated),
                restated.size(),
                table(snapshots.all()));
    }

    private String lead(Snapshot newest, List<Finding> gaps, Set<String> touched, List<Restatement> restated) {
        int measures = snapshots.catalogue().measures().size();
        String answer = touched.isEmpty() ? "Yes." : "Yes, with care.";
        String gap = gaps.isEmpty() && touched.isEmpty()
                ? " Nothing in the records gets in the way of a figure."
                : " Gaps in the records touch up to " + touched.size() + " of " + measures + " measures.";
        return answer + " The snapshot of " + DateWords.day(newest.asAt()) + " is complete." + gap
                + (snapshots.before().isEmpty() ? "" : " " + sentence(restated.size()));
    }

    private static String sentence(int restated) {
        return switch (restated) {
            case 0 -> "No figure has changed since the snapshot before.";
            case 1 -> "1 figure has changed since the snapshot before.";
            default -> Print.number(restated) + " figures have changed since the snapshot before.";
        };
    }

    private String comparison() {
        return snapshots
                .before()
                .flatMap(before -> snapshots
                        .newest()
                        .map(now ->
                                "Snapshots of " + DateWords.day(before.asAt()) + " and " + DateWords.day(now.asAt())))
                .orElse(CAPTION);
    }

    private List<Fact> facts(Snapshot newest, List<Finding> findings) {
        long days = newest.asAt().until(LocalDate.now(clock), java.time.temporal.ChronoUnit.DAYS);
        return List.of(
                Fact.of("Snapshot", DateWords.day(newest.asAt()))
                        .leadingTo("/data/snapshots/" + newest.id())
                        .withSub("taken " + Print.time(newest.takenAt()) + ", " + Print.number(rows(newest)) + " rows"),
                Fact.of("Age", days == 1 ? "1 day" : Print.number(Math.max(0, days)) + " days")
                        .withSub("since the day it was true of"),
                Fact.of("Read from", String.join(", ", newest.sources()))
                        .withSub(
                                newest.sources().size() == 1
                                        ? "1 source"
                                        : newest.sources().size() + " sources"),
                Fact.of("Findings", Print.number(findings.size()))
                        .leadingTo("/data/snapshots/" + newest.id() + "#findings")
                        .withSub(count(findings, Severity.ERROR) + " make a figure wrong, "
                                + count(findings, Severity.WARNING) + " may, " + count(findings, Severity.NOTE)
                                + " are notes"));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static long rows(Snapshot snapshot) {
        return snapshot.rowCounts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static Table gaps(List<Finding> gaps, Reach reach) {
        Table.Builder table = Table.under("Gaps in the records, and the figures they touch")
                .column("Gap")
                .numeric("Rows")
                .column("What it does")
                .column("Figures it touches")
                .column("What to do");
        for (Finding gap : gaps) {
            List<Measure> touched = reach.of(gap.record());
            table.row(
                    Cell.of(gap.says()).withSub(gap.file()),
                    Cell.of(gap.rows()),
                    gap.severity() == Severity.ERROR
                            ? Cell.late("Makes a figure wrong")
                            : Cell.of("May make a figure wrong"),
                    touched.size() == 1
                            ? Cell.figure(
                                    touched.get(0).title(),
                                    "/measures/" + touched.get(0).id())
                            : Cell.of(touched.isEmpty() ? "None" : touched.size() + " measures")
                                    .withSub(touched.stream()
                                            .limit(3)
                                            .map(Measure::title)
                                            .collect(Collectors.joining("; ", "", touched.size() > 3 ? " …" : ""))),
                    Cell.of(gap.whatToDo()));
        }
        return table.build();
    }

    /** By measure id, why there is no figure for the newest month of the whole authority. */
    private Map<String, String> missing(Snapshot newest) {
        Map<String, List<Figure>> figures = snapshots.figures(newest);
        Map<String, String> missing = new java.util.TreeMap<>();
        for (Measure measure : snapshots.catalogue().measures().values()) {
            List<Figure> whole = figures.getOrDefault(measure.id(), List.of()).stream()
                    .filter(figure -> figure.group().equals("all")
                            && figure.period().grain() == measure.period().headline())
                    .toList();
            if (whole.stream().allMatch(figure -> figure.value() == null)) {
                missing.put(
                        measure.id(),
                        whole.stream()
                                .map(Figure::noValue)
                                .filter(java.util.Objects::nonNull)
                                .reduce((one, other) -> other)
                                .orElse("It could not be made."));
            }
        }
        return missing;
    }

    private Table missing(Map<String, String> missing) {
        Table.Builder table =
                Table.under("Measures without a figure").column("Measure").column("Why");
        missing.forEach((id, why) ->
                table.row(Cell.figure(snapshots.catalogue().measure(id).title(), "/measures/" + id), Cell.of(why)));
        return table.build();
    }

    private String about(List<Restatement> restated) {
        if (snapshots.before().isEmpty()) {
            return "This is the first snapshot, so there is nothing to compare it with.";
        }
        if (restated.isEmpty()) {
            return "The two newest snapshots tell every figure alike.";
        }
        long met =
                restated.stream().filter(Restatement::changesWhetherTargetIsMet).count();
        return "A figure is never overwritten; both are kept. "
                + (met == 0
                        ? "None of these changed whether a target was met."
                        : met == 1
                                ? "1 of these changed whether a target was met."
                                : met + " of these changed whether a target was met.");
    }

    private static Table table(List<Snapshot> oldestFirst) {
        List<Snapshot> all = new ArrayList<>(oldestFirst);
        Collections.reverse(all);
        Table.Builder table = Table.under("Snapshots, newest first")
                .column("As at")
                .column("Taken")
                .column("Read from")
                .numeric("Rows")
                .column("State");
        for (Snapshot snapshot : all) {
            table.row(
                    Cell.link(Print.shortDay(snapshot.asAt()), "/data/snapshots/" + snapshot.id()),
                    Cell.of(Print.time(snapshot.takenAt())),
                    Cell.of(String.join(", ", snapshot.sources())),
                    Cell.of(rows(snapshot)),
                    Cell.of(snapshot.equals(all.get(0)) ? "In use" : "Kept"));
        }
        return table.build();
    }
}
