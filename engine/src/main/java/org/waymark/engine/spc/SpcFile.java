package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Series in a JSON file, judged, as JSON again, so that the method can be compared with another program's.
 *
 * <p>Read: an object with a list {@code series_cases}, or that list itself. Of each case, {@code id} and {@code input}: {@code y} (a
 * list of numbers and nulls, or one number), {@code improvement_direction} ({@code increase}, {@code decrease}, {@code neutral}) and,
 * if there, {@code target}, {@code rebase_first_index_1based} (a number or a list), {@code fix_after_n_points}, {@code screen_outliers}
 * (true unless it says false). Anything else in the file, an expected answer above all, is not looked at.
 *
 * <p>Written: a list, one object a case, in the file's order: {@code id}; lists with one value a point {@code mean}, {@code lpl},
 * {@code upl} (null without limits), {@code special_cause_type}, {@code point_type}, {@code rebase_group}; and {@code variation_type}
 * (the last point's type), {@code variation_icon}, {@code assurance_type} and {@code assurance_icon} (null where nothing can be said).
 * The words are those of the R package NHSRplotthedots 0.2.2.
 */
public final class SpcFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Judges every series of a file.
     *
     * @throws EngineException {@code spc-unreadable}, {@code spc-no-series}, {@code spc-input}, and those of {@link XmrSettings} and {@link
     *     Xmr#of}; all problems of the file together
     */
    public String run(String json) {
        JsonNode root = read(json);
        JsonNode cases = root.isArray() ? root : root.path("series_cases");
        if (!cases.isArray()) {
            throw new EngineException(new Problem(
                    "spc-no-series",
                    "The file has no list of series.",
                    "Give a list, or an object with a list series_cases.",
                    null));
        }
        ArrayNode answers = JSON.createArrayNode();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            JsonNode series = cases.get(i);
            String where = "series " + (i + 1)
                    + (series.path("id").isString() ? " (" + series.path("id").stringValue() + ")" : "");
            try {
                JsonNode input = series.path("input");
                XmrSettings settings = settings(input);
                answers.add(answer(series.path("id"), Xmr.of(values(input.path("y")), settings)));
            } catch (EngineException e) {
                e.problems()
                        .forEach(problem -> problems.add(
                                new Problem(problem.code(), problem.whatHappened(), problem.whatToDo(), where)));
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return JSON.writeValueAsString(answers);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? null
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new EngineException(
                    List.of(new Problem("spc-unreadable", "The file is not JSON.", "Correct it and run again.", where)),
                    e);
        }
    }

    private static XmrSettings settings(JsonNode input) {
        Improvement improvement = switch (input.path("improvement_direction").asString("")) {
            case "increase" -> Improvement.INCREASE;
            case "decrease" -> Improvement.DECREASE;
            case "neutral" -> Improvement.NEUTRAL;
            default -> throw input("improvement_direction", "increase, decrease or neutral");
        };
        XmrSettings settings = XmrSettings.standard(improvement, number(input.path("target"), "target"));
        BigDecimal fixAfter = number(input.path("fix_after_n_points"), "fix_after_n_points");
        if (fixAfter != null) {
            settings = settings.fixedAfter(whole(fixAfter, "fix_after_n_points"));
        }
        JsonNode screening = input.path("screen_outliers");
        if (present(screening)) {
            if (!screening.isBoolean()) {
                throw input("screen_outliers", "true or false");
            }
            settings = settings.screening(screening.booleanValue());
        }
        return settings.rebasedAt(rebaseAt(input.path("rebase_first_index_1based")));
    }

    private static SortedSet<Integer> rebaseAt(JsonNode node) {
        SortedSet<Integer> places = new TreeSet<>();
        for (JsonNode place : node.isArray() ? node.values() : List.of(node)) {
            BigDecimal number = number(place, "rebase_first_index_1based");
            if (number != null) {
                places.add(whole(number, "rebase_first_index_1based") - 1);
            }
        }
        return places;
    }

    private static List<@Nullable BigDecimal> values(JsonNode node) {
        if (node.isNumber()) {
            return List.of(node.decimalValue());
        }
        if (!node.isArray()) {
            throw input("y", "a list of numbers, with null for a missing one");
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (JsonNode value : node.values()) {
            values.add(number(value, "y"));
        }
        return values;
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        if (!present(node)) {
            return null;
        }
        if (!node.isNumber()) {
            throw input(name, "a number or null");
        }
        return node.decimalValue();
    }

    private static int whole(BigDecimal number, String name) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new EngineException(input(name, "a whole number").problems(), e);
        }
    }

    private static EngineException input(String name, String wanted) {
        return new EngineException(
                new Problem("spc-input", "The input " + name + " cannot be used.", "Give " + wanted + ".", null));
    }

    private static ObjectNode answer(JsonNode id, Xmr xmr) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", id.isMissingNode() ? JSON.nullNode() : id);
        ArrayNode mean = answer.putArray("mean");
        ArrayNode lower = answer.putArray("lpl");
        ArrayNode upper = answer.putArray("upl");
        ArrayNode cause = answer.putArray("special_cause_type");
        ArrayNode meaning = answer.putArray("point_type");
        ArrayNode group = answer.putArray("rebase_group");
        for (XmrPoint point : xmr.points()) {
            add(mean, point.mean());
            add(lower, point.lower());
            add(upper, point.upper());
            cause.add(point.cause().packageWords(xmr.settings().run()));
            meaning.add(point.meaning().packageWords());
            group.add(point.group());
        }
        answer.put("variation_type", xmr.variation().packageWords());
        answer.put("variation_icon", icon(xmr));
        answer.put(
                "assurance_type", xmr.assurance().map(Assurance::packageWords).orElse(null));
        answer.put("assurance_icon", xmr.assurance().map(Assurance::icon).orElse(null));
        return answer;
    }

    private static String icon(Xmr xmr) {
        Meaning meaning = xmr.variation();
        boolean high =
                xmr.lastPoint().map(point -> point.cause().direction() > 0).orElse(false);
        return switch (meaning) {
            case USUAL -> "common_cause";
            case BETTER -> high ? "improvement_high" : "improvement_low";
            case WORSE -> high ? "concern_high" : "concern_low";
            case HIGH -> "neutral_high";
            case LOW -> "neutral_low";
        };
    }

    private static void add(ArrayNode list, @Nullable BigDecimal value) {
        if (value == null) {
            list.addNull();
        } else {
            list.add(value.doubleValue());
        }
    }
}
