package org.waymark.papers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.engine.EngineException;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.ProofCheck;

/** One cell that holds nothing, or what it should not, never keeps a check from being run: the rest of the paper is still read. */
final class AnyCellMayBeBlankTest {

    private static final long SEED = 20_261_124L;
    private static final List<String> ODD = List.of(
            "-3",
            "abc",
            "1,2.3.4",
            "%",
            "9999999999999999999999",
            "2026-13",
            "31/02/2026",
            "'; drop table plan; --",
            "½",
            "n/a");
    private static final String BLANK = "";

    @Test
    void everyCheckReadsItsExamplesWithAnyCellBlankOrOdd() {
        Catalogue catalogue = Catalogue.at(Path.of("../catalogue"));
        List<Reading> readings = Readings.of(catalogue);
        Random random = new Random(SEED);
        List<String> failed = new ArrayList<>();
        int read = 0;
        for (ProofCheck check : catalogue.proofChecks().values()) {
            String cell = "";
            try (PaperTables tables = PaperTables.open(readings)) {
                for (ProofCheck.Example example : check.examples()) {
                    for (ProofCheck.Example changed : changed(example, random)) {
                        cell = changed.says();
                        tables.lay(ProofCatalogue.pack(changed), check.needs());
                        Proof.run(check, tables);
                        read++;
                    }
                }
            } catch (EngineException e) {
                failed.add(check.id() + ", " + cell + ": " + e.problems().get(0).whatHappened());
            }
        }

        assertThat(failed).as("seed %d", SEED).isEmpty();
        assertThat(read).isGreaterThan(200);
    }

    /** The example with one cell of each of its tables' columns blank, and one of them odd. */
    private static List<ProofCheck.Example> changed(ProofCheck.Example example, Random random) {
        List<ProofCheck.Example> changed = new ArrayList<>();
        example.given().forEach((table, rows) -> {
            if (table.equals("cover") || table.equals("statuses") || rows.isEmpty()) {
                return;
            }
            int row = random.nextInt(rows.size());
            for (String column : rows.get(row).keySet()) {
                changed.add(with(example, table, row, column, BLANK));
            }
            List<String> columns = List.copyOf(rows.get(row).keySet());
            changed.add(with(
                    example,
                    table,
                    row,
                    columns.get(random.nextInt(columns.size())),
                    ODD.get(random.nextInt(ODD.size()))));
        });
        return changed;
    }

    private static ProofCheck.Example with(
            ProofCheck.Example example, String table, int row, String column, String text) {
        Map<String, List<Map<String, String>>> given = new LinkedHashMap<>(example.given());
        List<Map<String, String>> rows = new ArrayList<>(given.getOrDefault(table, List.of()));
        Map<String, String> cells = new LinkedHashMap<>(rows.get(row));
        if (text.equals(BLANK)) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
        rows.set(row, cells);
        given.put(table, rows);
        return new ProofCheck.Example(table + "." + column + " is \"" + text + "\"", given, List.of());
    }
}
