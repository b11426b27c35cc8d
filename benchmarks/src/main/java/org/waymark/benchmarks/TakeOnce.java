package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;

/** Takes one snapshot and prints what the whole process cost until then: processor seconds, seconds, and the most memory it held, in MB. */
final class TakeOnce {

    private TakeOnce() {}

    /** Arguments: the catalogue's folder, the store's folder, the source, and where the extract lies. */
    public static void main(String[] arguments) throws IOException {
        SnapshotStore.at(Path.of(arguments[1]))
                .take(
                        Catalogue.at(Path.of(arguments[0])),
                        new TakeRequest(
                                List.of(new Input(arguments[2], Path.of(arguments[3]))),
                                LocalDate.of(2026, 3, 31),
                                Instant.EPOCH,
                                null));
        double processor =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        double elapsed = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        System.out.printf("%.2f %.2f %d%n", processor, elapsed, mostMemory());
    }

    private static long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
