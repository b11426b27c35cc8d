package org.waymark.simulator;

import java.time.LocalDate;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Life.Placement;

/** Short breaks by agreement: one V4 episode for a series, or a V3 episode for each stay. */
final class ShortBreakStory {

    private final World world;
    private final Chance chance;

    ShortBreakStory(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    void tell(Life life, LocalDate begins) {
        Placement house = new Placement("K2", "PR1", "SC999002", Placements.postcode(chance));
        String home = Placements.postcode(chance);
        if (chance.happens(0.6)) {
            LocalDate ends = begins.plusDays(chance.between(200, 1_200));
            life.episodes.add(episode(life, "V4", begins, ends, house, home));
            return;
        }
        LocalDate day = begins;
        while (!day.isAfter(world.end())) {
            LocalDate ends = day.plusDays(chance.between(2, 4));
            life.episodes.add(episode(life, "V3", day, ends, house, home));
            day = ends.plusDays(chance.between(20, 40));
        }
    }

    private Episode episode(Life life, String status, LocalDate from, LocalDate to, Placement house, String home) {
        Fact start = Fact.of(from, chance);
        Fact end = Fact.of(to, chance).notKnownBefore(start);
        return new Episode(start, "S", status, "N2", house, home, end, "E4A", "");
    }
}
