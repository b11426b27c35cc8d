package org.waymark.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * In whose name the database server runs. PostgreSQL refuses to run as root, so root hands it over: to a namespace in which it is nobody
 * ({@code unshare}), else to the user nobody ({@code setpriv}, {@code runuser}). Anyone else runs it in their own name.
 *
 * @param prefix the words before a command
 * @param owns the user whom the server's files must belong to; root inside a namespace of its own still owns them outside
 */
record ServerUser(List<String> prefix, String owns) {

    static final List<ServerUser> FOR_ROOT = List.of(
            new ServerUser(List.of("unshare", "--user"), "root"),
            new ServerUser(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "nobody"),
            new ServerUser(List.of("runuser", "-u", "nobody", "--"), "nobody"));

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The first way that works on this machine. */
    static ServerUser forThisMachine() {
        if (!isRoot()) {
            return new ServerUser(List.of(), System.getProperty("user.name"));
        }
        for (ServerUser way : FOR_ROOT) {
            if (way.works()) {
                return way;
            }
        }
        throw new EngineException(new Problem(
                "database-cannot-run-as-root",
                "PostgreSQL does not run as root, and none of unshare, setpriv and runuser works here.",
                "Start Waymark as an ordinary user, or give your own server with --waymark.database.url.",
                null));
    }

    /** Hands a file or a folder and all in it to the server's user, where they are not already. */
    void own(Path path) throws IOException {
        if (!isRoot() || Files.getOwner(path).getName().equals(owns)) {
            return;
        }
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owns);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, owner);
            }
        }
    }

    /** True when the server's files belong to someone other than who starts Waymark. */
    boolean isSomeoneElse() {
        return !owns.equals(System.getProperty("user.name"));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    boolean works() {
        try {
            Process tried = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
