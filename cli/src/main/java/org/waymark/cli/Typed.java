package org.waymark.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.cli.MeasureCommands.CasePart;
import org.waymark.cli.MeasureCommands.GroupChoice;
import org.waymark.cli.PackCommands.Layout;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.PaperFormat;
import org.waymark.engine.EngineException;
import org.waymark.engine.measure.FigurePeriod;
import org.waymark.papers.report.PaperClass;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads what is typed after an option, and says how to write it when it cannot be read. */
final class Typed {

    private Typed() {}

    static CommandLine readBy(CommandLine command) {
        return command.registerConverter(LocalDate.class, Typed::day)
                .registerConverter(YearMonth.class, Typed::month)
                .registerConverter(FigurePeriod.class, Typed::period)
                .registerConverter(GroupChoice.class, Typed::groupChoice)
                .registerConverter(Format.class, text -> word(text, Format.values()))
                .registerConverter(PaperFormat.class, text -> word(text, PaperFormat.values()))
                .registerConverter(PaperClass.class, text -> word(text, PaperClass.values()))
                .registerConverter(StarFormat.class, text -> word(text, StarFormat.values()))
                .registerConverter(Layout.class, text -> word(text, Layout.values()))
                .registerConverter(CasePart.class, text -> word(text, CasePart.values()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is not a date. Write it like 2026-10-31.");
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is not a month. Write it like 2026-10.");
        }
    }

    private static FigurePeriod period(String text) {
        try {
            return FigurePeriod.parse(text);
        } catch (EngineException e) {
            throw new TypeConversionException(e.problems().get(0).whatHappened() + " "
                    + e.problems().get(0).whatToDo());
        }
    }

    private static GroupChoice groupChoice(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a group and a value. Write it like \"team=Safeguarding East\".");
        }
        return new GroupChoice(text.substring(0, equals), text.substring(equals + 1));
    }

    private static <E extends Enum<E>> E word(String text, E[] all) {
        return Stream.of(all)
                .filter(one -> one.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + String.join(
                                ", ", List.of(all).stream().map(E::toString).toList()) + "."));
    }
}
