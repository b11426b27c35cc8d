package org.waymark.app.snapshots;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the figures of the two newest snapshots when the application has started, so that the first page does not wait for them. */
@Component
final class Warming {

    private final Snapshots snapshots;

    Warming(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread reading = new Thread(snapshots::restatements, "figures");
        reading.setDaemon(true);
        reading.start();
    }
}
