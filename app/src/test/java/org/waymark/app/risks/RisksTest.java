package org.waymark.app.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.waymark.app.database.RealPostgres;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;

@SuppressWarnings("NullAway.Init")
class RisksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String WHO = "Programme manager";

    private static AnnotationConfigApplicationContext context;
    private static DataSource source;

    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Risks risks = context.getBean(Risks.class);

    @BeforeAll
    static void start() {
        source = RealPostgres.migrated("risks");
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.register(Wiring.class);
        context.refresh();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate risks_register cascade").update();
    }

    @Test
    void aPaperIsTakenInWholeAndTheHighestStandsFirst() {
        RisksTaken taken = risks.take(
                paper(TODAY, line("1", "Risk", "2", "3", "6"), line("2", "Issue", "4", "4", "16")), WHO, NOW);

        assertThat(taken).isEqualTo(new RisksTaken(2, 0, 2, 0));
        assertThat(risks.risks())
                .extracting(Risk::label, Risk::score)
                .containsExactly(tuple("I2", OptionalInt.of(16)), tuple("R1", OptionalInt.of(6)));
        Risk first = risks.risk("r1").orElseThrow();
        assertThat(first.owner()).isEqualTo("Head of service");
        assertThat(first.raisedWords()).isEqualTo("March 2026");
        assertThat(first.origin()).isEqualTo("Highlight report, risks.csv, row 2");
    }

    @Test
    void theSamePaperTwiceChangesNothing() {
        PaperRisks paper = paper(TODAY, line("1", "Risk", "2", "3", "6"), line(null, null, null, null, null));
        risks.take(paper, WHO, NOW);
        List<Risk> before = risks.risks();

        RisksTaken again = risks.take(paper, WHO, NOW.plusSeconds(60));

        assertThat(again.isNothing()).isTrue();
        assertThat(risks.risks()).isEqualTo(before);
        assertThat(rows("risks_report")).isEqualTo(1);
    }

    @Test
    void aLaterPaperAddsAnAssessmentAndTheRiseIsSeen() {
        risks.take(paper(TODAY, line("1", "Risk", "2", "3", "6")), WHO, NOW);

        risks.take(paper(TODAY.plusMonths(1), line("1", "Risk", "4", "3", "12")), WHO, NOW);

        Risk risk = risks.risk("r1").orElseThrow();
        assertThat(risk.assessments())
                .extracting(Assessment::assessedOn, Assessment::probability)
                .containsExactly(tuple(TODAY.plusMonths(1), "4"), tuple(TODAY, "2"));
        assertThat(risks.comparedWith()).contains(TODAY);
        assertThat(risk.riseSince(TODAY)).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void withOnePaperThereIsNothingToCompareWith() {
        risks.take(paper(TODAY, line("1", "Risk", "2", "3", "6")), WHO, NOW);

        assertThat(risks.comparedWith()).isEmpty();
    }

    @Test
    void anOlderPaperAddsToTheHistoryAndLeavesTheRiskAsItStands() {
        risks.take(paper(TODAY, line("1", "Issue", "2", "3", "6")), WHO, NOW);

        risks.take(paper(TODAY.minusMonths(2), line("1", "Risk", "5", "5", "25")), WHO, NOW);

        Risk risk = risks.risk("i1").orElseThrow();
        assertThat(risk.kind()).isEqualTo(RiskKind.ISSUE);
        assertThat(risk.score()).isEqualTo(OptionalInt.of(6));
        assertThat(risk.assessments()).hasSize(2);
        assertThat(risks.risks()).hasSize(1);
    }

    @Test
    void twoLinesOfOneReferenceAreTwoRisks() {
        risks.take(paper(TODAY, line("1", "Risk", "2", "3", "6"), line("1", "Risk", "5", "5", "25")), WHO, NOW);

        assertThat(risks.risks()).extracting(Risk::address).containsExactly("r1-2", "r1");
    }

    @Test
    void whatIsOffTheScaleIsKeptAsPrintedAndStandsLast() {
        risks.take(paper(TODAY, line("1", "Risk", "High", "4", "16"), line("2", "Risk", "1", "1", "1")), WHO, NOW);

        assertThat(risks.risks()).extracting(Risk::label).containsExactly("R2", "R1");
        assertThat(risks.risk("r1").orElseThrow().now().orElseThrow().probability())
                .isEqualTo("High");
    }

    @Test
    void aChangedScoreIsAFurtherAssessmentOfToday() {
        risks.take(paper(TODAY.minusMonths(1), line("1", "Risk", "3", "4", "16")), WHO, NOW);
        Risk seen = risks.risk("r1").orElseThrow();

        RiskOutcome outcome = risks.change(seen.id(), 1, scored(seen, "2", "4"), TODAY, "Director", NOW);

        assertThat(outcome).isInstanceOf(RiskOutcome.Saved.class);
        Risk now = risks.risk("r1").orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.assessments())
                .extracting(Assessment::assessedOn, Assessment::probability, Assessment::printedScore)
                .containsExactly(tuple(TODAY, "2", null), tuple(TODAY.minusMonths(1), "3", "16"));
        assertThat(risks.comparedWith()).contains(TODAY.minusMonths(1));
    }

    @Test
    void aFormSavedWithoutAChangeLeavesTheVersionAndTheHistory() {
        risks.take(paper(TODAY, line("1", "Risk", "High", "4", "16")), WHO, NOW);
        Risk seen = risks.risk("r1").orElseThrow();

        risks.change(seen.id(), 1, RiskEntry.of(seen), TODAY, WHO, NOW);

        assertThat(risks.risk("r1")).contains(seen);
    }

    @Test
    void whoSavesSecondIsToldAndNothingOfTheirsIsKept() {
        risks.take(paper(TODAY, line("1", "Risk", "3", "4", "12")), WHO, NOW);
        Risk seen = risks.risk("r1").orElseThrow();
        risks.change(seen.id(), 1, scored(seen, "2", "4"), TODAY, WHO, NOW);

        RiskOutcome second = risks.change(seen.id(), 1, scored(seen, "5", "5"), TODAY, "Director", NOW);

        assertThat(second).isInstanceOf(RiskOutcome.Overtaken.class);
        assertThat(risks.risk("r1").orElseThrow().score()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    void everythingWrongWithAFormIsSaidAtOnce() {
        RiskEntry entry = new RiskEntry(RiskKind.RISK, " ", null, null, null, "7", null, RiskState.OPEN);

        RiskOutcome outcome = risks.add(entry, TODAY, WHO, NOW);

        assertThat(problems(outcome)).containsExactly("risk-words-empty", "risk-off-the-scale", "risk-off-the-scale");
        assertThat(rows("risks_risk")).isZero();
    }

    @Test
    void aRiskAddedByHandGetsTheNextNumberOfTheRegister() {
        risks.take(paper(TODAY, line("7", "Risk", "3", "4", "12")), WHO, NOW);

        risks.add(
                new RiskEntry(
                        RiskKind.ISSUE, "It has happened", null, "March 2026", "Director", "4", "5", RiskState.OPEN),
                TODAY,
                WHO,
                NOW);

        assertThat(risks.risks()).extracting(Risk::label).containsExactly("I8", "R7");
        assertThat(risks.risk("i8").orElseThrow().register()).isEqualTo("Highlight report");
    }

    @Test
    void aPaperDoesNotOverwriteWhatAPersonWrote() {
        risks.take(paper(TODAY, line("1", "Risk", "3", "4", "12")), WHO, NOW);
        Risk seen = risks.risk("r1").orElseThrow();
        RiskEntry was = RiskEntry.of(seen);
        risks.change(
                seen.id(),
                1,
                new RiskEntry(
                        was.kind(),
                        was.description(),
                        was.mitigation(),
                        was.raisedOn(),
                        "Director",
                        "3",
                        "4",
                        RiskState.CLOSED),
                TODAY,
                WHO,
                NOW);

        RisksTaken taken = risks.take(paper(TODAY.plusMonths(1), line("1", "Risk", "3", "4", "12")), WHO, NOW);

        Risk now = risks.risk("r1").orElseThrow();
        assertThat(now.owner()).isEqualTo("Director");
        assertThat(now.state()).isEqualTo(RiskState.CLOSED);
        assertThat(taken).isEqualTo(new RisksTaken(0, 0, 1, 1));
        assertThat(risks.changes(seen.id()))
                .extracting(RiskChange::field, RiskChange::fromPaper)
                .containsExactly(tuple("state", false), tuple("owner", false));
    }

    @Test
    void aPaperThatCannotBeTakenInWholeIsNotTakenInAtAll() {
        PaperRisks.Line broken = new PaperRisks.Line(
                "risks.csv, row 3",
                "2",
                null,
                "A character PostgreSQL refuses: \u0000",
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> risks.take(paper(TODAY, line("1", "Risk", "3", "4", "12"), broken), WHO, NOW))
                .isInstanceOf(DataAccessException.class);

        assertThat(rows("risks_risk")).isZero();
        assertThat(rows("risks_register")).isZero();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrLoseAnAssessment() {
        risks.take(paper(TODAY, line("1", "Risk", "3", "4", "12")), WHO, NOW);

        assertThatThrownBy(() -> jdbc.sql("update risks_assessment set probability = '1'")
                        .update())
                .hasMessageContaining("risks_assessment is only added to");
        assertThatThrownBy(() -> jdbc.sql("delete from risks_assessment").update())
                .hasMessageContaining("risks_assessment is only added to");
    }

    private static RiskEntry scored(Risk risk, String probability, String impact) {
        return new RiskEntry(
                risk.kind(),
                risk.description(),
                risk.mitigation(),
                risk.raisedOn(),
                risk.owner(),
                probability,
                impact,
                risk.state());
    }

    private static List<String> problems(RiskOutcome outcome) {
        return outcome.fold(
                saved -> List.of(),
                overtaken -> List.of(),
                refused -> refused.problems().stream().map(Problem::code).toList());
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static PaperRisks paper(LocalDate on, PaperRisks.Line... lines) {
        return new PaperRisks("Highlight report", on, List.of(lines));
    }

    private static PaperRisks.Line line(
            @Nullable String ref,
            @Nullable String kind,
            @Nullable String probability,
            @Nullable String impact,
            @Nullable String score) {
        return new PaperRisks.Line(
                "risks.csv, row 2",
                ref,
                kind,
                "Workers leave",
                "Offers of permanent posts",
                "2026-03",
                "Head of service",
                probability,
                impact,
                score);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(Risks.class)
    static class Wiring {

        @Bean
        DataSourceTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.packaged();
        }
    }
}
