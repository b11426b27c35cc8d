package org.waymark.cli;

import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.measure.MeasureRunner;

/** Runs measures one after the other and prints their figures as they come. */
final class FigureRun {

    /** The group that stands for the whole authority. */
    static final String ALL = "all";

    private final Surroundings around;
    private final MeasureRunner runner;
    private final List<Measure> measures;
    private final String group;
    private YearMonth from;
    private YearMonth to;

    /**
     * @throws EngineException {@code unknown-group} when none of the measures can be broken down so
     */
    FigureRun(Surroundings around, MeasureRunner runner, List<Measure> measures, String group) {
        this.around = around;
        this.runner = runner;
        this.group = group;
        this.measures = measures.stream().filter(this::canBeGrouped).toList();
        this.to = runner.lastWholeMonth();
        this.from = to.minusMonths(FigureStore.MONTHS - 1L);
        if (this.measures.isEmpty() && !measures.isEmpty()) {
            throw new EngineException(new Problem(
                    "unknown-group",
                    (measures.size() == 1 ? "\"" + measures.get(0).id() + "\" cannot" : "None of the measures can")
                            + " be broken down by \"" + group + "\".",
                    "The groups are: " + groups(measures) + ".",
                    null));
        }
        List<String> left = measures.stream()
                .filter(measure -> !canBeGrouped(measure))
                .map(Measure::id)
                .toList();
        if (!left.isEmpty()) {
            around.say("Not broken down by " + group + ", and left out: " + String.join(", ", left) + ".");
        }
    }

    /**
     * Sets the window; what is null keeps its default.
     *
     * @throws EngineException {@code window-backwards}
     */
    void choose(@Nullable YearMonth first, @Nullable YearMonth last) {
        if (last != null) {
            to = last;
        }
        from = first == null ? to.minusMonths(FigureStore.MONTHS - 1L) : first;
        if (from.isAfter(to)) {
            throw new EngineException(new Problem(
                    "window-backwards",
                    "The window from " + from + " to " + to + " ends before it begins.",
                    "Turn it round.",
                    null));
        }
    }

    /** Prints every figure and says what could not be worked out. */
    int print(Format format, Writer out) {
        List<String> words = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int done = 0;
        try (Printer printer = Printer.of(
                format,
                out,
                Column.text("measure"),
                Column.text("period"),
                Column.text("period_type").only(Format.CSV, Format.JSON),
                Column.text("group").only(Format.CSV, Format.JSON),
                Column.text("group_value").only(Format.CSV, Format.JSON),
                Column.text(group.equals(ALL) ? "for" : group).only(Format.TABLE),
                Column.number("numerator"),
                Column.number("denominator"),
                Column.number("value"),
                Column.text("unit").only(Format.TABLE),
                Column.text("no_value").only(Format.TABLE, Format.JSON),
                Column.text("left_out").only(Format.JSON),
                Column.text("snapshot").only(Format.CSV, Format.JSON))) {
            for (Measure measure : measures) {
                try {
                    List<Figure> figures = runner.run(measure, from, to, group);
                    figures.forEach(figure -> print(printer, measure, figure));
                    words.addAll(reasons(measure, figures));
                    done++;
                } catch (EngineException e) {
                    problems.addAll(e.problems());
                }
            }
            if (done == 0) {
                throw new EngineException(problems);
            }
        }
        words.forEach(around::say);
        problems.forEach(problem -> around.say(problem.line()));
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    private void print(Printer printer, Measure measure, Figure figure) {
        printer.row(
                figure.measure(),
                figure.period().label(),
                figure.period().grain().word(),
                figure.group(),
                figure.groupValue(),
                figure.groupValue() == null ? "the whole authority" : figure.groupValue(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.value() == null ? "" : measure.unitWords(),
                figure.noValue(),
                figure.leftOut(),
                figure.snapshot());
    }

    private boolean canBeGrouped(Measure measure) {
        return group.equals(ALL) || MeasureRunner.groupsOf(measure).contains(group);
    }

    private static String groups(List<Measure> measures) {
        TreeSet<String> all = new TreeSet<>();
        measures.forEach(measure -> all.addAll(MeasureRunner.groupsOf(measure)));
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    /** One sentence for each reason why a measure has no value somewhere. */
    private static List<String> reasons(Measure measure, List<Figure> figures) {
        Map<String, Integer> times = new TreeMap<>();
        figures.stream()
                .filter(figure -> figure.value() == null)
                .forEach(figure -> times.merge(String.valueOf(figure.noValue()), 1, Integer::sum));
        return times.entrySet().stream()
                .map(reason -> measure.id() + ": no value in "
                        + (reason.getValue() == figures.size()
                                ? "any"
                                : reason.getValue().toString()) + " of its "
                        + figures.size() + " figures: " + reason.getKey() + ".")
                .toList();
    }
}
