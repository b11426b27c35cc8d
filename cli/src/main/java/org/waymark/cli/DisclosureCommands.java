package org.waymark.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.disclosure.DisclosureFile;
import org.waymark.engine.disclosure.Suppression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What must be hidden so that no child can be picked out. */
@Command(
        name = "disclosure",
        description = "Says which cells of a table must be hidden so that no child can be picked out.")
final class DisclosureCommands {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private final Surroundings around;

    DisclosureCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "run",
            description = {
                "Reads a JSON file with a list cases, of which only table (rows of counts) and totals are looked at, and prints for each "
                        + "which cells must be hidden, and the narrowest interval that can be put around a count of 1 to 5.",
                "Cells are [row, column], counted from 0 in the table extended by its totals. A table is given without its totals, or "
                        + "with \"totals\": true and the totals in its last row and column.",
                "The narrowest interval is null where no count is 1 to 5, and " + DisclosureFile.NO_LIMIT
                        + " where no interval has a limit.",
                "As JSON (the default) an object a table; as a table or CSV a row, with the share of cells that is hidden."
            })
    int run(@Parameters(paramLabel = "FILE", description = "The file to read.") Path file, @Mixin FormatOption format) {
        List<Suppression> answers = DisclosureFile.run(TextFile.read(file, "disclosure-unreadable"));
        if (format.or(Format.JSON) == Format.JSON) {
            around.out().print(DisclosureFile.json(answers) + "\n");
        } else {
            rows(format.or(Format.JSON), answers);
        }
        return ExitStatus.DONE;
    }

    private void rows(Format format, List<Suppression> answers) {
        try (Printer printer = Printer.of(
                format,
                around.writer(),
                Column.number("case"),
                Column.number("cells"),
                Column.number("suppressed"),
                Column.number("percent_suppressed"),
                Column.number("narrowest"))) {
            for (int i = 0; i < answers.size(); i++) {
                Suppression one = answers.get(i);
                printer.row(
                        i + 1,
                        one.cells(),
                        one.hidden().size(),
                        BigDecimal.valueOf(one.share()).multiply(PER_CENT).setScale(1, RoundingMode.HALF_UP),
                        narrowest(one));
            }
        }
    }

    private static @Nullable Object narrowest(Suppression one) {
        if (one.hidden().isEmpty()) {
            return null;
        }
        return Double.isInfinite(one.narrowest()) ? "no limit" : (Object) (long) one.narrowest();
    }
}
