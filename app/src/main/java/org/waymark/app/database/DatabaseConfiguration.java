package org.waymark.app.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** Which server, who owns the tables and who works with them. */
@Configuration
class DatabaseConfiguration {

    /** The two sign-ins: migrations run as the owner, everything else as the application. */
    record Logins(Login owner, Login application) {}

    @Bean
    @ConditionalOnProperty(name = "waymark.database.url", matchIfMissing = true, havingValue = "embedded")
    PostgresServer postgresServer(@Value("${waymark.data}") Path folder) {
        return PostgresServer.start(folder);
    }

    @Bean
    @ConditionalOnProperty(name = "waymark.database.url", matchIfMissing = true, havingValue = "embedded")
    Logins embeddedLogins(PostgresServer server) {
        return new Logins(server.owner(), server.application());
    }

    @Bean
    @ConditionalOnProperty(name = "waymark.database.url", havingValue = "embedded", matchIfMissing = true)
    BackUpAdvice backUpAdvice(PostgresServer server) {
        return new BackUpAdvice(server);
    }

    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean(PostgresServer.class)
    Logins yourLogins(
            @Value("${waymark.database.url}") String url,
            @Value("${waymark.database.user:#{null}}") @Nullable String user,
            @Value("${waymark.database.password:}") String password,
            @Value("${waymark.database.owner:#{null}}") @Nullable String owner,
            @Value("${waymark.database.owner-password:}") String ownerPassword) {
        if (user == null || owner == null || user.equals(owner)) {
            throw new EngineException(new Problem(
                    "database-needs-two-users",
                    "With your own PostgreSQL, Waymark needs two users: one that owns the tables and one that works with them.",
                    "Give --waymark.database.owner and --waymark.database.owner-password beside --waymark.database.user and"
                            + " --waymark.database.password. docs/how-to/use-your-own-postgresql.md tells how to make them.",
                    null));
        }
        String quiet = url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
        return new Logins(new Login(quiet, owner, ownerPassword), new Login(quiet, user, password));
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Logins logins) {
        Login login = logins.application();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Logins logins) {
        Login login = logins.owner();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer grants(Logins logins) {
        return flyway -> flyway.placeholders(
                java.util.Map.of("application", logins.application().user()));
    }
}
