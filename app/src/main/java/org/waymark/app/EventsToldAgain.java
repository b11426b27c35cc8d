package org.waymark.app;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells an event again that a listener has not heard to its end, without waiting for a restart: no decision stays without its action because the
 * database was away for a moment. Listeners hear an event at least once and act on it once.
 */
@Configuration
@EnableScheduling
class EventsToldAgain {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final IncompleteEventPublications unheard;

    EventsToldAgain(IncompleteEventPublications unheard) {
        this.unheard = unheard;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void tellAgain() {
        unheard.resubmitIncompletePublicationsOlderThan(LONG_ENOUGH);
    }
}
