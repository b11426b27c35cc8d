package org.waymark.app.measures.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.ScorecardMonth;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.app.measures.ScorecardMonth.Section;
import org.waymark.app.measures.ScorecardMonth.Shown;
import org.waymark.app.measures.ScorecardName;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Downloads;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.engine.spc.Meaning;
import org.waymark.papers.chart.Sparkline;
import org.waymark.papers.series.DateWords;

/** Scorecards: every measure of a board beside its months, its target and what is to be said of it. */
@Controller
@Needs(Right.SEE_SCORECARDS)
class ScorecardPages {

    /** Scorecards that there are. */
    record Names(Heading heading, @Nullable Table table) {}

    /**
     * @param views orders and parts of the authority
     * @param months the months before and after
     * @param table null where there is nothing to show; {@code empty} then says why
     * @param typedFrom the papers it was typed from; null for a computed one
     * @param files the addresses of what can be taken away
     */
    record Page(
            Heading heading,
            List<View> views,
            List<View> months,
            @Nullable Table table,
            List<Shapes> key,
            @Nullable String typedFrom,
            List<View> files) {}

    private final Measures measures;

    ScorecardPages(Measures measures) {
        this.measures = measures;
    }

    @GetMapping("/scorecards")
    String names(Model model) {
        List<ScorecardName> names = measures.scorecards();
        Table.Builder table = Table.under("Scorecards")
                .column("Scorecard")
                .numeric("Measures")
                .column("Figures");
        names.forEach(name -> table.row(
                Cell.link(name.title(), Addresses.scorecard(name.id())),
                Cell.of(name.lines()),
                Cell.of(
                        name.typedFrom() == null
                                ? "Computed from snapshots"
                                : "Typed from the paper of " + DateWords.day(name.typedFrom()))));
        String lead = names.size() == 1
                ? "There is 1 scorecard. Every measure that Waymark knows is in the list of measures."
                : "There are " + names.size()
                        + " scorecards. Every measure that Waymark knows is in the list of measures.";
        model.addAttribute(
                "page", new Names(Heading.of(null, "Scorecards", lead), names.isEmpty() ? null : table.build()));
        return "measures/scorecards";
    }

    @GetMapping("/scorecards/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String of,
            Viewer viewer,
            Model model) {
        Asked asked = new Asked(id, Order.of(sort), Part.of(of, viewer));
        Optional<ScorecardMonth> filled = filled(asked, month);
        model.addAttribute(
                "page", filled.map(found -> page(asked, found, viewer)).orElseGet(() -> nothing(id)));
        return "measures/scorecard";
    }

    @GetMapping("/scorecards/{id}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String of,
            Viewer viewer) {
        ScorecardSheet sheet = sheet(new Asked(id, Order.of(sort), Part.of(of, viewer)), month);
        return Downloads.csv(name(sheet.scorecard()), sheet.csv());
    }

    @GetMapping("/scorecards/{id}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String of,
            Viewer viewer)
            throws IOException {
        ScorecardSheet sheet = sheet(new Asked(id, Order.of(sort), Part.of(of, viewer)), month);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.xlsx(out);
        return Downloads.xlsx(name(sheet.scorecard()), out.toByteArray());
    }

    private ScorecardSheet sheet(Asked asked, @Nullable String month) {
        return new ScorecardSheet(
                filled(asked, month).orElseThrow(() -> new NotFound("This scorecard has no figures yet.")),
                asked.order());
    }

    private static String name(ScorecardMonth scorecard) {
        return scorecard.id() + "-" + scorecard.month();
    }

    /** Empty if there is such a scorecard and nothing to fill it with. */
    private Optional<ScorecardMonth> filled(Asked asked, @Nullable String month) {
        if (measures.scorecards().stream().noneMatch(name -> name.id().equals(asked.id()))) {
            throw new NotFound("There is no scorecard of that name.");
        }
        YearMonth read = month == null ? null : read(month);
        Optional<ScorecardMonth> filled = measures.scorecard(
                asked.id(), read, asked.part().group(), asked.part().value());
        if (filled.isEmpty() && read != null) {
            throw new NotFound("This scorecard has no figures of that month.");
        }
        return filled;
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new NotFound("A month is written like 2026-10.");
        }
    }

    private Page nothing(String id) {
        String title = measures.scorecards().stream()
                .filter(name -> name.id().equals(id))
                .map(ScorecardName::title)
                .findFirst()
                .orElseThrow();
        return new Page(
                Heading.of(null, title, null, new Crumb("Scorecards", "/scorecards")),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }

    private static Page page(Asked asked, ScorecardMonth scorecard, Viewer viewer) {
        String caption =
                (scorecard.board() == null ? "" : scorecard.board() + " · ") + DateWords.month(scorecard.month());
        if (scorecard.part() != null) {
            caption += " · " + scorecard.part();
        }
        EnumSet<Meaning> used = EnumSet.noneOf(Meaning.class);
        scorecard
                .lines()
                .filter(line -> line.verdict() != null)
                .forEach(line -> used.add(
                        java.util.Objects.requireNonNull(line.verdict()).meaning()));
        return new Page(
                Heading.of(
                        caption,
                        scorecard.title(),
                        ScorecardWords.lead(scorecard),
                        new Crumb("Scorecards", "/scorecards")),
                views(asked, scorecard, viewer),
                months(asked, scorecard),
                table(scorecard, asked.order()),
                Shapes.key(used),
                scorecard.source(),
                List.of(
                        new View("CSV", asked.address(".csv", scorecard.month()), false),
                        new View("spreadsheet (XLSX)", asked.address(".xlsx", scorecard.month()), false)));
    }

    private static List<View> views(Asked asked, ScorecardMonth scorecard, Viewer viewer) {
        List<View> views = new ArrayList<>();
        for (Order order : Order.values()) {
            views.add(new View(
                    order.words(),
                    new Asked(asked.id(), order, asked.part()).address("", scorecard.month()),
                    asked.order() == order));
        }
        if (scorecard.source() == null && Part.all(viewer).size() > 1) {
            for (Part part : Part.all(viewer)) {
                views.add(new View(
                        part.words(),
                        new Asked(asked.id(), asked.order(), part).address("", scorecard.month()),
                        asked.part().equals(part)));
            }
        }
        return views;
    }

    private static List<View> months(Asked asked, ScorecardMonth scorecard) {
        List<View> months = new ArrayList<>();
        int here = scorecard.months().indexOf(scorecard.month());
        for (int place : List.of(here - 1, here + 1)) {
            if (place >= 0 && place < scorecard.months().size() && here >= 0) {
                YearMonth month = scorecard.months().get(place);
                months.add(new View(DateWords.month(month), asked.address("", month), false));
            }
        }
        return months;
    }

    private static Table table(ScorecardMonth scorecard, Order order) {
        Table.Builder table = Table.captioned("Figures by month, " + ScorecardWords.span(scorecard.columns())
                        + ". Every figure leads to its explanation.")
                .wide()
                .column("Measure");
        scorecard.columns().forEach(month -> table.numeric(DateWords.shortName(month.getMonth())));
        table.numeric("Year to date")
                .numeric("Target")
                .column("Against target")
                .column("24 months")
                .column("Is it changing?")
                .numeric("Compare")
                .column("How sure, date");
        for (Section section : order.of(scorecard)) {
            table.group(section.title());
            section.lines().forEach(line -> table.row("", cells(line, scorecard.source() != null)));
        }
        return table.build();
    }

    private static List<Cell> cells(Line line, boolean typed) {
        List<Cell> cells = new ArrayList<>();
        String reason = line.newest().noValue();
        cells.add(Cell.figure(line.name(), line.href())
                .withSub(line.says() + (reason == null ? "" : ". No value: " + reason)));
        line.figures().forEach(shown -> cells.add(figure(shown)));
        cells.add(line.yearToDate() == null ? Cell.none() : figure(line.yearToDate()));
        Cell target = line.target() == null ? Cell.none() : Cell.of(line.target());
        cells.add(line.floor() == null ? target : target.withSub("floor " + line.floor()));
        cells.add(against(line.againstTarget()));
        if (line.verdict() == null) {
            cells.add(Cell.none());
            cells.add(Cell.of("Not judged").withSub("Each figure holds months of the one before"));
        } else {
            cells.add(Cell.drawing(Sparkline.of(line.series()), ""));
            String words = line.verdict().headline();
            Cell verdict = ScorecardWords.isUnsaid(line)
                    ? Cell.of(words)
                    : Cell.drawing(Shapes.verdict(line.verdict().meaning()), words);
            cells.add(
                    line.verdict().outlook() == null
                            ? verdict
                            : verdict.withSub(line.verdict().outlook()));
        }
        cells.add(
                line.compare() == null
                        ? Cell.none().withSub(typed ? "none printed" : "none published")
                        : Cell.of(line.compare().words()).withSub(line.compare().whose()));
        String day = line.asAt().getDayOfMonth() + " "
                + DateWords.shortName(line.asAt().getMonth());
        cells.add(
                line.sureness() != null
                        ? Cell.of(line.sureness().level().words()).withSub(day)
                        : Cell.of(typed ? "As typed" : "No figure").withSub(day));
        return cells;
    }

    private static Cell figure(Shown shown) {
        if (shown.words() == null) {
            return Cell.figure("none", shown.href());
        }
        Cell cell = Cell.figure(shown.words(), shown.href());
        return shown.was() != null ? cell.withMark("r") : shown.provisional() ? cell.withMark("p") : cell;
    }

    private static Cell against(@Nullable String words) {
        if (words == null) {
            return Cell.none();
        }
        return words.equals("Past the floor") ? Cell.late(words) : Cell.of(words);
    }

    /** What a page was asked for. */
    private record Asked(String id, Order order, Part part) {

        String address(String kind, YearMonth month) {
            return Addresses.scorecard(id) + kind + "?month=" + month
                    + (order == Order.SECTION ? "" : "&sort=" + order.word())
                    + (part.word().isEmpty() ? "" : "&of=" + part.word());
        }
    }

    /**
     * A part of the authority that the viewer has an own view of.
     *
     * @param value null for the whole authority
     */
    private record Part(
            String word,
            String words,
            String group,
            @Nullable String value) {

        private static final Part WHOLE = new Part("", "Whole authority", "all", null);

        static Part of(@Nullable String word, Viewer viewer) {
            return all(viewer).stream()
                    .filter(part -> part.word().equals(word))
                    .findFirst()
                    .orElse(WHOLE);
        }

        static List<Part> all(Viewer viewer) {
            List<Part> parts = new ArrayList<>(List.of(WHOLE));
            add(parts, "service", viewer.services());
            add(parts, "team", viewer.teams());
            return parts;
        }

        private static void add(List<Part> parts, String group, List<String> mine) {
            for (int place = 0; place < mine.size(); place++) {
                parts.add(new Part(
                        "my-" + group + (place == 0 ? "" : "-" + (place + 1)),
                        mine.size() == 1 ? "My " + group : mine.get(place),
                        group,
                        mine.get(place)));
            }
        }
    }
}
