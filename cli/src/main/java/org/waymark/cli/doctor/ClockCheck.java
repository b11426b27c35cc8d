package org.waymark.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;

/**
 * Whether the clock can be right, and whether days turn when they turn in England. A clock that is behind what it has itself dated before is plainly
 * wrong; one that is ahead shows only beside another machine's.
 */
final class ClockCheck {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Duration NEGLIGIBLE = Duration.ofMinutes(2);
    private static final int MONTHS_OF_A_YEAR = 12;

    private ClockCheck() {}

    private record Dated(String what, Instant at) {}

    static List<Check> of(Instance instance, @Nullable Instant elsewhere, Clock clock, ZoneId zone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return List.of(time(instance, elsewhere, now), zone(now, zone));
    }

    private static Check time(Instance instance, @Nullable Instant elsewhere, Instant now) {
        Optional<Dated> newest =
                dated(instance).stream().reduce((one, other) -> one.at().isAfter(other.at()) ? one : other);
        if (newest.isPresent() && newest.get().at().isAfter(now.plus(NEGLIGIBLE))) {
            return Check.wrong(
                    "clock",
                    now + ", and " + newest.get().what() + " is dated "
                            + newest.get().at().truncatedTo(ChronoUnit.SECONDS),
                    "Set the machine's clock. What is entered meanwhile gets a wrong date.");
        }
        if (elsewhere != null && Duration.between(elsewhere, now).abs().compareTo(NEGLIGIBLE) > 0) {
            return Check.wrong(
                    "clock",
                    now + ", and the database's machine has " + elsewhere.truncatedTo(ChronoUnit.SECONDS),
                    "Set both by a time server.");
        }
        return Check.fine(
                "clock",
                now + newest.map(dated -> ", after " + dated.what()).orElse("; there is nothing to compare it with"));
    }

    /** England has its summer and winter in every year, so two days tell zones apart that agree today. */
    private static Check zone(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int month = 0; month < MONTHS_OF_A_YEAR; month++) {
            Instant then = today.plusMonths(month).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!zone.getRules().getOffset(then).equals(ENGLAND.getRules().getOffset(then))) {
                return Check.look(
                        "time zone",
                        zone + ", in which some days turn at another hour than in England",
                        "Start Waymark with TZ=Europe/London.");
            }
        }
        return Check.fine("time zone", zone.toString());
    }

    private static List<Dated> dated(Instance instance) {
        List<Dated> dated = new ArrayList<>();
        try {
            for (Snapshot snapshot : SnapshotStore.at(instance.store()).list()) {
                dated.add(new Dated("the taking of snapshot " + snapshot.id(), snapshot.takenAt()));
            }
        } catch (EngineException e) {
            // That the store cannot be read is said by its own check; its files still have their times.
        }
        for (Path folder : List.of(instance.store(), instance.data())) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
                for (Path path : inside) {
                    dated.add(new Dated(
                            "the file " + path, Files.getLastModifiedTime(path).toInstant()));
                }
            } catch (IOException e) {
                // A folder that is not there, or not for this user, has nothing to compare with.
            }
        }
        return dated;
    }
}
