package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

/** The parts of the contract that the shipped catalogue may not use: amounts out of another, each child's rows, hours, exemptions, rates of flows. */
class ContractTest {

    private static final Path CONTRACT = resource();

    @Test
    void theContractHoldsByItsWorkedExamples() {
        CatalogueCheck check = CatalogueCheck.of(Catalogue.at(CONTRACT));

        assertThat(lines(check)).isEmpty();
        assertThat(check.examples()).isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "measures/contract/visits.yaml | where v.made_at is not null | where v.made_at > date '2025-07-01' | example-differs",
                "measures/contract/visits.yaml | counted_on: made_on | counted_on: made | measure-column-missing",
                "measures/contract/visits.yaml | true as in_numerator | cast(null as boolean) as in_numerator | measure-null",
                "measures/contract/visits.yaml | v.visit_id as unit_id | 'one' as unit_id | measure-unit-repeats",
                "measures/contract/visits.yaml | [visit_id, child_id, made_at] | [visit_id, child_id] | sql-needs",
                "measures/contract/visits.yaml | polarity: context_only | polarity: upwards | catalogue-unreadable",
                "measures/contract/caseload.yaml | 0 as out_of | 1 as out_of | example-differs",
                "measures/contract/children-seen-all.yaml | each_child: all | each_child: any | example-differs",
                "clocks/asked-48-hours.yaml | value: 48 | value: 47 | example-differs",
                "clocks/working-days-3.yaml | value: 3 | value: 4 | example-differs",
                "clocks/months-3.yaml | unit: months } | unit: moons } | catalogue-unreadable"
            })
    void aMistakeInAFileIsFound(String file, String from, String to, String code, @TempDir Path folder)
            throws IOException {
        Path copy = folder.resolve("catalogue");
        copy(copy);
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), to));

        CatalogueCheck check = CatalogueCheck.of(Catalogue.at(copy));

        assertThat(check.problems()).extracting(Problem::code).contains(code);
        assertThat(check.problems())
                .allSatisfy(problem -> assertThat(problem.where()).isNotNull());
    }

    @Test
    void aDerivedRecordThatReadsAColumnThatIsNotThereIsFound(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("catalogue");
        copy(copy);
        Files.writeString(copy.resolve("records/seen.yaml"), """
                id: seen
                title: Seen
                row_is: One child seen.
                needs: [visit]
                fields:
                  child_id: { type: text, key: true, says: The child. }
                sql: select v.child as child_id from visit as v
                """);

        assertThat(CatalogueCheck.of(Catalogue.at(copy)).problems())
                .filteredOn(problem -> "records/seen.yaml".equals(problem.where()))
                .extracting(Problem::code)
                .contains("sql-needs");
    }

    @Test
    void aFileOfTheOverlayStandsInPlaceOfTheShippedOne(@TempDir Path folder) throws IOException {
        copy(folder.resolve("catalogue"));
        Path local = folder.resolve("catalogue.local/measures/contract");
        Files.createDirectories(local);
        Files.writeString(
                local.resolve("visits.yaml"),
                Files.readString(CONTRACT.resolve("measures/contract/visits.yaml"))
                        .replace("title: visits", "title: Our own"));

        Catalogue catalogue = Catalogue.at(folder.resolve("catalogue"));

        assertThat(catalogue.measure("visits").title()).isEqualTo("Our own");
        assertThat(catalogue.measure("caseload").title()).isEqualTo("caseload");
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(CONTRACT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static String lines(CatalogueCheck check) {
        return check.problems().stream().map(Problem::line).collect(Collectors.joining("\n"));
    }

    private static Path resource() {
        try {
            return Path.of(java.util.Objects.requireNonNull(ContractTest.class.getResource("/contract-catalogue"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
