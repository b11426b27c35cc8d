package org.waymark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;
import org.waymark.simulator.Simulator;
import org.waymark.simulator.SimulatorRequest;

/** Gives a test of the whole application an invented authority: two snapshots a month apart, and the pack of its improvement board. */
public final class InventedAuthority implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The day of the newest snapshot. */
    public static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

    private static final SimulatorRequest REQUEST = new SimulatorRequest(7, 120, 24, LocalDate.of(2026, 9, 30), AS_AT);
    private static final Path FOLDER = made();

    /** The store with both snapshots. */
    public static SnapshotStore store() {
        return SnapshotStore.at(FOLDER.resolve("store"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "the invented authority",
                        Map.of(
                                "waymark.store", FOLDER.resolve("store").toString(),
                                "waymark.pack", FOLDER.resolve("authority/pack").toString())));
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("waymark-authority");
            Path authority = folder.resolve("authority");
            Simulator.of(REQUEST).write(authority);
            SnapshotStore store = SnapshotStore.at(folder.resolve("store"));
            for (LocalDate day : List.of(REQUEST.firstAsAt(), REQUEST.secondAsAt())) {
                Path returns = authority.resolve(day.toString());
                Instant taken = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                store.take(
                        Catalogue.packaged(),
                        new TakeRequest(
                                List.of(
                                        new Input("ssda903", returns.resolve("ssda903")),
                                        new Input("cin-census", returns.resolve("cin-census.xml")),
                                        new Input("record-tables", returns.resolve("record-tables"))),
                                day,
                                taken,
                                null));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
