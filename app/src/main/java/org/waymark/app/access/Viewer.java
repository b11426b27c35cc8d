package org.waymark.app.access;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as they stand today.
 *
 * @param displayName how a page names them: the words of their post, never a person's name
 * @param scopes the parts of the authority that they belong to, in the order in which they were given; none means no row
 * @param opened the services whose glass they have broken and that are open to them now
 */
public record Viewer(String username, Role role, String displayName, List<Scope> scopes, List<BrokenGlass> opened) {

    public Viewer {
        scopes = List.copyOf(scopes);
        opened = List.copyOf(opened);
    }

    /** Someone who sees what belongs to their post and nothing more. */
    public Viewer(String username, Role role, String displayName, List<Scope> scopes) {
        this(username, role, displayName, scopes, List.of());
    }

    /** The same with a further service open to them. */
    Viewer with(BrokenGlass glass) {
        return new Viewer(
                username,
                role,
                displayName,
                scopes,
                Stream.concat(opened.stream(), Stream.of(glass)).toList());
    }

    public boolean may(Right right) {
        return role.rights().contains(right);
    }

    /** What part of the authority they see, in words: {@code whole authority}, a service, a team, a worker, or several of them. */
    public String scope() {
        return Stream.concat(
                        scopes.stream().map(Scope::words),
                        opened.stream().map(glass -> glass.service() + " (glass broken)"))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** The services they belong to; empty for someone who belongs to the whole authority. */
    public List<String> services() {
        return named(Scope::service);
    }

    /** The teams they belong to. */
    public List<String> teams() {
        return named(Scope::team);
    }

    /** True when a row of that service, team and worker is within what they may see; a row without one is not within a service, team or worker. */
    public boolean sees(@Nullable String rowService, @Nullable String rowTeam, @Nullable String rowWorker) {
        return rowScopes().stream().anyMatch(scope -> scope.holds(rowService, rowTeam, rowWorker));
    }

    /** True when no row is withheld from them. */
    public boolean seesAllRows() {
        return rowScopes().contains(Scope.WHOLE);
    }

    /** False for someone who sees no row whatever it is, such as a practitioner for whom no worker is named. */
    public boolean seesAnyRow() {
        return !rowScopes().isEmpty();
    }

    /** True when some row of that team may be within what they see. */
    public boolean seesSomeOf(String team) {
        return rowScopes().stream()
                .anyMatch(scope -> scope.team() == null || scope.team().equals(team));
    }

    /** True for whoever is told when somebody breaks the glass of that service. */
    boolean answersFor(String service) {
        return may(Right.ANSWER_FOR_ROWS)
                && scopes.stream().anyMatch(scope -> scope.team() == null && scope.holds(service, null, null));
    }

    /** Where their rows come from: of a practitioner, only what names a worker. */
    private List<Scope> rowScopes() {
        return may(Right.SEE_ROWS)
                ? Stream.concat(
                                scopes.stream().filter(scope -> scope.worker() != null || !role.seesOwnWorkOnly()),
                                opened.stream().map(glass -> new Scope(glass.service(), null, null)))
                        .toList()
                : List.of();
    }

    private List<String> named(Function<Scope, @Nullable String> part) {
        return scopes.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
