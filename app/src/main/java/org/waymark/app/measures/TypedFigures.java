package org.waymark.app.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.ScorecardMonth.Comparison;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.app.measures.ScorecardMonth.Section;
import org.waymark.app.measures.ScorecardMonth.Shown;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PackPeriod;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.PackSeries;
import org.waymark.papers.series.Series;
import org.waymark.papers.verdict.Verdict;

/** Reads typed figures: of each period what the newest paper prints, with what was printed before beside it. */
final class TypedFigures {

    private final TypedStore store;

    TypedFigures(TypedStore store) {
        this.store = store;
    }

    /** The scorecards that were typed, in order of title. */
    List<ScorecardName> scorecards() {
        Map<String, TypedStore.Paper> newest = new LinkedHashMap<>();
        store.papers().forEach(paper -> newest.putIfAbsent(paper.scorecard(), paper));
        return newest.values().stream()
                .sorted(Comparator.comparing(TypedStore.Paper::title))
                .map(paper -> new ScorecardName(
                        paper.scorecard(),
                        paper.title(),
                        (int) store.printings(paper.id()).stream()
                                .filter(printing -> !printing.printed().heading())
                                .count(),
                        paper.reportedOn()))
                .toList();
    }

    /** The lines of a scorecard as its newest paper has them, without headings; empty if there is none of that address. */
    List<TypedLine> lines(String scorecard) {
        List<TypedStore.Paper> papers = store.papers().stream()
                .filter(paper -> paper.scorecard().equals(scorecard))
                .toList();
        if (papers.isEmpty()) {
            return List.of();
        }
        TypedStore.Paper newest = papers.get(0);
        Map<UUID, LocalDate> dates = new TreeMap<>();
        papers.forEach(paper -> dates.put(paper.id(), paper.reportedOn()));
        Map<UUID, String> addresses = new TreeMap<>();
        store.lines(scorecard).forEach(line -> addresses.put(line.id(), line.address()));
        Map<UUID, List<TypedStore.Figure>> figures = new TreeMap<>();
        store.figures(scorecard)
                .forEach(figure -> figures.computeIfAbsent(figure.line(), line -> new ArrayList<>())
                        .add(figure));
        return store.printings(newest.id()).stream()
                .filter(printing -> !printing.printed().heading())
                .map(printing -> line(
                        newest,
                        Objects.requireNonNull(addresses.get(printing.line())),
                        printing.printed(),
                        figures.getOrDefault(printing.line(), List.of()),
                        dates))
                .toList();
    }

    private static TypedLine line(
            TypedStore.Paper newest,
            String address,
            PackMeasure printed,
            List<TypedStore.Figure> all,
            Map<UUID, LocalDate> dates) {
        Map<String, List<TypedStore.Figure>> byPeriod = new TreeMap<>();
        all.forEach(figure -> byPeriod.computeIfAbsent(figure.printed().period().text(), period -> new ArrayList<>())
                .add(figure));
        List<TypedLine.Printed> now = new ArrayList<>();
        List<TypedLine.Printed> earlier = new ArrayList<>();
        List<PackFigure> first = new ArrayList<>();
        byPeriod.values().forEach(figures -> {
            TypedStore.Figure last = figures.get(figures.size() - 1);
            figures.forEach(figure -> {
                boolean holds =
                        figure.paper().equals(last.paper()) && figure.takenAt().equals(last.takenAt());
                (holds ? now : earlier)
                        .add(new TypedLine.Printed(
                                Objects.requireNonNull(dates.get(figure.paper())), figure.takenAt(), figure.printed()));
            });
            figures.stream()
                    .map(TypedStore.Figure::printed)
                    .filter(figure -> figure.value() != null)
                    .findFirst()
                    .ifPresent(first::add);
        });
        earlier.removeIf(was -> now.stream().anyMatch(is -> saysTheSame(was.figure(), is.figure())));
        Series series = PackSeries.of(
                newest.title(),
                newest.reportedOn(),
                printed,
                now.stream().map(TypedLine.Printed::figure).toList(),
                first);
        return new TypedLine(
                newest.scorecard(),
                address,
                newest.title(),
                printed,
                newest.reportedOn(),
                series,
                Verdict.of(series),
                now,
                earlier);
    }

    private static boolean saysTheSame(PackFigure one, PackFigure other) {
        return one.period().equals(other.period())
                && Objects.equals(one.text(), other.text())
                && Objects.equals(one.value(), other.value());
    }

    /**
     * @param month the newest month to show; null for the last that is printed
     * @return empty if there is no such scorecard or nothing is printed for the month
     */
    Optional<ScorecardMonth> filled(String scorecard, @Nullable YearMonth month) {
        List<TypedLine> lines = lines(scorecard);
        TreeSet<YearMonth> months = new TreeSet<>();
        lines.forEach(line -> line.series().points().forEach(point -> months.add(YearMonth.from(point.endsOn()))));
        if (lines.isEmpty() || (month != null && !months.contains(month))) {
            return Optional.empty();
        }
        TypedLine any = lines.get(0);
        YearMonth shown = month != null ? month : months.isEmpty() ? YearMonth.from(any.newest()) : months.last();
        List<YearMonth> columns = new ArrayList<>();
        for (int back = ComputedScorecards.COLUMNS - 1; back >= 0; back--) {
            columns.add(shown.minusMonths(back));
        }
        TypedStore.Paper paper = store.papers().stream()
                .filter(one -> one.scorecard().equals(scorecard))
                .findFirst()
                .orElseThrow();
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        lines.forEach(line -> sections.computeIfAbsent(section(line.printed()), title -> new ArrayList<>())
                .add(line(line, columns, paper.yearStartsIn(), months.isEmpty() || shown.equals(months.last()))));
        return Optional.of(new ScorecardMonth(
                scorecard,
                paper.title(),
                paper.board(),
                shown,
                columns,
                List.copyOf(months),
                null,
                "Typed from: " + paper.title() + ", " + DateWords.day(paper.reportedOn()),
                sections.entrySet().stream()
                        .map(section -> new Section(section.getKey(), section.getValue()))
                        .toList()));
    }

    private static String section(PackMeasure line) {
        return line.section() != null ? line.section() : line.theme() != null ? line.theme() : "Measures";
    }

    private static Line line(TypedLine line, List<YearMonth> columns, int yearStartsIn, boolean newest) {
        YearMonth month = columns.get(columns.size() - 1);
        Series whole = line.series();
        Series series = new Series(
                whole.title(),
                whole.unit(),
                whole.decimals(),
                whole.grain(),
                whole.improvement(),
                whole.target(),
                whole.floor(),
                whole.least(),
                whole.most(),
                whole.points().stream()
                        .filter(point -> !point.endsOn().isAfter(month.atEndOfMonth()))
                        .toList(),
                whole.markers(),
                whole.source());
        String href = Addresses.typed(line.scorecard(), line.address());
        Verdict verdict = Verdict.of(series);
        return new Line(
                line.printed().ref() == null ? "" : line.printed().ref(),
                line.printed().title(),
                href,
                null,
                (series.unit().isEmpty() ? "number" : series.unit())
                        + switch (series.improvement()) {
                            case INCREASE -> ", higher is better";
                            case DECREASE -> ", lower is better";
                            case NEUTRAL -> ", not said which way is better";
                        },
                columns.stream().map(column -> shown(series, column, href)).toList(),
                newest ? yearToDate(line, month, yearStartsIn, href) : null,
                line.printed().targetMin(),
                null,
                series,
                verdict,
                verdict.againstTarget(),
                line.printed().benchmarks().entrySet().stream()
                        .findFirst()
                        .map(first ->
                                new Comparison(first.getValue(), first.getKey().replace('_', ' ')))
                        .orElse(null),
                null,
                line.newest());
    }

    private static Shown shown(Series series, YearMonth month, String href) {
        return series.points().stream()
                .filter(point -> point.endsOn().equals(month.atEndOfMonth()))
                .findFirst()
                .map(point -> new Shown(
                        point.value() == null ? null : series.number(point.value()),
                        href,
                        point.before() == null ? null : series.number(point.before()),
                        false,
                        point.noValue()))
                .orElse(new Shown(null, href, null, false, "The paper prints no figure."));
    }

    private static @Nullable Shown yearToDate(TypedLine line, YearMonth month, int yearStartsIn, String href) {
        int start = month.getMonthValue() >= yearStartsIn ? month.getYear() : month.getYear() - 1;
        String year = start + "/" + String.format("%02d", (start + 1) % 100);
        return line.figures().stream()
                .map(TypedLine.Printed::figure)
                .filter(figure -> figure.period().kind() == PackPeriod.Kind.YEAR_TO_DATE
                        && year.equals(figure.period().year()))
                .findFirst()
                .map(figure -> {
                    BigDecimal value = figure.value();
                    return new Shown(
                            value == null ? figure.text() : line.series().number(value),
                            href,
                            null,
                            false,
                            value == null && figure.text() == null ? "The paper prints no figure." : null);
                })
                .orElse(null);
    }
}
