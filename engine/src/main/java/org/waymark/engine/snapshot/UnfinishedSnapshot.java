package org.waymark.engine.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder in which a snapshot is made, and the one move that shows it.
 *
 * <p>Beside the folder lies a file that the process holds locked as long as it lives. So the next process can tell a folder that is being worked on
 * from one whose process was killed, and clears the latter away. The store's own lock is held only while a folder is begun or shown.
 */
final class UnfinishedSnapshot implements Closeable {

    private static final String HIDDEN = ".taking-";
    private static final String LOCK = ".lock";

    /** File locks hold between processes; within this one, this does. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path store;
    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;

    private UnfinishedSnapshot(Path store, Path folder, Path lockFile, FileChannel lock) {
        this.store = store;
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** What is done while no other process begins or shows a snapshot in the store. */
    private interface Step<T> {
        T take() throws IOException;
    }

    /** Begins a folder, and clears away those whose process was killed. */
    static UnfinishedSnapshot begin(Path store) throws IOException {
        Files.createDirectories(store);
        return alone(store, () -> {
            clearAway(store);
            Path folder = store.resolve(HIDDEN + UUID.randomUUID());
            Path lockFile = lockFile(folder);
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            Files.createDirectory(folder);
            return new UnfinishedSnapshot(store, folder, lockFile, lock);
        });
    }

    Path folder() {
        return folder;
    }

    /** Shows the folder under the first name that is free: the one wanted, or with -2, -3 … behind it. */
    Path show(String wanted) throws IOException {
        return alone(store, () -> {
            Path shown = store.resolve(wanted);
            for (int number = 2; isTaken(shown); number++) {
                shown = store.resolve(wanted + "-" + number);
            }
            Files.move(folder, shown, StandardCopyOption.ATOMIC_MOVE);
            SnapshotFolder.sync(store);
            return shown;
        });
    }

    /** Lets go; a folder not shown is deleted. */
    @Override
    public void close() throws IOException {
        delete(folder);
        Files.deleteIfExists(lockFile);
        lock.close();
    }

    /** A name is taken as long as figures of it are kept. */
    private static boolean isTaken(Path shown) {
        return Files.exists(shown) || Files.exists(shown.resolveSibling(shown.getFileName() + ".figures"));
    }

    private static Path lockFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static <T> T alone(Path store, Step<T> step) throws IOException {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel =
                    FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return step.take();
            }
        }
    }

    private static void clearAway(Path store) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(store, HIDDEN + "*")) {
            hidden.forEach(folders::add);
        }
        for (Path path : folders) {
            Path lockFile = path.toString().endsWith(LOCK) ? path : lockFile(path);
            if (Files.exists(lockFile) && isHeld(lockFile)) {
                continue;
            }
            delete(path);
        }
    }

    private static boolean isHeld(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> inside;
        try (var walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }
}
