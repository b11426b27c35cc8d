package org.waymark.simulator;

import java.time.LocalDate;
import org.waymark.simulator.Life.Placement;

/** Where children live while they are cared for, and how often they move. */
final class Placements {

    private static final Weights YOUNG = Weights.of("U6 62,U3 18,P1 8,R3 4,U4 5,U1 3");
    private static final Weights MIDDLE = Weights.of("U6 42,U4 24,U1 9,U3 8,K2 10,P1 7");
    private static final Weights OLDER = Weights.of("U6 30,U4 18,K2 20,K3 22,P1 4,U1 7,Z1 2,K1 1,R5 1,S1 1");
    private static final Weights ALONE = Weights.of("U6 45,K3 45,K2 10");
    private static final Weights WHY_MOVE =
            Weights.of("CARPL 34,CREQB 20,CREQO 13,LAREQ 14,CHILD 9,STAND 4,CLOSE 3,OTHER 3");
    private static final Weights PROVIDERS = Weights.of("PR1 52,PR4 41,PR5 7");
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final Chance chance;

    Placements(Chance chance) {
        this.chance = chance;
    }

    /** Told of each move: the day, the new placement and the reason the old one ended. */
    interface Move {
        void on(LocalDate day, Placement to, String why);
    }

    Placement first(Life life, LocalDate begins) {
        return placement(life, begins);
    }

    Placement adopters(boolean byFosterCarer) {
        return new Placement(byFosterCarer ? "A5" : "A6", chance.of("PR1", "PR5"), "SC999001", postcode(chance));
    }

    /** Draws the moves from one day to another; a few children move often, most hardly ever. */
    void fill(Life life, LocalDate begins, LocalDate ends, World world, Move move) {
        double luck = chance.fraction();
        double daysBetweenMoves = luck < 0.74 ? 1_900 : luck < 0.95 ? 560 : 170;
        Placement here = placement(life, begins);
        LocalDate day = begins;
        while (true) {
            boolean settlingIn = day.isBefore(begins.plusDays(120));
            double hurry = world.moves().at(day) * (settlingIn ? 2.2 : 1);
            LocalDate next = day.plusDays(Math.min(120, chance.waits(daysBetweenMoves / hurry)));
            boolean happens = next.isBefore(day.plusDays(120));
            day = next;
            if (!day.isBefore(ends)) {
                return;
            }
            if (happens) {
                here = placement(life, day);
                move.on(day, here, chance.from(WHY_MOVE));
            } else if (here.type().startsWith("U") && chance.happens(0.05)) {
                LocalDate back = day.plusDays(chance.between(5, 14));
                if (!back.isBefore(ends)) {
                    return;
                }
                move.on(day, placed("T3"), "OTHER");
                move.on(back, here, "OTHER");
                day = back;
            }
        }
    }

    private Placement placement(Life life, LocalDate day) {
        int age = life.ageOn(day);
        if (life.unaccompanied) {
            return placed(chance.from(ALONE));
        }
        String type = chance.from(age < 5 ? YOUNG : age < 12 ? MIDDLE : OLDER);
        return placed(type.equals("K3") && age < 16 ? "K2" : type);
    }

    private Placement placed(String type) {
        String provider;
        String urn = "SC999" + chance.between(100, 199);
        switch (type) {
            case "P1" -> {
                provider = "PR0";
                urn = "";
            }
            case "U1", "U3" -> {
                provider = "PR1";
                urn = "SC999001";
            }
            case "K2", "K3", "S1", "R3" -> provider = chance.happens(0.22) ? "PR1" : "PR4";
            case "K1", "R5" -> provider = "PR3";
            case "Z1" -> {
                provider = "PR4";
                urn = "";
            }
            default -> {
                provider = chance.from(PROVIDERS);
                urn = provider.equals("PR1") ? "SC999001" : urn;
            }
        }
        return new Placement(type, provider, urn, postcode(chance));
    }

    /** A postcode of an area that does not exist. */
    static String postcode(Chance chance) {
        return "ZZ" + chance.between(1, 9) + " " + chance.between(1, 9) + letter(chance) + letter(chance);
    }

    private static char letter(Chance chance) {
        return LETTERS.charAt(chance.between(0, LETTERS.length() - 1));
    }
}
