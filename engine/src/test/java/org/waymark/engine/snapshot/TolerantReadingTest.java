package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.snapshot.Bench.EPISODES;
import static org.waymark.engine.snapshot.Bench.HEADER;
import static org.waymark.engine.snapshot.Bench.rows;
import static org.waymark.engine.snapshot.Bench.said;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.snapshot.SnapshotStore.Taken;

/** What may be written in several ways is read in each of them, and nothing is repaired or left out unsaid. */
class TolerantReadingTest {

    private static final String CARE =
            "select child_id, started_on, start_reason, legal_status, ended_on, source_file, "
                    + "source_row from care_episode order by source_row";

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of("."));

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    private void plainSet() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,", "c2,2,06/07/2014,MWAS,UN1,,");
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,",
                "c2,03/04/2025,S,V2,N1,K2,PR4,,,,,,1234567");
    }

    @Test
    void a_set_is_read_from_a_folder_a_zip_and_a_zip_of_the_folder_alike() throws IOException {
        plainSet();
        Taken ofFolder = bench.with("ssda903", "set").take();
        zip("flat.zip", "");
        zip("nested.zip", "return 2026/");

        for (String zip : List.of("flat.zip", "nested.zip")) {
            Bench other = new Bench(folder);
            Taken ofZip = other.with("ssda903", zip).take();
            assertThat(ofZip.snapshot().fingerprint())
                    .isEqualTo(ofFolder.snapshot().fingerprint());
        }
        assertThat(rows(ofFolder.snapshot(), CARE))
                .containsExactly("c1|2025-02-01|S|C2||episodes.csv|2", "c2|2025-04-03|S|V2||episodes.csv|3");
    }

    @Test
    void capitals_spaces_order_and_further_columns_of_a_header_do_not_matter() {
        plainSet();
        bench.file(
                "set/episodes.csv",
                "dec, Ls ,Notes,RNE,\"Decom\",child,Placement name",
                ",C2,seen,S,01/02/2025,c1,x",
                "09/03/2025,V2,,S,03/04/2024,c2,");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(taken.snapshot(), CARE))
                .containsExactly("c1|2025-02-01|S|C2||episodes.csv|2", "c2|2024-04-03|S|V2|2025-03-09|episodes.csv|3");
        assertThat(said(taken))
                .contains(
                        "column-not-known episodes.csv column C []",
                        "column-not-known episodes.csv column G []",
                        "column-not-given episodes.csv PLACE []")
                .doesNotContain("column-not-given episodes.csv LS []");
    }

    @Test
    void marks_line_ends_and_separators_of_spreadsheets_are_read() {
        plainSet();
        bench.file(
                "set/header.csv",
                ("\uFEFF" + HEADER + "\r\n" + "c1,1,04/05/2012,WBRI,,,\r\n" + "\"c2\",2,06/07/2014,MWAS,UN1,,\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        bench.file(
                "set/episodes.csv",
                (EPISODES + "\nc1,01/02/2025,S,C2,N1,U6,PR1,,,,,,")
                        .replace(',', ';')
                        .getBytes(StandardCharsets.UTF_8));

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(
                        taken.snapshot(),
                        "select child_id, born_on, sex, ethnicity, upn_unknown from person order by 1"))
                .containsExactly("c1|2012-05-04|M|WBRI|", "c2|2014-07-06|F|MWAS|UN1");
        assertThat(rows(taken.snapshot(), CARE)).containsExactly("c1|2025-02-01|S|C2||episodes.csv|2");
    }

    @Test
    void windows_characters_are_read_and_said() {
        bench.file(
                "own/allocation.csv",
                "allocation_id,child_id,started_on,team\na1,c1,2025-01-02,Caerffili – Dwyrain\n"
                        .getBytes(Charset.forName("windows-1252")));

        Taken taken = bench.with("record-tables", "own").take();

        assertThat(rows(taken.snapshot(), "select team from allocation")).containsExactly("Caerffili – Dwyrain");
        assertThat(said(taken)).contains("read-as-windows-1252 allocation.csv null []");
    }

    @Test
    void a_value_that_cannot_be_read_is_not_given_and_a_row_without_its_key_is_left_out_each_said_by_row() {
        plainSet();
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,31/02/2025,,,,,",
                "c1,2025-03-02,s,C9,N1,U6,PR1,,,,,,",
                "c2,,S,V2,N1,K2,PR4,,,,,,",
                ",01/01/2025,S,V2,N1,K2,PR4,,,,,,",
                "c2,32/01/2025,S,V2,N1,K2,PR4,,,,,,",
                ",,,,,,,,,,,,");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(taken.snapshot(), CARE))
                .containsExactly("c1|2025-02-01|S|C2||episodes.csv|2", "c1|2025-03-02|S|||episodes.csv|3");
        assertThat(said(taken))
                .contains(
                        "unreadable-date episodes.csv DEC [2]",
                        "unreadable-date episodes.csv DECOM [6]",
                        "written-otherwise episodes.csv DECOM [3]",
                        "written-otherwise episodes.csv RNE [3]",
                        "unknown-code episodes.csv LS [3]",
                        "row-left-out episodes.csv DECOM [4, 6]",
                        "row-left-out episodes.csv CHILD [5]");
        assertThat(Bench.finding(taken, "unknown-code").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_read_and_said() {
        plainSet();
        bench.file(
                "set/reviews.csv",
                "CHILD,DOB,REVIEW,REVIEW_CODE",
                "c1,04/05/2012,01/03/2025",
                "c1,04/05/2012,01/04/2025,PN1,",
                "c1,04/05/2012,01/05/2025,PN1,more",
                "",
                "c2,06/07/2014,01/06/2025,PN1");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(taken.snapshot(), "select held_on, participation, source_row from review order by source_row"))
                .containsExactly("2025-03-01||2", "2025-04-01|PN1|3", "2025-05-01|PN1|4", "2025-06-01|PN1|6");
        assertThat(said(taken)).contains("row-short reviews.csv null [2]", "row-long reviews.csv null [4]");
    }

    @Test
    void a_file_that_is_no_table_is_named_and_left_alone() throws IOException {
        plainSet();
        bench.file("set/return.xml", "<EXPSSDA903/>");
        bench.file("set/notes on the return.csv", "whatever");
        Files.createDirectory(folder.resolve("set/older"));

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(said(taken))
                .contains(
                        "left-alone notes on the return.csv null []",
                        "left-alone older null []",
                        "left-alone return.xml null []");
    }

    @Test
    void the_longest_name_says_which_table_a_file_is() {
        plainSet();
        bench.file(
                "set/2026_SW_Episodes_final.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "c1,,w1,01/02/2025,,");
        bench.file("own/single_assessment.csv", "assessment_id,child_id,started_on", "a1,c1,2025-01-01");
        bench.file("own/population.csv", "ages,year_starts_on,people", "0-17,2025-04-01,25000");

        Taken taken = bench.with("ssda903", "set").with("record-tables", "own").take();

        assertThat(taken.snapshot().rowCounts()).containsEntry("allocation", 1L).doesNotContainKey("assessment");
        assertThat(said(taken)).contains("left-alone single_assessment.csv null []");
    }

    @Test
    void one_file_is_read_by_itself_and_only_what_it_supplies_is_in_the_snapshot() {
        plainSet();

        Taken taken = bench.with("ssda903", "set/episodes.csv").take();

        assertThat(taken.snapshot().rowCounts()).containsKeys("care_episode", "period_of_care");
        assertThat(taken.snapshot().rowCounts()).doesNotContainKeys("person", "review", "section_47", "referral");
    }

    @Test
    void a_column_given_by_two_names_is_read_from_the_one_that_is_filled() {
        bench.file(
                "census.xml",
                "<Message><Children>",
                "<Child><ChildIdentifiers><LAchildID>c1</LAchildID><GenderCurrent>2</GenderCurrent></ChildIdentifiers></Child>",
                "<Child><ChildIdentifiers><LAchildID>c2</LAchildID><Sex>M</Sex></ChildIdentifiers></Child>",
                "<Child><ChildIdentifiers><LAchildID>c3</LAchildID><Sex>M</Sex><GenderCurrent>2</GenderCurrent></ChildIdentifiers></Child>",
                "</Children></Message>");

        Taken taken = bench.with("cin-census", "census.xml").take();

        assertThat(rows(taken.snapshot(), "select child_id, sex from person order by 1"))
                .containsExactly("c1|F", "c2|M", "c3|M");
        assertThat(said(taken)).contains("given-twice census.xml GenderCurrent [4]");
    }

    private void zip(String name, String inside) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String table : List.of("header.csv", "episodes.csv")) {
                zip.putNextEntry(new ZipEntry(inside + table));
                zip.write(Files.readAllBytes(folder.resolve("set").resolve(table)));
            }
        }
    }
}
