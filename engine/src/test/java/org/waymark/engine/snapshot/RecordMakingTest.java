package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.engine.snapshot.Bench.EPISODES;
import static org.waymark.engine.snapshot.Bench.HEADER;
import static org.waymark.engine.snapshot.Bench.rows;
import static org.waymark.engine.snapshot.Bench.said;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.snapshot.SnapshotStore.Taken;

/** How rows become records: keys, repeats, what is carried from the row around, what is joined across extracts, and what is derived. */
class RecordMakingTest {

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of("."));

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void a_second_of_the_same_child_and_day_has_its_own_key_and_an_identical_row_counts_once() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,",
                "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,",
                "c1,01/02/2025,P,C2,N1,K2,PR4,,,,,,",
                "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,",
                "c1,01/02/2025,B,C2,N1,K2,PR4,,,,,,");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(
                        taken.snapshot(),
                        "select episode_id, start_reason, source_row from care_episode order by source_row"))
                .containsExactly("c1/2025-02-01|S|2", "c1/2025-02-01/2|P|4", "c1/2025-02-01/3|B|6");
        assertThat(said(taken))
                .contains("repeated-row episodes.csv null [3, 5]", "alike-but-different episodes.csv null [4, 6]");
    }

    @Test
    void two_short_absences_of_one_day_both_count() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file("set/episodes.csv", EPISODES, "c1,01/02/2025,S,C2,N1,U6,PR1,,,,,,");
        bench.file(
                "set/missing.csv",
                "CHILD,DOB,MISSING,MIS_START,MIS_END",
                "c1,,M,05/03/2025,05/03/2025",
                "c1,,M,05/03/2025,05/03/2025");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(
                        taken.snapshot(),
                        "select episode_id, missing_from, returned_at from missing_episode order by source_row"))
                .containsExactly(
                        "c1/2025-03-05|2025-03-05T00:00|2025-03-05T00:00",
                        "c1/2025-03-05/2|2025-03-05T00:00|2025-03-05T00:00");
    }

    @Test
    void a_child_listed_again_is_one_and_the_first_birthday_stands() {
        bench.file(
                "set/header.csv",
                HEADER,
                "c1,1,04/05/2012,,,,",
                "c2,2,06/07/2014,MWAS,,,",
                "c1,1,05/05/2012,WBRI,,,",
                "c2,2,06/07/2014,MWAS,,,");
        bench.file("set/episodes.csv", EPISODES);

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(taken.snapshot(), "select child_id, born_on, ethnicity, source_row from person order by 1"))
                .containsExactly("c1|2012-05-04|WBRI|2", "c2|2014-07-06|MWAS|3");
        assertThat(said(taken))
                .contains(
                        "listed-again header.csv null [4]",
                        "differs header.csv DOB [4]",
                        "repeated-row header.csv null [5]");
    }

    @Test
    void a_child_in_two_returns_is_one_and_that_is_nothing_to_say_unless_they_differ() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,,,,", "c2,2,06/07/2014,MWAS,,,");
        bench.file("set/episodes.csv", EPISODES);
        bench.file(
                "census.xml",
                "<Message><Children>",
                child("c1", "2012-05-04", "<Ethnicity>WBRI</Ethnicity>", ""),
                child("c2", "2014-07-07", "", ""),
                child("c3", "2015-01-01", "", ""),
                "</Children></Message>");

        Taken taken =
                bench.with("ssda903", "set").with("cin-census", "census.xml").take();

        assertThat(rows(taken.snapshot(), "select child_id, born_on, ethnicity, source_file from person order by 1"))
                .containsExactly(
                        "c1|2012-05-04|WBRI|header.csv", "c2|2014-07-06|MWAS|header.csv", "c3|2015-01-01||census.xml");
        assertThat(said(taken))
                .contains("differs census.xml DOB [3]")
                .noneMatch(s -> s.startsWith("listed-again") || s.startsWith("repeated-row"));
        assertThat(taken.snapshot().sources()).containsExactly("ssda903", "cin-census");
    }

    @Test
    void a_column_that_repeats_the_birthday_is_only_compared() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file("set/episodes.csv", EPISODES);
        bench.file(
                "set/reviews.csv",
                "CHILD,DOB,REVIEW,REVIEW_CODE",
                "c1,04/05/2012,01/03/2025,PN1",
                "c1,05/05/2012,01/04/2025,PN1",
                "c9,05/05/2012,01/04/2025,PN1");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(said(taken)).contains("differs-from-child reviews.csv DOB [3]");
        assertThat(taken.snapshot().rowCounts()).containsEntry("review", 3L);
    }

    @Test
    void rows_inside_rows_carry_their_keys_even_where_those_had_to_be_told_apart() {
        bench.file(
                "census.xml",
                "<Message><Header><Year>2026</Year></Header><Children>",
                child(
                        "c1",
                        "2012-05-04",
                        "",
                        need("2025-10-06", "<ReferralSource>1A</ReferralSource>" + plan("2025-11-01", "2026-01-05"))),
                child(
                        "c1",
                        "2012-05-04",
                        "",
                        need("2025-10-06", "<ReferralSource>2A</ReferralSource>" + plan("2025-11-02", "2026-01-06"))),
                child(
                        "c1",
                        "2012-05-04",
                        "",
                        need("2025-10-06", "<ReferralSource>1A</ReferralSource>" + plan("2025-11-01", "2026-01-05"))),
                "</Children></Message>");

        Taken taken = bench.with("cin-census", "census.xml").take();

        assertThat(rows(taken.snapshot(), "select referral_id, referral_source from referral order by 1"))
                .containsExactly("c1/2025-10-06|1A", "c1/2025-10-06/2|2A");
        assertThat(rows(taken.snapshot(), "select plan_id, referral_id from child_protection_plan order by 1"))
                .containsExactly("c1/2025-11-01|c1/2025-10-06", "c1/2025-11-02|c1/2025-10-06/2");
        assertThat(rows(
                        taken.snapshot(),
                        "select review_id, plan_id, child_id from child_protection_review order by 1"))
                .containsExactly(
                        "c1/2025-11-01/2026-01-05|c1/2025-11-01|c1", "c1/2025-11-02/2026-01-06|c1/2025-11-02|c1");
    }

    @Test
    void what_is_inside_a_row_that_is_left_out_is_kept_where_it_can_stand_alone() {
        bench.file(
                "census.xml",
                "<Message><Children>",
                child(
                        "c1",
                        "2012-05-04",
                        "",
                        need(
                                "not known",
                                "<Assessments><AssessmentActualStartDate>2025-10-07</AssessmentActualStartDate></Assessments>"
                                        + "<ChildProtectionPlans><Reviews><CPPreviewDate>2026-01-05</CPPreviewDate></Reviews></ChildProtectionPlans>")),
                child("", "2012-05-04", "<Ethnicity>WBRI</Ethnicity>", need("2025-10-06", "")),
                "</Children></Message>");

        Taken taken = bench.with("cin-census", "census.xml").take();

        assertThat(rows(taken.snapshot(), "select assessment_id, referral_id, child_id from assessment"))
                .containsExactly("c1/2025-10-07||c1");
        assertThat(taken.snapshot().rowCounts())
                .containsEntry("referral", 0L)
                .containsEntry("person", 1L)
                .containsEntry("child_protection_plan", 0L)
                .containsEntry("child_protection_review", 0L);
        assertThat(said(taken))
                .contains(
                        "unreadable-date census.xml CINreferralDate [2]",
                        "row-left-out census.xml CINreferralDate [2]",
                        "row-left-out census.xml LAchildID [3]");
    }

    @Test
    void cells_may_stand_behind_the_rows_inside_their_row() {
        bench.file(
                "census.xml",
                "<Message><Children><Child><CINdetails><Assessments>"
                        + "<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors></FactorsIdentifiedAtAssessment>"
                        + "<AssessmentActualStartDate>2025-10-07</AssessmentActualStartDate></Assessments>"
                        + "<CINreferralDate>2025-10-06</CINreferralDate></CINdetails>"
                        + "<ChildIdentifiers><LAchildID>c1</LAchildID></ChildIdentifiers></Child></Children></Message>");

        Taken taken = bench.with("cin-census", "census.xml").take();

        assertThat(rows(taken.snapshot(), "select child_id, assessment_id, factor from assessment_factor"))
                .containsExactly("c1|c1/2025-10-07|1A");
        assertThat(rows(taken.snapshot(), "select referral_id from assessment")).containsExactly("c1/2025-10-06");
    }

    @Test
    void a_file_that_cannot_say_a_thing_does_not_say_that_there_is_none() {
        bench.file(
                "census.xml",
                "<Message><Children>",
                child("c1", "2012-05-04", "", need("2025-10-06", "")),
                "</Children></Message>");
        bench.file(
                "newer.xml",
                "<Message><Children>",
                child(
                        "c1",
                        "2012-05-04",
                        "",
                        need(
                                "2025-10-06",
                                "<PreProceedingsandFGDM><PPStartDate>2025-12-01</PPStartDate></PreProceedingsandFGDM>")),
                "</Children></Message>");

        assertThat(bench.with("cin-census", "census.xml").take().snapshot().rowCounts())
                .containsEntry("section_47", 0L)
                .doesNotContainKey("pre_proceedings");
        assertThat(new Bench(folder)
                        .with("cin-census", "newer.xml")
                        .take()
                        .snapshot()
                        .rowCounts())
                .containsEntry("pre_proceedings", 1L);
    }

    @Test
    void records_are_derived_when_what_they_need_is_there() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,10/03/2025,X1,,,,",
                "c1,10/03/2025,P,C2,N1,K2,PR4,20/06/2025,E4A,,,,",
                "c1,01/09/2025,S,V2,N1,K2,PR4,,,,,,");

        Taken taken = bench.with("ssda903", "set").take();

        assertThat(rows(taken.snapshot(), "select started_on, ended_on, end_reason from period_of_care order by 1"))
                .containsExactly("2025-02-01|2025-06-20|E4A", "2025-09-01||");
        assertThat(taken.snapshot().rowCounts()).doesNotContainKey("period_of_need");
    }

    @Test
    void the_records_checks_are_findings_by_file_and_row_and_one_that_cannot_be_made_is_said() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,10/01/2025,E4A,,,,",
                "c1,01/09/2011,S,C2,N1,U6,PR1,01/10/2011,,,,,");
        bench.file("own/return_interview_offer.csv", "offer_id,episode_id,offered_at", "o1,e1,2025-01-01T10:00:00");

        Taken taken = bench.with("ssda903", "set").with("record-tables", "own").take();

        assertThat(said(taken))
                .contains(
                        "ends-before-it-starts episodes.csv null [2]",
                        "episode-before-birth episodes.csv null [3]",
                        "end-without-a-reason episodes.csv null [3]");
        assertThat(taken.quality().findings())
                .anyMatch(f -> f.code().equals("check-not-made") && f.says().contains("offer-without-missing-episode"));
    }

    @Test
    void postcodes_become_miles_to_one_place_and_are_gone() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file(
                "set/episodes.csv",
                EPISODES,
                "c1,01/02/2025,S,C2,N1,U6,PR1,01/03/2025,X1,,ZZ1 1AA,zz12ab,",
                "c1,01/03/2025,P,C2,N1,U6,PR1,01/04/2025,X1,,ZZ1 1AA,ZZ9 9ZZ,",
                "c1,01/04/2025,P,C2,N1,U6,PR1,,,,ZZ1 1AA,,");
        Path grid = bench.file(
                "grid.csv",
                "pcds,oseast1m,osnrth1m,ward",
                "ZZ1 1AA,300000,100000,a",
                "ZZ1 2AB,340000,130000,b",
                "ZZ1 2AC,,,c");

        Taken without = bench.with("ssda903", "set").take();
        Taken with = new Bench(folder).with("ssda903", "set").postcodes(grid).take();

        String miles = "select distance_miles from care_episode order by started_on";
        assertThat(rows(without.snapshot(), miles)).containsExactly("", "", "");
        assertThat(said(without)).contains("distance-not-known episodes.csv PL_POST [2, 3]");
        // The sides are 40 and 30 km, so the way is 50 km: 31.07 miles.
        assertThat(rows(with.snapshot(), miles)).containsExactly("31.1", "", "");
        assertThat(said(with)).contains("postcode-not-known episodes.csv PL_POST [3]");
        assertThat(rows(with.snapshot(), "select column_name from (describe care_episode)"))
                .noneMatch(column -> column.contains("post"));
    }

    @Test
    void latitudes_and_longitudes_give_the_same_miles_as_a_globe() {
        bench.file("set/header.csv", HEADER, "c1,1,04/05/2012,WBRI,,,");
        bench.file("set/episodes.csv", EPISODES, "c1,01/02/2025,S,C2,N1,U6,PR1,,,,ZZ1 1AA,ZZ1 2AB,");
        Path globe = bench.file("globe.csv", "Postcode,Latitude,Longitude", "ZZ1 1AA,51.5,-0.1", "ZZ1 2AB,53.5,-0.1");

        Taken taken = bench.with("ssda903", "set").postcodes(globe).take();

        // Two degrees along a meridian of a globe of 3,958.76 miles: 3,958.76 × 2π ÷ 180.
        assertThat(Double.parseDouble(rows(taken.snapshot(), "select distance_miles from care_episode")
                        .get(0)))
                .isCloseTo(138.2, within(0.05));
    }

    private static String child(String id, String born, String characteristics, String needs) {
        return "<Child><ChildIdentifiers><LAchildID>" + id + "</LAchildID><PersonBirthDate>" + born
                + "</PersonBirthDate></ChildIdentifiers><ChildCharacteristics>" + characteristics
                + "</ChildCharacteristics>" + needs + "</Child>";
    }

    private static String need(String referred, String inside) {
        return "<CINdetails><CINreferralDate>" + referred + "</CINreferralDate>" + inside + "</CINdetails>";
    }

    private static String plan(String started, String reviewed) {
        return "<ChildProtectionPlans><CPPstartDate>" + started + "</CPPstartDate><Reviews><CPPreviewDate>" + reviewed
                + "</CPPreviewDate></Reviews></ChildProtectionPlans>";
    }
}
