package org.waymark.papers.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Packs that authorities published, which lie beside the project where there is a copy. A test that needs one is skipped without it. */
public final class PublishedPacks {

    private PublishedPacks() {}

    public static Path folder(String name) {
        Path folder = Path.of("../../shared/packs", name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "The published pack " + name + " is not beside the project, so it is not read.");
        return folder;
    }
}
