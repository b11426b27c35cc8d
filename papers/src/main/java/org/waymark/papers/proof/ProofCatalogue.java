package org.waymark.papers.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackTable;
import org.waymark.papers.pack.Row;

/**
 * Whether the checks of a catalogue do what they say: each worked example is made into a paper and read, with only the tables that the check says it
 * needs.
 *
 * @param examples how many worked examples were read
 * @param problems what is wrong; empty when nothing is
 */
public record ProofCatalogue(int examples, List<Problem> problems) {

    /** What an example's cover says unless it says otherwise. */
    private static final Map<String, Object> COVER =
            Map.of("title", "Highlight report", "authority", "Anyshire", "report_date", "2026-11-30");

    private static final int HEADER = 1;

    public ProofCatalogue {
        problems = List.copyOf(problems);
    }

    /** Reads every example of every check. It gathers every problem and throws none. */
    public static ProofCatalogue of(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        int examples = 0;
        try (PaperTables tables = PaperTables.open(Readings.of(catalogue))) {
            for (ProofCheck check : catalogue.proofChecks().values()) {
                if (!check.id().equals(check.code()) && !check.id().startsWith(check.code() + "-")) {
                    problems.add(problem(
                            check,
                            "proof-name",
                            "The file's name does not begin with the code \"" + check.code() + "\".",
                            "Name it by its code, with a hyphen and what sets it apart if there are several."));
                }
                boolean finds = check.examples().stream()
                        .anyMatch(example -> !example.finds().isEmpty());
                boolean passes = check.examples().stream()
                        .anyMatch(example -> example.finds().isEmpty());
                if (!finds || !passes) {
                    problems.add(problem(
                            check,
                            "proof-examples",
                            "There is no example that finds " + (finds ? "nothing." : "something."),
                            "Show both: what is a fault, and what is near one and is none."));
                }
                for (ProofCheck.Example example : check.examples()) {
                    examples++;
                    read(check, example, tables, problems);
                }
            }
        } catch (EngineException e) {
            problems.addAll(e.problems());
        }
        return new ProofCatalogue(examples, problems);
    }

    private static void read(ProofCheck check, ProofCheck.Example example, PaperTables tables, List<Problem> problems) {
        try {
            tables.lay(pack(example), check.needs());
            List<String> found =
                    Proof.run(check, tables).stream().map(ProofFinding::ref).toList();
            if (!found.equals(example.finds())) {
                problems.add(problem(
                        check,
                        "example-differs",
                        "The example \"" + example.says() + "\" should find " + example.finds() + " and finds " + found
                                + ".",
                        "Correct the sql or the example."));
            }
        } catch (EngineException e) {
            e.problems()
                    .forEach(p -> problems.add(problem(
                            check,
                            p.code(),
                            "The example \"" + example.says() + "\" could not be read. " + p.whatHappened(),
                            p.whatToDo())));
        }
    }

    /** The paper of an example. */
    static Pack pack(ProofCheck.Example example) {
        Map<String, Object> cover = new LinkedHashMap<>(COVER);
        List<PackTable> tables = new ArrayList<>();
        example.given().forEach((table, rows) -> {
            if (table.equals("cover")) {
                rows.forEach(cover::putAll);
            } else if (table.equals("statuses")) {
                cover.put(
                        "statuses",
                        rows.stream().map(row -> row.getOrDefault("word", "")).toList());
            } else {
                tables.add(table(table + ".csv", rows));
            }
        });
        return Pack.of(cover, tables);
    }

    private static PackTable table(String file, List<Map<String, String>> rows) {
        List<String> columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        List<Row> typed = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            typed.add(new Row(file, typed.size() + 1 + HEADER, cells));
        }
        return new PackTable(file, columns, typed);
    }

    private static Problem problem(ProofCheck check, String code, String whatHappened, String whatToDo) {
        return new Problem(code, whatHappened, whatToDo, check.file());
    }
}
