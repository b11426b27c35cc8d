package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackCheckTest {

    private static final String PLAN = """
            ref,theme,action,lead,due,status,update
            71,Practice,Hold a workshop on chronologies,Principal social worker,2027-03-31,Green,
            72,Practice,Write a guide to supervision,Principal social worker,2027-03-31,Green,A draft has been read by four teams.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aPack() throws IOException {
        write("pack.yaml", "title: Highlight report\nauthority: Anyshire\nreport_date: 2026-11-30\n");
        write("plan.csv", PLAN);
    }

    @Test
    void aFindingSaysWhatIsWrongWhereAndWhatToDo() {
        Ran ran = waymark("pack", "check", folder, "--format", "json");

        assertThat(ran.status()).isEqualTo(ExitStatus.FINDINGS);
        JsonNode finding = only(ran, "action-without-update");
        assertThat(List.copyOf(finding.propertyNames()))
                .containsExactly("code", "file", "ref", "expected", "printed", "says", "do");
        assertThat(finding.get("file").asString()).isEqualTo("plan.csv");
        assertThat(finding.get("ref").asString()).isEqualTo("71");
        assertThat(finding.get("do").asString()).isNotBlank();
    }

    @Test
    void asATableItIsForAPersonToRead() {
        Ran ran = waymark("pack", "check", folder);

        assertThat(ran.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(ran.out()).contains("action-without-update", "plan.csv", "71");
        assertThat(ran.err()).contains("checks were made");
    }

    @Test
    void aPaperWithoutFaultEndsWithNought() throws IOException {
        write("plan.csv", PLAN.replace("Green,\n", "Green,Two workshops were held.\n"));

        Ran ran = waymark("pack", "check", folder, "--format", "json");

        assertThat(ran.out().strip()).isEqualTo("[]");
        assertThat(ran.err()).contains("Nothing is open.");
        assertThat(ran.status()).isZero();
    }

    @Test
    void anAnsweredFindingStaysAnsweredUntilItsCauseChanges() throws IOException {
        Ran answered = answer("The workshop is told of at the meeting.");
        assertThat(answered.err()).contains("1 finding is answered.");
        assertThat(answered.status()).isZero();
        assertThat(Files.readString(folder.resolve("answers.csv")))
                .contains("action-without-update", "Programme manager", "2026-11-24", "told of at the meeting");

        Ran ran = waymark("pack", "check", folder, "--format", "json");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("Answered before: 1.");

        assertThat(answer("Again.").err()).contains("Programme manager answered this on 2026-11-24");

        write("plan.csv", PLAN.replace("71,", "73,"));
        assertThat(waymark("pack", "check", folder).status()).isEqualTo(ExitStatus.FINDINGS);
    }

    @Test
    void anAnswerNeedsAFindingAndAReason() {
        assertThat(answer(" ").err()).contains("a reason");
        Ran none = waymark(
                "pack",
                "answer",
                folder,
                "--code",
                "no-owner",
                "--file",
                "plan.csv",
                "--ref",
                "71",
                "--by",
                "Clerk",
                "--reason",
                "x");
        assertThat(none.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(none.err()).contains("no open finding no-owner");
        assertThat(folder.resolve("answers.csv")).doesNotExist();
    }

    @Test
    void answersThatCannotBeReadAreSaidAndKept() throws IOException {
        write("answers.csv", "code,file\nx,y\n");

        Ran ran = waymark("pack", "check", folder);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("answers.csv", "columns");
        assertThat(folder.resolve("answers.csv")).hasContent("code,file\nx,y");
    }

    @Test
    void columnsThatAreMissingAreSaidAllAtOnce() throws IOException {
        write("plan.csv", "title,update\nHold a workshop,\n");
        write("figures.csv", "line,value\n1,2\n");

        Ran ran = waymark("pack", "check", folder);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("plan.csv, row 1", "\"ref\"", "figures.csv, row 1", "\"period\"");
    }

    @Test
    void aFileWithOnlyItsHeaderIsAPaperWithoutThatPart() throws IOException {
        for (String file : List.of("plan.csv", "themes.csv", "risks.csv")) {
            write(
                    file,
                    file.equals("plan.csv") ? "ref,action\n" : file.equals("risks.csv") ? "description\n" : "theme\n");
        }

        Ran ran = waymark("pack", "check", folder, "--format", "json");

        assertThat(ran.out().strip()).isEqualTo("[]");
        assertThat(ran.status()).isZero();
    }

    private Ran answer(String reason) {
        return waymark(
                "pack",
                "answer",
                folder,
                "--code",
                "action-without-update",
                "--file",
                "plan.csv",
                "--ref",
                "71",
                "--by",
                "Programme manager",
                "--reason",
                reason);
    }

    private static JsonNode only(Ran ran, String code) {
        List<JsonNode> found = new ArrayList<>();
        JsonMapper.shared().readTree(ran.out()).values().forEach(one -> {
            if (one.get("code").asString().equals(code)) {
                found.add(one);
            }
        });
        assertThat(found).as(ran.out()).hasSize(1);
        return found.get(0);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
