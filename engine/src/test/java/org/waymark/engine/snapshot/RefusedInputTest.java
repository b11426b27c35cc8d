package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.snapshot.Bench.EPISODES;
import static org.waymark.engine.snapshot.Bench.HEADER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.ingest.Intake;
import org.waymark.engine.sql.DuckDb;

/** What cannot be read at all is refused, every problem at once, with the file, the row and what to do; and nothing is visible afterwards. */
class RefusedInputTest {

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of("."));

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @AfterEach
    void nothingIsVisibleAndNothingIsLeftBehind() throws IOException {
        assertThat(bench.visible()).isEmpty();
        assertThat(bench.hidden()).isEmpty();
    }

    @Test
    void a_path_where_nothing_is() {
        assertThat(refused("ssda903", "nowhere")).containsExactly("input-missing " + folder.resolve("nowhere"));
    }

    @Test
    void an_empty_folder_and_an_empty_file() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        bench.file("set/header.csv", new byte[0]);
        bench.file("set/episodes.csv", EPISODES);

        assertThat(refused("ssda903", "empty")).containsExactly("input-empty " + folder.resolve("empty"));
        assertThat(refused("ssda903", "set")).containsExactly("not-csv header.csv");
    }

    @Test
    void a_folder_without_any_table_or_without_one_that_is_needed() {
        bench.file("other/letter.csv", "Dear all");
        bench.file("set/episodes.csv", EPISODES);

        assertThat(refused("ssda903", "other")).containsExactly("no-tables " + folder.resolve("other"));
        assertThat(refused("ssda903", "set")).containsExactly("table-missing " + folder.resolve("set"));
    }

    @Test
    void a_file_whose_name_says_nothing() {
        bench.file("export.csv", HEADER);

        assertThat(refused("ssda903", "export.csv")).containsExactly("file-not-known export.csv");
    }

    @Test
    void every_column_that_a_key_needs_is_missed_at_once_in_every_file() {
        bench.file("set/header.csv", "SEX,DOB", "1,01/01/2015");
        bench.file("set/episodes.csv", "RNE,LS,DEC", "S,C2,");
        bench.file("set/reviews.csv", "CHILD,DOB,REVIEW_CODE", "c1,,PN1");

        assertThat(refused("ssda903", "set"))
                .containsExactly(
                        "column-missing episodes.csv, row 1",
                        "column-missing episodes.csv, row 1",
                        "column-missing header.csv, row 1",
                        "column-missing reviews.csv, row 1");
    }

    @Test
    void the_problems_of_all_extracts_are_told_together() {
        bench.file("set/header.csv", "SEX,DOB", "1,01/01/2015");
        bench.file("set/episodes.csv", EPISODES);
        bench.file("census.xml", "<Other/>");
        bench.with("ssda903", "set").with("cin-census", "census.xml").with("no-such-source", "set");

        assertThat(bench.refused().stream().map(Problem::code))
                .containsExactly("column-missing", "xml-root", "unknown-source");
    }

    @Test
    void a_column_that_is_there_twice() {
        bench.file("set/header.csv", HEADER);
        bench.file("set/episodes.csv", EPISODES + ",decom", "c1,01/01/2025");

        assertThat(refused("ssda903", "set")).containsExactly("column-twice episodes.csv, row 1");
    }

    @Test
    void a_first_row_that_is_no_header() {
        bench.file("set/header.csv", "c1,1,04/05/2012,WBRI,,,");
        bench.file("set/episodes.csv", EPISODES);

        assertThat(refused("ssda903", "set")).containsExactly("no-header header.csv, row 1");
    }

    @Test
    void a_workbook_where_a_csv_should_be() throws IOException {
        bench.file("set/header.csv", HEADER);
        bench.file("set/episodes.csv", workbook());
        bench.file("whole.xlsx", workbook());
        bench.file("old/header.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        bench.file("old/episodes.csv", EPISODES);

        assertThat(refused("ssda903", "set")).containsExactly("not-csv episodes.csv");
        assertThat(refused("ssda903", "old")).containsExactly("not-csv header.xls");
        assertThat(refused("cin-census", "whole.xlsx")).containsExactly("not-xml whole.xlsx");
        assertThat(bench.refused().get(0).whatHappened()).contains("workbook");
    }

    @Test
    void a_table_cut_off_in_the_middle_of_a_row_or_of_a_quotation() {
        bench.file("a/header.csv", HEADER);
        bench.file("a/episodes.csv", (EPISODES + "\nc1,01/01/2025,S,C2,N1,U6").getBytes(StandardCharsets.UTF_8));
        bench.file("b/header.csv", HEADER);
        bench.file("b/episodes.csv", (EPISODES + "\nc1,01/01/2025,\"S").getBytes(StandardCharsets.UTF_8));

        assertThat(refused("ssda903", "a")).containsExactly("file-cut-short episodes.csv, row 2");
        assertThat(refused("ssda903", "b")).containsExactly("csv-quotes episodes.csv, row 2");
    }

    @Test
    void a_zip_cut_short() throws IOException {
        byte[] zip = workbook();
        bench.file("set.zip", Arrays.copyOf(zip, zip.length / 2));

        assertThat(refused("ssda903", "set.zip")).containsExactly("zip-unreadable " + folder.resolve("set.zip"));
    }

    @Test
    void a_zip_that_unpacks_without_measure() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("header.csv"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(blank);
            }
        }
        bench.file("bomb.zip", bytes.toByteArray());

        assertThat(refused("ssda903", "bomb.zip")).containsExactly("zip-unreadable bomb.zip, header.csv");
    }

    @Test
    void noise() {
        byte[] noise = new byte[200_000];
        new java.util.Random(903).nextBytes(noise);
        noise[0] = 'x';
        bench.file("set/header.csv", noise);
        bench.file("set/episodes.csv", EPISODES);
        bench.file("noise.xml", noise);

        assertThat(refused("ssda903", "set")).containsExactly("not-csv header.csv");
        assertThat(refused("cin-census", "noise.xml")).containsExactly("xml-broken noise.xml, line 1");
    }

    @Test
    void xml_of_another_kind() {
        bench.file("return.xml", "<EXPSSDA903><CHILD/></EXPSSDA903>");
        bench.file("set/return.xml", "<EXPSSDA903><CHILD/></EXPSSDA903>");

        assertThat(refused("cin-census", "return.xml")).containsExactly("xml-root return.xml, line 1");
        assertThat(refused("cin-census", "set")).containsExactly("no-tables " + folder.resolve("set"));
    }

    @Test
    void xml_cut_off_or_not_well_formed() {
        bench.file("cut.xml", "<Message><Children><Child>", "<ChildIdentifiers><LAchildID>c1</LAchildID>");
        bench.file("crossed.xml", "<Message>", "<Children></Child></Children></Message>");
        bench.file("latin.xml", "<Message><Children><Child>\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused("cin-census", "cut.xml")).containsExactly("xml-broken cut.xml, line 3");
        assertThat(refused("cin-census", "crossed.xml")).containsExactly("xml-broken crossed.xml, line 2");
        assertThat(refused("cin-census", "latin.xml")).containsExactly("xml-broken latin.xml, line 1");
    }

    @Test
    void xml_that_reaches_for_another_file() throws IOException {
        Path secret = bench.file("secret.txt", "the secret");
        for (String document : List.of(
                "<!DOCTYPE Message [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Message><Children><Child>"
                        + "<ChildIdentifiers><LAchildID>&x;</LAchildID></ChildIdentifiers></Child></Children></Message>",
                "<!DOCTYPE Message SYSTEM \"" + secret.toUri() + "\"><Message/>",
                "<!DOCTYPE Message [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]><Message/>",
                "<Message><Children><Child><ChildIdentifiers><LAchildID>&x;</LAchildID></ChildIdentifiers></Child>"
                        + "</Children></Message>")) {
            bench.file("hostile.xml", document);
            List<Problem> problems =
                    new Bench(folder).with("cin-census", "hostile.xml").refused();
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).code()).isIn("xml-entities", "xml-broken");
            assertThat(problems.toString()).doesNotContain("the secret");
        }
    }

    @Test
    void a_billion_laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Message [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bench.file(
                "laughs.xml",
                laughs + "]><Message><Children><Child><ChildIdentifiers><LAchildID>&l11;</LAchildID>"
                        + "</ChildIdentifiers></Child></Children></Message>");

        assertThat(refused("cin-census", "laughs.xml")).containsExactly("xml-entities laughs.xml, line 1");
    }

    @Test
    void xml_that_is_endlessly_deep_or_long() {
        bench.file("deep.xml", "<Message>" + "<a>".repeat(1_000_000));
        bench.file(
                "long.xml",
                "<Message><Children><Child><ChildIdentifiers><LAchildID>" + "x".repeat(5_000_000) + "</LAchildID>"
                        + "</ChildIdentifiers></Child></Children></Message>");

        assertThat(refused("cin-census", "deep.xml")).containsExactly("xml-too-deep deep.xml, line 1");
        assertThat(refused("cin-census", "long.xml")).containsExactly("xml-text-too-long long.xml, line 1");
    }

    @Test
    void a_list_of_postcodes_that_is_none() {
        bench.file("set/header.csv", HEADER);
        bench.file("set/episodes.csv", EPISODES);
        Path lookup = bench.file("postcodes.csv", "town,people", "Anywhere,100");
        bench.with("ssda903", "set");

        assertThat(bench.postcodes(lookup).refused().get(0).code()).isEqualTo("column-missing");
        assertThat(bench.postcodes(folder.resolve("none.csv")).refused().get(0).code())
                .isEqualTo("input-missing");
    }

    @Test
    void documents_broken_anywhere_are_refused_or_read_and_never_break_the_reader() throws IOException {
        byte[] whole = ("<?xml version=\"1.0\"?><Message><Children><Child><ChildIdentifiers><LAchildID>c1</LAchildID>"
                        + "<PersonBirthDate>2015-03-27</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>2025-10-06"
                        + "</CINreferralDate></CINdetails></Child></Children></Message>")
                .getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20260331);
        Catalogue catalogue = Catalogue.packaged();
        for (int i = 0; i < 60; i++) {
            byte[] broken = whole.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            bench.file("broken.xml", Arrays.copyOf(broken, broken.length - random.nextInt(40)));
            try (DuckDb sql = DuckDb.open()) {
                Intake intake = new Intake(catalogue, sql);
                intake.read("cin-census", folder.resolve("broken.xml"));
                intake.finish(null);
            } catch (EngineException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private List<String> refused(String source, String name) {
        bench = new Bench(folder).with(source, name);
        return bench.refused().stream()
                .peek(problem -> assertThat(problem.whatToDo()).isNotBlank())
                .map(problem -> problem.code() + " " + problem.where())
                .sorted()
                .toList();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".repeat(50).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
