package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the scorecard to a figure, what it means, and the rows behind it: for those who may see them, and refused to the board. */
@InABrowser
class FigureJourneyTest {

    private static final String MEASURE = "Initial conferences held within 15 working days";
    private static final Pattern OF = Pattern.compile("(\\d+) of (\\d+) conferences");

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aNumberLeadsToItsRowsAndThereAreAsManyOfThem(boolean script, Eastmere eastmere) {
        String rows;
        try (Visitor director = eastmere.signedIn("director", script)) {
            director.go("Scorecards");
            director.follow("Improvement scorecard");
            Locator line = director.main().locator("tr", new Locator.LocatorOptions().setHasText(MEASURE));
            line.locator("a[href*='/figures/']").last().click();
            assertThat(director.heading()).isEqualTo(MEASURE);
            assertThat(director.says()).contains("Explain this number", "Counted below", "Snapshot of 31 October 2026");
            Matcher of = OF.matcher(director.says());
            assertThat(of.find()).isTrue();
            int counted = Integer.parseInt(of.group(2));

            director.follow("See the rows behind it");
            rows = director.page().url();
            assertThat(director.heading()).startsWith(counted + " conference");
            assertThat(director.says()).contains("That you opened it is in the access log");
            assertThat(director.main()
                            .locator("table")
                            .first()
                            .locator("tbody tr")
                            .count())
                    .isLessThanOrEqualTo(counted);
            assertThat(director.says()).contains(counted + " rows shown and 0 withheld make " + counted + ".");

            director.go("Scorecards");
            director.follow("Improvement scorecard");
            director.main()
                    .locator("tr", new Locator.LocatorOptions().setHasText(MEASURE))
                    .locator("a[href='/measures/icpc-15wd']")
                    .click();
            assertThat(director.main().locator("svg[role=img]").first().isVisible())
                    .isTrue();
        }

        try (Visitor member = eastmere.signedIn("board-member", script)) {
            assertThat(member.open(rows)).isEqualTo(403);
            assertThat(member.says())
                    .contains("You cannot see the rows behind this figure.", "This request has been logged.");
            assertThat(member.page().content()).doesNotContainPattern("EM\\d{6}");
            member.open(rows.replaceAll("/rows.*", ""));
            assertThat(member.says()).contains("Explain this number").doesNotContain("See the rows behind it");
        }

        try (Visitor manager = eastmere.signedIn("team-manager", script)) {
            assertThat(manager.open(rows)).isEqualTo(200);
            assertThat(manager.says()).containsPattern("You see \\d+ of them, of Safeguarding East");
        }
    }
}
