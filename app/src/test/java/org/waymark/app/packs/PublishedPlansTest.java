package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.waymark.app.database.RealPostgres;
import org.waymark.app.plans.Plans;
import org.waymark.app.plans.Taken;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;

@SuppressWarnings("NullAway.Init")
class PublishedPlansTest {

    private static AnnotationConfigApplicationContext context;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isDirectory(packs()), "The published packs are not beside the project.");
        DataSource source = RealPostgres.migrated("plans");
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.register(Wiring.class);
        context.refresh();
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"torbay-2021, 75, 4", "devon-2020-care-leavers, 52, 1", "torbay-2016, 62, 0"})
    void aPublishedPlanIsTakenInWithEveryRowAndASecondTimeNothingIsNew(String name, int actions, int themes) {
        Plans plans = context.getBean(Plans.class);
        Pack pack = Pack.read(packs().resolve(name));

        Taken first = plans.take(PlanOfPack.of(pack), "Programme manager", Instant.parse("2026-11-24T10:00:00Z"));
        Taken second = plans.take(PlanOfPack.of(pack), "Programme manager", Instant.parse("2026-11-24T11:00:00Z"));

        assertThat(first.actions()).isEqualTo(actions);
        assertThat(first.themes()).isEqualTo(themes);
        assertThat(plans.actions(first.plan())).hasSize(actions);
        assertThat(second.isNothing()).isTrue();
        long printed = pack.actions().stream()
                .filter(action -> action.status() != null || action.update() != null)
                .count();
        assertThat(plans.actions(first.plan()).stream()
                        .filter(action -> plans.updates(action.id()).stream()
                                .anyMatch(update ->
                                        update.reportedOn().equals(pack.cover().reportedOn())))
                        .count())
                .isEqualTo(printed);
    }

    private static Path packs() {
        return Path.of("../../shared/packs");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(Plans.class)
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
