package org.waymark.simulator;

import static org.waymark.simulator.CsvFile.british;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.waymark.simulator.Life.Absence;
import org.waymark.simulator.Life.AdoptionPath;
import org.waymark.simulator.Life.CareReview;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Slips.Slip;

/** The looked-after children return (SSDA903, codes of 2025/26) as its set of CSV files, as known on one day. */
final class CareReturn implements Closeable {

    private static final int DAYS_SINCE_EARLIER_ORDER = 730;
    private static final long HEALTH_STREAM = 0x0C2L << 40;
    private static final Weights TOUCH = Weights.of("YES 88,NO 7,REFU 3,NREQ 2");
    private static final Weights ACTIVITY = Weights.of("F1 9,F2 24,F4 22,F5 12,P2 4,P4 3,G4 8,G5 14,G6 4");
    private static final Weights HOMES =
            Weights.of("B1 14,C1 8,D1 3,K1 14,R1 6,T1 7,U1 24,V1 9,W1 3,Z1 5,X2 2,G2 2,S2 1,U2 2");

    private final LocalDate asAt;
    private final boolean beforeCorrections;
    private final long seed;
    private final CsvFile header;
    private final CsvFile episodes;
    private final CsvFile reviews;
    private final CsvFile missing;
    private final CsvFile unaccompanied;
    private final CsvFile decisions;
    private final CsvFile placed;
    private final CsvFile health;
    private final CsvFile leavers;
    private final CsvFile permanence;
    private final CsvFile liberty;

    CareReturn(Path folder, LocalDate asAt, boolean beforeCorrections, long seed) throws IOException {
        this.asAt = asAt;
        this.beforeCorrections = beforeCorrections;
        this.seed = seed;
        header = file(folder, "header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        episodes = file(
                folder,
                "episodes",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        reviews = file(folder, "reviews", "CHILD,DOB,REVIEW,REVIEW_CODE");
        missing = file(folder, "missing", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        unaccompanied = file(folder, "uasc", "CHILD,SEX,DOB,DUC");
        decisions = file(folder, "ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
        placed = file(folder, "placed_for_adoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
        health = file(
                folder,
                "oc2",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        leavers = file(folder, "oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        permanence = file(folder, "previous_permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        liberty = file(folder, "dolo", "CHILD,DOB,DOLO_START,DOLO_END");
    }

    private static CsvFile file(Path folder, String name, String columns) throws IOException {
        return new CsvFile(folder.resolve(name + ".csv"), columns.split(","));
    }

    void add(Life life, Slips slips) throws IOException {
        if (life.episodes.isEmpty() || !Fact.isKnown(life.episodes.get(0).start(), asAt)) {
            return;
        }
        String born = british(life.bornOn);
        String mother = life.sex.equals("F") ? (life.isMother ? "1" : "0") : "";
        header.row(life.id, life.sex, born, life.ethnicity, life.upn, mother, "");
        if (slips.has(Slip.REPEATED_ID)) {
            header.row(life.id, life.sex, british(life.bornOn.plusDays(1)), life.ethnicity, life.upn, mother, "");
        }
        addPermanence(life, born);
        addEpisodes(life, slips);
        addReviews(life, born, slips);
        for (Absence absence : life.absences) {
            if (Fact.isKnown(absence.from(), asAt)) {
                missing.row(
                        life.id,
                        born,
                        absence.kind(),
                        british(absence.from().on()),
                        british(Fact.asAt(absence.to(), asAt)));
            }
        }
        if (life.unaccompanied) {
            LocalDate adult = life.birthday(18);
            unaccompanied.row(life.id, life.sex, born, adult.isAfter(asAt) ? "" : british(adult));
        }
        addAdoption(life, born);
        addHealthAndAfterCare(life, born);
    }

    private void addPermanence(Life life, String born) throws IOException {
        LocalDate before = life.episodes.get(0).start().on().minusDays(DAYS_SINCE_EARLIER_ORDER);
        boolean none =
                life.earlierPermanence.isEmpty() || life.earlierPermanence.equals("Z1") || !before.isAfter(life.bornOn);
        permanence.row(
                life.id,
                born,
                none ? "Z1" : life.earlierPermanence,
                none ? "" : "E0600999",
                none ? "" : british(before));
    }

    private void addEpisodes(Life life, Slips slips) throws IOException {
        List<Episode> known = life.episodes.stream()
                .filter(e -> Fact.isKnown(e.start(), asAt))
                .toList();
        for (int i = 0; i < known.size(); i++) {
            Episode episode = known.get(i);
            LocalDate end = Fact.asAt(episode.end(), asAt);
            boolean last = i == known.size() - 1;
            if (end != null && last && slips.has(Slip.ENDS_BEFORE_START)) {
                end = episode.start().on().minusDays(3);
            }
            String place = episode.placement().type();
            if (last && slips.has(Slip.UNKNOWN_CODE)) {
                place = "Q9";
            }
            episodes.row(
                    life.id,
                    british(episode.start().on()),
                    episode.startReason(),
                    episode.legalStatus(),
                    episode.need(),
                    place,
                    episode.placement().provider(),
                    british(end),
                    end == null ? "" : episode.endReason(),
                    end == null ? "" : episode.changeReason(),
                    episode.homePostcode(),
                    episode.placement().postcode(),
                    episode.placement().urn());
            if (place.equals("K1")) {
                liberty.row(
                        life.id, british(life.bornOn), british(episode.start().on()), british(end));
            }
        }
    }

    private void addReviews(Life life, String born, Slips slips) throws IOException {
        List<CareReview> known =
                life.reviews.stream().filter(r -> Fact.isKnown(r.held(), asAt)).toList();
        for (int i = 0; i < known.size(); i++) {
            LocalDate held = known.get(i).held().on();
            if (beforeCorrections && slips.correctedLater() && i == known.size() - 1) {
                LocalDate mistyped = held.plusDays(9);
                held = mistyped.isAfter(asAt) ? held.minusDays(1) : mistyped;
            }
            reviews.row(life.id, born, british(held), known.get(i).participation());
        }
    }

    private void addAdoption(Life life, String born) throws IOException {
        AdoptionPath path = life.adoption;
        if (path == null || !Fact.isKnown(path.decided(), asAt)) {
            return;
        }
        decisions.row(
                life.id,
                born,
                british(path.decided().on()),
                british(Fact.asAt(path.matched(), asAt)),
                path.byFosterCarer() ? "1" : "0",
                path.adopters(),
                path.adopterSex(),
                path.adopterStatus());
        LocalDate givenUp = Fact.asAt(path.givenUp(), asAt);
        placed.row(
                life.id,
                born,
                british(path.decided().on()),
                british(givenUp),
                givenUp == null ? "" : path.givenUpWhy());
    }

    private void addHealthAndAfterCare(Life life, String born) throws IOException {
        Chance chance = new Chance(seed, HEALTH_STREAM + life.number);
        int age = life.ageOn(asAt);
        LocalDate entered = life.episodes.get(0).start().on();
        if (life.inCareOn(asAt) && !entered.isAfter(asAt.minusYears(1))) {
            boolean scored = age >= 4 && age <= 16 && chance.happens(0.84);
            boolean older = age >= 10;
            String misuse = older ? flag(chance, 0.05) : "0";
            health.row(
                    life.id,
                    born,
                    scored ? Integer.toString(Math.min(40, chance.between(2, 14) + chance.between(0, 14))) : "",
                    scored || age < 4 || age > 16 ? "" : chance.of("SDQ2", "SDQ3", "SDQ4"),
                    older ? flag(chance, 0.04) : "",
                    age < 5 ? flag(chance, 0.93) : "",
                    flag(chance, 0.86),
                    flag(chance, 0.78),
                    flag(chance, 0.91),
                    misuse,
                    misuse.equals("1") ? flag(chance, 0.6) : "",
                    misuse.equals("1") ? flag(chance, 0.8) : "");
        }
        Episode last = life.episodes.get(life.episodes.size() - 1);
        LocalDate left = Fact.asAt(last.end(), asAt);
        if (left != null && !life.shortBreaks && !left.isBefore(life.birthday(16)) && age >= 17 && age <= 21) {
            String touch = chance.from(TOUCH);
            boolean yes = touch.equals("YES");
            leavers.row(life.id, born, touch, yes ? chance.from(ACTIVITY) : "0", yes ? chance.from(HOMES) : "0");
        }
    }

    private static String flag(Chance chance, double share) {
        return chance.happens(share) ? "1" : "0";
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : List.of(
                header,
                episodes,
                reviews,
                missing,
                unaccompanied,
                decisions,
                placed,
                health,
                leavers,
                permanence,
                liberty)) {
            file.close();
        }
    }
}
