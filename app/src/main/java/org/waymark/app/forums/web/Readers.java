package org.waymark.app.forums.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.app.access.Right;
import org.waymark.app.access.Role;

/** Who may do what with a board, in words. */
record Readers(String writers, String readers) {

    static Readers all() {
        return new Readers(having(Right.RECORD_DECISIONS), having(Right.SEE_BOARDS));
    }

    private static String having(Right right) {
        String roles = Stream.of(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Role::words)
                .map(words -> words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "Nobody" : roles.substring(0, 1).toUpperCase(Locale.UK) + roles.substring(1);
    }
}
