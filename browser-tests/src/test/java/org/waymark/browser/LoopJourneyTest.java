package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.papers.series.DateWords;

/** The loop closes once: a decision becomes an action, the action is reported on, and the next pack prints both. */
@InABrowser
class LoopJourneyTest {

    private static final String BOARD = "/boards/improvement-board";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aDecisionIsCarriedToTheNextPack(boolean script, Eastmere eastmere) {
        LocalDate next = eastmere.today().plusDays(script ? 30 : 31);
        LocalDate due = eastmere.today().plusDays(60);
        String decided = "Hold a second conference slot each week, " + (script ? "on Tuesdays" : "on Fridays") + ".";
        String reported = "The slot began on Monday, " + (script ? "with script" : "without script") + ".";
        String action;
        String origin;

        try (Visitor clerk = eastmere.signedIn("democratic-services", script)) {
            clerk.go("Boards");
            clerk.follow("Improvement board");
            clerk.date("The board meets on", next);
            clerk.press("Set the meeting");
            assertThat(clerk.says()).contains(DateWords.dayOfWeek(next), "Agenda and papers");

            clerk.back("Improvement board");
            clerk.write("Minute", script ? "4" : "5");
            clerk.choose("What is it about?", "measure:icpc-15wd");
            clerk.write("What did the board decide?", decided);
            clerk.write("Who acts?", "Conference manager");
            clerk.date("Act by", due);
            clerk.press("Record the decision");
            assertThat(clerk.says()).contains(decided, "Recorded by Democratic services");
            origin = "minute " + (script ? "4" : "5");

            waitFor(clerk, decided);
            clerk.main()
                    .locator("li", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(decided))
                    .locator("a[href*='/actions/']")
                    .click();
            action = clerk.page().url();
            assertThat(clerk.says())
                    .contains(
                            decided,
                            "Conference manager",
                            DateWords.day(due),
                            "Decided by the Improvement board",
                            origin);
        }

        try (Visitor owner = eastmere.signedIn("action-lead", script)) {
            owner.open(action);
            owner.write("What is there to report?", reported);
            owner.press("Add the update");
            assertThat(owner.says()).contains(reported);
        }

        try (Visitor member = eastmere.signedIn("board-member", script)) {
            member.go("Boards");
            member.follow("Improvement board");
            assertThat(member.says()).contains(decided, reported).doesNotContain("Record a decision");
            String pack = BOARD + "/" + next + "/papers/highlight";
            assertThat(member.open(pack)).isEqualTo(200);
            assertThat(member.page().locator("body").innerText().replaceAll("\\s+", " "))
                    .contains(decided, reported, "Decided by the Improvement board on ", origin);
            assertThat(member.pdf(pack + ".pdf"))
                    .contains(decided, reported, "Decided by the Improvement board on ", origin);
        }
    }

    /** The action is made just after the decision; until then the page says that it is on its way. */
    private static void waitFor(Visitor clerk, String decided) {
        for (int tries = 0; tries < 40; tries++) {
            var entry = clerk.main()
                    .locator("li", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(decided));
            if (entry.locator("a[href*='/actions/']").count() > 0) {
                return;
            }
            clerk.page().waitForTimeout(500);
            clerk.page().reload();
        }
        throw new AssertionError("The decision did not become an action.");
    }
}
