package org.waymark.cli.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.PaperFormat;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** The folder of a demo. A marker file says that it is one; without it nothing in a folder is ever touched. */
record DemoFolder(Path folder) {

    private static final String MARKER = ".waymark-demo";

    /**
     * Makes the folder ready and empty of what a demo made before. What else lies in it stays.
     *
     * @return whether a demo was there before
     * @throws EngineException {@code demo-folder} when it holds something else, or an application still runs over it
     */
    boolean claim() throws IOException {
        boolean before = Files.exists(folder.resolve(MARKER));
        if (before) {
            refuseWhileInUse();
            List<Path> own = new ArrayList<>(List.of(extracts(), store(), database()));
            Stream.of(PaperFormat.values()).map(this::paper).forEach(own::add);
            for (Path made : own) {
                delete(made);
            }
        } else if (Files.isDirectory(folder) && !isEmpty()) {
            throw refusal(
                    "The folder holds files that no demo made, so nothing was done.",
                    "Give another folder with --out, or empty this one.");
        }
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(MARKER),
                "This folder was made by ./waymark demo, which clears it when it runs again.\n");
        return before;
    }

    /** The invented returns, by date, the papers of before and the people. */
    Path extracts() {
        return folder.resolve("extracts");
    }

    Path store() {
        return folder.resolve("store");
    }

    /** Where the web application keeps what people enter. */
    Path database() {
        return folder.resolve("database");
    }

    Path paper(PaperFormat format) {
        return folder.resolve("board-pack." + format);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void refuseWhileInUse() throws IOException {
        if (!Files.isDirectory(database())) {
            return;
        }
        List<Path> locks;
        try (Stream<Path> inside = Files.walk(database(), 3)) {
            locks = inside.filter(path -> path.endsWith("postmaster.pid")).toList();
        }
        for (Path lock : locks) {
            Optional<ProcessHandle> server = Files.readString(lock)
                    .lines()
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
            if (server.isPresent()) {
                throw refusal(
                        "The web application of an earlier demo still runs over this folder: its database is process "
                                + server.get().pid() + ".",
                        "Stop it (Ctrl-C where it runs), or give another folder with --out.");
            }
        }
    }

    private EngineException refusal(String whatHappened, String whatToDo) {
        return new EngineException(new Problem("demo-folder", whatHappened, whatToDo, folder.toString()));
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
