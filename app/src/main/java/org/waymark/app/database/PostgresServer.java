package org.waymark.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * A real PostgreSQL beside the application, from the packaged programs, with its data in a folder that is kept between runs.
 *
 * <p>It listens on this machine only, on a free port, and lets in by password. Three sign-ins are made with passwords of chance, kept in
 * the folder's file {@code passwords}: the server's own, the owner of the tables, and the application, which owns nothing. A server that an
 * earlier run left behind when it was killed is stopped first. One folder serves one application at a time.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "waymark";
    private static final String SERVER = "postgres";
    private static final String OWNER = "waymark_owner";
    private static final String APPLICATION = "waymark_app";
    private static final int TRIES = 3;

    private final Path folder;
    private final Path data;
    private final Path programs;
    private final ServerUser user;
    private final FileChannel lockFile;
    private final Properties passwords;
    private int port;

    private PostgresServer(Path folder, FileChannel lockFile, ServerUser user) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.lockFile = lockFile;
        this.user = user;
        this.programs = Binaries.unpacked().resolve("bin");
        this.passwords = passwords();
    }

    /**
     * Starts the server of a folder; the folder is made if it is not there.
     *
     * @param settings of PostgreSQL, {@code name=value}, over those it has anyway
     * @throws EngineException {@code database-folder-in-use}, {@code database-passwords-missing}, {@code database-of-another-version},
     *     {@code database-cannot-start}
     */
    public static PostgresServer start(Path folder, String... settings) {
        return start(folder, ServerUser.forThisMachine(), List.of(settings));
    }

    static PostgresServer start(Path folder, ServerUser user, List<String> settings) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place);
            FileChannel lockFile = lock(place);
            boolean started = false;
            try {
                PostgresServer server = new PostgresServer(place, lockFile, user);
                server.prepare();
                server.stopOrphan();
                server.launch(settings);
                server.makeAccounts();
                started = true;
                return server;
            } finally {
                if (!started) {
                    lockFile.close();
                }
            }
        } catch (IOException | SQLException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "database-cannot-start",
                            "The database did not start: " + e.getMessage(),
                            "See server.log in the folder's data, or give another folder with --waymark.data.",
                            place.toString())),
                    e);
        }
    }

    /** The folder that holds the data, the passwords and the server's log. */
    public Path folder() {
        return folder;
    }

    /** The port it listens on, on this machine only. */
    public int port() {
        return port;
    }

    /** The sign-in that owns the tables and changes them. */
    public Login owner() {
        return login(OWNER, DATABASE);
    }

    /** The application's sign-in: it owns nothing and reads and writes what it was granted. */
    public Login application() {
        return login(APPLICATION, DATABASE);
    }

    /** The server's own sign-in, for a further database. */
    Login server() {
        return login(SERVER, "postgres");
    }

    /** Stops the server and lets go of the folder. */
    @Override
    public void close() {
        try {
            if (lockFile.isOpen()) {
                run(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another server of this very process: the answer is the same.
        }
        if (lock == null) {
            file.close();
            throw new EngineException(new Problem(
                    "database-folder-in-use",
                    "Another Waymark is running on this folder.",
                    "Stop it first, or give another folder with --waymark.data.",
                    folder.toString()));
        }
        return file;
    }

    private void prepare() throws IOException {
        boolean visible = user.isSomeoneElse();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(visible ? "rwx--x--x" : "rwx------"));
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String made = Files.readString(version).strip();
            if (!made.equals(majorVersion())) {
                throw new EngineException(new Problem(
                        "database-of-another-version",
                        "The data were written by PostgreSQL " + made + " and this is PostgreSQL " + majorVersion()
                                + ".",
                        "Carry them over with pg_dump and psql, or give another folder with --waymark.data.",
                        folder.toString()));
            }
            user.own(data);
            return;
        }
        if (visible) {
            run(List.of("test", "-x", folder.toString()));
        }
        initialise();
    }

    private void initialise() throws IOException {
        // Made beside its place and moved there when whole, so that a killed start leaves nothing half made.
        Path unfinished = folder.resolve("unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path made = Files.createDirectory(unfinished.resolve("data"));
        Path password = unfinished.resolve("password");
        Files.writeString(password, passwords.getProperty(SERVER));
        user.own(unfinished);
        run(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                made.toString(),
                "-U",
                SERVER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Files.delete(password);
        Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(unfinished);
    }

    private void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        String pid = lines.isEmpty() ? "" : lines.get(0).strip();
        Path commandLine = Path.of("/proc", pid, "cmdline");
        boolean ours = !pid.isEmpty()
                && Files.isReadable(commandLine)
                && new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).contains(data.toString());
        if (ours) {
            run(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
        } else {
            // The number may by now be another process, which PostgreSQL would take for a server of its own.
            Files.delete(pidFile);
        }
    }

    private void launch(List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "max_connections=60",
                "shared_buffers=64MB",
                "timezone=UTC",
                "log_timezone=UTC",
                // What people enter about a child may stand in a statement or in the detail of an error.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        all.addAll(settings);
        for (int tried = 1; ; tried++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            try {
                run(List.of(
                        programs.resolve("pg_ctl").toString(),
                        "-D",
                        data.toString(),
                        "-l",
                        data.resolve("server.log").toString(),
                        "-w",
                        "-o",
                        "-p " + port + " -c " + String.join(" -c ", all),
                        "start"));
                return;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void makeAccounts() throws SQLException {
        Login server = server();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement()) {
            for (String account : List.of(OWNER, APPLICATION)) {
                if (!exists(sql, "select 1 from pg_roles where rolname = '" + account + "'")) {
                    sql.execute("create role " + account + " login password '" + passwords.getProperty(account) + "'");
                }
            }
            if (!exists(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private Properties passwords() throws IOException {
        Path file = folder.resolve("passwords");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else if (Files.exists(data)) {
            throw new EngineException(new Problem(
                    "database-passwords-missing",
                    "The folder has a database and no file \"passwords\" to open it with.",
                    "Put the file back from the last copy of the folder.",
                    folder.toString()));
        }
        SecureRandom chance = new SecureRandom();
        StringBuilder lines = new StringBuilder();
        for (String account : List.of(SERVER, OWNER, APPLICATION)) {
            if (kept.getProperty(account) == null) {
                byte[] bytes = new byte[24];
                chance.nextBytes(bytes);
                kept.setProperty(
                        account, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            lines.append(account).append('=').append(kept.getProperty(account)).append('\n');
        }
        if (!Files.exists(file)) {
            PrivateFile.write(file, lines.toString());
        }
        return kept;
    }

    private String majorVersion() throws IOException {
        String says = run(List.of(programs.resolve("postgres").toString(), "--version"));
        return says.strip().replaceAll("^.*\\) (\\d+).*$", "$1");
    }

    private Login login(String account, String database) {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false",
                account,
                passwords.getProperty(account));
    }

    private String run(List<String> words) throws IOException {
        Path said = Files.createTempFile("waymark-postgres", ".out");
        try {
            // The server outlives this command and would hold a pipe open, so what is said goes to a file.
            Process process = new ProcessBuilder(user.command(words))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name(words) + " did not end within two minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(name(words) + " ended with status " + process.exitValue() + ". "
                        + lastLine(Files.readString(said)));
            }
            return Files.readString(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static @Nullable Path name(List<String> words) {
        return Path.of(words.get(0)).getFileName();
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce("", (before, line) -> line.isBlank() ? before : line);
    }
}
