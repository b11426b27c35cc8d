package org.waymark.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Printer;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Clock.LimitUnit;
import org.waymark.engine.clock.ClockInstance;
import org.waymark.engine.clock.ClockInstance.Status;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What must happen by when. */
@Command(name = "clocks", description = "Says what is due, and what is past its date.")
final class ClockCommands {

    /** What is still to be done, or may be. */
    private static final Set<Status> OPEN = Set.of(Status.OVERDUE, Status.UNKNOWN, Status.DUE_SOON, Status.RUNNING);

    private final Surroundings around;

    ClockCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "due",
            description = {
                "Lists every deadline that is open on a day, by what the snapshot knows: overdue first, the longest first; then those "
                        + "without a start, of which nobody can say; then the others by their due date.",
                "A thing that is due on the day and not done is overdue by 0 days."
            })
    int due(
            @Option(
                            names = "--on",
                            paramLabel = "DATE",
                            required = true,
                            description = "The day, at its end, such as 2026-11-22.")
                    LocalDate on,
            @Mixin SnapshotOption snapshot,
            @Mixin FormatOption format) {
        Catalogue catalogue = around.catalogue();
        Snapshot chosen = snapshot.chosen();
        List<Open> open = new ArrayList<>();
        List<String> words = new ArrayList<>();
        try (MeasureRunner runner = MeasureRunner.over(catalogue, chosen)) {
            for (Clock clock : catalogue.clocks().values()) {
                String missing = runner.missingFor(clock);
                if (missing != null) {
                    words.add(clock.title() + ": cannot be said, because this snapshot has no " + missing + ".");
                    continue;
                }
                List<Open> ofClock = runner.clock(clock, on).stream()
                        .filter(instance -> OPEN.contains(instance.status()))
                        .map(instance -> new Open(clock, instance, on))
                        .toList();
                open.addAll(ofClock);
                words.add(clock.title() + ": " + inWords(ofClock) + ".");
            }
        }
        open.sort(Open.MOST_PRESSING_FIRST);
        try (Printer printer = Printer.of(
                format.orTable(),
                around.writer(),
                Column.text("clock"),
                Column.text("title"),
                Column.text("subject"),
                Column.text("child"),
                Column.text("started"),
                Column.text("due"),
                Column.text("status"),
                Column.number("days_over"))) {
            for (Open row : open) {
                printer.row(
                        row.clock().id(),
                        row.clock().title(),
                        row.instance().subject(),
                        row.instance().child(),
                        row.moment(row.instance().started()),
                        row.moment(row.instance().due()),
                        row.instance().status().words(),
                        row.daysOver());
            }
        }
        words.forEach(around::say);
        around.say("From snapshot " + chosen.id()
                + (on.isAfter(chosen.asAt())
                        ? ": what was done after " + chosen.asAt() + " is not known to it."
                        : "."));
        return ExitStatus.DONE;
    }

    private static String inWords(List<Open> open) {
        if (open.isEmpty()) {
            return "none is open";
        }
        List<String> parts = new ArrayList<>();
        long oldest = open.stream()
                .map(Open::daysOver)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        add(parts, open, Status.OVERDUE, " overdue, the oldest by " + oldest + (oldest == 1 ? " day" : " days"));
        add(parts, open, Status.UNKNOWN, " unknown, because the start is not in the record");
        add(parts, open, Status.DUE_SOON, " due soon");
        add(parts, open, Status.RUNNING, " in time so far");
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, List<Open> open, Status status, String words) {
        long many =
                open.stream().filter(row -> row.instance().status() == status).count();
        if (many > 0) {
            parts.add(many + words);
        }
    }

    /** One open deadline. */
    private record Open(Clock clock, ClockInstance instance, LocalDate on) {

        static final Comparator<Open> MOST_PRESSING_FIRST = Comparator.comparingInt(Open::rank)
                .thenComparing(row -> row.instance().due(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.clock().id())
                .thenComparing(row -> row.instance().instance());

        int rank() {
            return switch (instance.status()) {
                case OVERDUE -> 0;
                case UNKNOWN -> 1;
                default -> 2;
            };
        }

        /** Whole days from the due date to the day; null where it is not overdue. */
        @Nullable
        Long daysOver() {
            LocalDateTime due = instance.due();
            return instance.status() == Status.OVERDUE && due != null
                    ? ChronoUnit.DAYS.between(due.toLocalDate(), on)
                    : null;
        }

        /** A day, or a day with its time for a clock that runs in hours. */
        @Nullable
        Object moment(@Nullable LocalDateTime at) {
            return at == null || clock.limit().unit() == LimitUnit.HOURS ? at : at.toLocalDate();
        }
    }
}
