package org.waymark.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;

/** Papers that lack what the checks read, and papers of an unusual size. */
final class ProofOfBadInputTest {

    private static Proof proof;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheCatalogue() {
        proof = Proof.with(Catalogue.at(Path.of("../catalogue")));
    }

    @Test
    void aPaperWithoutAnyFileHasNoFaults() throws IOException {
        cover();

        assertThat(check()).isEmpty();
    }

    @Test
    void filesOfAHeaderAloneHaveNoFaults() throws IOException {
        cover();
        for (PackFile file : PackFile.values()) {
            String columns = file.columns().isEmpty() ? "name,date" : String.join(",", file.columns());
            write(file.fileName(), columns + "\n");
        }

        assertThat(check()).isEmpty();
    }

    @Test
    void aPlanOfTwoColumnsIsReadForWhatItHas() throws IOException {
        cover();
        write("plan.csv", "ref,action\n1,Book a hall\n2,Pay for it\n");

        assertThat(check())
                .extracting(ProofFinding::code, ProofFinding::ref)
                .contains(tuple("no-owner", "1-2"), tuple("action-without-update", "1-2"));
    }

    @Test
    void everyFileWithItsNeededColumnsAloneIsRead() throws IOException {
        cover();
        write("measures.csv", "line,title\n1,Children waiting\n");
        write("figures.csv", "line,period,value_text\n1,2026-10,5\n");
        write("themes.csv", "theme\nHomes\n");
        write("priorities.csv", "kind,description\nfront_line,Shorter waits\n");
        write("success_measures.csv", "plan_ref,title\n1,Visits\n");
        write("risks.csv", "description\nThe roof may leak.\n");
        write("forum_actions.csv", "action\nBook a hall\n");
        write("minuted_commitments.csv", "commitment\nA letter will be sent to every school\n");
        write("recommendations.csv", "recommendation\nTo open a hall\n");
        write("breakdowns.csv", "table,row,column,value\nHalls,North,open,3\n");
        write("rag_guidance.csv", "status\nGreen\n");
        write("pledges.csv", "pledge\nWe will listen.\n");

        assertThat(check()).extracting(ProofFinding::code).contains("risk-not-scored", "commitment-not-tracked");
    }

    @Test
    void linesWithoutAReferenceAreNamedByTheirRow() throws IOException {
        cover();
        write("plan.csv", "ref,action,update,depends_on\n,Book a hall,Booked.,\n,Pay for it,,9\n");

        assertThat(check())
                .filteredOn(finding -> finding.code().equals("action-without-update"))
                .extracting(ProofFinding::ref)
                .containsExactly("row 3");
    }

    @Test
    void aReferenceThatStandsTwiceCountsAsItsFirstLine() throws IOException {
        cover();
        write("plan.csv", "ref,action,depends_on\n1,Book a hall,\n1,Pay for it,1\n2,Open it,1\n");

        assertThat(check()).extracting(ProofFinding::code).doesNotContain("depends-on-itself", "depends-on-unknown");
    }

    @Test
    void aMissingColumnThatAFileNeedsIsSaidByName() throws IOException {
        cover();
        write("plan.csv", "ref,lead\n1,Clerk\n");

        assertThatThrownBy(this::check)
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("pack-column-missing")
                .hasMessageContaining("\"action\"");
    }

    @Test
    void tenThousandActionsAreRead() throws IOException {
        cover();
        StringBuilder plan = new StringBuilder("ref,action,lead,due,status,update,depends_on\n");
        for (int i = 1; i <= 10_000; i++) {
            plan.append(i)
                    .append(",Do the work of number ")
                    .append(i)
                    .append(" in the plan,Officer ")
                    .append(i % 50)
                    .append(",March 2027,Green,\"");
            for (int sentence = 0; sentence < 2; sentence++) {
                plan.append("In week ")
                        .append(i * 31 + sentence)
                        .append(" the team of street ")
                        .append(i * 17 % 9973)
                        .append(" met ")
                        .append(sentence)
                        .append(" families and wrote to the school of ward ")
                        .append(i % 97)
                        .append(". ");
            }
            plan.append("\",").append(i < 10_000 ? i + 1 : 1).append('\n');
        }
        write("plan.csv", plan.toString());

        assertThat(check())
                .filteredOn(finding -> finding.code().equals("depends-on-itself"))
                .singleElement()
                .extracting(ProofFinding::ref)
                .satisfies(ref -> assertThat(ref).isEqualTo("1-10000"));
    }

    @Test
    void anUpdateOfAMillionLettersIsRead() throws IOException {
        cover();
        String long_ = "The hall was painted again and its floor was laid. ".repeat(20_000);
        write("plan.csv", "ref,action,update\n1,Mend the hall,\"" + long_ + "\"\n2,Open the hall,\"" + long_ + "\"\n");

        assertThat(check())
                .filteredOn(finding -> finding.code().equals("same-update-reused"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.says()).hasSizeLessThan(300));
    }

    private List<ProofFinding> check() {
        return proof.check(Pack.read(folder));
    }

    private void cover() throws IOException {
        write("pack.yaml", "title: Highlight report\nauthority: Anyshire\nreport_date: 2026-11-30\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
