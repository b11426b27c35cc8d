package org.waymark.app.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in, and the log of what they saw of children. */
@Component
public class Access {

    private final AccessStore store;
    private final Clock clock;

    Access(AccessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who is looking, as they stand today; empty when nobody is signed in, or nobody who holds a post today. */
    @Transactional(readOnly = true)
    public Optional<Viewer> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return store.person(who.getName())
                .flatMap(person -> person.on(LocalDate.now(clock)))
                .map(viewer -> new Viewer(
                        viewer.username(),
                        viewer.role(),
                        viewer.displayName(),
                        viewer.scopes(),
                        store.brokenBy(viewer.username(), clock.instant())));
    }

    /**
     * Who is looking.
     *
     * @throws Refused if nobody is signed in
     */
    @Transactional(readOnly = true)
    public Viewer viewer() {
        return signedIn().orElseThrow(() -> new Refused("You are not signed in.", "Sign in and try again."));
    }

    /**
     * Writes down that someone saw, or was refused, rows of children. It is kept even when the page fails afterwards.
     *
     * @param what the page in words: measure, period, group and part; never anything about a child
     * @param children how many children's rows were shown; 0 for a refusal
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
    public void log(Viewer viewer, String what, long children, Instant at) {
        String why =
                viewer.opened().stream().map(BrokenGlass::reason).distinct().collect(Collectors.joining(" "));
        store.log(new LogEntry(
                at,
                viewer.username(),
                viewer.role().words(),
                viewer.displayName(),
                what,
                children,
                why.isEmpty() ? null : why));
    }

    /** Lines of the log, newest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> log(LogPart part, int most, long offset) {
        return store.newest(part, most, offset);
    }

    /** How many lines that part of the log has. */
    @Transactional(readOnly = true)
    public long logged(LogPart part) {
        return store.logged(part);
    }
}
