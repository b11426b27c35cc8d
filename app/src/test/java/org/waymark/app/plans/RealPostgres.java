package org.waymark.app.plans;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL, started from the packaged binaries in a folder of its own and thrown away when closed. */
public final class RealPostgres implements AutoCloseable {

    private final Path folder = Files.createTempDirectory("waymark-postgres");
    private final List<String> as;
    private final int port;

    public RealPostgres() throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        as = root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path packed = folder.resolve("postgres.txz");
        try (InputStream binaries = RealPostgres.class.getResourceAsStream("/" + archive())) {
            Files.copy(Objects.requireNonNull(binaries, "the PostgreSQL binaries are not on the class path"), packed);
        }
        run(List.of("tar", "-xJf", packed.toString(), "-C", folder.toString()));
        if (root) {
            run(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
        Path log = folder.resolve("postgres.log");
        run(inOwnName("bin/initdb", "-D", data(), "-U", "waymark", "-A", "trust", "-E", "UTF8", "--no-locale"));
        run(inOwnName(
                "bin/pg_ctl",
                "-D",
                data(),
                "-l",
                log.toString(),
                "-w",
                "-o",
                "-c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories='' -p " + port,
                "start"));
    }

    /** A database with the tables of one module. */
    public DataSource migrated(String module) {
        DataSource source =
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "waymark", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
        return source;
    }

    @Override
    public void close() throws IOException {
        run(inOwnName("bin/pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String archive() {
        return System.getProperty("os.arch").equals("aarch64")
                ? "postgres-linux-arm_64.txz"
                : "postgres-linux-x86_64.txz";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private List<String> inOwnName(String program, String... arguments) {
        List<String> command = new ArrayList<>(as);
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".out").toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("\"" + command + "\" did not end well: "
                        + Files.readString(folder.resolveSibling(folder.getFileName() + ".out")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".out"));
        }
    }
}
