package org.waymark.simulator;

import static org.waymark.simulator.CsvFile.iso;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.waymark.simulator.Life.Absence;
import org.waymark.simulator.Life.Allocation;

/** What no return carries, as record tables: allocations, return interviews and the population. */
final class OwnTables implements Closeable {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    /** So that about 75 in 10,000 children are cared for, when 29 in 100 of the known are. */
    private static final double PEOPLE_FOR_A_KNOWN_CHILD = 39;

    private final LocalDate asAt;
    private final CsvFile allocations;
    private final CsvFile offers;
    private final CsvFile interviews;

    OwnTables(Path folder, LocalDate asAt, SimulatorRequest request) throws IOException {
        this.asAt = asAt;
        allocations = new CsvFile(
                folder.resolve("allocation.csv"),
                "allocation_id",
                "child_id",
                "started_on",
                "ended_on",
                "service",
                "team",
                "worker",
                "change_reason");
        offers = new CsvFile(folder.resolve("return_interview_offer.csv"), "offer_id", "episode_id", "offered_at");
        interviews = new CsvFile(
                folder.resolve("return_interview.csv"),
                "interview_id",
                "episode_id",
                "child_id",
                "held_at",
                "declined");
        try (CsvFile population = new CsvFile(folder.resolve("population.csv"), "ages", "year_starts_on", "people")) {
            double people = request.children() * PEOPLE_FOR_A_KNOWN_CHILD;
            for (int year = request.windowStart().getYear() - 1; year <= asAt.getYear(); year++) {
                population.row("0-17", year + "-04-01", Long.toString(Math.round(people / 10) * 10));
                people *= 1.004;
            }
        }
    }

    void add(Life life) throws IOException {
        for (Allocation allocation : life.allocations) {
            if (Fact.isKnown(allocation.start(), asAt)) {
                LocalDate ended = Fact.asAt(allocation.end(), asAt);
                allocations.row(
                        life.id + "/" + allocation.start().on(),
                        life.id,
                        iso(allocation.start().on()),
                        iso(ended),
                        allocation.service(),
                        allocation.team(),
                        allocation.worker(),
                        ended == null ? "" : allocation.changeReason());
            }
        }
        if (life.episodes.isEmpty() || !Fact.isKnown(life.episodes.get(0).start(), asAt)) {
            return;
        }
        for (Absence absence : life.absences) {
            if (Fact.isKnown(absence.from(), asAt) && Fact.isKnown(absence.to(), asAt)) {
                addInterview(life, absence);
            }
        }
    }

    private void addInterview(Life life, Absence absence) throws IOException {
        String episode = life.id + "/" + absence.from().on();
        LocalDateTime night = asAt.plusDays(1).atStartOfDay();
        LocalDateTime offered = absence.offeredAt();
        if (offered == null || !offered.isBefore(night)) {
            return;
        }
        offers.row(episode + "/offer", episode, TO_THE_SECOND.format(offered));
        LocalDateTime held = absence.heldAt();
        boolean isHeld = held != null && held.isBefore(night);
        if (isHeld || absence.declined()) {
            interviews.row(
                    episode + "/interview",
                    episode,
                    life.id,
                    held != null && isHeld ? TO_THE_SECOND.format(held) : "",
                    absence.declined() ? "true" : "false");
        }
    }

    @Override
    public void close() throws IOException {
        allocations.close();
        offers.close();
        interviews.close();
    }
}
