package org.waymark.engine.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files with invented children, which lie beside the project where there is a copy. A test that needs one is skipped without it. */
public final class Samples {

    private Samples() {}

    public static Path of(String name) {
        Path path = Path.of("../../shared/samples", name);
        Assumptions.assumeTrue(
                Files.exists(path), "The sample " + name + " is not beside the project, so it is not read.");
        return path;
    }
}
