package org.waymark.simulator;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.simulator.Life.AdoptionPath;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Life.Placement;

/** A child's time in care: how it begins, the orders, the placements and how it ends. */
final class CareStory {

    private static final Weights AGES =
            Weights.of("0 17,1 6,2 5,3 5,4 5,5 4,6 4,7 4,8 4,9 4,10 5,11 5,12 6,13 6,14 7,15 7,16 5,17 2");
    private static final Weights NEEDS = Weights.of("N1 66,N2 3,N3 3,N4 8,N5 14,N6 2,N8 4");
    private static final Weights FIRST_STATUS = Weights.of("V2 52,C1 36,L1 7,L2 3,J1 2");
    private static final Weights HOW_LONG = Weights.of("short 27,middle 30,long 43");
    private static final Weights HOME_ENDINGS = Weights.of("E4A 60,E4B 14,E13 14,E8 7,E3 5");
    private static final Weights ADULT_ENDINGS = Weights.of("E5 40,E17 34,E6 10,E7 9,E8 5,E9 2");
    private static final Weights GUARDIANS = Weights.of("E45 52,E46 18,E47 22,E48 8");

    private final World world;
    private final Chance chance;
    private final Placements placements;

    CareStory(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        this.placements = new Placements(chance);
    }

    private record Turn(
            @Nullable String legalStatus, @Nullable Placement placement, String reason, boolean sameCarer) {}

    /** Fills the life; when the stay does not touch the window the caller draws another. */
    void tell(Life life, LocalDate begins) {
        if (life.unaccompanied) {
            life.bornOn = begins.minusYears(chance.between(15, 17)).minusDays(chance.between(1, 330));
        } else {
            int age = Integer.parseInt(chance.from(AGES));
            life.bornOn = begins.minusYears(age).minusDays(chance.between(0, age == 0 ? 250 : 364));
        }
        NavigableTurns turns = new NavigableTurns();
        String legal = life.unaccompanied ? "V2" : chance.from(FIRST_STATUS);
        LocalDate adult = life.birthday(18);
        Ending ending = plan(life, begins, legal, adult, turns);
        LocalDate moveOn = life.adoption == null ? ending.on : ending.adoptedFrom;
        placements.fill(life, begins, earlier(moveOn, world.end()), world, (day, placement, why) -> {
            if (day.isAfter(begins) && day.isBefore(moveOn)) {
                turns.put(day, new Turn(null, placement, why, false));
            }
        });
        write(life, begins, legal, placements.first(life, begins), turns, ending);
    }

    private record Ending(LocalDate on, String why, LocalDate adoptedFrom) {
        Ending(LocalDate on, String why) {
            this(on, why, on);
        }
    }

    private static final class NavigableTurns {
        private final Map<LocalDate, Turn> byDay = new TreeMap<>();

        void put(LocalDate day, Turn turn) {
            Turn there = byDay.get(day);
            if (there == null) {
                byDay.put(day, turn);
            } else {
                byDay.put(
                        day,
                        new Turn(
                                turn.legalStatus != null ? turn.legalStatus : there.legalStatus,
                                turn.placement != null ? turn.placement : there.placement,
                                turn.placement != null ? turn.reason : there.reason,
                                turn.sameCarer || there.sameCarer));
            }
        }
    }

    private Ending plan(Life life, LocalDate begins, String legal, LocalDate adult, NavigableTurns turns) {
        if (life.unaccompanied) {
            return new Ending(adult, chance.from(ADULT_ENDINGS));
        }
        String length = chance.from(HOW_LONG);
        LocalDate courtFrom = begins;
        if (legal.startsWith("L")) {
            courtFrom = begins.plusDays(legal.equals("L1") ? chance.between(1, 3) : chance.between(5, 8));
            String next = chance.happens(0.55) ? "C1" : "V2";
            turns.put(courtFrom, legalOnly(next));
            if (next.equals("V2")) {
                return voluntary(begins, length, adult, turns);
            }
        } else if (legal.equals("J1")) {
            return capped(begins.plusDays(chance.between(10, 120)), "E14", adult);
        } else if (legal.equals("V2")) {
            return voluntary(begins, length, adult, turns);
        }
        return court(life, begins, courtFrom, length, adult, turns);
    }

    private Ending voluntary(LocalDate begins, String length, LocalDate adult, NavigableTurns turns) {
        if (length.equals("short")) {
            return capped(begins.plusDays(chance.between(3, 110)), chance.from(HOME_ENDINGS), adult);
        }
        if (chance.happens(0.35)) {
            LocalDate interim = begins.plusDays(chance.between(30, 150));
            LocalDate full = interim.plusDays(chance.between(170, 330));
            if (full.isBefore(adult.minusDays(30))) {
                turns.put(interim, legalOnly("C1"));
                turns.put(full, legalOnly("C2"));
                return new Ending(adult, chance.from(ADULT_ENDINGS));
            }
        }
        if (length.equals("middle")) {
            return capped(begins.plusDays(chance.between(90, 620)), chance.from(HOME_ENDINGS), adult);
        }
        return capped(begins.plusDays(chance.between(400, 3_200)), chance.from(HOME_ENDINGS), adult);
    }

    private Ending court(
            Life life, LocalDate begins, LocalDate interim, String length, LocalDate adult, NavigableTurns turns) {
        LocalDate hearing = world.days().after(interim.plusDays(chance.between(150, 330)), 0);
        if (!hearing.isBefore(adult.minusDays(60))) {
            return new Ending(adult, chance.from(ADULT_ENDINGS));
        }
        if (length.equals("short") || chance.happens(0.12)) {
            return new Ending(hearing, chance.happens(0.6) ? chance.from(GUARDIANS) : chance.from(HOME_ENDINGS));
        }
        if (life.ageOn(begins) <= 5 && chance.happens(0.55)) {
            return adoption(life, begins, hearing, adult, turns);
        }
        turns.put(hearing, legalOnly("C2"));
        if (length.equals("middle")) {
            LocalDate order = hearing.plusDays(chance.between(120, 900));
            return capped(order, chance.happens(0.6) ? chance.from(GUARDIANS) : "E4A", adult);
        }
        return new Ending(adult, chance.from(ADULT_ENDINGS));
    }

    private Ending adoption(Life life, LocalDate begins, LocalDate hearing, LocalDate adult, NavigableTurns turns) {
        LocalDate decided = world.days().onOrBefore(hearing.minusDays(chance.between(15, 60)));
        if (decided.isBefore(begins)) {
            decided = begins;
        }
        turns.put(hearing, legalOnly("E1"));
        boolean byCarer = chance.happens(0.14);
        boolean couple = chance.happens(0.84);
        String sexes = couple ? chance.from(Weights.of("MF 84,MM 9,FF 7")) : chance.from(Weights.of("F1 90,M1 10"));
        String status =
                !couple ? "L0" : sexes.equals("MF") ? chance.of("L11", "L11", "L11", "L3") : chance.of("L12", "L4");
        if (chance.happens(0.13)) {
            LocalDate givenUp = hearing.plusDays(chance.between(200, 500));
            life.adoption = new AdoptionPath(
                    Fact.of(decided, chance),
                    null,
                    Fact.of(givenUp, chance),
                    chance.of("RD1", "RD3", "RD4"),
                    byCarer,
                    couple ? "2" : "1",
                    sexes,
                    status);
            turns.put(givenUp.plusDays(chance.between(20, 90)), legalOnly("C2"));
            return new Ending(adult, chance.from(ADULT_ENDINGS));
        }
        LocalDate matched = world.days().after(hearing.plusDays(20 + chance.waits(byCarer ? 60 : 150)), 0);
        LocalDate placed = matched.plusDays(chance.between(10, 45));
        LocalDate adopted = world.days().after(placed.plusDays(chance.between(110, 300)), 0);
        Placement home = placements.adopters(byCarer);
        turns.put(placed, new Turn(null, home, "CARPL", byCarer));
        life.adoption = new AdoptionPath(
                Fact.of(decided, chance),
                Fact.of(matched, chance),
                null,
                "",
                byCarer,
                couple ? "2" : "1",
                sexes,
                status);
        return new Ending(adopted, chance.happens(0.4) ? "E11" : "E12", placed);
    }

    private Ending capped(LocalDate on, String why, LocalDate adult) {
        return on.isBefore(adult) ? new Ending(on, why) : new Ending(adult, chance.from(ADULT_ENDINGS));
    }

    private static Turn legalOnly(String status) {
        return new Turn(status, null, "", true);
    }

    private void write(
            Life life, LocalDate begins, String firstLegal, Placement first, NavigableTurns turns, Ending ending) {
        String need = life.unaccompanied ? "N8" : chance.from(NEEDS);
        String homePostcode = life.unaccompanied ? "" : Placements.postcode(chance);
        Fact start = Fact.of(begins, chance);
        String why = "S";
        String legal = firstLegal;
        Placement placement = first;
        for (Map.Entry<LocalDate, Turn> entry : turns.byDay.entrySet()) {
            LocalDate day = entry.getKey();
            Turn turn = entry.getValue();
            if (!day.isAfter(begins) || !day.isBefore(ending.on)) {
                continue;
            }
            String nextLegal = turn.legalStatus == null ? legal : turn.legalStatus;
            Placement nextPlacement = turn.placement == null ? placement : turn.placement;
            boolean legalChanges = !nextLegal.equals(legal);
            boolean moves = turn.placement != null;
            if (!legalChanges && !moves) {
                continue;
            }
            Fact change = Fact.of(day, chance).notKnownBefore(start);
            life.episodes.add(new Episode(
                    start, why, legal, need, placement, homePostcode, change, "X1", moves ? turn.reason : ""));
            why = startReason(legalChanges, moves, turn.sameCarer);
            start = change;
            legal = nextLegal;
            placement = nextPlacement;
        }
        Fact end = Fact.of(ending.on, chance).notKnownBefore(start);
        life.episodes.add(new Episode(start, why, legal, need, placement, homePostcode, end, ending.why, ""));
    }

    private static String startReason(boolean legalChanges, boolean moves, boolean sameCarer) {
        if (!moves) {
            return "L";
        }
        if (legalChanges) {
            return sameCarer ? "U" : "B";
        }
        return sameCarer ? "T" : "P";
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
