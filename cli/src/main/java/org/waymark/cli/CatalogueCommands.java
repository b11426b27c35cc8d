package org.waymark.cli;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.measure.CatalogueCheck;
import org.waymark.papers.proof.ProofCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether the definitions hold. */
@Command(name = "catalogue", description = "Checks the files that say what is counted.")
final class CatalogueCommands {

    private final Surroundings around;

    CatalogueCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "check",
            description = {
                "Checks every file of the catalogue against its schema, compiles every query with only the columns it says it needs, and "
                        + "runs every worked example. Lists what is wrong; exit status 1 when something is.",
                "The catalogue is the folder beside the launcher, or the one that " + Surroundings.CATALOGUE
                        + " names; files of catalogue.local beside it stand in place of its own."
            })
    int check(@Mixin FormatOption format) {
        Catalogue catalogue = around.catalogue();
        CatalogueCheck check = CatalogueCheck.of(catalogue);
        ProofCatalogue proofing = ProofCatalogue.of(catalogue);
        List<Problem> problems = Stream.concat(check.problems().stream(), proofing.problems().stream())
                .toList();
        if (!problems.isEmpty() || format.orTable() != Format.TABLE) {
            try (Printer printer = Printer.of(
                    format.orTable(),
                    around.writer(),
                    Column.text("file"),
                    Column.text("code"),
                    Column.text("what_happened"),
                    Column.text("what_to_do"))) {
                for (Problem problem : problems) {
                    printer.row(problem.where(), problem.code(), problem.whatHappened(), problem.whatToDo());
                }
            }
        }
        int wrong = problems.size();
        around.say(check.files() + " files and " + (check.examples() + proofing.examples())
                + " worked examples were checked. "
                + (wrong == 0 ? "Nothing is wrong." : wrong == 1 ? "1 thing is wrong." : wrong + " things are wrong."));
        return wrong == 0 ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }
}
