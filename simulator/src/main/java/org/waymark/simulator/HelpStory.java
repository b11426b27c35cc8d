package org.waymark.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.simulator.Life.Assessment;
import org.waymark.simulator.Life.BeforeCourt;
import org.waymark.simulator.Life.Enquiry;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Life.ProtectionPlan;
import org.waymark.simulator.Life.Referral;
import org.waymark.simulator.Life.Spell;

/** Referrals and what follows them: assessment, section 47, conference, plans, closure. */
final class HelpStory {

    private static final Weights SOURCES =
            Weights.of("6 30,2B 19,5A 9,3A 8,1A 7,3D 4,7 5,1B 4,2A 3,3F 3,5B 3,8 2,9 2,3C 1");
    private static final Weights NEEDS = Weights.of("N1 57,N5 14,N4 10,N2 8,N6 4,N3 3,N8 2,N9 2");
    private static final Weights FACTORS = Weights.of(
            "3B 20,3A 6,4B 14,4A 5,2B 10,1B 8,1A 4,17A 9,18B 9,18A 4,19B 3,19C 4,16A 4,5A 3,6A 3,13A 2,11A 2,23A 2,24A 1,21 3");
    private static final Weights CATEGORIES = Weights.of("NEG 49,EMO 37,PHY 9,SAB 5");
    private static final Weights CLOSURES = Weights.of("RC1 3,RC3 1,RC5 4,RC7 86,RC9 6");

    /** The longest a child is helped at home before coming into care. */
    static final int LONGEST_LEAD_DAYS = 150;

    private final World world;
    private final Chance chance;
    private int plansSoFar;

    HelpStory(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    /** A child who is helped at home. Says whether any referral was open in the window. */
    boolean atHome(Life life, LocalDate first) {
        life.bornOn = first.minusYears(chance.between(0, 16)).minusDays(chance.between(0, 364));
        plansSoFar = chance.happens(0.2) ? 1 : 0;
        LocalDate day = world.days().after(first, 0);
        boolean touches = false;
        while (!day.isAfter(world.end())) {
            Referral referral = referral(life, day);
            life.referrals.add(referral);
            Fact closed = referral.closed;
            touches |= closed == null || !closed.on().isBefore(world.start());
            if (closed == null || !chance.happens(0.5)) {
                break;
            }
            day = world.days().after(closed.on().plusDays(chance.waits(200)), 0);
            if (life.ageOn(day) >= 18) {
                break;
            }
        }
        return touches;
    }

    private Referral referral(Life life, LocalDate day) {
        Fact received = Fact.of(day, chance);
        boolean disabled = !life.disabilities.isEmpty() && chance.happens(0.4);
        Referral referral = new Referral(
                received, chance.from(SOURCES), disabled ? "N2" : chance.from(NEEDS), chance.happens(0.09));
        if (referral.noFurtherAction) {
            close(referral, world.days().after(day, chance.between(0, 3)), "RC8");
            return referral;
        }
        LocalDate assessed = assess(referral, day);
        double path = chance.fraction();
        if (path < 0.30) {
            close(referral, assessed, "RC8");
        } else if (path < 0.54) {
            LocalDate ends = helpPlan(referral, assessed, chance.waits(210) + 20);
            close(referral, ends, chance.from(CLOSURES));
        } else {
            LocalDate after = enquire(referral, world.days().after(day, chance.between(0, 12)));
            LocalDate from = after == null || after.isBefore(assessed) ? assessed : after;
            LocalDate ends = chance.happens(0.75) ? helpPlan(referral, from, chance.waits(130) + 20) : from;
            close(referral, ends, chance.from(CLOSURES));
        }
        return referral;
    }

    /** The referral that led to a child being cared for; it stays open while the child is. */
    void beforeCare(Life life) {
        Episode first = life.episodes.get(0);
        Episode last = life.episodes.get(life.episodes.size() - 1);
        LocalDate enters = first.start().on();
        if (!life.unaccompanied && chance.happens(0.28)) {
            LocalDate earlier = enters.minusDays(chance.between(300, 900));
            if (earlier.isAfter(life.bornOn)) {
                Referral before = referral(life, world.days().after(earlier, 0));
                Fact closed = before.closed;
                if (closed != null && closed.on().isBefore(enters.minusDays(170))) {
                    life.referrals.add(before);
                }
            }
        }
        plansSoFar += chance.happens(0.15) ? 1 : 0;
        int lead = life.unaccompanied ? 0 : chance.between(0, LONGEST_LEAD_DAYS);
        LocalDate day = world.days().onOrBefore(enters.minusDays(lead));
        if (day.isBefore(life.bornOn)) {
            day = life.bornOn;
        }
        Referral referral = new Referral(Fact.of(day, chance), chance.from(SOURCES), first.need(), false);
        assess(referral, day);
        if (!life.unaccompanied && !life.shortBreaks && lead > 20 && chance.happens(0.7)) {
            enquireBeforeCare(referral, world.days().after(day, chance.between(0, 8)), enters);
        }
        if (first.legalStatus().equals("C1") && lead > 70) {
            beforeCourt(referral, enters);
        }
        Fact leaves = last.end();
        if (leaves != null) {
            LocalDate adult = life.birthday(18);
            LocalDate closes = leaves.on().plusDays(chance.between(0, 90));
            boolean grownUp = !leaves.on().isBefore(adult);
            close(referral, grownUp ? leaves.on() : closes, leaves.on().equals(adult) ? "RC5" : closeReason(last));
        }
        life.referrals.add(referral);
    }

    private static String closeReason(Episode last) {
        return switch (last.endReason()) {
            case "E11", "E12" -> "RC1";
            case "E45", "E46", "E47", "E48" -> "RC4";
            case "E3" -> "RC6";
            default -> "RC7";
        };
    }

    private LocalDate assess(Referral referral, LocalDate day) {
        LocalDate starts = world.days().after(day, chance.between(0, 2));
        double luck = chance.fraction();
        int took;
        if (!chance.happens(world.assessmentsOnTime().at(day))) {
            took = 46 + (int) (luck * luck * 40);
        } else {
            took = luck < 0.33 ? chance.between(6, 20) : chance.between(21, 45);
        }
        LocalDate ends = world.days().after(starts, took);
        List<String> factors = new ArrayList<>();
        int many = chance.between(1, 4);
        for (int i = 0; i < many; i++) {
            String factor = chance.from(FACTORS);
            if (!factors.contains(factor) && (factors.isEmpty() || !factor.equals("21"))) {
                factors.add(factor);
            }
        }
        if (factors.size() > 1) {
            factors.remove("21");
        }
        Fact start = Fact.of(starts, chance).notKnownBefore(referral.received);
        referral.assessments.add(
                new Assessment(start, Fact.of(ends, chance).notKnownBefore(start), List.copyOf(factors)));
        return ends;
    }

    private LocalDate helpPlan(Referral referral, LocalDate from, long days) {
        LocalDate ends = from.plusDays(days);
        referral.helpPlans.add(new Spell(Fact.of(from, chance), Fact.of(ends, chance)));
        return ends;
    }

    /** Gives the day the protection plan ended, or null when there was none. */
    private @Nullable LocalDate enquire(Referral referral, LocalDate discussed) {
        LocalDate held = conference(referral, discussed, 0.58);
        if (held == null || !chance.happens(0.87)) {
            return held;
        }
        long lasts = chance.happens(0.12) ? chance.between(25, 95) : 150 + chance.waits(240);
        return plan(referral, held, held.plusDays(lasts));
    }

    private void enquireBeforeCare(Referral referral, LocalDate discussed, LocalDate enters) {
        LocalDate held = conference(referral, discussed, 0.8);
        if (held != null && held.isBefore(enters.minusDays(5))) {
            plan(referral, held, enters.plusDays(chance.between(5, 60)));
        }
    }

    private @Nullable LocalDate conference(Referral referral, LocalDate discussed, double share) {
        Fact start = Fact.of(discussed, chance).notKnownBefore(referral.received);
        if (!chance.happens(share)) {
            referral.enquiries.add(new Enquiry(start, null, null));
            return null;
        }
        boolean onTime = chance.happens(world.conferencesOnTime().at(discussed));
        LocalDate held = world.days().after(discussed, onTime ? chance.between(8, 15) : chance.between(16, 29));
        referral.enquiries.add(new Enquiry(
                start, world.days().after(discussed, 15), Fact.of(held, chance).notKnownBefore(start)));
        return held;
    }

    private LocalDate plan(Referral referral, LocalDate starts, LocalDate ends) {
        String category = chance.from(CATEGORIES);
        String latest = chance.happens(0.1) ? chance.from(CATEGORIES) : category;
        List<Fact> reviews = new ArrayList<>();
        LocalDate last = ends;
        LocalDate held = world.days()
                .onOrBefore(starts.plusDays(chance.happens(0.93) ? chance.between(75, 91) : chance.between(94, 120)));
        while (!held.isAfter(last)) {
            reviews.add(Fact.of(held, chance));
            int gap = chance.happens(0.94) ? chance.between(150, 181) : chance.between(185, 215);
            held = world.days().onOrBefore(held.plusDays(gap));
        }
        if (chance.happens(0.8)) {
            reviews.add(Fact.of(held, chance));
            last = held;
        }
        LocalDate ended = last;
        Fact start = Fact.of(starts, chance);
        referral.protectionPlans.add(new ProtectionPlan(
                start, Fact.of(ended, chance).notKnownBefore(start), category, latest, plansSoFar, reviews));
        plansSoFar++;
        return ended;
    }

    private void beforeCourt(Referral referral, LocalDate enters) {
        LocalDate decided = world.days().onOrBefore(enters.minusDays(chance.between(3, 12)));
        LocalDate start = world.days().onOrBefore(decided.minusDays(chance.between(35, 55)));
        LocalDate letter = world.days().after(start, chance.between(1, 6));
        LocalDate meeting = world.days().after(letter, chance.between(3, 12));
        Fact begun = Fact.of(start, chance).notKnownBefore(referral.received);
        referral.beforeCourt = new BeforeCourt(
                begun,
                Fact.of(letter, chance).notKnownBefore(begun),
                Fact.of(meeting, chance).notKnownBefore(begun),
                Fact.of(decided, chance).notKnownBefore(begun),
                true);
    }

    private void close(Referral referral, LocalDate day, String why) {
        referral.closed = Fact.of(day, chance).notKnownBefore(referral.received);
        referral.closedWhy = why;
    }
}
