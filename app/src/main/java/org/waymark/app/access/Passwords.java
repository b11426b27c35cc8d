package org.waymark.app.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.waymark.engine.Problem;

/**
 * The passwords that people choose: long, not one that is guessed early, and not their own name. Length and a list of what is common are what the
 * National Cyber Security Centre advises; rules about signs, and a change every month, are what it advises against.
 */
@Component
public class Passwords {

    /** How many characters a password has at least. */
    public static final int SHORTEST = 12;

    /** What bcrypt reads of a password, in bytes; it refuses more. */
    private static final int MOST = 72;

    /** Of 0 to 4: from 3 on, a guesser who has the hash needs more than a hundred million guesses. */
    private static final int STRONG = 3;

    private final AccessStore store;
    private final SignIn signIn;
    private final PasswordEncoder encoder;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Zxcvbn guesser = new Zxcvbn();

    Passwords(
            AccessStore store,
            SignIn signIn,
            PasswordEncoder encoder,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.store = store;
        this.signIn = signIn;
        this.encoder = encoder;
        this.sessions = sessions;
    }

    /**
     * Changes the viewer's password and ends their other sessions; or says what stands against it, and changes nothing.
     *
     * @param session the id of the session that goes on
     * @return problems whose {@code where} is {@code present}, {@code new-password} or {@code new-again}; empty when it is changed
     */
    public List<Problem> change(Viewer viewer, String present, String password, String again, String session) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(viewer.username(), present));
        } catch (LockedException e) {
            return List.of(problem(
                    "There were ten failures for your username in a quarter of an hour.",
                    "Wait a quarter of an hour and try again.",
                    "present"));
        } catch (BadCredentialsException e) {
            return List.of(problem("That is not your present password.", "Check it and try again.", "present"));
        }
        List<Problem> problems = new ArrayList<>(weaknesses(viewer, password));
        if (!password.equals(again)) {
            problems.add(problem("The two new passwords differ.", "Write the same twice.", "new-again"));
        } else if (password.equals(present)) {
            problems.add(problem("That is the password you have.", "Choose another.", "new-password"));
        }
        if (problems.isEmpty()) {
            store.keepOwnPassword(viewer.username(), encoder.encode(password));
            sessions.findByPrincipalName(viewer.username()).keySet().stream()
                    .filter(id -> !id.equals(session))
                    .forEach(sessions::deleteById);
        }
        return problems;
    }

    /** What stands against a password; empty when nothing does. */
    List<Problem> weaknesses(Viewer viewer, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return List.of(problem(
                    "The new password has fewer than " + SHORTEST + " characters.", "Make it longer.", "new-password"));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST) {
            return List.of(problem(
                    "The new password has more than " + MOST + " characters.", "Make it shorter.", "new-password"));
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (small.contains(viewer.username())
                || small.contains(viewer.displayName().toLowerCase(Locale.ROOT))) {
            return List.of(problem("Your username or post is in the new password.", "Choose another.", "new-password"));
        }
        int score = guesser.measure(password, List.of(viewer.username(), viewer.displayName()))
                .getScore();
        if (score < STRONG) {
            return List.of(problem(
                    "The new password is common or is easily guessed.",
                    "Choose three words that do not belong together.",
                    "new-password"));
        }
        return List.of();
    }

    private static Problem problem(String whatHappened, String whatToDo, String where) {
        return new Problem("password-refused", whatHappened, whatToDo, where);
    }
}
