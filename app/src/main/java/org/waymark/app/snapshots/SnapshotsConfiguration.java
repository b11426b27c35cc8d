package org.waymark.app.snapshots;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.SnapshotStore;

/** Where the catalogue and the store lie. */
@Configuration
class SnapshotsConfiguration {

    /** The folder that was named, with the overlay beside it, or the packaged copy. */
    @Bean
    Catalogue catalogue(@Value("${waymark.catalogue:#{null}}") @Nullable Path folder) {
        return folder == null ? Catalogue.packaged() : Catalogue.at(folder);
    }

    @Bean
    SnapshotStore snapshotStore(@Value("${waymark.store}") Path folder) {
        return SnapshotStore.at(folder);
    }
}
