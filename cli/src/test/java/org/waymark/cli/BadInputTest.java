package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused in words, with nothing visible, and no child is named in the words. */
class BadInputTest {

    private static final String CHILD = "MARKED4711";

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external.xml | <?xml version='1.0'?><!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Message>&x;</Message> | xml-entities",
                "laughs.xml   | <?xml version='1.0'?><!DOCTYPE m [<!ENTITY a 'MARKED4711'><!ENTITY b '&a;&a;'>]><Message>&b;</Message> | xml-entities",
                "cut.xml      | <?xml version='1.0'?><Message><Children><Child><LAchildID>MARKED4711 | xml-broken",
                "noise.xml    | MARKED4711 is no return | xml-broken",
                "none.xml     |  | input-missing",
            })
    void aCensusThatCannotBeReadIsRefused(String name, String content, String code) throws IOException {
        Path file = temp.resolve(name);
        if (content != null) {
            Files.writeString(file, content);
        }

        refused("cin-census", file, code);
    }

    @Test
    void aReturnWithoutTheColumnThatAKeyNeedsIsRefusedWithEveryProblem() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("ssda903"));
        Files.writeString(folder.resolve("header.csv"), "CHILD,SEX\n" + CHILD + ",1\n");
        Files.writeString(folder.resolve("episodes.csv"), "CHILD,RNE\n" + CHILD + ",S\n");

        Ran ran = refused("ssda903", folder, "column-missing");

        assertThat(ran.err()).contains("episodes.csv", "DECOM");
    }

    @Test
    void aWorkbookWhereACsvShouldBeIsRefused() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("ssda903"));
        Files.write(folder.resolve("header.csv"), ("PK\u0003\u0004" + CHILD).getBytes(StandardCharsets.ISO_8859_1));

        Ran ran = waymark(
                "snapshot",
                "take",
                "--source",
                "ssda903",
                "--from",
                folder,
                "--as-at",
                "2026-10-31",
                "--store",
                temp.resolve("s"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("header.csv").doesNotContain(CHILD);
    }

    @Test
    void whatCanBeReadIsTakenAndNoChildIsNamedInTheWords() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("ssda903"));
        Files.writeString(
                folder.resolve("header.csv"),
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + CHILD + ",1,01/02/2010,WBRI,,,\n" + CHILD
                        + ",9,03/04/2011,ZZZZ,,,\n");
        Files.writeString(
                folder.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                        + CHILD + ",05/05/2025,S,C2,N1,U1,PR1,04/05/2025,E3,,,,\n" + CHILD
                        + ",31/02/2026,S,XX,N1,U1,PR1,,,,,,\n");
        Path store = temp.resolve("store");

        Ran taken = waymark(
                "snapshot", "take", "--source", "ssda903", "--from", folder, "--as-at", "2026-10-31", "--store", store);
        Ran quality = waymark("snapshot", "quality", "2026-10-31", "--store", store);

        assertThat(taken.status()).as(taken.err()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(quality.out()).contains("error", "episodes.csv", "header.csv");
        for (String said : new String[] {taken.out(), taken.err(), quality.out(), quality.err()}) {
            assertThat(said).doesNotContain(CHILD, "01/02/2010", "2010-02-01");
        }
    }

    private Ran refused(String source, Path from, String code) {
        Path store = temp.resolve("store");
        Ran ran = waymark(
                "snapshot", "take", "--source", source, "--from", from, "--as-at", "2026-10-31", "--store", store);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(code).doesNotContain(CHILD, "Exception");
        assertThat(waymark("snapshot", "list", "--store", store, "--format", "csv")
                        .rows())
                .isEmpty();
        return ran;
    }
}
