package org.waymark.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.sql.DuckDb;
import org.waymark.engine.sql.SqlRunner;

/** Absence is never mistaken for nought, and says what is absent. */
class NoValueTest {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void aDerivedRecordThatIsMissingNamesWhatTheExtractLacks() {
        Catalogue catalogue = Catalogue.packaged();
        try (SqlRunner sql = DuckDb.open();
                MeasureRunner runner =
                        MeasureRunner.over(new Workbench(catalogue, sql, END_OF_MARCH, Set.of("missing_episode")))) {
            assertThat(runner.missingFor(catalogue.measure("rhi-72h-percent")))
                    .isEqualTo("offer of a return interview");
            assertThat(runner.run(
                            catalogue.measure("rhi-72h-percent"), YearMonth.of(2026, 3), YearMonth.of(2026, 3), "all"))
                    .isNotEmpty()
                    .allSatisfy(figure -> {
                        assertThat(figure.value()).isNull();
                        assertThat(figure.noValue()).isEqualTo("this snapshot has no offer of a return interview");
                    });
        }
    }
}
