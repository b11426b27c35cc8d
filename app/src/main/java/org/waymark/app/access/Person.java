package org.waymark.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone who may sign in while one of their posts holds.
 *
 * @param displayName how a page names them: the words of their post, never a person's name
 */
record Person(String username, Role role, String displayName, List<Post> posts) {

    Person {
        posts = List.copyOf(posts);
    }

    /** A person of one part of the authority, without dates. */
    static Person of(String username, Role role, String displayName, Scope scope) {
        return new Person(username, role, displayName, List.of(new Post(scope, null, null)));
    }

    /** Who they are when they look on that day; empty when none of their posts holds. */
    Optional<Viewer> on(LocalDate day) {
        List<Scope> scopes = posts.stream()
                .filter(post -> post.holdsOn(day))
                .map(Post::scope)
                .distinct()
                .toList();
        return scopes.isEmpty() ? Optional.empty() : Optional.of(new Viewer(username, role, displayName, scopes));
    }
}
