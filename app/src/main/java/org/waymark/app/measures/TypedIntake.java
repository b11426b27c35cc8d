package org.waymark.app.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PageAddress;
import org.waymark.papers.pack.Row;

/** Takes a paper's typed scorecard in: adds what is new or printed otherwise than before, and changes nothing that is kept. */
final class TypedIntake {

    private static final int LONGEST_ADDRESS = 60;

    private final TypedStore store;
    private final Set<String> computed;

    /** @param computed addresses of scorecards that are not typed, which a paper's title must not take */
    TypedIntake(TypedStore store, Set<String> computed) {
        this.store = store;
        this.computed = Set.copyOf(computed);
    }

    TypedTaken take(TypedPaper paper, String by, Instant at) {
        String scorecard = PageAddress.of(paper.cover().title());
        if (computed.contains(scorecard)) {
            scorecard += "-as-typed";
        }
        store.lock(scorecard);
        UUID id = store.paper(scorecard, paper.cover());
        Lines lines = new Lines(scorecard);
        Map<UUID, PackMeasure> before = store.printings(id).stream()
                .collect(Collectors.toMap(TypedStore.Printing::line, TypedStore.Printing::printed));
        Map<String, UUID> byKey = new HashMap<>();
        int place = 0;
        for (PackMeasure printed : allLines(paper)) {
            UUID line = lines.of(printed);
            byKey.putIfAbsent(printed.line(), line);
            place++;
            if (!same(before.get(line), printed)) {
                store.addPrinting(id, line, place, printed, by, at);
            }
        }
        int figures = 0;
        int corrected = 0;
        Map<Cell, List<PackFigure>> kept = newest(id, scorecard);
        for (Map.Entry<Cell, List<PackFigure>> cell : cells(paper, byKey).entrySet()) {
            List<PackFigure> known = kept.getOrDefault(cell.getKey(), List.of());
            if (!same(known, cell.getValue())) {
                cell.getValue()
                        .forEach(figure -> store.addFigure(id, cell.getKey().line(), figure, by, at));
                figures += known.isEmpty() ? cell.getValue().size() : 0;
                corrected += known.isEmpty() ? 0 : cell.getValue().size();
            }
        }
        return new TypedTaken(scorecard, lines.added, figures, corrected);
    }

    /** The paper's lines, and after them one for each line that only has figures, so that none is lost. */
    private static List<PackMeasure> allLines(TypedPaper paper) {
        Set<String> named = paper.lines().stream().map(PackMeasure::line).collect(Collectors.toSet());
        Map<String, PackFigure> unnamed = new LinkedHashMap<>();
        paper.figures().stream()
                .filter(figure -> !named.contains(figure.line()))
                .forEach(figure -> unnamed.putIfAbsent(figure.line(), figure));
        return Stream.concat(
                        paper.lines().stream(),
                        unnamed.values().stream()
                                .map(figure -> new PackMeasure(
                                        new Row(figure.at().file(), figure.at().number(), Map.of()),
                                        figure.line(),
                                        false,
                                        figure.ref(),
                                        null,
                                        "Not named in the paper",
                                        "Line " + figure.line(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of(),
                                        "The paper prints figures for this line and does not say what it is.")))
                .toList();
    }

    private static Map<Cell, List<PackFigure>> cells(TypedPaper paper, Map<String, UUID> byKey) {
        Map<Cell, List<PackFigure>> cells = new LinkedHashMap<>();
        for (PackFigure figure : paper.figures()) {
            UUID line = Objects.requireNonNull(byKey.get(figure.line()));
            cells.computeIfAbsent(new Cell(line, figure.period().text()), cell -> new ArrayList<>())
                    .add(figure);
        }
        return cells;
    }

    /** What a paper was last taken to print, cell by cell. */
    private Map<Cell, List<PackFigure>> newest(UUID paper, String scorecard) {
        Map<Cell, List<TypedStore.Figure>> all = store.figures(scorecard).stream()
                .filter(figure -> figure.paper().equals(paper))
                .collect(Collectors.groupingBy(figure ->
                        new Cell(figure.line(), figure.printed().period().text())));
        Map<Cell, List<PackFigure>> newest = new HashMap<>();
        all.forEach((cell, figures) -> {
            Instant last = figures.get(figures.size() - 1).takenAt();
            newest.put(
                    cell,
                    figures.stream()
                            .filter(figure -> figure.takenAt().equals(last))
                            .map(TypedStore.Figure::printed)
                            .toList());
        });
        return newest;
    }

    private static boolean same(List<PackFigure> one, List<PackFigure> other) {
        return one.stream()
                .map(TypedIntake::content)
                .toList()
                .equals(other.stream().map(TypedIntake::content).toList());
    }

    private static List<@Nullable Object> content(PackFigure figure) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(figure.text());
        content.add(figure.value());
        content.add(figure.numerator());
        content.add(figure.denominator());
        content.add(figure.note());
        return content;
    }

    private static boolean same(@Nullable PackMeasure kept, PackMeasure printed) {
        return kept != null
                && content(kept).equals(content(printed))
                && kept.benchmarks().equals(printed.benchmarks());
    }

    private static List<@Nullable Object> content(PackMeasure line) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(line.heading());
        content.add(line.theme());
        content.add(line.section());
        content.add(line.unit());
        content.add(line.better());
        content.add(line.periodType());
        content.add(line.targetMin());
        content.add(line.targetUpper());
        content.add(line.trendPrinted());
        content.add(line.note());
        return content;
    }

    private record Cell(UUID line, String period) {}

    private record Name(@Nullable String ref, String title, int twin) {}

    /** The lines of a scorecard by what is printed of them; a new one is made where none fits. */
    private final class Lines {

        private final String scorecard;
        private final Map<Name, UUID> byName = new HashMap<>();
        private final Set<String> addresses = new HashSet<>();
        private final Map<Name, Integer> seen = new HashMap<>();
        private int added;

        Lines(String scorecard) {
            this.scorecard = scorecard;
            store.lines(scorecard).forEach(line -> {
                byName.put(new Name(line.ref(), line.title(), line.twin()), line.id());
                addresses.add(line.address());
            });
        }

        UUID of(PackMeasure printed) {
            int twin = seen.merge(new Name(printed.ref(), printed.title(), 0), 1, Integer::sum);
            Name name = new Name(printed.ref(), printed.title(), twin);
            UUID known = byName.get(name);
            if (known != null) {
                return known;
            }
            UUID id = UUID.randomUUID();
            store.addLine(new TypedStore.Line(id, scorecard, unused(printed), printed.ref(), printed.title(), twin));
            byName.put(name, id);
            added++;
            return id;
        }

        private String unused(PackMeasure printed) {
            String ref = printed.ref() == null ? "" : printed.ref() + " ";
            String text = PageAddress.of(ref + printed.title());
            String start = text.length() <= LONGEST_ADDRESS
                    ? text
                    : text.substring(
                            0,
                            text.lastIndexOf('-', LONGEST_ADDRESS) < 1
                                    ? LONGEST_ADDRESS
                                    : text.lastIndexOf('-', LONGEST_ADDRESS));
            String own = start;
            for (int number = 2; !addresses.add(own); number++) {
                own = start + "-" + number;
            }
            return own;
        }
    }
}
