package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cli.Ran.waymark;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Ran.Row;
import org.waymark.cli.print.Format;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureCommandsTest {

    private static final String HEADER =
            "measure,period,period_type,group,group_value,numerator,denominator,value,snapshot";

    @TempDir
    Path temp;

    @Test
    void everyMeasureIsListed() {
        Ran ran = waymark("measures", "list", "--format", "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.rows())
                .extracting(row -> row.get("measure"))
                .containsExactlyElementsOf(Catalogue.packaged().measures().keySet());
    }

    @Test
    void aMeasureIsExplainedFromItsReasonToItsSql() {
        Measure measure = Catalogue.packaged().measure("cp-review-timely");

        String words = waymark("measures", "explain", "cp-review-timely").out();

        assertThat(words).startsWith("cp-review-timely, version 1: " + measure.title());
        assertThat(words.replaceAll("\\s+", " "))
                .contains(measure.whyItMatters().strip().replaceAll("\\s+", " "));
        assertThat(words.indexOf("Why it matters")).isLessThan(words.indexOf("Beware"));
        assertThat(words.indexOf("Beware")).isLessThan(words.indexOf("Example: "));
        assertThat(words.indexOf("Example: ")).isLessThan(words.indexOf("in_numerator"));
        assertThat(words.lines().filter(line -> line.startsWith("  - ") || line.startsWith("    ")))
                .isNotEmpty();
    }

    @Test
    void everyMeasureCanBeExplained() {
        Catalogue catalogue = Catalogue.packaged();
        for (Measure measure : catalogue.measures().values()) {
            StringWriter out = new StringWriter();
            Explanation.of(catalogue, measure).print(Format.JSON, out);
            assertThat(JsonMapper.shared().readTree(out.toString()).size())
                    .as(measure.id())
                    .isGreaterThan(10);
        }
    }

    @Test
    void aRunHasTheColumnsAndWordsOfTheContract() {
        Ran ran = run(
                "--id", "cp-starts", "--id", "icpc-15wd", "--from", "2026-04", "--to", "2026-09", "--format", "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().findFirst()).contains(HEADER);
        assertThat(ran.rows())
                .extracting(row -> row.get("period_type"))
                .containsOnly("month", "quarter", "year-to-date", "rolling-12-months");
        assertThat(ran.rows())
                .extracting(row -> row.get("period"))
                .contains("2026-04", "2026-27 Q1", "2026-27 Q2", "2026-27 to 2026-09", "12 months to 2026-09")
                .doesNotContain("2026-03", "2026-10");
        assertThat(ran.rows()).allSatisfy(row -> {
            assertThat(row.cells())
                    .containsEntry("group", "all")
                    .containsEntry("group_value", "")
                    .containsEntry("snapshot", "2026-10-31");
        });
        assertThat(ran.rows())
                .filteredOn(row -> row.get("measure").equals("cp-starts"))
                .allSatisfy(row -> assertThat(row.cells())
                        .containsEntry("denominator", "")
                        .containsEntry("value", row.get("numerator")));
    }

    @Test
    void theWindowIsThreeYearsToTheLastWholeMonthUnlessItIsGiven() {
        List<Row> months = run("--id", "cp-starts", "--format", "csv").rows().stream()
                .filter(row -> row.get("period_type").equals("month"))
                .toList();

        assertThat(months).hasSize(36);
        assertThat(months.get(0).cells()).containsEntry("period", "2023-11");
        assertThat(months.get(35).cells()).containsEntry("period", "2026-10");
    }

    @Test
    void theSameMonthFromTwoSnapshotsGivesTwoFigures() {
        Ran before = run(
                "--id",
                "cp-starts",
                "--from",
                "2026-09",
                "--to",
                "2026-09",
                "--snapshot",
                "2026-09-30",
                "--format",
                "csv");
        Ran now = run("--id", "cp-starts", "--from", "2026-09", "--to", "2026-09", "--format", "csv");

        assertThat(before.rows()).extracting(row -> row.get("snapshot")).containsOnly("2026-09-30");
        assertThat(now.rows()).extracting(row -> row.get("snapshot")).containsOnly("2026-10-31");
        assertThat(before.rows()).hasSameSizeAs(now.rows());
    }

    @Test
    void aCountByTeamAddsUpToTheWhole() {
        Row whole = run("--id", "cp-starts", "--from", "2026-03", "--to", "2026-03", "--format", "csv").rows().stream()
                .filter(row -> row.get("period").equals("12 months to 2026-03"))
                .findFirst()
                .orElseThrow();
        List<Row> teams = run(
                        "--id", "cp-starts", "--from", "2026-03", "--to", "2026-03", "--by", "team", "--format", "csv")
                .rows()
                .stream()
                .filter(row -> row.get("period").equals("12 months to 2026-03"))
                .toList();

        assertThat(teams)
                .hasSizeGreaterThan(1)
                .allSatisfy(row -> assertThat(row.cells()).containsEntry("group", "team"));
        assertThat(teams.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("numerator")))
                        .sum())
                .isEqualTo(Integer.parseInt(whole.get("numerator")))
                .isPositive();
    }

    @Test
    void anOwnGroupIsAGroup() {
        Ran ran = run(
                "--id",
                "assessment-duration-bands",
                "--from",
                "2026-10",
                "--to",
                "2026-10",
                "--by",
                "working_days",
                "--format",
                "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells()).containsEntry("group", "working_days"));
    }

    @Test
    void aMeasureThatCannotBeBrokenDownSoIsLeftOutAndNamed() {
        Ran ran = run(
                "--id",
                "assessment-duration-bands",
                "--id",
                "cp-starts",
                "--from",
                "2026-10",
                "--to",
                "2026-10",
                "--by",
                "working_days",
                "--format",
                "csv");

        assertThat(ran.status()).isZero();
        assertThat(ran.rows()).extracting(row -> row.get("measure")).containsOnly("assessment-duration-bands");
        assertThat(ran.err()).contains("left out: cp-starts");
    }

    @Test
    void aGroupThatNoMeasureHasIsRefusedWithThoseThereAre() {
        Ran ran = run("--id", "cp-starts", "--by", "tem");

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("tem", "team", "age_band");
    }

    @Test
    void whatHasNoValueSaysWhy() {
        Object[] longAgo = {"--id", "s47-to-icpc", "--from", "1999-11", "--to", "1999-11"};

        Ran json = run(joined(longAgo, "--format", "json"));
        JsonNode first = JsonMapper.shared().readTree(json.out()).get(0);
        assertThat(first.path("value").isNull()).isTrue();
        String reason = first.path("no_value").asString();
        assertThat(reason).isNotBlank();
        assertThat(json.err()).contains("s47-to-icpc: no value in any of its 3 figures: " + reason + ".");

        assertThat(run(longAgo).out()).contains(reason);
        assertThat(run(joined(longAgo, "--format", "csv")).rows())
                .allSatisfy(row ->
                        assertThat(row.cells()).containsEntry("value", "").containsEntry("denominator", "0"));
    }

    @Test
    void aMonthThatHadNotWhollyPassedIsRefused() {
        Ran ran = run("--id", "cp-starts", "--to", "2026-11");

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("2026-11", "2026-10");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThat(run("--id", "cp-starts", "--from", "2026-05", "--to", "2026-04")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void aFileIsWrittenWholeInTheFormatOfItsName() throws Exception {
        Path csv = temp.resolve("new folder").resolve("figures.csv");
        Path json = temp.resolve("figures.json");

        Ran first = run("--id", "cp-starts", "--from", "2026-10", "--to", "2026-10", "--out", csv);
        Ran second = run("--id", "cp-starts", "--from", "2026-10", "--to", "2026-10", "--out", json);

        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("written to " + csv);
        assertThat(Files.readString(csv)).startsWith(HEADER + "\n");
        assertThat(JsonMapper.shared().readTree(Files.readString(json)).isArray())
                .isTrue();
        assertThat(second.status()).isZero();
        try (var files = Files.list(temp)) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("new folder", "figures.json");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        Ran ran = run("--id", "cp-starts", "--from", "2026-10", "--to", "2026-10", "--out", temp);

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("a folder has this name");
    }

    /** For every figure of the council this is held by the engine's own test; here it is held of the commands. */
    @Test
    void asManyRowsAsTheFigureSays() {
        Object[] measures = {"--id", "icpc-15wd", "--id", "cp-starts", "--id", "cla-rate", "--id", "cp-plans-open"};
        int figures = 0;
        for (String group : List.of("all", "age_band")) {
            for (Row figure : run(joined(
                            measures, "--from", "2026-09", "--to", "2026-09", "--by", group, "--format", "csv"))
                    .rows()) {
                if (figure.get("period_type").equals("rolling-12-months")) {
                    compare(Catalogue.packaged().measure(figure.get("measure")), figure);
                    figures++;
                }
            }
        }
        assertThat(figures).isGreaterThan(10);
    }

    @Test
    void whereAmountsAreAddedTheRowsAddUpToTheFigure() {
        Row figure = run("--id", "adoption-a2", "--from", "2026-09", "--to", "2026-09", "--format", "csv")
                .rows()
                .get(0);

        compare(Catalogue.packaged().measure("adoption-a2"), figure);
    }

    @Test
    void casesSayWhichPartAndWhereTheyComeFrom() {
        Ran ran = cases("icpc-15wd", "12 months to 2026-09", "--in", "numerator");

        assertThat(ran.out().lines().findFirst())
                .contains("unit,child,date,in_numerator,amount,out_of,service,team,worker,age_band,sex,ethnicity");
        assertThat(ran.rows()).allSatisfy(row -> assertThat(row.cells()).containsEntry("in_numerator", "true"));
        assertThat(ran.err())
                .contains("in the numerator of", "From snapshot 2026-10-31", "keep them as you keep the record");
    }

    @Test
    void aCountHasNoRowsBelowTheLine() {
        Ran ran = cases("cp-starts", "2026-09", "--in", "denominator");

        assertThat(ran.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(ran.err()).contains("it is a count");
    }

    @Test
    void aGroupThatHasNoneGivesAHeaderAndNoRow() {
        Ran ran = cases("cp-starts", "2026-09", "--by", "team=No such team");

        assertThat(ran.status()).isZero();
        assertThat(ran.rows()).isEmpty();
        assertThat(ran.err()).startsWith("0 rows");
    }

    @Test
    void withoutASnapshotItSaysHowToTakeOne() {
        Ran ran = waymark("measures", "run", "--store", temp.resolve("none"));

        assertThat(ran.status()).isEqualTo(ExitStatus.UNREADABLE_INPUT);
        assertThat(ran.err()).contains("No snapshot has been taken", "./waymark snapshot take");
    }

    private static void compare(Measure measure, Row figure) {
        String group = figure.get("group");
        Object[] by =
                group.equals("all") ? new Object[0] : new Object[] {"--by", group + "=" + figure.get("group_value")};
        List<Row> numerator = cases(measure.id(), figure.get("period"), joined(by, "--in", "numerator"))
                .rows();
        assertThat(sum(numerator, "amount")).as(figure.toString()).isEqualByComparingTo(figure.get("numerator"));
        if (!measure.isCount() && measure.ratePer().isEmpty()) {
            List<Row> denominator = cases(measure.id(), figure.get("period"), joined(by, "--in", "denominator"))
                    .rows();
            assertThat(sum(denominator, "out_of"))
                    .as(figure.toString())
                    .isEqualByComparingTo(figure.get("denominator"));
        }
        if (!measure.unit().equals("days")) {
            assertThat(BigDecimal.valueOf(numerator.size()))
                    .as(figure.toString())
                    .isEqualByComparingTo(figure.get("numerator"));
        }
    }

    private static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Object[] joined(Object[] first, Object... second) {
        return java.util.stream.Stream.of(first, second)
                .flatMap(java.util.Arrays::stream)
                .toArray();
    }

    private static Ran run(Object... more) {
        return waymark(joined(new Object[] {"measures", "run", "--store", Council.store()}, more));
    }

    private static Ran cases(String id, String period, Object... more) {
        return waymark(joined(
                new Object[] {"measures", "cases", id, "--period", period, "--store", Council.store(), "--format", "csv"
                },
                more));
    }
}
