package org.waymark.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.spc.SpcFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a series has changed. */
@Command(name = "spc", description = "Judges series of figures by statistical process control.")
final class SpcCommands {

    private static final List<String> OF_A_POINT =
            List.of("mean", "lpl", "upl", "special_cause_type", "point_type", "rebase_group");
    private static final List<String> OF_A_SERIES = List.of("variation_type", "assurance_type");

    private final Surroundings around;

    SpcCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "run",
            description = {
                "Reads a JSON file with a list series_cases, of which only id and input are looked at, and prints the limits, the "
                        + "special causes and the verdicts of every series.",
                "As JSON (the default) an object a series; as a table or CSV a row a point."
            })
    int run(@Parameters(paramLabel = "FILE", description = "The file to read.") Path file, @Mixin FormatOption format) {
        String answer = new SpcFile().run(TextFile.read(file, "spc-unreadable"));
        if (format.or(Format.JSON) == Format.JSON) {
            around.out().print(answer + "\n");
        } else {
            points(format.or(Format.JSON), around.writer(), JsonMapper.shared().readTree(answer));
        }
        return ExitStatus.DONE;
    }

    private static void points(Format format, Writer out, JsonNode series) {
        try (Printer printer = Printer.of(
                format,
                out,
                Column.text("id"),
                Column.number("point"),
                Column.number("mean"),
                Column.number("lpl"),
                Column.number("upl"),
                Column.text("special_cause_type"),
                Column.text("point_type"),
                Column.number("rebase_group"),
                Column.text("variation_type"),
                Column.text("assurance_type"))) {
            for (JsonNode one : series.values()) {
                for (int i = 0; i < one.path("mean").size(); i++) {
                    Object[] cells = new Object[2 + OF_A_POINT.size() + OF_A_SERIES.size()];
                    cells[0] = text(one.path("id"));
                    cells[1] = i + 1;
                    for (int c = 0; c < OF_A_POINT.size(); c++) {
                        cells[2 + c] = text(one.path(OF_A_POINT.get(c)).path(i));
                    }
                    for (int c = 0; c < OF_A_SERIES.size(); c++) {
                        cells[2 + OF_A_POINT.size() + c] = text(one.path(OF_A_SERIES.get(c)));
                    }
                    printer.row(cells);
                }
            }
        }
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asString();
    }
}
