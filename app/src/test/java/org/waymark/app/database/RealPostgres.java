package org.waymark.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The application's own PostgreSQL for tests: one server for the whole run, which promises nothing to the disk, and a new database for each who
 * asks. The server and its folder go when the tests end.
 */
public final class RealPostgres {

    private static final PostgresServer SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RealPostgres() {}

    /** A database with the tables of some modules, open as their owner. */
    public static DataSource migrated(String... modules) {
        Login owner = fresh();
        DataSource source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        Flyway.configure()
                .dataSource(source)
                .locations(Stream.of(modules)
                        .map(module -> "classpath:db/migration/" + module)
                        .toArray(String[]::new))
                .load()
                .migrate();
        return source;
    }

    /** The sign-in that owns a new and empty database. */
    public static Login fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        Login server = SERVER.server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + name + " owner " + SERVER.owner().user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return in(name, SERVER.owner());
    }

    /** The sign-in of the application to a database that {@link #fresh} made. */
    public static Login application(Login owner) {
        return new Login(
                owner.url(), SERVER.application().user(), SERVER.application().password());
    }

    private static Login in(String database, Login login) {
        return new Login(login.url().replace("/waymark?", "/" + database + "?"), login.user(), login.password());
    }

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("waymark-tests");
            PostgresServer server = PostgresServer.start(
                    folder, "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");
            // After the applications under test have closed, which would else wait for the server.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
