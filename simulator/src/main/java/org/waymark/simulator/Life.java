package org.waymark.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one invented child, in order. */
final class Life {

    final int number;
    final String id;
    LocalDate bornOn = LocalDate.EPOCH;
    String sex = "";
    String ethnicity = "";
    String upn = "";
    boolean isMother;
    boolean unaccompanied;
    boolean shortBreaks;
    List<String> disabilities = List.of();
    String earlierPermanence = "";

    final List<Episode> episodes = new ArrayList<>();
    final List<CareReview> reviews = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();

    @Nullable
    AdoptionPath adoption;

    final List<Referral> referrals = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();

    Life(int number) {
        this.number = number;
        String digits = Integer.toString(number);
        this.id = "EM" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    LocalDate birthday(int age) {
        return bornOn.plusYears(age);
    }

    /** Whole years of age on a day. */
    int ageOn(LocalDate day) {
        int age = day.getYear() - bornOn.getYear();
        return birthday(age).isAfter(day) ? age - 1 : age;
    }

    boolean inCareOn(LocalDate day) {
        return !shortBreaks
                && !episodes.isEmpty()
                && !episodes.get(0).start.on().isAfter(day)
                && episodes.stream().anyMatch(e -> e.runsOn(day));
    }

    record Placement(String type, String provider, String urn, String postcode) {}

    record Episode(
            Fact start,
            String startReason,
            String legalStatus,
            String need,
            Placement placement,
            String homePostcode,
            @Nullable Fact end,
            String endReason,
            String changeReason) {

        boolean runsOn(LocalDate day) {
            return !start.on().isAfter(day) && (end == null || end.on().isAfter(day));
        }
    }

    record CareReview(Fact held, String participation) {}

    /** A time missing or away without leave, and what followed the return. */
    record Absence(
            String kind,
            Fact from,
            @Nullable Fact to,
            @Nullable LocalDateTime offeredAt,
            @Nullable LocalDateTime heldAt,
            boolean declined) {}

    record AdoptionPath(
            Fact decided,
            @Nullable Fact matched,
            @Nullable Fact givenUp,
            String givenUpWhy,
            boolean byFosterCarer,
            String adopters,
            String adopterSex,
            String adopterStatus) {}

    record Allocation(
            Fact start, @Nullable Fact end, String service, String team, String worker, String changeReason) {}

    /** One episode of need and everything the census nests in it. */
    static final class Referral {
        final Fact received;
        final String source;
        final String need;
        final boolean noFurtherAction;

        @Nullable
        Fact closed;

        String closedWhy = "";
        final List<Assessment> assessments = new ArrayList<>();
        final List<Spell> helpPlans = new ArrayList<>();
        final List<Enquiry> enquiries = new ArrayList<>();
        final List<ProtectionPlan> protectionPlans = new ArrayList<>();

        @Nullable
        BeforeCourt beforeCourt;

        Referral(Fact received, String source, String need, boolean noFurtherAction) {
            this.received = received;
            this.source = source;
            this.need = need;
            this.noFurtherAction = noFurtherAction;
        }
    }

    record Assessment(Fact start, Fact authorised, List<String> factors) {}

    record Spell(Fact start, @Nullable Fact end) {}

    record Enquiry(
            Fact start,
            @Nullable LocalDate target,
            @Nullable Fact conference) {}

    record ProtectionPlan(
            Fact start,
            @Nullable Fact end,
            String firstCategory,
            String latestCategory,
            int earlierPlans,
            List<Fact> reviews) {}

    record BeforeCourt(Fact start, Fact letter, Fact meeting, Fact decided, boolean wentToCourt) {}
}
