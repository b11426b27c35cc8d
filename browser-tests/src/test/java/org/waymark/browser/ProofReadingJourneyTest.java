package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper with a fault is brought in, the finding is answered, and the answer holds for the next paper until what it rests on changes. */
@InABrowser
class ProofReadingJourneyTest {

    private static final String REASON = "The workshop is told of at the meeting itself.";
    private static final String SCORED = "ref,type,description,mitigation,owner,probability,impact,score\n"
            + "Z7,Risk,Too few people may apply,A stall at the fair,Director,3,4,%s\n"
            + "Z8,Risk,The system may be late,Weekly calls with its maker,Director,2,5,10\n"
            + "Z9,Risk,The building may leak,A survey in spring,Head of service,2,3,6\n";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aFindingIsAnsweredOnceAndStaysSoUntilItsCauseChanges(boolean script, Eastmere eastmere) throws IOException {
        String title = "Workforce report " + (script ? "with script" : "without script");
        try (Visitor manager = eastmere.signedIn("programme-manager", script)) {
            bringIn(manager, title, "2026-10-20", "15");
            assertThat(manager.says()).contains("Proof-reading", "in the risks");
            manager.follow("See what was found");
            assertThat(manager.says()).contains("Risk Z7", "risk-score-wrong", "Printed: 15. Expected: 12.");

            answerTheRisk(manager);
            manager.press("Keep the answer");
            assertThat(manager.says()).contains("There is a problem", "Say why.");
            manager.write("Why does it stand as it is?", REASON);
            manager.press("Keep the answer");
            assertThat(manager.says()).contains(REASON, "Programme manager", "Take the answer back");
            manager.back("Proof-reading findings");
            assertThat(manager.says()).contains("answered finding").doesNotContain("Printed: 15. Expected: 12.");

            bringIn(manager, title, "2026-11-20", "15");
            manager.follow("See what was found");
            assertThat(manager.says()).contains("1 answered finding").doesNotContain("Printed: 15. Expected: 12.");

            bringIn(manager, title, "2026-12-20", "16");
            manager.follow("See what was found");
            assertThat(manager.says())
                    .contains("Printed: 16. Expected: 12.", "Open again", "when the Programme manager answered it");
            answerTheRisk(manager);
            assertThat(manager.says()).contains("It was answered before, and is open again.", REASON);
        }
    }

    private static void answerTheRisk(Visitor visitor) {
        visitor.main()
                .locator(
                        "tr",
                        new com.microsoft.playwright.Locator.LocatorOptions().setHasText("risk-score-wrong, risks.csv"))
                .getByText("Answer", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static void bringIn(Visitor visitor, String title, String day, String score) throws IOException {
        visitor.go("Packs");
        visitor.page()
                .getByLabel("A pack, as a zip")
                .setInputFiles(new FilePayload("pack.zip", "application/zip", zip(title, day, score)));
        visitor.press("Bring it in");
        assertThat(visitor.heading()).isEqualTo(title);
    }

    private static byte[] zip(String title, String day, String score) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "pack.yaml", "title: " + title + "\nauthority: Eastmere\nreport_date: " + day + "\n");
            add(zip, "risks.csv", String.format(SCORED, score));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
