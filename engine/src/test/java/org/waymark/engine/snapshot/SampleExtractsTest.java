package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.snapshot.Bench.rows;
import static org.waymark.engine.snapshot.Bench.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.waymark.engine.snapshot.SnapshotStore.Taken;
import org.xml.sax.SAXException;

/** The real formats with invented, very dirty content: every row accounted for by counting the files again in another way, and a few read by hand. */
class SampleExtractsTest {

    @TempDir
    static Path folder;

    private static @Nullable Taken careReturn;

    /** The care return, taken once for all tests. */
    private static Taken careReturn() {
        if (careReturn == null) {
            careReturn =
                    new Bench(folder).with("ssda903", Samples.of("ssda903")).take();
        }
        return careReturn;
    }

    @Test
    void every_row_of_the_care_return_is_kept_or_said_to_be_left_out() throws IOException {
        Path sample = Samples.of("ssda903");

        Taken taken = careReturn();

        Map<String, String> recordOfFile = Map.ofEntries(
                Map.entry("header.csv", "person"),
                Map.entry("episodes.csv", "care_episode"),
                Map.entry("reviews.csv", "review"),
                Map.entry("uasc.csv", "unaccompanied_child"),
                Map.entry("ad1.csv", "adoption_decision"),
                Map.entry("placed_for_adoption.csv", "adoption_placement"),
                Map.entry("missing.csv", "missing_episode"),
                Map.entry("oc2.csv", "health_check"),
                Map.entry("oc3.csv", "care_leaver"),
                Map.entry("previous_permanence.csv", "previous_permanence"),
                Map.entry("sw_episodes.csv", "allocation"),
                Map.entry("DoLo.csv", "deprivation_of_liberty"));
        for (Map.Entry<String, String> entry : recordOfFile.entrySet()) {
            List<String> lines = lines(sample.resolve(entry.getKey()));
            int different = new LinkedHashSet<>(lines).size();
            assertThat(taken.snapshot().rowCounts()).as(entry.getKey()).containsEntry(entry.getValue(), (long)
                    different);
            long repeated = taken.quality().findings().stream()
                    .filter(f -> f.code().equals("repeated-row") && f.file().equals(entry.getKey()))
                    .mapToLong(f -> f.rows())
                    .sum();
            assertThat(repeated).as(entry.getKey()).isEqualTo(lines.size() - different);
        }
        assertThat(said(taken)).contains("left-alone fake_903.xml null []");
        assertThat(taken.quality().findings()).noneMatch(f -> f.code().equals("row-left-out"));
    }

    @Test
    void every_episode_has_the_dates_and_codes_of_its_line() throws IOException {
        Path sample = Samples.of("ssda903");

        Taken taken = careReturn();

        List<String> expected = new ArrayList<>();
        int row = 1;
        for (String line : lines(sample.resolve("episodes.csv"))) {
            String[] cell = line.split(",", -1);
            row++;
            expected.add(String.join(
                    "|",
                    cell[0],
                    iso(cell[1]),
                    cell[2],
                    cell[3],
                    cell[4],
                    cell[5],
                    cell[6],
                    iso(cell[7]),
                    cell[8],
                    cell[9],
                    cell[12],
                    String.valueOf(row)));
        }
        assertThat(
                        rows(
                                taken.snapshot(),
                                "select child_id, started_on, start_reason, legal_status, primary_need, placement_type, provider_type, "
                                        + "ended_on, end_reason, change_reason, urn, source_row from care_episode order by source_row"))
                .isEqualTo(expected);
    }

    /** Read by hand from episodes.csv. */
    @Test
    void a_few_children_have_the_periods_and_placements_that_their_episodes_tell() {
        Taken taken = careReturn();

        // Line 11: one stay from S to E41.
        assertThat(periods(taken, "710229")).containsExactly("2015-06-01|true|2018-02-15|E41");
        assertThat(placements(taken, "710229")).containsExactly("R5|2015-06-01|2018-02-15");
        // Lines 29 to 31: S, then a move, then a temporary stay that is bridged over and has no end.
        assertThat(periods(taken, "476797")).containsExactly("2017-01-16|true||");
        assertThat(placements(taken, "476797")).containsExactly("A5|2017-01-16|2017-05-14", "R1|2017-05-14|");
        // Lines 624 and 625: the second begins before the first has ended. One period, still running; not two at once.
        assertThat(periods(taken, "626773")).containsExactly("2016-09-21|false||");
        // Lines 21 to 26: three episodes without an S before them, a short break, care from the day the break ended, a
        // short break again.
        assertThat(periods(taken, "427922"))
                .containsExactly("2016-09-17|false|2017-11-23|E13", "2018-01-15|true|2018-03-30|X1");
        // Lines 514 and 515: the last ends with X1 and nothing follows it.
        assertThat(periods(taken, "755146")).containsExactly("2017-02-17|false|2018-04-01|X1");
    }

    @Test
    void periods_and_placements_of_a_child_never_overlap_and_cover_the_very_nights_of_the_episodes()
            throws IOException {
        Path sample = Samples.of("ssda903");

        Taken taken = careReturn();

        assertThat(overlaps(taken, "period_of_care", "child_id", "period_id")).isEmpty();
        assertThat(overlaps(taken, "placement", "child_id", "placement_id")).isEmpty();
        assertThat(repeats(taken, "period_of_care", "period_id")).isEmpty();
        assertThat(repeats(taken, "placement", "placement_id")).isEmpty();
        assertThat(repeats(taken, "care_episode", "episode_id")).isEmpty();
        assertThat(repeats(taken, "review", "review_id")).isEmpty();
        assertThat(repeats(taken, "person", "child_id")).isEmpty();
        assertThat(nightsOf(rows(taken.snapshot(), "select child_id, started_on, ended_on from period_of_care")))
                .isEqualTo(nightsOf(lines(sample.resolve("episodes.csv")).stream()
                        .map(line -> line.split(",", -1))
                        .filter(cell -> !cell[3].equals("V3") && !cell[3].equals("V4"))
                        .map(cell -> cell[0] + "|" + iso(cell[1]) + "|" + iso(cell[7]))
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fake_CIN_data", "CIN_Census_2021", "CIN_Census_2024", "CIN_Census_2026"})
    void every_element_of_a_census_is_a_row_or_said_to_be_left_out(String name)
            throws IOException, ParserConfigurationException, SAXException {
        Path sample = Samples.of("cin-census/" + name + ".xml");

        Taken taken = new Bench(folder).with("cin-census", sample).take();

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sample.toFile());
        Map<String, String> recordOfElement = Map.of(
                "Child", "person",
                "CINdetails", "referral",
                "Assessments", "assessment",
                "AssessmentFactors", "assessment_factor",
                "CINPlanDates", "child_in_need_plan",
                "Section47", "section_47",
                "ChildProtectionPlans", "child_protection_plan",
                "CPPreviewDate", "child_protection_review",
                "Disability", "disability",
                "PreProceedingsandFGDM", "pre_proceedings");
        recordOfElement.forEach((element, record) -> {
            long elements = document.getElementsByTagName(element).getLength();
            long leftOut = taken.quality().findings().stream()
                    .filter(f -> Set.of("row-left-out", "repeated-row", "listed-again")
                            .contains(f.code()))
                    .filter(f -> record.equals(f.record()))
                    .mapToLong(f -> f.rows())
                    .sum();
            assertThat(taken.snapshot().rowCounts().getOrDefault(record, 0L))
                    .as(element)
                    .isEqualTo(elements - leftOut);
        });
        assertThat(rows(taken.snapshot(), "select child_id, born_on from person"))
                .containsExactlyInAnyOrderElementsOf(children(document));
    }

    /** Read by hand from the file. */
    @Test
    void the_first_child_of_the_2026_census_is_there_with_all_that_is_said_of_it() {
        Taken taken = new Bench(folder)
                .with("cin-census", Samples.of("cin-census/CIN_Census_2026.xml"))
                .take();

        String of = " where child_id = 'DfEX0000001'";
        assertThat(rows(taken.snapshot(), "select born_on, sex, ethnicity, upn_unknown from person" + of))
                .containsExactly("2015-03-27|M|WBRI|UN3");
        assertThat(rows(taken.snapshot(), "select disability from disability" + of + " order by 1"))
                .containsExactly("HAND", "HEAR");
        assertThat(rows(
                        taken.snapshot(),
                        "select referral_id, referral_source, primary_need, closed_on, close_reason, initial_conference_on, "
                                + "no_further_action from referral" + of))
                .containsExactly("DfEX0000001/2022-10-06|1A|N4|2023-02-27|RC1|2022-12-06|false");
        assertThat(rows(taken.snapshot(), "select referral_id, started_on, authorised_on from assessment" + of))
                .containsExactly("DfEX0000001/2022-10-06|2028-04-28|2020-09-19");
        assertThat(rows(taken.snapshot(), "select factor from assessment_factor" + of + " order by 1"))
                .containsExactly("1C", "6B");
        assertThat(rows(
                        taken.snapshot(),
                        "select started_on, conference_target_on, conference_on, conference_not_required from section_47"
                                + of))
                .containsExactly("2022-06-02|2022-06-23|2022-06-17|false");
        assertThat(rows(
                        taken.snapshot(),
                        "select started_on, ended_on, initial_category, latest_category, previous_plans from child_protection_plan"
                                + of))
                .containsExactly("2022-02-17|2023-03-14|PHY|PHY|10");
        assertThat(rows(taken.snapshot(), "select plan_id, held_on from child_protection_review" + of))
                .containsExactly("DfEX0000001/2022-02-17|2023-02-15");
        assertThat(rows(
                        taken.snapshot(),
                        "select started_on, letter_sent_on, meeting_offered, review_meetings, decided_on, outcome from pre_proceedings"
                                + of))
                .containsExactly("2026-09-09|2026-09-20|true|3|2026-12-01|A");
        // The factor RB is none of the census's codes, and a factor that is not known cannot be kept.
        assertThat(said(taken)).contains("row-left-out CIN_Census_2026.xml AssessmentFactors [46]");
    }

    @Test
    void both_returns_make_one_snapshot() {
        Taken taken = new Bench(folder)
                .with("ssda903", Samples.of("ssda903"))
                .with("cin-census", Samples.of("cin-census/fake_CIN_data.xml"))
                .take();

        assertThat(taken.snapshot().rowCounts()).containsEntry("person", 2675L + 332L);
    }

    private static List<String> periods(Taken taken, String child) {
        return rows(
                taken.snapshot(),
                "select started_on, start_known, ended_on, end_reason from period_of_care where child_id = '" + child
                        + "' order by 1");
    }

    private static List<String> placements(Taken taken, String child) {
        return rows(
                taken.snapshot(),
                "select placement_type, started_on, ended_on from placement where child_id = '" + child
                        + "' order by 2");
    }

    private static List<String> overlaps(Taken taken, String record, String child, String key) {
        return rows(
                taken.snapshot(),
                "select a." + key + " from " + record + " as a join " + record + " as b on a." + child + " = b." + child
                        + " and a." + key + " <> b." + key
                        + " and a.started_on < coalesce(b.ended_on, date '9999-12-31') "
                        + "and b.started_on < coalesce(a.ended_on, date '9999-12-31')");
    }

    private static List<String> repeats(Taken taken, String record, String key) {
        return rows(taken.snapshot(), "select " + key + " from " + record + " group by 1 having count(*) > 1");
    }

    /** By child, the nights of "child|start|end" up to the as-at day; an end that is blank has not come. */
    private static Map<String, Set<LocalDate>> nightsOf(List<String> stays) {
        Map<String, Set<LocalDate>> nights = new HashMap<>();
        for (String stay : stays) {
            String[] part = stay.split("\\|", -1);
            LocalDate end = part[2].isEmpty() ? Bench.AS_AT : LocalDate.parse(part[2]);
            LocalDate.parse(part[1])
                    .datesUntil(end.isBefore(LocalDate.parse(part[1])) ? LocalDate.parse(part[1]) : end)
                    .forEach(night -> nights.computeIfAbsent(part[0], child -> new HashSet<>())
                            .add(night));
        }
        return nights;
    }

    private static List<String> children(Document document) {
        Set<String> children = new TreeSet<>();
        NodeList all = document.getElementsByTagName("Child");
        for (int i = 0; i < all.getLength(); i++) {
            children.add(text(all.item(i), "LAchildID") + "|" + text(all.item(i), "PersonBirthDate"));
        }
        return List.copyOf(children);
    }

    private static String text(Node inside, String element) {
        NodeList found = ((Element) inside).getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** The lines behind the header. None of the samples has a quotation mark. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).noneMatch(line -> line.contains("\""));
        return lines.subList(1, lines.size());
    }

    private static String iso(String british) {
        return british.isEmpty()
                ? ""
                : british.substring(6) + "-" + british.substring(3, 5) + "-" + british.substring(0, 2);
    }
}
