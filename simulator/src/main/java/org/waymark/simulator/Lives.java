package org.waymark.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.simulator.Life.Episode;

/** Draws one child's life. A child's luck depends on the seed and the child's number only, so a larger authority keeps the smaller one's luck. */
final class Lives {

    private static final int LONGEST_STAY_DAYS = 18 * 365;
    private static final Weights ETHNICITIES = Weights.of(
            "WBRI 74,WOTH 4,WIRI 1,WROM 1,WIRT 1,MWBC 3,MWBA 2,MWAS 1,MOTH 2,AIND 1,APKN 2,ABAN 1,AOTH 1,BAFR 2,BCRB 1,BOTH 1,OOTH 1,NOBT 1");
    private static final Weights ARRIVALS = Weights.of("AOTH 35,BAFR 32,OOTH 22,WOTH 6,MOTH 5");
    private static final Weights DISABILITIES =
            Weights.of("LD 26,AUT 26,BEH 14,COMM 12,MOB 8,CON 4,PC 4,VIS 2,HEAR 2,DDA 2");
    private static final Weights EARLIER_PERMANENCE = Weights.of("Z1 92,P1 3,P2 4,P3 1");

    private final World world;
    private final long seed;

    Lives(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    Life life(int number) {
        Chance chance = new Chance(seed, number);
        double kind = chance.fraction();
        if (kind < world.careShare()) {
            return caredFor(number, chance);
        }
        if (kind < world.careShare() + 0.02) {
            return shortBreaks(number, chance);
        }
        return helpedAtHome(number, chance);
    }

    private Life caredFor(int number, Chance chance) {
        LocalDate earliest = world.start().minusDays(LONGEST_STAY_DAYS);
        LocalDate latest = world.end().plusDays(HelpStory.LONGEST_LEAD_DAYS);
        while (true) {
            Life life = new Life(number);
            life.unaccompanied = chance.happens(0.06);
            features(life, chance);
            new CareStory(world, chance).tell(life, chance.day(earliest, latest));
            Episode last = life.episodes.get(life.episodes.size() - 1);
            Fact leaves = last.end();
            if (leaves != null && leaves.on().isBefore(world.start())) {
                continue;
            }
            new ReviewStory(world, chance).reviews(life);
            new ReviewStory(world, chance).absences(life);
            life.earlierPermanence = chance.from(EARLIER_PERMANENCE);
            life.isMother = life.sex.equals("F") && life.ageOn(world.end()) >= 15 && chance.happens(0.04);
            new HelpStory(world, chance).beforeCare(life);
            if (life.referrals.get(life.referrals.size() - 1).received.on().isAfter(world.end())) {
                continue;
            }
            finish(life, chance);
            return life;
        }
    }

    private Life shortBreaks(int number, Chance chance) {
        Life life = new Life(number);
        life.shortBreaks = true;
        features(life, chance);
        life.disabilities = List.of(chance.from(DISABILITIES));
        LocalDate begins = chance.day(world.start(), world.end().minusDays(60));
        life.bornOn = begins.minusYears(chance.between(6, 14)).minusDays(chance.between(0, 364));
        new ShortBreakStory(world, chance).tell(life, begins);
        new HelpStory(world, chance).beforeCare(life);
        finish(life, chance);
        return life;
    }

    private Life helpedAtHome(int number, Chance chance) {
        LocalDate earliest = world.start().minusDays(700);
        while (true) {
            Life life = new Life(number);
            features(life, chance);
            if (new HelpStory(world, chance).atHome(life, chance.day(earliest, world.end()))) {
                finish(life, chance);
                return life;
            }
        }
    }

    private static void features(Life life, Chance chance) {
        life.sex = chance.happens(life.unaccompanied ? 0.9 : 0.54) ? "M" : "F";
        life.ethnicity = chance.from(life.unaccompanied ? ARRIVALS : ETHNICITIES);
        if (!life.unaccompanied && chance.happens(0.1)) {
            List<String> some = new ArrayList<>(List.of(chance.from(DISABILITIES)));
            String second = chance.from(DISABILITIES);
            if (chance.happens(0.3) && !some.contains(second)) {
                some.add(second);
            }
            life.disabilities = List.copyOf(some);
        }
    }

    private void finish(Life life, Chance chance) {
        String digits = Integer.toString(life.number);
        int age = life.ageOn(world.end());
        life.upn = age < 4
                ? "UN1"
                : life.unaccompanied ? "UN3" : "Z" + "0".repeat(Math.max(0, 12 - digits.length())) + digits;
        new AllocationStory(world, chance).tell(life);
    }
}
