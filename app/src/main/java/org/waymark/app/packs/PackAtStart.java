package org.waymark.app.packs;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings in the pack that the setting {@code waymark.pack} names, when the application starts and no paper has been brought in before. */
@Component
@ConditionalOnProperty("waymark.pack")
class PackAtStart implements ApplicationRunner {

    private final Packs packs;
    private final Clock clock;
    private final Path folder;

    PackAtStart(Packs packs, Clock clock, Environment settings) {
        this.packs = packs;
        this.clock = clock;
        this.folder = Path.of(settings.getRequiredProperty("waymark.pack"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (packs.imports().isEmpty()) {
            packs.bringIn(folder, "Programme manager", clock.instant());
        }
    }
}
