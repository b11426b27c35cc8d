package org.waymark.app.access;

import static org.waymark.app.access.Right.ADMINISTER;
import static org.waymark.app.access.Right.ANSWER_FOR_ROWS;
import static org.waymark.app.access.Right.EDIT_ACTIONS;
import static org.waymark.app.access.Right.EDIT_OWN_ACTIONS;
import static org.waymark.app.access.Right.EDIT_RISKS;
import static org.waymark.app.access.Right.IMPORT_PACKS;
import static org.waymark.app.access.Right.PROOF_READ;
import static org.waymark.app.access.Right.PUBLISH_PAPERS;
import static org.waymark.app.access.Right.RECORD_DECISIONS;
import static org.waymark.app.access.Right.SEE_BOARDS;
import static org.waymark.app.access.Right.SEE_DATA;
import static org.waymark.app.access.Right.SEE_PLANS;
import static org.waymark.app.access.Right.SEE_RISKS;
import static org.waymark.app.access.Right.SEE_ROWS;
import static org.waymark.app.access.Right.SEE_SCORECARDS;
import static org.waymark.app.access.Right.SIGN_IN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What someone is in the authority, and so what they may do. Board roles, partners and clerks never see a child's row. */
public enum Role {
    DIRECTOR(
            "director",
            "Director of children’s services",
            SEE_SCORECARDS,
            SEE_ROWS,
            ANSWER_FOR_ROWS,
            SEE_PLANS,
            EDIT_OWN_ACTIONS,
            EDIT_ACTIONS,
            SEE_RISKS,
            EDIT_RISKS,
            SEE_BOARDS,
            SEE_DATA,
            PROOF_READ),
    HEAD_OF_SERVICE(
            "head-of-service",
            "Head of service",
            SEE_SCORECARDS,
            SEE_ROWS,
            ANSWER_FOR_ROWS,
            SEE_PLANS,
            EDIT_OWN_ACTIONS,
            EDIT_ACTIONS,
            SEE_RISKS,
            EDIT_RISKS,
            SEE_BOARDS,
            SEE_DATA,
            PROOF_READ),
    TEAM_MANAGER("team-manager", "Team manager", SEE_SCORECARDS, SEE_ROWS, SEE_PLANS, EDIT_OWN_ACTIONS, SEE_DATA),
    PRACTITIONER("practitioner", "Practitioner", SEE_SCORECARDS, SEE_ROWS),
    REVIEWING_OFFICER("reviewing-officer", "Reviewing officer", SEE_SCORECARDS, SEE_ROWS),
    AUDITOR("auditor", "Auditor", SEE_SCORECARDS, SEE_ROWS, SEE_PLANS, EDIT_OWN_ACTIONS),
    PERFORMANCE_ANALYST(
            "performance-analyst",
            "Performance analyst",
            SEE_DATA,
            SEE_SCORECARDS,
            SEE_ROWS,
            SEE_PLANS,
            EDIT_OWN_ACTIONS,
            SEE_RISKS,
            SEE_BOARDS,
            IMPORT_PACKS,
            PROOF_READ),
    ACTION_LEAD("action-lead", "Action lead", SEE_PLANS, EDIT_OWN_ACTIONS, SEE_SCORECARDS),
    PROGRAMME_MANAGER(
            "programme-manager",
            "Programme manager",
            SEE_PLANS,
            EDIT_OWN_ACTIONS,
            EDIT_ACTIONS,
            SEE_RISKS,
            EDIT_RISKS,
            SEE_SCORECARDS,
            SEE_BOARDS,
            RECORD_DECISIONS,
            SEE_DATA,
            IMPORT_PACKS,
            PROOF_READ,
            PUBLISH_PAPERS),
    BOARD_MEMBER("board-member", "Board member", SEE_BOARDS, SEE_SCORECARDS, SEE_PLANS, SEE_RISKS),
    LEAD_MEMBER("lead-member", "Lead member for children", SEE_BOARDS, SEE_SCORECARDS, SEE_PLANS, SEE_RISKS),
    INDEPENDENT_CHAIR(
            "independent-chair", "Independent chair of the board", SEE_BOARDS, SEE_SCORECARDS, SEE_PLANS, SEE_RISKS),
    DEMOCRATIC_SERVICES(
            "democratic-services",
            "Democratic services",
            SEE_BOARDS,
            RECORD_DECISIONS,
            SEE_SCORECARDS,
            SEE_PLANS,
            SEE_RISKS,
            PROOF_READ,
            PUBLISH_PAPERS),
    /** Sees what is published and nothing else; in this version nothing is. */
    SCRUTINY_MEMBER("scrutiny-member", "Scrutiny member"),
    /** Sees its own forum and its own actions; in this version there is no page of that kind. */
    PARTNER("partner", "Partner agency"),
    /** As a partner agency: what it is asked for and what is published. */
    VOLUNTARY_SECTOR("voluntary-sector", "Voluntary sector"),
    INSPECTOR("inspector", "Inspector", SEE_SCORECARDS, SEE_ROWS, SEE_PLANS, SEE_RISKS, SEE_BOARDS, SEE_DATA),
    ADMINISTRATOR("administrator", "Administrator", ADMINISTER, IMPORT_PACKS),
    CHIEF_EXECUTIVE("chief-executive", "Chief executive", SEE_SCORECARDS, SEE_PLANS, SEE_RISKS, SEE_BOARDS, SEE_DATA);

    private final String word;
    private final String words;
    private final Set<Right> rights;

    Role(String word, String words, Right... rights) {
        this.word = word;
        this.words = words;
        EnumSet<Right> all = EnumSet.of(SIGN_IN);
        Collections.addAll(all, rights);
        this.rights = Collections.unmodifiableSet(all);
    }

    /** The role as files write it, such as {@code head-of-service}. */
    public String word() {
        return word;
    }

    /** The role as a page names it. */
    public String words() {
        return words;
    }

    /** What the role may do. */
    public Set<Right> rights() {
        return rights;
    }

    /** True where a scope shows rows of children only if it names the worker. */
    boolean seesOwnWorkOnly() {
        return this == PRACTITIONER;
    }

    /** The role of that word, as files write it. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** Every role's word, in the order of this list. */
    public static List<String> allWords() {
        return Stream.of(values()).map(Role::word).toList();
    }
}
