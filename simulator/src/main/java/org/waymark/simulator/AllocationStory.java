package org.waymark.simulator;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.simulator.Life.Allocation;
import org.waymark.simulator.Life.Assessment;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Life.Referral;
import org.waymark.simulator.Teams.Team;

/** Which service, team and worker is responsible for the child, and when that changes. */
final class AllocationStory {

    private static final Weights CHANGES_WORKER =
            Weights.of("LEFTRL 46,MANAGE 24,ORGRST 12,ABSENC 12,CHCHAN 3,PCCHAN 3");
    private static final Weights MOVES_TEAM = Weights.of("TSPROC 96,MANAGE 4");
    private static final double NOBODY = 0.03;
    private static final double WORKER_STAYS_DAYS = 420;

    private final World world;
    private final Chance chance;
    private final int place;

    AllocationStory(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        this.place = chance.between(0, 11);
    }

    void tell(Life life) {
        LocalDate free = LocalDate.MIN;
        for (Referral referral : life.referrals) {
            LocalDate from = referral.received.on();
            if (from.isBefore(free)) {
                from = free;
            }
            Fact closed = referral.closed;
            LocalDate to = closed == null ? null : closed.on();
            if (to != null && !from.isBefore(to)) {
                continue;
            }
            stretch(life, referral, from, to);
            free = to == null ? LocalDate.MAX : to;
        }
    }

    private void stretch(Life life, Referral referral, LocalDate from, @Nullable LocalDate to) {
        TreeMap<LocalDate, Team> teams = new TreeMap<>();
        boolean disabled = !life.disabilities.isEmpty() && place < 8;
        teams.put(from, Teams.ASSESSMENT.get(place % 2));
        for (Assessment assessment : referral.assessments) {
            LocalDate after = assessment.authorised().on();
            if (after.isAfter(from)) {
                teams.put(after, disabled ? Teams.DISABLED_CHILDREN : Teams.SAFEGUARDING.get(place % 3));
            }
        }
        boolean leadsToCare = !life.episodes.isEmpty() && referral == life.referrals.get(life.referrals.size() - 1);
        if (leadsToCare) {
            careTeams(life, from, disabled, teams);
        }
        Map.Entry<LocalDate, Team> entry = teams.firstEntry();
        while (entry != null) {
            Map.Entry<LocalDate, Team> next = teams.higherEntry(entry.getKey());
            LocalDate until = next == null ? to : next.getKey();
            if (to != null && until != null && until.isAfter(to)) {
                until = to;
            }
            if (until == null || entry.getKey().isBefore(until)) {
                workers(life, entry.getValue(), entry.getKey(), until);
            }
            entry = next;
        }
    }

    private void careTeams(Life life, LocalDate from, boolean disabled, TreeMap<LocalDate, Team> teams) {
        Episode first = life.episodes.get(0);
        LocalDate handedOver = first.start().on().plusDays(life.unaccompanied ? 10 : 60);
        if (handedOver.isBefore(from)) {
            handedOver = from;
        }
        teams.tailMap(handedOver, true).clear();
        Team team = life.unaccompanied
                ? Teams.UNACCOMPANIED
                : life.shortBreaks || disabled ? Teams.DISABLED_CHILDREN : Teams.CARE.get(place % 2);
        teams.put(handedOver, team);
        if (life.unaccompanied || disabled || life.shortBreaks) {
            return;
        }
        if (life.adoption != null && life.adoption.decided().on().isAfter(handedOver)) {
            teams.put(life.adoption.decided().on(), Teams.PERMANENCE);
        }
        LocalDate sixteen = life.birthday(16);
        if (sixteen.isAfter(handedOver)) {
            teams.put(sixteen.plusDays(chance.between(0, 90)), Teams.NEXT);
        }
    }

    private void workers(Life life, Team team, LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? world.end().plusDays(1) : to;
        LocalDate day = from;
        while (day.isBefore(last)) {
            LocalDate until = day.plusDays(10 + chance.waits(WORKER_STAYS_DAYS));
            boolean open = !until.isBefore(last);
            Fact start = Fact.of(day, chance);
            if (!chance.happens(NOBODY)) {
                Fact end = open
                        ? (to == null ? null : Fact.of(to, chance).notKnownBefore(start))
                        : Fact.of(until, chance).notKnownBefore(start);
                String worker = world.teams()
                        .worker(team, chance.between(0, world.teams().workersATeam() - 1));
                String why = end == null ? "" : chance.from(open ? MOVES_TEAM : CHANGES_WORKER);
                life.allocations.add(new Allocation(start, end, team.service(), team.name(), worker, why));
            }
            day = open ? last : until;
        }
    }
}
