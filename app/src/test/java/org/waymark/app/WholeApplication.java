package org.waymark.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.app.database.Login;
import org.waymark.app.database.RealPostgres;

/**
 * A test over the whole application: every module, a database of its own with the application signed in as it is in use, one person a role, and
 * an empty store. Tests that say no more than this share one application.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WholeApplication.Settings.class)
public @interface WholeApplication {

    /** Points the application at a new database. */
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Login owner = RealPostgres.fresh();
            Login application = RealPostgres.application(owner);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "the test's own",
                            Map.of(
                                    "waymark.database.url", owner.url(),
                                    "waymark.database.owner", owner.user(),
                                    "waymark.database.owner-password", owner.password(),
                                    "waymark.database.user", application.user(),
                                    "waymark.database.password", application.password(),
                                    "waymark.people",
                                            Path.of("src/test/resources/people.csv")
                                                    .toString(),
                                    "waymark.store", "target/test-store",
                                    "waymark.data", "target/test-data")));
        }
    }
}
