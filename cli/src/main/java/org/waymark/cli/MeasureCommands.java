package org.waymark.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.OutFile;
import org.waymark.cli.print.Printer;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.engine.measure.FigureStore;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.measure.Part;
import org.waymark.engine.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is counted, how many, and which. */
@Command(name = "measures", description = "Says what is counted, counts it, and lists the rows behind a figure.")
final class MeasureCommands {

    private final Surroundings around;

    MeasureCommands(Surroundings around) {
        this.around = around;
    }

    @Command(name = "list", description = "Lists every measure of the catalogue.")
    int list(@Mixin FormatOption format) {
        try (Printer printer = Printer.of(
                format.orTable(),
                around.writer(),
                Column.text("measure"),
                Column.text("title"),
                Column.text("area"),
                Column.text("unit"),
                Column.text("better").only(Format.CSV, Format.JSON),
                Column.text("period_types").only(Format.CSV, Format.JSON),
                Column.text("groups").only(Format.CSV, Format.JSON),
                Column.number("version"))) {
            for (Measure measure : around.catalogue().measures().values()) {
                printer.row(
                        measure.id(),
                        measure.title(),
                        measure.area(),
                        measure.unit(),
                        measure.polarity().word(),
                        measure.period().grains().stream().map(Grain::word).collect(Collectors.joining(" ")),
                        String.join(" ", MeasureRunner.groupsOf(measure)),
                        measure.version());
            }
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "explain",
            description = "Says what a measure counts and why, in words, in worked examples and in SQL.")
    int explain(
            @Parameters(paramLabel = "ID", description = "The measure, as measures list names it.") String id,
            @Mixin FormatOption format) {
        Catalogue catalogue = around.catalogue();
        Explanation.of(catalogue, catalogue.measure(id)).print(format.orTable(), around.writer());
        return ExitStatus.DONE;
    }

    @Command(
            name = "run",
            description = {
                "Counts: each measure for each period whose last month is in the window.",
                "A count has no denominator; a measure without a value says why. Exit status 1 when a measure could not be run and "
                        + "others could."
            })
    int run(
            @Option(names = "--id", paramLabel = "ID", description = "A measure; as often as you like. Default: all.")
                    @Nullable
                    List<String> ids,
            @Option(
                            names = "--from",
                            paramLabel = "YYYY-MM",
                            description = "The first month of the window. Default: " + FigureStore.MONTHS
                                    + " months before its end.")
                    @Nullable
                    YearMonth from,
            @Option(
                            names = "--to",
                            paramLabel = "YYYY-MM",
                            description = "The last month of the window. Default: the last that had wholly passed.")
                    @Nullable
                    YearMonth to,
            @Option(
                            names = "--by",
                            paramLabel = "GROUP",
                            defaultValue = FigureRun.ALL,
                            description =
                                    "service, team, worker, age_band, sex, ethnicity, or a group of the measure's own. "
                                            + "Default: all, the whole authority.")
                    String group,
            @Mixin SnapshotOption snapshot,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description =
                                    "Where to write. Default: standard output. Without --format, the file's name says how.")
                    @Nullable
                    Path out,
            @Mixin FormatOption format) {
        Catalogue catalogue = around.catalogue();
        List<Measure> measures = ids == null
                ? List.copyOf(catalogue.measures().values())
                : ids.stream().distinct().map(catalogue::measure).toList();
        Snapshot chosen = snapshot.chosen();
        try (MeasureRunner runner = MeasureRunner.over(catalogue, chosen)) {
            FigureRun run = new FigureRun(around, runner, measures, group);
            run.choose(from, to);
            int status = out == null
                    ? run.print(format.orTable(), around.writer())
                    : OutFile.writeText(out, writer -> run.print(format.or(OutFile.format(out)), writer));
            around.say("From snapshot " + chosen.id() + (out == null ? "." : ", written to " + out + "."));
            return status;
        }
    }

    @Command(
            name = "cases",
            description = {
                "Lists the rows behind a figure, a line a row: as many as the figure's numerator or denominator.",
                "Where a child counts once there is one row a child. Where a measure adds amounts, such as days, the column amount of "
                        + "the rows in the numerator adds up to it."
            })
    int cases(
            @Parameters(paramLabel = "ID", description = "The measure, as measures list names it.") String id,
            @Option(
                            names = "--period",
                            paramLabel = "PERIOD",
                            required = true,
                            description =
                                    "As measures run writes it: 2026-03, \"2025-26 Q4\", \"2025-26 to 2026-03\" or \"12 months to 2026-03\".")
                    FigurePeriod period,
            @Option(
                            names = "--by",
                            paramLabel = "GROUP=VALUE",
                            description = "Only the rows of one team, one age band and so on.")
                    @Nullable
                    GroupChoice by,
            @Mixin SnapshotOption snapshot,
            @Option(
                            names = "--in",
                            paramLabel = "PART",
                            description =
                                    "numerator or denominator. Default: all that were counted, that is the denominator where there is one.")
                    @Nullable
                    CasePart in,
            @Mixin FormatOption format) {
        Catalogue catalogue = around.catalogue();
        Measure measure = catalogue.measure(id);
        Snapshot chosen = snapshot.chosen();
        try (MeasureRunner runner = MeasureRunner.over(catalogue, chosen)) {
            Part part = in == null ? CasePart.usual(measure) : in.part();
            new CaseRun(around, runner, measure, period, part, by).print(format.orTable());
            around.say("From snapshot " + chosen.id()
                    + ". These rows are about children: keep them as you keep the record.");
        }
        return ExitStatus.DONE;
    }

    /** The rows that may be asked for. */
    enum CasePart {
        NUMERATOR,
        DENOMINATOR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Part part() {
            return this == NUMERATOR ? Part.NUMERATOR : Part.DENOMINATOR;
        }

        private static Part usual(Measure measure) {
            return measure.isCount() || measure.ratePer().isPresent() ? Part.NUMERATOR : Part.DENOMINATOR;
        }
    }

    /** One group and one of its values, as typed {@code team=Safeguarding East}. */
    record GroupChoice(String group, String value) {}
}
