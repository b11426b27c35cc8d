package org.waymark.app.database;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Says where the data lie and how to keep a copy of them. */
final class BackUpAdvice {

    private final PostgresServer server;

    BackUpAdvice(PostgresServer server) {
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void say() {
        System.out.printf("""
                What people enter is kept by PostgreSQL in %s
                  To keep a copy: stop Waymark and copy that folder whole; or, while it runs, with the password of waymark_owner from its file
                  "passwords":  pg_dump -h 127.0.0.1 -p %d -U waymark_owner -F c -f waymark.dump waymark
                """, server.folder(), server.port());
    }
}
