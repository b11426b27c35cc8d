package org.waymark.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.waymark.app.database.PrivateFile;

/**
 * Brings in those who may sign in from a file when the application starts. Someone new gets a password of chance; someone known is from then on
 * what the file says, and someone the file does not name stays as they are.
 *
 * <p>In a demo the passwords are kept in the data folder's file {@code demo-passwords}, so that they stay the same and are printed at each
 * start. Otherwise a password is printed once, when it is made, and only its hash is kept.
 */
@Component
final class People {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<Person> FIRST =
            List.of(Person.of("administrator", Role.ADMINISTRATOR, "Administrator", Scope.WHOLE));

    private final AccessStore store;
    private final PasswordEncoder encoder;
    private final SecureRandom chance = new SecureRandom();
    private final boolean demo;
    private final @Nullable Path file;
    private final Path kept;

    People(
            AccessStore store,
            PasswordEncoder encoder,
            @Value("${waymark.demo}") boolean demo,
            @Value("${waymark.people:#{null}}") @Nullable Path file,
            @Value("${waymark.data}") Path data) {
        this.store = store;
        this.encoder = encoder;
        this.demo = demo;
        this.file = file;
        this.kept = data.resolve("demo-passwords");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void bringIn() throws IOException {
        List<Person> people = file != null ? PeopleFile.read(file) : store.isEmpty() ? FIRST : List.of();
        Properties before = demo ? read(kept) : new Properties();
        Map<Person, String> toSay = new LinkedHashMap<>();
        Map<Person, String> toHash = new LinkedHashMap<>();
        for (Person person : people) {
            boolean known = store.passwordHash(person.username()).isPresent();
            if (known) {
                store.keep(person);
            }
            String password = before.getProperty(person.username());
            if (demo && password != null) {
                toSay.put(person, password);
            }
            if (!known || (demo && password == null)) {
                String given = password == null ? password() : password;
                toSay.put(person, given);
                toHash.put(person, given);
            }
        }
        // A hash takes a tenth of a second on purpose; a demo has one to make for each role.
        toHash.entrySet().parallelStream()
                .map(person -> Map.entry(person.getKey(), encoder.encode(person.getValue())))
                .sequential()
                .forEach(person -> store.keep(person.getKey(), person.getValue()));
        if (demo && !toHash.isEmpty()) {
            PrivateFile.write(kept, lines(toSay));
        }
        say(toSay);
    }

    private void say(Map<Person, String> passwords) {
        if (passwords.isEmpty()) {
            return;
        }
        System.out.println(demo ? "Sign in as:" : "New sign-ins, told this once:");
        System.out.printf("  %-34s %-22s %s%n", "role", "username", "password");
        passwords.forEach((person, password) -> System.out.printf(
                "  %-34s %-22s %s%n",
                person.role().words(),
                person.username(),
                store.hasOwnPassword(person.username()) ? "their own choice" : password));
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int place = 0; place < 14; place++) {
            password.append(place == 4 || place == 9 ? '-' : SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    private static String lines(Map<Person, String> passwords) {
        StringBuilder lines = new StringBuilder();
        passwords.forEach((person, password) ->
                lines.append(person.username()).append('=').append(password).append('\n'));
        return lines.toString();
    }

    private static Properties read(Path file) {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kept;
    }
}
