package org.waymark.papers.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.pack.PackCell;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.pack.PackPriority;
import org.waymark.papers.pack.PackSuccessMeasure;
import org.waymark.papers.pack.PackTable;
import org.waymark.papers.pack.Row;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.PackSeries;
import org.waymark.papers.series.Series;

/** The highlight report of a pack: every row of it, as printed. */
public final class PackHighlight {

    private static final String NARRATIVE = "overall_progress_narrative";

    private PackHighlight() {}

    /** The report that a pack makes. Nothing is corrected and nothing left out; what is blank stays null. */
    public static Highlight of(Pack pack) {
        List<Highlight.Line> scorecard = scorecard(pack);
        List<Highlight.Action> actions =
                pack.actions().stream().map(action -> action(pack, action)).toList();
        List<String> changes = new ArrayList<>(Changes.ofFigures(scorecard));
        changes.addAll(Changes.ofActions(actions));
        return new Highlight(
                cover(pack),
                changes,
                narrative(pack),
                pack.priorities().stream()
                        .filter(priority -> !priority.kind().equals(NARRATIVE))
                        .map(PackHighlight::priority)
                        .toList(),
                themes(pack),
                actions,
                scorecard,
                pack.risks().stream()
                        .map(risk -> new Highlight.Risk(
                                risk.ref(),
                                risk.type(),
                                risk.description(),
                                risk.mitigation(),
                                risk.raisedOn(),
                                risk.owner(),
                                risk.probability(),
                                risk.impact(),
                                risk.score()))
                        .toList(),
                List.of(),
                pack.forumActions().stream()
                        .map(row -> new Highlight.BoardAction(
                                row.forum(), row.meetingOn(), row.minute(), row.action(), row.comment()))
                        .toList(),
                pack.commitments().stream()
                        .map(row -> new Highlight.Promise(row.forum(), row.meetingOn(), row.minute(), row.promise()))
                        .toList(),
                pack.recommendations().stream()
                        .map(row -> new Highlight.Recommendation(
                                row.forum(), row.ref(), row.recommendation(), row.response(), row.update()))
                        .toList(),
                pack.pledges().stream()
                        .map(row -> new Highlight.Pledge(row.priority(), row.pledge()))
                        .toList(),
                tables(pack),
                pack.ratings().stream()
                        .map(row -> new Highlight.Rating(row.status(), row.overall(), row.ofAnAction()))
                        .toList(),
                new Highlight.Links(
                        pack.cover().yearStartsIn(),
                        pack.relations().rows().stream()
                                .map(row -> new Highlight.Relation(
                                        row.words("left"),
                                        row.words("relation"),
                                        row.words("right"),
                                        row.text("periods")))
                                .toList()));
    }

    private static Highlight.Cover cover(Pack pack) {
        PackCover cover = pack.cover();
        Map<String, String> more = cover.more();
        String decide = more.get("to_decide");
        String newest = pack.figures().stream()
                .map(figure -> figure.period().month())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(month -> "Typed from the paper, the newest month being " + DateWords.month(month) + ".")
                .orElse(pack.figures().isEmpty() ? "The paper prints no figures." : "Typed from the paper.");
        return new Highlight.Cover(
                cover.title(),
                cover.authority(),
                cover.board(),
                more.get("item"),
                cover.reportedOn(),
                cover.previousOn(),
                more.containsKey("version") ? "version " + more.get("version") : "version 1",
                Boolean.parseBoolean(more.get("draft")),
                cover.overallStatus(),
                decide == null ? List.of() : List.of(decide),
                more.get("senior_responsible_owner"),
                pack.signoffs().rows().stream()
                        .map(row -> new Highlight.SignOff(
                                firstOf(row, "role", "who", "signed_off_by", "name"),
                                firstOrNull(row, "date", "on", "signed_on")))
                        .toList(),
                newest,
                more.getOrDefault("readers", ""));
    }

    private static String firstOf(Row row, String... columns) {
        String found = firstOrNull(row, columns);
        return found == null ? String.join(", ", row.cells().values()) : found;
    }

    private static @Nullable String firstOrNull(Row row, String... columns) {
        return Stream.of(columns)
                .map(row::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> narrative(Pack pack) {
        return pack.priorities().stream()
                .filter(priority -> priority.kind().equals(NARRATIVE))
                .map(PackPriority::description)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Highlight.Priority priority(PackPriority priority) {
        return new Highlight.Priority(
                heading(priority.kind()), priority.ref(), priority.description(), priority.owner(), priority.byWhen());
    }

    /** The themes of their own file, then those that only actions or measures name. */
    private static List<Highlight.Theme> themes(Pack pack) {
        List<Highlight.Theme> themes = new ArrayList<>();
        pack.themes()
                .forEach(theme -> themes.add(new Highlight.Theme(
                        theme.ref(),
                        theme.title(),
                        theme.status(),
                        theme.narrative(),
                        theme.passages().entrySet().stream()
                                .map(passage -> new Highlight.Passage(heading(passage.getKey()), passage.getValue()))
                                .toList())));
        Stream.concat(
                        pack.measures().stream().filter(line -> !line.heading()).map(PackMeasure::theme),
                        pack.actions().stream().map(PackAction::theme))
                .filter(Objects::nonNull)
                .filter(name -> themes.stream().noneMatch(theme -> theme.isNamed(name)))
                .distinct()
                .forEach(name -> themes.add(new Highlight.Theme(null, name, null, null, List.of())));
        return themes;
    }

    private static Highlight.Action action(Pack pack, PackAction action) {
        return new Highlight.Action(
                action.ref(),
                action.theme(),
                action.objective(),
                action.title(),
                action.lead(),
                action.due(),
                action.previousStatus(),
                action.status(),
                action.update() == null ? List.of() : List.of(new Highlight.Update(null, null, action.update())),
                action.dependsOn(),
                successMeasures(pack, action),
                null);
    }

    /** The rows of the measures' own file where it has some for the action, for they are the finer ones; else the plan's own cells. */
    private static List<Highlight.SuccessMeasure> successMeasures(Pack pack, PackAction action) {
        List<PackSuccessMeasure> rows = pack.successMeasures().stream()
                .filter(row -> action.ref() != null && action.ref().equals(row.actionRef()))
                .toList();
        if (!rows.isEmpty()) {
            return rows.stream()
                    .map(row -> new Highlight.SuccessMeasure(
                            row.title(), row.baselineText(), row.targetText(), row.targetBy()))
                    .toList();
        }
        if (action.successMeasure() == null && action.baseline() == null && action.target() == null) {
            return List.of();
        }
        return List.of(new Highlight.SuccessMeasure(action.successMeasure(), action.baseline(), action.target(), null));
    }

    private static List<Highlight.Line> scorecard(Pack pack) {
        List<Highlight.Line> lines = new ArrayList<>();
        String heading = null;
        String said = null;
        for (PackMeasure measure : pack.measures()) {
            if (measure.heading()) {
                heading = measure.title();
                said = heading.equalsIgnoreCase(measure.section()) ? null : heading;
            } else {
                boolean own = measure.section() != null;
                lines.add(line(pack, measure, own ? measure.section() : heading, own ? said : null));
                said = null;
            }
        }
        return lines;
    }

    /** What is said by a heading that is not the section's name is a note on the first line beneath it. */
    private static Highlight.Line line(
            Pack pack, PackMeasure measure, @Nullable String section, @Nullable String heading) {
        return line(
                measure,
                section,
                heading,
                acrossMonths(pack, measure),
                PackSeries.of(pack, measure),
                pack.figures().stream()
                        .filter(figure -> figure.line().equals(measure.line()))
                        .toList());
    }

    /** As the pack says of its reference; a reference that is printed twice says it of both lines. */
    private static @Nullable String acrossMonths(Pack pack, PackMeasure measure) {
        return pack.additive().rows().stream()
                .filter(row -> measure.ref() != null && measure.ref().equals(row.text("ref")))
                .map(row -> row.text("across_months"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * A typed line.
     *
     * @param section the heading it stands under; null if there is none
     * @param heading what a heading above it says beyond its section's name; null if nothing
     * @param acrossMonths how its months make a year; null if nobody said
     * @param series of the line, from one paper or several
     * @param figures everything printed for it, the newest month last
     */
    public static Highlight.Line line(
            PackMeasure measure,
            @Nullable String section,
            @Nullable String heading,
            @Nullable String acrossMonths,
            Series series,
            List<PackFigure> figures) {
        return new Highlight.Line(
                measure.ref(),
                measure.title(),
                null,
                measure.theme(),
                section,
                measure.periodType(),
                measure.better() == null
                        ? "nobody said which way is better"
                        : ThreadHighlight.better(series.improvement()),
                acrossMonths,
                series,
                figures.stream().map(PackHighlight::printed).toList(),
                figures.stream()
                        .filter(figure -> figure.period().kind() == PackPeriod.Kind.YEAR_TO_DATE)
                        .map(PackHighlight::printed)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                measure.targetMin(),
                measure.targetUpper(),
                measure.trendPrinted(),
                measure.benchmarks().entrySet().stream()
                        .map(benchmark -> new Highlight.Benchmark(heading(benchmark.getKey()), benchmark.getValue()))
                        .toList(),
                Stream.of(heading, measure.note()).filter(Objects::nonNull).toList());
    }

    private static Highlight.Printed printed(PackFigure figure) {
        return new Highlight.Printed(
                figure.period(),
                words(figure.period()),
                text(figure),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                "",
                figure.note());
    }

    private static String text(PackFigure figure) {
        return figure.text() == null ? "–" : figure.text();
    }

    private static String words(PackPeriod period) {
        YearMonth month = period.month();
        return switch (period.kind()) {
            case MONTH -> month == null ? period.text() : DateWords.month(month);
            case YEAR -> period.text();
            case FINAL -> "Final " + period.year();
            case YEAR_TO_DATE -> "Year to date " + period.year();
            case CURRENT -> "Current";
            case OTHER -> period.text().isEmpty() ? "No period" : period.text();
        };
    }

    /** Breakdowns as they are printed, and the files whose columns are the authority's own. */
    private static List<Highlight.PrintedTable> tables(Pack pack) {
        return sheets(pack).stream()
                .filter(sheet -> !sheet.tellsApart())
                .map(sheet -> new Highlight.PrintedTable(
                        sheet.title, sheet.holds, sheet.columns, sheet.rows, sheet.partitions, sheet.notes))
                .toList();
    }

    /** The tables of a pack whose rows are single children; usually none. They stand in no {@link Highlight}. */
    public static List<ChildRows> childRows(Pack pack) {
        return sheets(pack).stream()
                .filter(Sheet::tellsApart)
                .map(sheet -> new ChildRows(sheet.title, sheet.file, sheet.columns, sheet.rows))
                .toList();
    }

    /** A table before it is known whether its rows are children. */
    private record Sheet(
            String title,
            String file,
            Highlight.Holds holds,
            List<String> columns,
            List<List<String>> rows,
            List<Highlight.Partition> partitions,
            List<String> notes) {

        boolean tellsApart() {
            return ChildRows.tellApart(columns, rows);
        }
    }

    private static List<Sheet> sheets(Pack pack) {
        List<Sheet> sheets = new ArrayList<>();
        Map<String, List<PackCell>> byTable = new LinkedHashMap<>();
        pack.cells()
                .forEach(cell -> byTable.computeIfAbsent(cell.table(), name -> new ArrayList<>())
                        .add(cell));
        byTable.forEach((name, cells) -> sheets.add(breakdown(name, cells, partitions(pack, name))));
        own(sheets, "Lists printed without their rows", Highlight.Holds.LENGTHS, pack.lists());
        own(sheets, "How the paper was prepared", Highlight.Holds.OWN, pack.preparation());
        own(sheets, "The plan before", Highlight.Holds.OWN, pack.previousPlan());
        own(sheets, "Glossary", Highlight.Holds.GLOSSARY, pack.glossary());
        return sheets;
    }

    private static void own(List<Sheet> sheets, String title, Highlight.Holds holds, PackTable table) {
        if (!table.isEmpty()) {
            sheets.add(new Sheet(
                    title,
                    table.file(),
                    holds,
                    table.columns().stream().map(PackHighlight::heading).toList(),
                    table.rows().stream()
                            .map(row -> table.columns().stream().map(row::words).toList())
                            .toList(),
                    List.of(),
                    List.of()));
        }
    }

    private static Sheet breakdown(String name, List<PackCell> cells, List<Highlight.Partition> partitions) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (PackCell cell : cells) {
            columns.add(cell.column());
            Map<String, String> row = rows.computeIfAbsent(cell.rowName(), key -> new LinkedHashMap<>());
            String text = cell.text() == null ? "" : cell.text();
            row.merge(cell.column(), text, (one, other) -> one + "; " + other);
            if (cell.note() != null) {
                notes.add(cell.rowName() + ", " + heading(cell.column()).toLowerCase(Locale.ROOT) + ": " + cell.note());
            }
        }
        List<String> headings = new ArrayList<>(List.of("Row"));
        columns.forEach(column -> headings.add(heading(column)));
        List<List<String>> texts = new ArrayList<>();
        rows.forEach((row, values) -> {
            List<String> line = new ArrayList<>(List.of(row));
            columns.forEach(column -> line.add(values.getOrDefault(column, "")));
            texts.add(line);
        });
        return new Sheet(name, "breakdowns.csv", Highlight.Holds.COUNTS, headings, texts, partitions, notes);
    }

    private static List<Highlight.Partition> partitions(Pack pack, String table) {
        Map<List<String>, List<String>> parts = new LinkedHashMap<>();
        for (Row row : pack.partitions().rows()) {
            if (row.words("table").equals(table)) {
                boolean rows = !row.words("along").toLowerCase(Locale.ROOT).startsWith("col");
                String whole = row.words("whole");
                String part = row.words("part");
                parts.computeIfAbsent(
                                List.of(
                                        row.words("partition"),
                                        rows ? "rows" : "columns",
                                        rows ? whole : heading(whole)),
                                key -> new ArrayList<>())
                        .add(rows ? part : heading(part));
            }
        }
        List<Highlight.Partition> partitions = new ArrayList<>();
        parts.forEach((key, names) ->
                partitions.add(new Highlight.Partition(key.get(0), key.get(1).equals("rows"), key.get(2), names)));
        return partitions;
    }

    /** {@code key_priority_area} as {@code Key priority area}. */
    private static String heading(String column) {
        String words = column.replace('_', ' ').strip();
        return words.isEmpty() ? "Other" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
