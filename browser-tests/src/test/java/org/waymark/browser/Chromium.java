package org.waymark.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, if it has one. */
final class Chromium {

    static final String MISSING =
            "There is no chromium on this machine, so no journey in a browser was tried. Bring it with "
                    + "./waymark test --install, or name it in WAYMARK_CHROMIUM.";

    private Chromium() {}

    /** Where it is: as the environment names it, or by one of its usual names on the path. */
    static Optional<Path> find() {
        String named = System.getenv("WAYMARK_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** True where a machine that tests every change must have one. */
    static boolean isDemanded() {
        return "true".equals(System.getenv("CI"));
    }
}
