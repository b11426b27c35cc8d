package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Addresses;
import org.waymark.app.measures.FigureHistory.Kept;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.Measures;
import org.waymark.app.measures.Sureness;
import org.waymark.app.pages.Print;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.Part;
import org.waymark.papers.series.DateWords;
import org.waymark.papers.series.FigureSeries;
import org.waymark.papers.series.Series;

/**
 * Why a number is that number.
 *
 * @param label {@code 81.6% is}, or that there is no value and why follows
 * @param what the figure with its unit, or that there is none
 * @param is what was counted, in a sentence
 * @param rows where its rows are; null for those who may not see them, and where there are none
 * @param rowsWords the words of that link
 * @param below null for a count
 * @param notCounted what was left out and why, in a sentence
 * @param leftOut where the rows that were left out are; null likewise
 * @param snapshot where the snapshot is told of; null for those who may not see that
 * @param asAt the snapshot's day
 * @param taken when it was taken
 * @param version of the definition, and since when
 * @param sureness null where there is no figure
 * @param yearToDate null where there is none
 */
record Explained(
        String label,
        String what,
        String is,
        @Nullable String rows,
        String rowsWords,
        String top,
        @Nullable String below,
        String notCounted,
        @Nullable String leftOut,
        @Nullable String snapshot,
        String asAt,
        String taken,
        String definition,
        String version,
        @Nullable Sureness sureness,
        List<String> caveats,
        String target,
        String compare,
        @Nullable String yearToDate,
        @Nullable String yearToDateHref,
        String owner) {

    static Explained of(Measures measures, Measure measure, Kept kept, Viewer viewer) {
        Figure figure = kept.figure();
        boolean seesRows = viewer.may(Right.SEE_ROWS) && figure.numerator() != null;
        Part part = allRows(measure);
        long leftOut =
                figure.leftOut().values().stream().mapToLong(Long::longValue).sum();
        Series form = FigureSeries.of(measure, List.of(figure), List.of());
        Figure toDate = yearToDate(measures, measure, figure);
        return new Explained(
                figure.value() == null ? "No value, because" : value(form, figure) + " is",
                value(form, figure),
                sentence(measure, figure),
                seesRows ? Addresses.rows(figure, part) : null,
                "See the rows behind it",
                measure.numerator(),
                measure.denominator(),
                leftOut == 0
                        ? "Nothing was left out."
                        : MeasureWords.leftOut(figure) + ": in neither part of this figure.",
                seesRows && leftOut > 0 ? Addresses.rows(figure, Part.LEFT_OUT) : null,
                viewer.may(Right.SEE_DATA)
                        ? "/data/snapshots/" + kept.snapshot().id()
                        : null,
                DateWords.day(kept.snapshot().asAt()),
                Print.time(kept.snapshot().takenAt()),
                Addresses.measure(measure.id()) + "/definition",
                "Definition version " + figure.version() + since(measure, figure.version()),
                figure.value() == null ? null : measures.sureness(measure, kept),
                measure.caveats(),
                target(measure, form),
                compare(measure, form),
                toDate == null ? null : value(form, toDate) + ": " + sentence(measure, toDate),
                toDate == null
                        ? null
                        : Addresses.figure(measure.id(), toDate.period(), toDate.group(), toDate.groupValue()),
                measure.owner());
    }

    /** The part that holds every row that is counted: what is below the line, or on top where there is no line. */
    static Part allRows(Measure measure) {
        return measure.isCount() || measure.ratePer().isPresent() ? Part.NUMERATOR : Part.DENOMINATOR;
    }

    /** {@code 81.6%}, or {@code No value}. */
    static String value(Series form, Figure figure) {
        return figure.value() == null ? "No value" : form.words(figure.value());
    }

    /** {@code 31 of 38 returns, October 2026.} Where there is no value, why. */
    static String sentence(Measure measure, Figure figure) {
        String when = FigureSeries.words(figure.period());
        if (figure.value() == null) {
            return FigureCells.capital(whyNone(figure)) + ", " + when + ".";
        }
        boolean fullYear = measure.ratePer().isPresent()
                && measure.period().type() == PeriodType.FLOW
                && figure.period().grain() == Grain.YEAR_TO_DATE;
        return MeasureWords.parts(measure, figure) + ", " + when + (fullYear ? ", at a full year’s pace." : ".");
    }

    /** Why there is no value, to go on in a sentence: {@code distance not known}. */
    static String whyNone(Figure figure) {
        String why = figure.noValue() == null ? "no figure was made" : figure.noValue();
        return MeasureWords.lower(why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
    }

    private static @Nullable Figure yearToDate(Measures measures, Measure measure, Figure figure) {
        if (measure.period().type() == PeriodType.STOCK
                || figure.period().grain() == Grain.YEAR_TO_DATE
                || !measure.period().grains().contains(Grain.YEAR_TO_DATE)) {
            return null;
        }
        FigurePeriod period =
                new FigurePeriod(Grain.YEAR_TO_DATE, figure.period().last());
        return measures.kept(measure, period, figure.group(), figure.groupValue()).stream()
                .filter(kept -> kept.snapshot().id().equals(figure.snapshot()))
                .map(Kept::figure)
                .findFirst()
                .orElse(null);
    }

    private static String since(Measure measure, int version) {
        return measure.history().stream()
                .filter(change -> change.version() == version)
                .findFirst()
                .map(change -> ", in use since " + day(change.from()))
                .orElse("");
    }

    static String day(String written) {
        return written.matches("\\d{4}-\\d{2}-\\d{2}") ? DateWords.day(java.time.LocalDate.parse(written)) : written;
    }

    static String target(Measure measure, Series form) {
        Measure.Target target = measure.target();
        if (target == null) {
            return "No target is set.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(form.withUnit(Series.asSet(target.value())) + ", set by: " + target.setBy() + ".");
        if (form.floor() != null) {
            sentences.add("Floor " + form.withUnit(Series.asSet(form.floor())) + ".");
        }
        sentences.add(target.reason());
        return String.join(" ", sentences);
    }

    static String compare(Measure measure, Series form) {
        Measure.Benchmark benchmark = measure.benchmark();
        return benchmark == null
                ? "No published figure to compare with was found."
                : form.withUnit(Series.asSet(benchmark.value())) + ", " + benchmark.area() + ", " + benchmark.period()
                        + ". " + benchmark.source() + ".";
    }
}
