package org.waymark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.measure.CaseList;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.MeasureRunner;
import org.waymark.engine.measure.Part;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.Snapshot;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;

/** The rows behind a figure are its numerator and its denominator: every measure of the catalogue, over an invented authority. */
class RowsEqualFiguresTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 9, 30);

    /** The end of a month, a quarter, a half year and twelve months. */
    private static final YearMonth LAST = YearMonth.of(2026, 9);

    private static final int MONTHS_OF_THE_WHOLE = 6;

    @TempDir
    Path folder;

    private final Catalogue catalogue = Catalogue.packaged();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @Test
    void rows_equal_figures_for_the_whole_authority_in_every_period_and_for_every_group_value_in_the_last()
            throws IOException {
        Snapshot snapshot = taken();
        try (MeasureRunner figures = MeasureRunner.over(catalogue, snapshot);
                MeasureRunner rows = MeasureRunner.over(catalogue, snapshot)) {
            for (Measure measure : catalogue.measures().values()) {
                compare(rows, measure, figures.run(measure, LAST.minusMonths(MONTHS_OF_THE_WHOLE - 1L), LAST, "all"));
                for (String group : MeasureRunner.groupsOf(measure)) {
                    compare(rows, measure, figures.run(measure, LAST, LAST, group));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(5_000);
    }

    private Snapshot taken() throws IOException {
        Simulator.of(new SimulatorRequest(11, 80, 24, AS_AT, AS_AT.plusMonths(1)))
                .write(folder);
        Path returns = folder.resolve(AS_AT.toString());
        return SnapshotStore.at(folder.resolve("store"))
                .take(
                        catalogue,
                        new TakeRequest(
                                List.of(
                                        new Input("ssda903", returns.resolve("ssda903")),
                                        new Input("cin-census", returns.resolve("cin-census.xml")),
                                        new Input("record-tables", returns.resolve("record-tables"))),
                                AS_AT,
                                Instant.parse("2026-10-05T09:00:00Z"),
                                null))
                .snapshot();
    }

    private void compare(MeasureRunner runner, Measure measure, List<Figure> figures) {
        boolean hasDenominator = !measure.isCount() && measure.ratePer().isEmpty();
        for (Figure figure : figures) {
            CaseList numerator = cases(runner, measure, figure, Part.NUMERATOR);
            same(figure, "numerator", figure.numerator(), numerator.numerator(), numerator.cases());
            assertThat(numerator.cases()).allMatch(CaseList.Case::inNumerator);
            if (hasDenominator) {
                List<CaseList.Case> counted =
                        cases(runner, measure, figure, Part.DENOMINATOR).cases();
                BigDecimal outOf = counted.stream().map(CaseList.Case::outOf).reduce(BigDecimal.ZERO, BigDecimal::add);
                same(figure, "denominator", figure.denominator(), outOf, counted);
            }
            String value = figure.groupValue();
            if (value != null) {
                assertThat(numerator.cases())
                        .allMatch(row -> value.equals(row.described().get(figure.group())));
            }
        }
    }

    private static CaseList cases(MeasureRunner runner, Measure measure, Figure figure, Part part) {
        return runner.cases(measure, figure.period(), figure.group(), figure.groupValue(), part);
    }

    private void same(
            Figure figure, String part, @Nullable BigDecimal of, BigDecimal ofRows, List<CaseList.Case> rows) {
        compared++;
        boolean equal = of == null ? rows.isEmpty() : of.compareTo(ofRows) == 0;
        if (!equal) {
            wrong.add(figure.measure() + " " + figure.period().label() + " " + figure.group() + "="
                    + figure.groupValue() + ": the " + part + " is " + of + " and its rows make " + ofRows);
        }
    }
}
