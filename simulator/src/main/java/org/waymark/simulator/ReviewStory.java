package org.waymark.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.waymark.simulator.Life.Absence;
import org.waymark.simulator.Life.CareReview;
import org.waymark.simulator.Life.Episode;

/** What goes on while a child is cared for: reviews of the care plan, and times missing. */
final class ReviewStory {

    private static final Weights TAKING_PART = Weights.of("PN1 54,PN2 4,PN3 3,PN4 3,PN5 9,PN6 18,PN7 9");
    private static final int ADJOURNED_PROOF = 4;

    private final World world;
    private final Chance chance;

    ReviewStory(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    void reviews(Life life) {
        LocalDate begins = life.episodes.get(0).start().on();
        LocalDate ends = endOf(life);
        boolean onTime = chance.happens(world.firstReviewsOnTime().at(begins));
        LocalDate held = world.days().after(begins, onTime ? chance.between(10, 20) : chance.between(21, 38));
        int number = 1;
        while (held.isBefore(ends)) {
            boolean young = life.ageOn(held) < ADJOURNED_PROOF;
            life.reviews.add(new CareReview(Fact.of(held, chance), young ? "PN0" : chance.from(TAKING_PART)));
            LocalDate due = held.plusMonths(number == 1 ? 3 : 6);
            boolean late = chance.happens(0.06);
            held = world.days()
                    .onOrBefore(late ? due.plusDays(chance.between(4, 35)) : due.minusDays(chance.between(0, 20)));
            number++;
        }
    }

    void absences(Life life) {
        LocalDate begins = life.episodes.get(0).start().on();
        LocalDate ends = endOf(life);
        double luck = chance.fraction();
        double mean = luck < 0.80 ? 0 : luck < 0.97 ? 190 : 24;
        if (mean == 0) {
            return;
        }
        LocalDate twelve = life.birthday(12);
        LocalDate day = (begins.isBefore(twelve) ? twelve : begins).plusDays(chance.waits(mean));
        while (day.isBefore(ends)) {
            int nights = chance.happens(0.55) ? 0 : chance.happens(0.8) ? chance.between(1, 3) : chance.between(4, 16);
            LocalDate back = day.plusDays(nights);
            if (!back.isBefore(ends)) {
                return;
            }
            life.absences.add(absence(day, back));
            day = back.plusDays(1 + chance.waits(mean));
        }
    }

    private Absence absence(LocalDate from, LocalDate back) {
        Fact gone = Fact.of(from, chance);
        Fact returned = Fact.of(back, chance).notKnownBefore(gone);
        String kind = chance.happens(0.88) ? "M" : "A";
        LocalDateTime offered = null;
        LocalDateTime held = null;
        boolean declined = false;
        if (chance.happens(0.9)) {
            offered = back.atStartOfDay().plusHours(chance.between(9, 40));
            declined = chance.happens(0.2);
            if (!declined && chance.happens(0.86)) {
                held = offered.plusHours(chance.happens(0.76) ? chance.between(3, 30) : chance.between(40, 150));
            }
        }
        return new Absence(kind, gone, returned, offered, held, declined);
    }

    private LocalDate endOf(Life life) {
        Episode last = life.episodes.get(life.episodes.size() - 1);
        @Nullable Fact end = last.end();
        LocalDate after = world.end().plusDays(1);
        return end == null || end.on().isAfter(after) ? after : end.on();
    }
}
