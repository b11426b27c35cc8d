package org.waymark.engine.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Example;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.catalogue.Schemas;
import org.waymark.engine.catalogue.Scorecard;
import org.waymark.engine.catalogue.SourceCheck;
import org.waymark.engine.sql.DuckDb;
import org.waymark.engine.sql.SqlRunner;

/**
 * Checks a catalogue as the build does: every file against its schema, every query against the columns it says it needs, every worked example by
 * running it.
 *
 * @param files how many files were checked
 * @param examples how many worked examples were run
 * @param problems what is wrong; empty when nothing is
 */
public record CatalogueCheck(int files, int examples, List<Problem> problems) {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 3, 31);

    public CatalogueCheck {
        problems = List.copyOf(problems);
    }

    /** Checks everything. It gathers every problem and throws none. */
    public static CatalogueCheck of(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>(Schemas.check(catalogue));
        Map<String, Integer> run = new TreeMap<>();
        try (SqlRunner sql = DuckDb.open()) {
            problems.addAll(SourceCheck.of(catalogue));
            ExampleBench bench = new ExampleBench(catalogue, sql);
            catalogue
                    .records()
                    .values()
                    .forEach(record -> record.checks().forEach(check -> compile(bench, record, check, problems)));
            for (RecordType record : catalogue.records().values()) {
                if (record.sql() != null) {
                    compile(
                            bench,
                            record.file(),
                            record.sql(),
                            columns(catalogue, record.needs()),
                            List.of(),
                            problems);
                    examples(record.file(), record.examples(), record, bench::run, run, problems);
                }
            }
            for (Clock clock : catalogue.clocks().values()) {
                compile(bench, clock.file(), clock.sql(), columns(catalogue, clock.needs()), List.of(), problems);
                examples(clock.file(), clock.examples(), clock, bench::run, run, problems);
            }
            for (Measure measure : catalogue.measures().values()) {
                if (measure.sql() != null) {
                    compile(bench, measure.file(), measure.sql(), measure.needs(), measure.needsClocks(), problems);
                }
                if (measure.examples().size() < 2) {
                    problems.add(new Problem(
                            "measure-examples",
                            "The measure has fewer than two worked examples.",
                            "Write the edge and the awkward row.",
                            measure.file()));
                }
                examples(measure.file(), measure.examples(), measure, bench::run, run, problems);
            }
            for (Scorecard scorecard : catalogue.scorecards().values()) {
                scorecard.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> !catalogue.measures().containsKey(line.measure()))
                        .forEach(line -> problems.add(new Problem(
                                "unknown-measure",
                                "Line " + line.ref() + " names \"" + line.measure() + "\", which is no measure.",
                                "Correct the id.",
                                scorecard.file())));
            }
        } catch (EngineException e) {
            problems.addAll(e.problems());
        }
        return new CatalogueCheck(
                catalogue.names("").size(),
                run.values().stream().mapToInt(Integer::intValue).sum(),
                problems);
    }

    private static void compile(ExampleBench bench, RecordType record, RecordType.Check check, List<Problem> problems) {
        String wrong = bench.compileCheck(check.sql(), ANY_DAY);
        if (wrong != null) {
            problems.add(new Problem(
                    "sql-check",
                    "The sql of the check \"" + check.id() + "\" " + wrong,
                    "Let it return unit_id, source_file and source_row from records that are there.",
                    record.file()));
        }
    }

    private static Map<String, List<String>> columns(Catalogue catalogue, List<String> records) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String record : records) {
            RecordType type = catalogue.records().get(record);
            columns.put(
                    record,
                    type == null
                            ? List.of()
                            : type.fields().stream().map(Field::name).toList());
        }
        return columns;
    }

    private static void compile(
            ExampleBench bench,
            String file,
            String sql,
            Map<String, List<String>> needs,
            List<String> clocks,
            List<Problem> problems) {
        Map<String, List<String>> tables = new TreeMap<>(needs);
        try {
            String wrong = bench.compile(sql, tables, clocks, ANY_DAY);
            if (wrong != null) {
                problems.add(new Problem("sql-needs", "The sql " + wrong, "Correct the sql or its needs.", file));
            }
        } catch (EngineException e) {
            e.problems().forEach(p -> problems.add(new Problem(p.code(), p.whatHappened(), p.whatToDo(), file)));
        }
    }

    private static <T> void examples(
            String file,
            List<Example> examples,
            T item,
            BiFunction<T, Example, List<String>> runner,
            Map<String, Integer> run,
            List<Problem> problems) {
        for (Example example : examples) {
            run.merge(file, 1, Integer::sum);
            try {
                runner.apply(item, example)
                        .forEach(wrong -> problems.add(new Problem(
                                "example-differs",
                                "The example \"" + example.name() + "\" does not hold. " + wrong,
                                "Correct the sql or the example.",
                                file)));
            } catch (EngineException e) {
                e.problems()
                        .forEach(p -> problems.add(new Problem(
                                p.code(),
                                "The example \"" + example.name() + "\" could not be run. " + p.whatHappened(),
                                p.whatToDo(),
                                file)));
            }
        }
    }
}
