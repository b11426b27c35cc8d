package org.waymark.papers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.disclosure.Disclosure;
import org.waymark.engine.disclosure.LinkedCounts;
import org.waymark.engine.disclosure.Relation;
import org.waymark.engine.disclosure.Restatement;
import org.waymark.engine.disclosure.Withheld;
import org.waymark.papers.pack.PrintedNumber;
import org.waymark.papers.report.Counts.Place;
import org.waymark.papers.report.Counts.Sort;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.Series;

/** A report with what disclosure control hides taken out of it: the numbers, and with them charts, verdicts, arrows and notes that tell of them. */
final class Masks {

    private final Highlight original;
    private final Counts counts;
    private final @Nullable Withheld withheld;
    private final Map<String, Restatement> restated = new HashMap<>();

    private Masks(Highlight original, Counts counts, @Nullable Withheld withheld) {
        this.original = original;
        this.counts = counts;
        this.withheld = withheld;
        if (withheld != null) {
            withheld.restated().forEach(one -> restated.put(one.name(), one));
        }
    }

    /**
     * @param reasons takes what disclosure control says against publication
     * @throws EngineException {@code disclosure-not-safe} if an earlier report cannot have been published as it is
     */
    static Masks of(Highlight highlight, List<Highlight> earlier, List<Problem> reasons) {
        List<Past> past = new ArrayList<>();
        earlier.stream()
                .sorted(Comparator.comparing(report -> report.cover().reportedOn()))
                .forEach(report -> past.add(Past.of(report, past)));
        Counts counts = Counts.of(highlight);
        try {
            return new Masks(highlight, counts, Disclosure.protect(linked(counts, past)));
        } catch (EngineException e) {
            reasons.addAll(e.problems());
            return new Masks(highlight, counts, null);
        }
    }

    // ---- what hangs together

    /**
     * A report that was published before.
     *
     * @param paper which, in words
     * @param withheld what it hid
     */
    private record Past(String paper, Counts counts, Withheld withheld) {

        static Past of(Highlight report, List<Past> before) {
            Counts counts = Counts.of(report);
            return new Past(
                    "the paper of " + DateWords.day(report.cover().reportedOn()),
                    counts,
                    Disclosure.protect(linked(counts, before)));
        }

        boolean published(String name) {
            return Objects.requireNonNull(counts.count(name)).printed() && !withheld.hides(name);
        }

        /** Tables say of no period what they count, so those of two papers are not the same counts. */
        boolean isFigure(String name) {
            return counts.isFigure(name);
        }
    }

    private static LinkedCounts linked(Counts counts, List<Past> past) {
        LinkedCounts linked = new LinkedCounts();
        counts.counts().forEach((name, count) -> {
            if (!count.printed()) {
                linked.notPrinted(name, count.value());
            } else if (count.total()) {
                linked.total(name, count.value());
            } else {
                linked.printed(name, count.value());
            }
        });
        counts.shares().forEach(share -> linked.share(share.name(), share.numerator(), share.denominator()));
        counts.relations().forEach(linked::relation);
        Map<String, Long> others = new LinkedHashMap<>();
        Set<String> published = new HashSet<>();
        for (Past paper : past) {
            Map<String, String> names = new HashMap<>();
            paper.counts.counts().forEach((name, count) -> {
                if (paper.isFigure(name)) {
                    String here = name(counts, others, name, count.value(), paper.paper);
                    names.put(name, here);
                    boolean wasPublished = paper.published(name);
                    Counts.Count now = counts.count(name);
                    if (now == null || !here.equals(name)) {
                        others.put(here, count.value());
                        if (wasPublished) {
                            published.add(here);
                        }
                    }
                    if (now != null && wasPublished) {
                        linked.earlier(name, count.value());
                    }
                }
            });
            paper.counts.relations().stream()
                    .filter(relation ->
                            names.keySet().containsAll(relation.factors().keySet()))
                    .forEach(relation -> linked.relation(renamed(relation, names, paper.paper)));
        }
        others.forEach((name, value) -> {
            if (published.contains(name)) {
                linked.published(name, value);
            } else {
                linked.notPrinted(name, value);
            }
        });
        changes(counts, linked, others, published, past);
        return linked;
    }

    /** The same name for the same count of another paper; another where its value is another. */
    private static String name(Counts counts, Map<String, Long> others, String name, long value, String paper) {
        Counts.Count here = counts.count(name);
        Long there = others.get(name);
        boolean same = here == null ? there == null || there == value : here.value() == value;
        return same ? name : name + " in " + paper;
    }

    private static Relation renamed(Relation relation, Map<String, String> names, String paper) {
        Map<String, Integer> factors = new LinkedHashMap<>();
        relation.factors()
                .forEach(
                        (name, factor) -> factors.merge(Objects.requireNonNull(names.get(name)), factor, Integer::sum));
        return new Relation(relation.says() + " in " + paper, factors, relation.kind());
    }

    /** By how much a count was restated is a count too, and protected where it is 1 to 5. */
    private static void changes(
            Counts counts, LinkedCounts linked, Map<String, Long> others, Set<String> published, List<Past> past) {
        for (Past paper : past) {
            paper.counts.counts().keySet().forEach(name -> {
                String before = name + " in " + paper.paper;
                Counts.Count now = counts.count(name);
                Long value = others.get(before);
                if (now != null && value != null && published.contains(before)) {
                    long change = Math.abs(now.value() - value);
                    if (Disclosure.isSmall(change)) {
                        String by = "change of " + before;
                        linked.notPrinted(by, change);
                        linked.adds(
                                now.value() > value ? name : before, List.of(now.value() > value ? before : name, by));
                    }
                }
            });
        }
    }

    // ---- what is left

    /**
     * What was done, in numbers.
     *
     * @param openly true to say nothing of sums in which a hidden number stands, for that tells of it
     */
    Disclosed disclosed(boolean openly) {
        Tally tally = new Tally();
        for (int line = 0; line < original.scorecard().size(); line++) {
            for (int figure = 0;
                    figure < original.scorecard().get(line).everyFigure().size();
                    figure++) {
                tally.add(counts.figure(line, figure));
            }
        }
        for (int table = 0; table < original.tables().size(); table++) {
            List<List<String>> rows = original.tables().get(table).rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 1; column < rows.get(row).size(); column++) {
                    tally.add(counts.cell(table, row, column));
                }
            }
        }
        return new Disclosed(
                tally.numbers,
                tally.hidden,
                tally.unchecked,
                withheld == null ? 0 : withheld.narrowest(),
                withheld == null
                        ? List.of()
                        : withheld.notTrue().stream()
                                .filter(relation -> !openly
                                        || relation.factors().keySet().stream().noneMatch(withheld::hides))
                                .map(this::says)
                                .toList());
    }

    /** Counts places as they are added. */
    private final class Tally {
        private int numbers;
        private int hidden;
        private int unchecked;

        void add(Place place) {
            if (place.sort() == Sort.UNKNOWN) {
                unchecked++;
            } else if (place.sort() != Sort.WORDS) {
                numbers++;
                hidden += hides(place) ? 1 : 0;
            }
        }
    }

    /** {@code 1.7, Year to date 2026/27: the parts add up to 19, and 22 is printed.} */
    private String says(Relation relation) {
        List<String> wholes = relation.factors().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (wholes.size() != 1 || relation.kind() != Relation.Kind.EQUAL) {
            return "The figures break a rule between measures: " + relation.says() + ".";
        }
        long parts = relation.factors().entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .mapToLong(entry -> -entry.getValue() * value(entry.getKey()))
                .sum();
        return wholes.get(0) + ": the parts add up to " + parts + ", and " + value(wholes.get(0)) + " is printed.";
    }

    private long value(String name) {
        Counts.Count count = counts.count(name);
        return count == null ? 0 : count.value();
    }

    private boolean hides(Place place) {
        if (place.sort() == Sort.WORDS) {
            return false;
        }
        Withheld by = withheld;
        if (place.sort() == Sort.UNKNOWN || by == null) {
            return true;
        }
        return counts.sharesOf(place)
                        .flatMap(share -> Stream.of(share.name(), share.numerator(), share.denominator()))
                        .anyMatch(by::hides)
                || by.hides(place.name());
    }

    private String shown(Place place) {
        return place.sort() == Sort.UNKNOWN ? Marks.UNCHECKED : Marks.HIDDEN;
    }

    Highlight highlight() {
        List<Highlight.Line> lines = new ArrayList<>();
        for (int line = 0; line < original.scorecard().size(); line++) {
            lines.add(line(line));
        }
        List<Highlight.PrintedTable> tables = new ArrayList<>();
        for (int table = 0; table < original.tables().size(); table++) {
            switch (original.tables().get(table).holds()) {
                case COUNTS -> tables.add(table(table));
                case GLOSSARY -> tables.add(original.tables().get(table));
                case LENGTHS, OWN -> {
                    // Nobody has said what stands in them, so nobody can check it.
                }
            }
        }
        List<Highlight.Action> actions =
                original.actions().stream().map(Masks::action).toList();
        List<String> changes = new ArrayList<>(Changes.ofFigures(lines));
        changes.addAll(changes(lines));
        changes.addAll(Changes.ofActions(actions));
        return original.published(changes, lines, actions, tables);
    }

    /** What was restated since papers that were published, with its size where that tells of nobody. */
    private List<String> changes(List<Highlight.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.figures().stream()
                        .filter(figure -> figure.mark().equals("r"))
                        .map(figure -> line.heading() + ", " + figure.period() + ": " + figure.note()))
                .toList();
    }

    private Highlight.Line line(int number) {
        Highlight.Line line = original.scorecard().get(number);
        List<Highlight.Printed> figures = new ArrayList<>();
        boolean hides = false;
        for (int figure = 0; figure < line.figures().size(); figure++) {
            Place place = counts.figure(number, figure);
            figures.add(figure(line.figures().get(figure), place));
            hides |= hides(place);
        }
        boolean some = hides;
        Highlight.Printed toDate = line.yearToDate();
        Highlight.Printed shownToDate = toDate == null ? null : toDate(number, figures, toDate);
        boolean series = figures.stream().noneMatch(figure -> figure.month() != null && Marks.hides(figure.text()));
        return new Highlight.Line(
                line.ref(),
                line.title(),
                line.question(),
                line.theme(),
                line.section(),
                line.periodType(),
                line.better(),
                line.acrossMonths(),
                series ? asPublished(line.series(), figures) : empty(line.series()),
                figures,
                shownToDate,
                line.target(),
                line.floor(),
                series ? line.trendPrinted() : null,
                line.benchmarks(),
                line.notes().stream()
                        .filter(note -> !some || Counts.tellsNoNumber(note))
                        .toList());
    }

    /** It is one of the figures of a typed line; a computed one has it apart. */
    private Highlight.Printed toDate(int line, List<Highlight.Printed> figures, Highlight.Printed toDate) {
        return figures.stream()
                .filter(figure -> figure.of().equals(toDate.of()))
                .findFirst()
                .orElseGet(() -> figure(toDate, counts.figure(line, figures.size())));
    }

    private Highlight.Printed figure(Highlight.Printed figure, Place place) {
        Restatement changed = restated.get(place.name());
        String note = changed == null
                ? kept(figure, place)
                : changed.withSize()
                        ? "Restated: an earlier paper printed " + Series.grouped(BigDecimal.valueOf(changed.earlier()))
                                + "."
                        : "Restated since an earlier paper. The change is too small to show, or the figure is hidden.";
        if (hides(place)) {
            Highlight.Printed hidden = hidden(figure, shown(place), note);
            return changed == null ? hidden : hidden.marked("r");
        }
        BigDecimal number = figure.number();
        BigDecimal rounded = number == null || number.scale() < 2 ? number : number.setScale(1, RoundingMode.HALF_UP);
        String text = number == null || rounded == null
                ? figure.text()
                : figure.text().replace(number.toPlainString(), rounded.toPlainString());
        Counts.Share of = counts.sharesOf(place)
                .filter(one -> !one.numerator().equals(one.denominator()))
                .findFirst()
                .orElse(null);
        return new Highlight.Printed(
                figure.of(),
                figure.period(),
                text,
                rounded,
                of == null ? figure.numerator() : BigDecimal.valueOf(value(of.numerator())),
                of == null ? figure.denominator() : BigDecimal.valueOf(value(of.denominator())),
                changed != null ? "r" : figure.mark().equals("p") ? "p" : "",
                note);
    }

    /** A note on a restatement tells what was not published; one with a number in it may tell what is hidden. */
    private @Nullable String kept(Highlight.Printed figure, Place place) {
        String note = figure.note();
        return note == null || figure.mark().contains("r") || hides(place) && !Counts.tellsNoNumber(note) ? null : note;
    }

    private static Highlight.Printed hidden(Highlight.Printed figure, String text, @Nullable String note) {
        return new Highlight.Printed(figure.of(), figure.period(), text, null, null, null, "", note);
    }

    /** What a snapshot before said was never published, so it is not told. */
    private static Series asPublished(Series series, List<Highlight.Printed> figures) {
        return series.of(series.points().stream()
                .map(point -> {
                    boolean parts = figures.stream()
                            .anyMatch(figure -> figure.denominator() != null
                                    && figure.month() != null
                                    && figure.month().atEndOfMonth().equals(point.endsOn()));
                    return new Series.Point(
                            point.endsOn(),
                            point.label(),
                            point.value(),
                            parts ? point.numerator() : null,
                            parts ? point.denominator() : null,
                            null,
                            point.provisional(),
                            point.noValue());
                })
                .toList());
    }

    private static Series empty(Series series) {
        return series.of(List.of());
    }

    private Highlight.PrintedTable table(int number) {
        Highlight.PrintedTable table = original.tables().get(number);
        List<List<String>> rows = new ArrayList<>();
        boolean hides = false;
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> texts = new ArrayList<>(List.of(table.rows().get(row).get(0)));
            for (int column = 1; column < table.columns().size(); column++) {
                Place place = counts.cell(number, row, column);
                boolean hidden = hides(place);
                hides |= hidden;
                texts.add(hidden ? shown(place) : table.rows().get(row).get(column));
            }
            rows.add(texts);
        }
        boolean some = hides;
        List<String> notes = new ArrayList<>();
        table.notes().stream()
                .filter(note -> !some || Counts.tellsNoNumber(note))
                .forEach(notes::add);
        return new Highlight.PrintedTable(
                table.title(), table.holds(), table.columns(), rows, table.partitions(), notes);
    }

    /** Where an action started from is a number that stands alone: a share cannot be checked, and a small one is hidden. */
    private static Highlight.Action action(Highlight.Action action) {
        return action.with(action.successMeasures().stream()
                .map(measure -> new Highlight.SuccessMeasure(
                        measure.title(), baseline(measure.baseline()), measure.target(), measure.targetBy()))
                .toList());
    }

    private static @Nullable String baseline(@Nullable String baseline) {
        if (baseline == null) {
            return null;
        }
        BigDecimal number = PrintedNumber.of(baseline);
        Long count = baseline.endsWith("%") ? null : Counts.whole(number);
        if (count != null) {
            return Disclosure.isSmall(count) ? Marks.HIDDEN : baseline;
        }
        return number != null || baseline.contains("%") ? Marks.UNCHECKED : baseline;
    }
}
