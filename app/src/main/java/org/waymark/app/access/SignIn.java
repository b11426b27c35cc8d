package org.waymark.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a username and password. Ten failures in a quarter of an hour lock the name until the oldest of them is a quarter of an hour old. */
@Component
final class SignIn implements AuthenticationProvider {

    private static final int MOST_FAILURES = 10;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final AccessStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(AccessStore store, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        Instant now = clock.instant();
        Instant since = now.minus(WITHIN);
        if (store.failuresSince(name, since) >= MOST_FAILURES) {
            throw new LockedException("locked");
        }
        Optional<String> hash = store.person(name)
                .flatMap(person -> person.on(LocalDate.now(clock)))
                .flatMap(viewer -> store.passwordHash(viewer.username()));
        // A name that is not known, or holds no post today, takes as long as one that is.
        boolean right = encoder.matches(password, hash.orElse(hashOfNobody)) && hash.isPresent();
        if (!right) {
            store.failed(name, now, since);
            throw new BadCredentialsException("wrong");
        }
        store.forgetFailures(name);
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
