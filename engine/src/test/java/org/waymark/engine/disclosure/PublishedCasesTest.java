package org.waymark.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables on which a simpler rule fails. Another attacker judges what is hidden of them; the share is printed beside the reference's. */
class PublishedCasesTest {

    private static final Path FILE = Path.of("../../shared/domain/disclosure_cases.json");

    @TestFactory
    Stream<DynamicTest> noSmallCountOfAPublishedCaseIsBoundedWithinFiveAndLittleIsHidden() throws IOException {
        assumeTrue(Files.exists(FILE), "The published cases are not beside the project, so they are not run.");
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(FILE)).path("cases");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            JsonNode one = cases.get(i);
            String name = "case " + (i + 1);
            tests.add(DynamicTest.dynamicTest(name, () -> isSafeAndSparing(name, one)));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static void isSafeAndSparing(String name, JsonNode one) {
        long[][] table = table(one.path("table"));
        int reference = one.path("reference_suppressed").size();

        Suppression suppression = Disclosure.suppress(table);

        double narrowest = Tables.narrowest(table, suppression, 0);
        System.out.printf(
                Locale.ROOT,
                "%s: hidden %d of %d cells (%.1f%%), reference %d (%.1f%%); narrowest %.0f, reference %.0f%n",
                name,
                suppression.hidden().size(),
                suppression.cells(),
                100 * suppression.share(),
                reference,
                100.0 * reference / suppression.cells(),
                narrowest,
                one.path("reference_min_attack_width").asDouble());
        assertThat(suppression.hidden()).containsAll(cells(one.path("primary")));
        assertThat(narrowest).isGreaterThanOrEqualTo(5).isEqualTo(suppression.narrowest());
        assertThat(suppression.hidden()).hasSizeLessThanOrEqualTo(reference);
    }

    private static long[][] table(JsonNode rows) {
        return rows.values().stream()
                .map(row -> row.values().stream().mapToLong(JsonNode::asLong).toArray())
                .toArray(long[][]::new);
    }

    private static TreeSet<Cell> cells(JsonNode places) {
        TreeSet<Cell> cells = new TreeSet<>();
        places.values()
                .forEach(place ->
                        cells.add(new Cell(place.get(0).asInt(), place.get(1).asInt())));
        return cells;
    }
}
