package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.app.plans.PaperPlan;
import org.waymark.app.plans.PlanKind;
import org.waymark.app.plans.Rating;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;

class PlanOfPackTest {

    private static final String COVER = """
            title: Improvement plan
            authority: Eastmere
            report_date: 2026-11-24
            plan_kind: quarterly-rag
            """;
    private static final String HEADER =
            "ref,theme,objective,action,lead,due,previous_status,status,success_measure,baseline,target,update,depends_on\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"torbay-2021, 75, 4", "devon-2020-care-leavers, 52, 1", "torbay-2016, 62, 0"})
    void everyRowOfAPublishedPlanBecomesAnAction(String name, int actions, int themes) {
        PaperPlan plan = PlanOfPack.of(Pack.read(published(name)));

        assertThat(plan.actions())
                .extracting(PaperPlan.Action::where)
                .hasSize(actions)
                .doesNotHaveDuplicates();
        assertThat(plan.themes()).hasSize(themes);
    }

    @ParameterizedTest
    @CsvSource({"torbay-2021", "devon-2020-care-leavers", "torbay-2016"})
    void everyRatingPrintedInAPublishedPlanIsOnTheScaleOfItsKind(String name) {
        PaperPlan plan = PlanOfPack.of(Pack.read(published(name)));
        PlanKind kind = Objects.requireNonNull(kinds().get(plan.kind()));

        assertThat(plan.actions())
                .filteredOn(action -> action.rating() != null)
                .allSatisfy(action -> assertThat(kind.rating(action.rating()).map(Rating::word))
                        .isPresent());
    }

    @Test
    void refsOfWhatAnActionHangsOnAreSeparatedAndKeptAsPrinted() throws IOException {
        PaperPlan plan = plan("1.1,,,Begin,,,,,,,,,\n1.2,,,Go on,,,,,,,,,\"1.1, 1.9 1.1\"\n");

        assertThat(plan.actions().get(0).dependsOn()).isEmpty();
        assertThat(plan.actions().get(1).dependsOn()).containsExactly("1.1", "1.9");
    }

    @Test
    void aBlankOwnerStaysBlankAndTheActionIsKeptWithItsPlace() throws IOException {
        PaperPlan plan = plan(",,,Write it down,,Review November 2021,,,,,,,\n");

        PaperPlan.Action action = plan.actions().get(0);
        assertThat(action.ref()).isNull();
        assertThat(action.lead()).isNull();
        assertThat(action.due()).isEqualTo("Review November 2021");
        assertThat(action.where()).isEqualTo("plan.csv, row 2");
    }

    @Test
    void anActionWithoutWordsIsKept() throws IOException {
        PaperPlan plan = plan("1.1,,,,Conference manager,,,GREEN,,,,Being done each month.,\n");

        assertThat(plan.actions()).singleElement().satisfies(action -> {
            assertThat(action.text()).isNull();
            assertThat(action.update()).isEqualTo("Being done each month.");
        });
    }

    @Test
    void theMeasuresOwnFileWinsOverThePlansCells() throws IOException {
        Files.writeString(folder.resolve("success_measures.csv"), """
                plan_ref,title,baseline_text,baseline,baseline_unit,baseline_period,target_text,target,target_unit,target_by
                1.1,Held in time,62%,62,%,,95%,95,%,2027-01
                1.1,Offered in time,70%,70,%,,100%,100,%,2027-01
                """);

        PaperPlan plan = plan("1.1,,,Hold them,,,,,Both,62 and 70,95 and 100,,\n1.2,,,Ask,,,,,Asked,,All,,\n");

        assertThat(plan.actions().get(0).successMeasures())
                .extracting(PaperPlan.SuccessMeasure::title)
                .containsExactly("Held in time", "Offered in time");
        assertThat(plan.actions().get(1).successMeasures())
                .containsExactly(new PaperPlan.SuccessMeasure("Asked", null, "All", null));
    }

    private PaperPlan plan(String rows) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), COVER);
        Files.writeString(folder.resolve("plan.csv"), HEADER + rows);
        return PlanOfPack.of(Pack.read(folder));
    }

    private static Map<String, PlanKind> kinds() {
        return PlanKind.all(Catalogue.packaged());
    }

    private static Path published(String name) {
        Path pack = Path.of("../../shared/packs", name);
        assumeTrue(Files.isDirectory(pack), "The published pack " + name + " is not beside the project.");
        return pack;
    }
}
