package org.waymark.app.access;

/** One thing that a page offers. What each {@link Role} has of them is written at the role. */
public enum Right {
    /** Open one's own first page, and what everyone signed in may open. */
    SIGN_IN,
    SEE_SCORECARDS,
    /** See the children behind a figure, within one's own part of the authority; every such view is logged. */
    SEE_ROWS,
    /** Be told when somebody breaks the glass of a service of one's own. */
    ANSWER_FOR_ROWS,
    SEE_PLANS,
    /** Change who leads an action, when it is due and where it stands, and write updates: of the actions that one leads oneself. */
    EDIT_OWN_ACTIONS,
    /** The same of every action, and add actions to a plan. */
    EDIT_ACTIONS,
    SEE_RISKS,
    /** Change a risk's score, owner and controls. */
    EDIT_RISKS,
    SEE_BOARDS,
    /** Write a board's agenda, minutes and decisions. */
    RECORD_DECISIONS,
    /** See how good the data are: snapshots, gaps, restatements. No child's row is there. */
    SEE_DATA,
    /** Bring in a paper that was typed as a pack. */
    IMPORT_PACKS,
    /** See what is found when a paper is proof-read, and answer it. */
    PROOF_READ,
    /** Make the version of a paper that anybody may read. */
    PUBLISH_PAPERS,
    /** Add people, change their roles, and read the access log. */
    ADMINISTER
}
