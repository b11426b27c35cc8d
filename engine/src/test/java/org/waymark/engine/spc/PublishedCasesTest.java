package org.waymark.engine.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The series that were run through the R package itself, and its own cases of single rules. */
class PublishedCasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static String file() {
        for (Path path :
                List.of(Path.of("../../shared/domain/spc_cases.json"), Path.of("../shared/domain/spc_cases.json"))) {
            if (Files.isRegularFile(path)) {
                try {
                    return Files.readString(path);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        assumeTrue(false, "skipped: ../shared/domain/spc_cases.json is not here");
        return "";
    }

    @TestFactory
    Stream<DynamicTest> everySeriesAgreesWithThePackage() {
        return list(JSON.readTree(file()).path("series_cases")).stream()
                .map(series -> DynamicTest.dynamicTest(series.path("id").stringValue(), () -> agrees(series)));
    }

    private static void agrees(JsonNode series) {
        JsonNode input = series.path("input");
        JsonNode expected = series.path("expected");
        Xmr xmr = Xmr.of(numbers(input.path("y")), settings(input));
        List<XmrPoint> points = xmr.points();
        sameNumbers(points.stream().map(p -> Optional.ofNullable(p.mean())).toList(), expected.path("mean"));
        sameNumbers(points.stream().map(p -> Optional.ofNullable(p.lower())).toList(), expected.path("lpl"));
        sameNumbers(points.stream().map(p -> Optional.ofNullable(p.upper())).toList(), expected.path("upl"));
        assertThat(texts(points, p -> p.cause().packageWords(7))).isEqualTo(texts(expected.path("special_cause_type")));
        assertThat(texts(points, p -> p.meaning().packageWords())).isEqualTo(texts(expected.path("point_type")));
        assertThat(texts(points, p -> "" + p.cause().flagged())).isEqualTo(texts(expected.path("special_cause_flag")));
        assertThat(texts(points, XmrPoint::group)).isEqualTo(texts(expected.path("rebase_group")));
        assertThat(texts(points, XmrPoint::outside)).isEqualTo(texts(expected.path("outside_limits")));
        assertThat(texts(points, XmrPoint::nearLimit)).isEqualTo(texts(expected.path("close_to_limits")));
        assertThat(texts(points, XmrPoint::side)).isEqualTo(texts(expected.path("relative_to_mean")));
        // The package warns by rows; we count values, which differs only where a month is missing and then warns
        // sooner.
        assertThat(texts(
                        points,
                        p -> xmr.groups().get(p.group()).end()
                                        - xmr.groups().get(p.group()).first()
                                < 13))
                .isEqualTo(texts(expected.path("short_group_warning")));
        assertThat(xmr.assurance().map(Assurance::packageWords).orElse("null"))
                .isEqualTo(expected.path("assurance_type").asString("null"));

        Xmr withBeyond = Xmr.of(numbers(input.path("y")), settings(input).beyondLimitCounts(true));
        assertThat(texts(withBeyond.points(), p -> p.cause().packageWords(7)))
                .isEqualTo(texts(series.path("mdc_two_sigma_variant_special_cause_type_INFERRED")));
    }

    @TestFactory
    Stream<DynamicTest> everySingleRuleAgreesWithThePackage() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode function : list(JSON.readTree(file()).path("function_cases"))) {
            String name = function.path("fn").stringValue();
            int number = 0;
            for (JsonNode given : list(function.path("cases"))) {
                tests.add(DynamicTest.dynamicTest(
                        name + " " + ++number,
                        () -> assertThat(ruleAnswer(name, given)).isEqualTo(texts(given.path("out")))));
            }
        }
        return tests.stream();
    }

    private static List<String> ruleAnswer(String rule, JsonNode given) {
        int[] v = whole(given.path("v"));
        int[] side = whole(given.path("rtm"));
        return switch (rule) {
            case "seven_point_one_side_mean" -> sizes(Runs.shiftEnds(v, 7));
            case "part_of_seven_trend" -> sizes(Runs.wholeRuns(v, 7));
            case "seven_point_trend" -> texts(Runs.trendEnds(numbers(given.path("v")), 7));
            case "two_in_three" -> texts(Runs.twoOfThreeWindows(truths(v), side));
            case "part_of_two_in_three" -> texts(Runs.twoOfThree(truths(v), side));
            case "assurance" ->
                List.of(Assurance.of(
                                direction(given.path("dir")),
                                number(given.path("target")),
                                number(given.path("lpl")),
                                number(given.path("upl")))
                        .map(Assurance::packageWords)
                        .orElse("null"));
            default -> throw new IllegalArgumentException("no rule is called " + rule);
        };
    }

    @Test
    void theFileAnswersEveryCaseInTheWordsOfThePackage() {
        String file = file();
        JsonNode answers = JSON.readTree(new SpcFile().run(file));
        List<JsonNode> cases = list(JSON.readTree(file).path("series_cases"));
        assertThat(answers.size()).isEqualTo(cases.size()).isGreaterThan(20);
        for (int i = 0; i < cases.size(); i++) {
            JsonNode answer = answers.get(i);
            JsonNode expected = cases.get(i).path("expected");
            assertThat(answer.path("id")).isEqualTo(cases.get(i).path("id"));
            for (String list : List.of("special_cause_type", "point_type", "rebase_group")) {
                assertThat(answer.path(list).isArray()).isTrue();
                assertThat(texts(answer.path(list))).isEqualTo(texts(expected.path(list)));
            }
            for (String list : List.of("mean", "lpl", "upl")) {
                assertThat(answer.path(list).isArray()).isTrue();
                sameNumbers(
                        numbers(answer.path(list)).stream()
                                .map(Optional::ofNullable)
                                .toList(),
                        expected.path(list));
            }
            for (String word : List.of("variation_icon", "assurance_type", "assurance_icon")) {
                assertThat(answer.path(word).asString("null"))
                        .isEqualTo(expected.path(word).asString("null"));
            }
            List<String> types = texts(expected.path("point_type"));
            assertThat(answer.path("variation_type").stringValue()).isEqualTo(types.get(types.size() - 1));
        }
    }

    private static XmrSettings settings(JsonNode input) {
        XmrSettings settings =
                XmrSettings.standard(direction(input.path("improvement_direction")), number(input.path("target")));
        if (!input.path("fix_after_n_points").isNull()) {
            settings = settings.fixedAfter(input.path("fix_after_n_points").intValue());
        }
        TreeSet<Integer> places = new TreeSet<>();
        for (JsonNode place : list(input.path("rebase_first_index_1based"))) {
            if (!place.isNull()) {
                places.add(place.intValue() - 1);
            }
        }
        return settings.screening(input.path("screen_outliers").booleanValue()).rebasedAt(places);
    }

    private static Improvement direction(JsonNode word) {
        return Improvement.valueOf(word.stringValue().toUpperCase(java.util.Locale.ROOT));
    }

    /** Within 1e-8 of what was printed; the file prints twelve digits. */
    private static void sameNumbers(List<Optional<BigDecimal>> ours, JsonNode theirs) {
        List<@Nullable BigDecimal> expected = numbers(theirs);
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            BigDecimal wanted = expected.get(i);
            if (wanted == null) {
                assertThat(ours.get(i)).as("point " + i).isEmpty();
            } else {
                double tolerance = 1e-8 * Math.max(1e-3, Math.abs(wanted.doubleValue()));
                assertThat(ours.get(i).orElseThrow().doubleValue())
                        .as("point " + i)
                        .isCloseTo(wanted.doubleValue(), org.assertj.core.data.Offset.offset(tolerance));
            }
        }
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? new ArrayList<>(node.values()) : List.of(node);
    }

    private static List<@Nullable BigDecimal> numbers(JsonNode node) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        list(node).forEach(one -> numbers.add(number(one)));
        return numbers;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static int[] whole(JsonNode node) {
        return list(node).stream().mapToInt(one -> one.asInt(0)).toArray();
    }

    private static boolean[] truths(int[] values) {
        boolean[] truths = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            truths[i] = values[i] == 1;
        }
        return truths;
    }

    private static List<String> texts(JsonNode node) {
        return list(node).stream()
                .map(one -> one.isNull() ? "null" : one.asString())
                .toList();
    }

    private static List<String> texts(int[] values) {
        return java.util.Arrays.stream(values).mapToObj(Integer::toString).toList();
    }

    private static List<String> sizes(int[] values) {
        return java.util.Arrays.stream(values)
                .mapToObj(value -> Integer.toString(Math.abs(value)))
                .toList();
    }

    private static List<String> texts(boolean[] values) {
        List<String> texts = new ArrayList<>();
        for (boolean value : values) {
            texts.add(value ? "1" : "0");
        }
        return texts;
    }

    private static List<String> texts(
            List<XmrPoint> points, java.util.function.Function<XmrPoint, @Nullable Object> read) {
        return points.stream().map(point -> String.valueOf(read.apply(point))).toList();
    }
}
