package org.waymark.app.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Gives the application a store with two snapshots of an invented authority, and a catalogue with one measure of each form. */
final class SimulatedStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A share of events, a count of children, a share on a date, a rate of events, a rate on a date, and one that has no value. */
    static final Set<String> MEASURES = Set.of(
            "icpc-15wd",
            "missing-children-count",
            "cla-review-timely",
            "referral-rate",
            "referrals-received",
            "adoption-a2",
            "placement-over-20-miles");

    private static final String SCORECARD = """
            id: improvement
            title: Improvement scorecard
            sections:
              - title: Placements
                lines:
                  - { ref: "1.3", measure: placement-over-20-miles }
                  - { ref: "1.4", measure: missing-children-count }
              - title: Help and protection
                lines:
                  - { ref: "2.21", measure: icpc-15wd }
                  - { ref: "2.24", measure: cla-review-timely }
                  - { ref: "2.31", measure: adoption-a2 }
                  - { ref: "5.1", measure: referrals-received }
                  - { ref: "5.2", measure: referral-rate }
            """;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("waymark-measures");
            Path catalogue = fewMeasures(folder.resolve("catalogue"));
            Path store = folder.resolve("store");
            take(Catalogue.at(catalogue), folder.resolve("authority"), store);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "an invented authority",
                            Map.of("waymark.store", store.toString(), "waymark.catalogue", catalogue.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Catalogue catalogue, Path authority, Path store) throws IOException {
        SimulatorRequest usual = SimulatorRequest.usual();
        Simulator.of(new SimulatorRequest(1, 250, 24, usual.firstAsAt(), usual.secondAsAt()))
                .write(authority);
        for (LocalDate day : List.of(usual.firstAsAt(), usual.secondAsAt())) {
            Path returns = authority.resolve(day.toString());
            SnapshotStore.at(store)
                    .take(
                            catalogue,
                            new TakeRequest(
                                    List.of(
                                            new Input("ssda903", returns.resolve("ssda903")),
                                            new Input("cin-census", returns.resolve("cin-census.xml")),
                                            new Input("record-tables", returns.resolve("record-tables"))),
                                    day,
                                    day.plusDays(2).atTime(5, 40).toInstant(ZoneOffset.UTC),
                                    null));
        }
    }

    private static Path fewMeasures(Path to) throws IOException {
        Path shipped = Path.of("../catalogue");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = shipped.relativize(file).toString();
                String id = file.getFileName().toString().replace(".yaml", "");
                boolean wanted = name.startsWith("measures")
                        ? MEASURES.contains(id)
                        : !name.startsWith("target") && !name.startsWith("scorecards");
                if (wanted) {
                    Path copy = to.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.createDirectories(to.resolve("scorecards"));
        Files.writeString(to.resolve("scorecards/improvement.yaml"), SCORECARD);
        return to;
    }
}
