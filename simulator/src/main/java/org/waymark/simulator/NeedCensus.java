package org.waymark.simulator;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.simulator.Life.Assessment;
import org.waymark.simulator.Life.BeforeCourt;
import org.waymark.simulator.Life.Enquiry;
import org.waymark.simulator.Life.ProtectionPlan;
import org.waymark.simulator.Life.Referral;
import org.waymark.simulator.Life.Spell;
import org.waymark.simulator.Slips.Slip;

/** The children in need census (2025/26, with the pre-proceedings module) as one XML file, as known on one day. */
final class NeedCensus implements Closeable {

    private static final int DAYS_TO_FIND_NO_CONFERENCE_NEEDED = 14;

    private final BufferedWriter out;
    private final LocalDate asAt;
    private final boolean beforeCorrections;
    private int depth;

    NeedCensus(Path file, LocalDate asAt, boolean beforeCorrections) throws IOException {
        this.asAt = asAt;
        this.beforeCorrections = beforeCorrections;
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("Message");
        open("Header");
        open("CollectionDetails");
        put("Collection", "CIN");
        put("Year", Integer.toString(asAt.getMonthValue() >= 4 ? asAt.getYear() + 1 : asAt.getYear()));
        put("ReferenceDate", asAt);
        shut("CollectionDetails");
        open("Source");
        put("SourceLevel", "L");
        put("LEA", "999");
        put("SoftwareCode", "Invented");
        put("SerialNo", "001");
        put("DateTime", asAt + "T00:00:00");
        shut("Source");
        shut("Header");
        open("Children");
    }

    void add(Life life, Slips slips) throws IOException {
        List<Referral> known = life.referrals.stream()
                .filter(r -> Fact.isKnown(r.received, asAt))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        open("Child");
        open("ChildIdentifiers");
        put("LAchildID", life.id);
        put(life.upn.startsWith("UN") ? "UPNunknown" : "UPN", life.upn);
        put("PersonBirthDate", life.bornOn);
        put("Sex", life.sex);
        shut("ChildIdentifiers");
        open("ChildCharacteristics");
        put("Ethnicity", life.ethnicity);
        open("Disabilities");
        for (String disability : life.disabilities.isEmpty() ? List.of("NONE") : life.disabilities) {
            put("Disability", disability);
        }
        shut("Disabilities");
        shut("ChildCharacteristics");
        for (int i = 0; i < known.size(); i++) {
            addReferral(known.get(i), i == known.size() - 1 ? slips : new Slips(Slip.NONE, false));
            boolean again = i == known.size() - 1 && life.episodes.isEmpty() && slips.has(Slip.REPEATED_ID);
            if (again) {
                addReferral(known.get(i), slips);
            }
        }
        shut("Child");
    }

    private void addReferral(Referral referral, Slips slips) throws IOException {
        open("CINdetails");
        put("CINreferralDate", referral.received.on());
        put("ReferralSource", slips.has(Slip.UNKNOWN_CODE) ? "99" : referral.source);
        put("PrimaryNeedCode", referral.need);
        LocalDate closed = Fact.asAt(referral.closed, asAt);
        if (closed != null) {
            put("CINclosureDate", closed);
            put("ReasonForClosure", referral.closedWhy);
        }
        for (Assessment assessment : referral.assessments) {
            addAssessment(assessment, slips);
        }
        for (Spell plan : referral.helpPlans) {
            if (Fact.isKnown(plan.start(), asAt)) {
                open("CINPlanDates");
                put("CINPlanStartDate", plan.start().on());
                put("CINPlanEndDate", Fact.asAt(plan.end(), asAt));
                shut("CINPlanDates");
            }
        }
        for (Enquiry enquiry : referral.enquiries) {
            if (Fact.isKnown(enquiry.start(), asAt)) {
                open("Section47");
                put("S47ActualStartDate", enquiry.start().on());
                put("InitialCPCtarget", enquiry.target());
                put("DateOfInitialCPC", Fact.asAt(enquiry.conference(), asAt));
                put("ICPCnotRequired", isNotRequired(enquiry) ? "1" : "0");
                shut("Section47");
            }
        }
        put("ReferralNFA", referral.noFurtherAction ? "1" : "0");
        for (ProtectionPlan plan : referral.protectionPlans) {
            addPlan(plan);
        }
        addBeforeCourt(referral.beforeCourt);
        shut("CINdetails");
    }

    private boolean isNotRequired(Enquiry enquiry) {
        return enquiry.conference() == null
                && !enquiry.start()
                        .on()
                        .plusDays(DAYS_TO_FIND_NO_CONFERENCE_NEEDED)
                        .isAfter(asAt);
    }

    private void addAssessment(Assessment assessment, Slips slips) throws IOException {
        if (!Fact.isKnown(assessment.start(), asAt)) {
            return;
        }
        LocalDate authorised = Fact.asAt(assessment.authorised(), asAt);
        if (authorised != null && slips.has(Slip.ENDS_BEFORE_START)) {
            authorised = assessment.start().on().minusDays(4);
        } else if (authorised != null && beforeCorrections && slips.correctedLater()) {
            authorised =
                    authorised.minusDays(7).isBefore(assessment.start().on()) ? authorised : authorised.minusDays(7);
        }
        open("Assessments");
        put("AssessmentActualStartDate", assessment.start().on());
        put("AssessmentAuthorisationDate", authorised);
        if (authorised != null) {
            open("FactorsIdentifiedAtAssessment");
            for (String factor : assessment.factors()) {
                put("AssessmentFactors", factor);
            }
            shut("FactorsIdentifiedAtAssessment");
        }
        shut("Assessments");
    }

    private void addPlan(ProtectionPlan plan) throws IOException {
        if (!Fact.isKnown(plan.start(), asAt)) {
            return;
        }
        open("ChildProtectionPlans");
        put("CPPstartDate", plan.start().on());
        put("CPPendDate", Fact.asAt(plan.end(), asAt));
        put("InitialCategoryOfAbuse", plan.firstCategory());
        put("LatestCategoryOfAbuse", plan.latestCategory());
        put("NumberOfPreviousCPP", Integer.toString(plan.earlierPlans()));
        List<Fact> held =
                plan.reviews().stream().filter(r -> Fact.isKnown(r, asAt)).toList();
        if (!held.isEmpty()) {
            open("Reviews");
            for (Fact review : held) {
                put("CPPreviewDate", review.on());
            }
            shut("Reviews");
        }
        shut("ChildProtectionPlans");
    }

    private void addBeforeCourt(@Nullable BeforeCourt steps) throws IOException {
        if (steps == null || !Fact.isKnown(steps.start(), asAt)) {
            return;
        }
        LocalDate meeting = Fact.asAt(steps.meeting(), asAt);
        LocalDate decided = Fact.asAt(steps.decided(), asAt);
        open("PreProceedingsandFGDM");
        put("PPStartDate", steps.start().on());
        put("LBPSentDate", Fact.asAt(steps.letter(), asAt));
        put("FGDMMeetingOffer", "1");
        put("FGDMMeetingFac", meeting == null ? "0" : "1");
        put("InitialPPMeetingDate", meeting);
        put("ReviewMeetingsCount", decided == null ? "0" : "1");
        put("StepDecisionDate", decided);
        if (decided != null) {
            put("PPOutcome", "A");
            put("CourtAppDate", decided);
        }
        shut("PreProceedingsandFGDM");
    }

    private void open(String element) throws IOException {
        indent();
        out.write("<" + element + ">\n");
        depth++;
    }

    private void shut(String element) throws IOException {
        depth--;
        indent();
        out.write("</" + element + ">\n");
    }

    private void put(String element, @Nullable LocalDate date) throws IOException {
        if (date != null) {
            put(element, date.toString());
        }
    }

    private void put(String element, String text) throws IOException {
        indent();
        out.write("<" + element + ">" + text + "</" + element + ">\n");
    }

    private void indent() throws IOException {
        out.write("  ".repeat(depth));
    }

    @Override
    public void close() throws IOException {
        shut("Children");
        shut("Message");
        out.close();
    }
}
