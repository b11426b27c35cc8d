package org.waymark.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.doctor.Check;
import org.waymark.cli.doctor.Check.Status;
import org.waymark.cli.doctor.Doctor;
import org.waymark.cli.doctor.Instance;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether this machine and this instance are well. */
@Command(
        name = "doctor",
        description = {
            "Looks at what Waymark stands on: Java, disk, font, catalogue, store, database, mail and clock, a line each: fine, look at "
                    + "this or wrong. It changes nothing. Exit status 1 when something is wrong.",
            "The database is Waymark's own in the folder of --data, started or not, or yours when WAYMARK_DATABASE_URL names it, with "
                    + "WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD. The mail server is the one that SPRING_MAIL_HOST and "
                    + "SPRING_MAIL_PORT name."
        })
final class DoctorCommand implements Callable<Integer> {

    private static final String EMBEDDED = "embedded";
    private static final String MAIL_PORT = "25";

    private final Surroundings around;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:WAYMARK_DATA:-.waymark/database}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description =
                    "The folder of Waymark's own database. Default: the instance's own, which WAYMARK_DATA names, else the folder "
                            + ".waymark/database beside the launcher.")
    private Path data = Path.of(".waymark", "database");

    @Mixin
    private FormatOption format = new FormatOption();

    DoctorCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Instance instance = new Instance(store.folder(), data, database(), mail());
        List<Check> checks = Doctor.examine(instance, around::catalogue, around.clock(), ZoneId.systemDefault());
        try (Printer printer = Printer.of(
                format.orTable(),
                around.writer(),
                Column.text("status"),
                Column.text("what"),
                Column.text("found"),
                Column.text("what_to_do"))) {
            checks.forEach(check -> printer.row(check.status().word(), check.what(), check.found(), check.whatToDo()));
        }
        long wrong = count(checks, Status.WRONG);
        long look = count(checks, Status.LOOK);
        around.say((wrong == 0 ? "Nothing is wrong" : wrong == 1 ? "1 thing is wrong" : wrong + " things are wrong")
                + (look == 0 ? "." : "; " + look + " to look at."));
        return wrong == 0 ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    private static long count(List<Check> checks, Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }

    private Instance.@Nullable Database database() {
        String url = set("WAYMARK_DATABASE_URL", EMBEDDED);
        return url.equals(EMBEDDED)
                ? null
                : new Instance.Database(url, set("WAYMARK_DATABASE_USER", ""), set("WAYMARK_DATABASE_PASSWORD", ""));
    }

    private Instance.@Nullable Mail mail() {
        String host = set("SPRING_MAIL_HOST", "");
        return host.isEmpty() ? null : new Instance.Mail(host, set("SPRING_MAIL_PORT", MAIL_PORT));
    }

    private String set(String variable, String otherwise) {
        String value = around.environment().get(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
